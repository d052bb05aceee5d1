import { skipNounPhrase } from './ahead.ts';
import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, isClause, wordOf } from './clause.ts';
import { rateInFrame } from './cue-rates.ts';
import { type Frame, frameNamed, framesBehind } from './frame.ts';
import { firstConjunction, openersOf } from './openers.ts';
import { afterQuantity } from './phrase-start.ts';
import {
  afterColon,
  contentBefore,
  continuation,
  opensCapital,
  opensWithQuotation,
  pausesBefore,
  quotationBefore,
} from './quoted.ts';
import { isAs } from './single-words.ts';
import { invertedEnd } from './source-end.ts';
import { type Draft, NO_REST, type Rest, restFrom, type Setting, sourceOf } from './verb-sketch.ts';
import { ofLemma, spelt } from './word-questions.ts';

/** Patterns of verbs whose content, or a piece of it, stands before them. All but the first are of active verbs with their own subject. */

/** One of the patterns below may fit the verb at chunk `v`: told by what stands in its clause, before its subject is looked for. */
export function mayFollowContent(clause: Clause, v: number, verb: VerbGroup, frame: Frame): boolean {
  const { mark, quoted, afterQuotation } = openersOf(clause);
  return (
    (v > mark && (quoted || isSpeech(verb.word))) ||
    (afterQuotation && (frame.loose || frame.told)) ||
    ((frame.loose || frame === VERB) && v > firstConjunction(clause))
  );
}

const INVERTED = frameNamed('inv');

/** `“...,” said the spokesman`. */
export function inverted({ clause, v, verb, ownSubject }: Setting): Draft | null {
  if (v < 2 || verb.form !== 'finite' || verb.passive || ownSubject >= 0) return null;
  const { chunks } = clause;
  const mark = chunks[v - 1]?.type;
  if (mark !== 'comma' && mark !== 'quote' && mark !== 'dash') return null;
  const speaker = afterQuantity(clause, v + 1);
  const next = chunks[speaker];
  if (next?.type !== 'np' || (next.pronoun && isObject(wordOf(clause, v + 1)))) return null;
  const end = invertedEnd(clause, speaker);
  const quoted = closesQuotation(clause, v - 1) || closesQuotation(clause, v - 2);
  if (!quoted && !(endsClause(chunks[end]) && !verb.auxiliary && isSpeech(verb.word))) return null;
  const before = contentBefore(clause, v - 1);
  if (!before) return null;
  return {
    frame: INVERTED,
    source: { from: (chunks[v + 1] as Chunk).from, to: (chunks[end - 1] as Chunk).to },
    how: 'inverted',
    before: [before],
    rest: contentAfter(clause, end, !quoted && !isClause(clause, v - 1)),
    cueEnd: v,
  };
}

const isObject = spelt('it me him us them you i');

const NOUN = frameNamed('np');
const NOUN_QUOTATION = frameNamed('np-quote');
const QUOTATION = frameNamed('quote');
const COLON = frameNamed('colon');
const BEHIND = frameNamed('pre');
const BEHIND_QUOTATION = frameNamed('pre-quote');
const INTERPOSED = frameNamed('pre-mid');

/** `“...,” Smith said`, `..., Smith said`, `..., Smith said, ...`. */
export function afterItsContent(setting: Setting): Draft | null {
  const { clause, v, verb, ownSubject, complement, frame } = setting;
  const { chunks, reading } = clause;
  const telling = isTell(verb.word);
  const resumes = telling && frame === NOUN_QUOTATION;
  if (ownSubject < 2 || !(resumes || frame.idle)) return null;
  const mark = chunks[ownSubject - 1] as Chunk;
  if (mark.type !== 'comma' && mark.type !== 'quote' && mark.type !== 'dash') return null;
  const speech = isSpeech(verb.word);
  const closed = closesQuotation(clause, ownSubject - 1) || closesQuotation(clause, ownSubject - 2);
  if (!closed && (!speech || (frame === NOUN && !telling))) return null;
  const clausal = isClause(clause, ownSubject - 1);
  const quoted =
    closed &&
    (clausal || opensWithQuotation(clause, ownSubject)) &&
    (speech || pausesBefore(clause, ownSubject));
  if (!quoted && (!speech || (frame === NOUN && !telling))) return null;
  const behind = afterAdverbials(clause, v + 1);
  const quotes = resumes || frame === QUOTATION || frame === COLON;
  const interposed = !quotes && !quoted && mark.type === 'comma' && isInterposed(clause, behind);
  const goesOn = quotes && !quoted && !opensCapital(clause, complement.start);
  const closing = frame.last && mark.type === 'comma' && endsClause(chunks[behind]);
  if (!quoted && !goesOn && !interposed && !closing && (quotes || !clausal)) return null;
  const before = contentBefore(clause, ownSubject - 1);
  if (!before && !interposed) return null;
  const pieces = before ? [before] : [];
  const draft = (as: Frame, rest: Rest): Draft => ({
    frame: as,
    source: sourceOf(setting),
    how: 'own',
    before: pieces,
    rest,
    cueEnd: v,
  });
  if (interposed && !trails(clause, behind + 1, clausal))
    return draft(INTERPOSED, restFrom(clause, behind + 1));
  if (!quoted && !telling && frame.about) return null;
  const rest = !quotes
    ? contentAfter(clause, behind)
    : complement.start < 0
      ? { start: -1, after: afterColon(reading, clause.sentence) }
      : restFrom(clause, complement.start);
  return draft(quoted ? BEHIND_QUOTATION : BEHIND, rest);
}

/** What stands behind the comma at chunk `k - 1` is the writer's: `..., she said, |hours after the vote`. */
function trails(clause: Clause, k: number, clausal: boolean): boolean {
  const chunk = clause.chunks[k];
  if (chunk?.type === 'wh') return true;
  if (!clausal) return false;
  return (
    (chunk?.type === 'np' && saysHowLong(wordOf(clause, k + 1))) ||
    (chunk?.type === 'vg' && chunk.form === 'gerund') ||
    chunk?.type === 'coord'
  );
}

const saysHowLong = spelt('after before later earlier');

/** `Taxes, she said|, will rise`: the sentence goes on behind a comma. */
const isInterposed = ({ chunks }: Clause, comma: number): boolean =>
  comma + 1 < chunks.length && chunks[comma]?.type === 'comma' && chunks[comma + 1]?.type !== 'quote';

const AS_BEFORE = frameNamed('as-before');
const AS_AFTER = frameNamed('as-after');

/** `As Smith noted, ...` and `..., as Smith noted`. */
export function withAs(setting: Setting): Draft | null {
  const { clause, v, ownSubject, frame } = setting;
  if (!frame.loose || ownSubject < 1) return null;
  const { chunks } = clause;
  const opener = chunks[ownSubject - 1]?.type;
  if ((opener !== 'sub' && opener !== 'prep') || !isAs(wordOf(clause, ownSubject - 1))) return null;
  const comma = nextComma(clause, v);
  if (ownSubject <= 2 && comma > 0 && comma + 1 < chunks.length)
    return {
      frame: AS_BEFORE,
      source: sourceOf(setting),
      how: 'own',
      before: [],
      rest: restFrom(clause, comma + 1),
      cueEnd: v,
    };
  if (ownSubject <= 3 || chunks[ownSubject - 2]?.type !== 'comma') return null;
  const before = contentBefore(clause, ownSubject - 2);
  if (!before) return null;
  return {
    frame: AS_AFTER,
    source: sourceOf(setting),
    how: 'own',
    before: [before],
    rest: NO_REST,
    cueEnd: v,
  };
}

const VERB = frameNamed('vg');
const END = frameNamed('end');
const compared = framesBehind('than-');
const relative = framesBehind('rel-');

/** `the plan, which Smith opposes`, `more than Smith expected`: the content is the pronoun, or what stands for one. */
export function objectOfRelative(setting: Setting): Draft | null {
  const { clause, v, counts, ownSubject, frame } = setting;
  if (ownSubject < 1 || !(frame.loose || (frame === VERB && !counts.takesClause))) return null;
  const { chunks } = clause;
  const opener = chunks[ownSubject - 1] as Chunk;
  const word = wordOf(clause, ownSubject - 1);
  const compares = isThan(word);
  if (!compares && !(isRelative(word) && (opener.type === 'wh' || isThatOfNoun(clause, ownSubject - 1))))
    return null;
  const closed = frame === VERB ? END : frame;
  return {
    frame: compares ? compared(closed) : relative(closed),
    source: sourceOf(setting),
    how: 'own',
    before: [{ from: opener.from, to: opener.to }],
    rest: NO_REST,
    cueEnd: v,
  };
}

const isThan = spelt('than');
const isRelative = spelt('who whom which that what');

const isThatOfNoun = ({ chunks }: Clause, k: number): boolean =>
  k > 0 && chunks[k]?.type === 'that' && chunks[k - 1]?.type === 'np';

const TO = frameNamed('p:to');
const REFERRING = 0.6;
/** They may have whom it was said to behind them. */
const isTelling = ofLemma('tell ask assure remind warn');

/** `“... missing.” Smith said.` */
export function afterQuotedSentence(setting: Setting): Draft | null {
  const { clause, v, verb, counts, ownSubject, frame } = setting;
  if (ownSubject !== 0 || !(frame.loose || (frame.told && isTelling(verb.word)))) return null;
  // `shouted to the crowd`, but `refers to the town`
  const referring = frame === TO && rateInFrame(verb.word, frame) >= REFERRING;
  if (!isSpeech(verb.word) && (referring || !counts.mayFollowQuotation)) return null;
  const quoted = quotationBefore(clause.reading, clause.sentence);
  if (!quoted) return null;
  return {
    frame: BEHIND_QUOTATION,
    source: sourceOf(setting),
    how: 'own',
    before: [quoted],
    rest: contentAfter(clause, afterAdverbials(clause, v + 1)),
    cueEnd: v,
  };
}

/** Chunk `k` is a mark that closes a quotation. */
function closesQuotation({ chunks, reading }: Clause, k: number): boolean {
  const chunk = k < 0 ? undefined : chunks[k];
  if (chunk?.type !== 'quote') return false;
  const at = reading.tokens[chunk.from]?.quotation ?? -1;
  return at < 0 || reading.quotations[at]?.from !== chunk.from;
}

/** What goes on after a cue that stood after its content, from chunk `k`; with its verb, where the content has none yet (`The sample, notes Smith, |came from one town`). */
function contentAfter(clause: Clause, k: number, verbless = false): Rest {
  const then = clause.chunks[k + 1];
  const goesOn = then?.type === 'quote' || (verbless && then?.type === 'vg' && then.form === 'finite');
  if (then && goesOn && clause.chunks[k]?.type === 'comma') return { start: then.from, after: [] };
  return { start: -1, after: continuation(clause.reading, clause.sentence) };
}

function afterAdverbials(clause: Clause, at: number): number {
  let k = at;
  const { chunks } = clause;
  while (k < chunks.length) {
    const chunk = chunks[k] as Chunk;
    if (chunk.type === 'adv' || (chunk.type === 'np' && chunk.time)) k++;
    else if (chunk.type === 'prep' && chunks[k + 1]?.type === 'np') k = skipNounPhrase(clause, k + 1);
    else if (chunk.type === 'np' && k === at) k = skipNounPhrase(clause, k);
    else break;
  }
  return k;
}

/** The next comma within a short reach, or -1. */
function nextComma(clause: Clause, at: number): number {
  for (let k = at + 1; k < clause.chunks.length && k - at < 9; k++) {
    const type = clause.chunks[k]?.type;
    if (type === 'comma') return k;
    if (type === 'stop' || type === 'vg' || type === 'quote') return -1;
  }
  return -1;
}

const endsClause = (chunk: Chunk | undefined): boolean => !chunk || ENDS.has(chunk.type);

const ENDS: ReadonlySet<Chunk['type']> = new Set(['stop', 'comma', 'dash', 'colon', 'quote']);

const isTell = ofLemma('tell');

/** They may follow what was said without quotation marks. */
const isSpeech = ofLemma(
  'say add note tell write explain argue continue ask report warn acknowledge suggest concede insist claim announce believe think know recall predict observe conclude declare reply respond complain joke admit estimate hope fear figure guess suspect agree contend assert maintain caution charge remark tweet show find promise vow state quip lament stress point wonder muse read',
);
