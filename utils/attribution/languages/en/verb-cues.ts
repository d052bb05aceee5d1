import type { TokenRange } from '../../pack.ts';
import {
  afterItsContent,
  afterQuotedSentence,
  inverted,
  mayFollowContent,
  objectOfRelative,
  withAs,
} from './after-content.ts';
import { skipNounPhrase } from './ahead.ts';
import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, wordOf } from './clause.ts';
import { type Complement, complementOf } from './complement.ts';
import { countsOf, type LemmaCounts } from './counts.ts';
import { baseOdds } from './cue-rates.ts';
import { type Frame, frameNamed, framesBehind } from './frame.ts';
import { looksParticiple } from './participles.ts';
import { extendLeft } from './phrase-start.ts';
import type { Sketch } from './proposal.ts';
import { afterColon, continuation } from './quoted.ts';
import { isAs, isBy, isIt } from './single-words.ts';
import { invertedEnd } from './source-end.ts';
import { resolveSubject, subjectAt } from './subjects.ts';
import { saysNothing } from './unsaid.ts';
import {
  carries,
  type Draft,
  isLikelyCue,
  NO_REST,
  type Rest,
  restFrom,
  type Setting,
  sketch,
  sourceOf,
} from './verb-sketch.ts';
import { ofLemma, spelt } from './word-questions.ts';

/** The attribution that the verb group at chunk `v` may be the cue of, where the odds of its lemma and frame are not less than `least`. */
export function proposeVerb(clause: Clause, v: number, least: number): Sketch | null {
  const verb = clause.chunks[v] as VerbGroup;
  const counts = countsOf(verb.word);
  const complement = complementOf(clause, v);
  const frame = complement.frame === CLAUSE && !counts.takesClause ? NOUN : complement.frame;
  const hopeless = baseOdds(counts, verb.passive ? passiveFrame(frame) : frame) < least;
  if (hopeless && !mayBeOtherwise(clause, v, verb, frame)) return null;
  const setting = settingOf(clause, v, verb, counts, complement, frame);
  const draft = draftOf(setting, least);
  const odds = draft ? baseOdds(counts, draft.frame) : 0;
  return draft && odds >= least ? sketch(setting, draft, odds) : null;
}

/** Another pattern than that of a verb before its content may fit: told before the verb's subject is looked for. */
function mayBeOtherwise(clause: Clause, v: number, verb: VerbGroup, frame: Frame): boolean {
  if (verb.passive) return isFelt(verb.word);
  return frame === BY || isRaising(verb.word) || mayFollowContent(clause, v, verb, frame);
}

const CLAUSE = frameNamed('clause');
const NOUN = frameNamed('np');

function settingOf(
  clause: Clause,
  v: number,
  verb: VerbGroup,
  counts: LemmaCounts,
  complement: Complement,
  frame: Frame,
): Setting {
  const direct = subjectAt(clause, v);
  return {
    clause,
    v,
    verb,
    counts,
    direct,
    subject: resolveSubject(clause, v),
    ownSubject: direct?.how === 'own' && !verb.passive ? direct.chunk : -1,
    complement,
    frame,
  };
}

/** By the first pattern that fits. */
function draftOf(setting: Setting, least: number): Draft | null {
  if (saysNothing(setting) || isRelayed(setting)) return null;
  const found =
    inverted(setting) ??
    (setting.ownSubject < 0
      ? null
      : (afterItsContent(setting) ??
        withAs(setting) ??
        objectOfRelative(setting) ??
        afterQuotedSentence(setting)));
  if (found) return found;
  if (isCarrier(setting)) return null;
  return raising(setting) ?? (isPassive(setting) ? passive(setting, least) : plain(setting, least));
}

const AS = frameNamed('p:as');
const BY = frameNamed('p:by');
const isQuote = ofLemma('quote cite');

/** `was quoted (by Reuters) as |saying`: the gerund is the cue. */
function isRelayed({ clause, verb, complement: { frame, start } }: Setting): boolean {
  if (!verb.passive || !isQuote(verb.word)) return false;
  const { chunks } = clause;
  if (frame === AS) return isSaying(chunks[start]);
  if (frame !== BY) return false;
  const end = skipNounPhrase(clause, start);
  return isAs(wordOf(clause, end)) && isSaying(chunks[end + 1]);
}

const isSaying = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'vg' && chunk.form === 'gerund' && isLikelyCue(chunk);

const INFINITIVE = frameNamed('to');

/** The infinitive is the cue, and takes its carrier along. */
function isCarrier({ clause, verb, complement: { frame, start } }: Setting): boolean {
  const infinitive = frame === INFINITIVE ? clause.chunks[start] : undefined;
  return !verb.passive && infinitive?.type === 'vg' && carries(verb, infinitive);
}

const isRaising = ofLemma('seem appear');
const raised = framesBehind('raise-');

/** `Smith seems tired`: somebody thinks so, and nobody says who. */
function raising(setting: Setting): Draft | null {
  const { clause, v, verb, direct, complement, frame } = setting;
  const source = isRaising(verb.word) && !verb.passive ? sourceOf(setting) : null;
  if (!source) return null;
  const personal = !isIt(wordOf(clause, v - 1));
  const first = complement.frame.prepositional ? v + 1 : complement.start;
  return {
    frame: raised(frame),
    source: null,
    how: personal ? 'shared' : 'none',
    before: personal && direct?.how !== 'shared' ? [source] : [],
    rest: complement.start >= 0 ? restFrom(clause, first) : NO_REST,
    cueEnd: v,
  };
}

const isPassive = (setting: Setting): boolean =>
  setting.verb.passive ? setting.direct?.how !== 'none' : isReduced(setting);

/** `a bill |backed by Smith`. */
const isReduced = ({ clause, v, verb, complement }: Setting): boolean =>
  complement.frame === BY && !verb.passive && looksParticiple(clause, v);

const passiveFrame = framesBehind('pas-');
const reducedFrame = framesBehind('red-');

/** `Smith was accused of`, `a bill backed by Smith`: the subject is part of the content. */
function passive(setting: Setting, least: number): Draft | null {
  const { clause, v, verb, counts, complement } = setting;
  const frame = verb.passive ? passiveFrame(setting.frame) : reducedFrame(setting.frame);
  const source = sourceOf(setting);
  const how = howOf(setting);
  const felt = verb.passive && source !== null && isFelt(verb.word);
  if (!felt && baseOdds(counts, frame) < least) return null;
  const by = byAgent(clause, v);
  if (felt && !by)
    return {
      frame: passiveFrame(complement.frame),
      source,
      how,
      before: [],
      rest: restFrom(clause, complement.start),
      cueEnd: complement.cueEnd,
    };
  const noun = !verb.passive && setting.ownSubject < 0 ? nounBefore(clause, v) : source;
  const before = noun && (how !== 'shared' || !verb.passive) ? [noun] : [];
  const behindAgent = complement.frame === BY;
  return {
    frame,
    source: by,
    how: by ? 'by' : 'none',
    before,
    rest: behindAgent ? restBehind(clause, by, before.length > 0) : restFrom(clause, complement.start),
    cueEnd: behindAgent ? v : complement.cueEnd,
  };
}

function howOf({ direct, subject }: Setting): Draft['how'] {
  return direct?.how === 'shared' && subject.how !== 'none' ? 'shared' : subject.how;
}

/** `is convinced that`, `are worried about`: who does so feels it. */
const isFelt = ofLemma('convince worry concern alarm disappoint persuade');

const opensRest = spelt('as of for');

/** `described by Smith |as unsafe`, `accused by Smith |of lying`, where somebody is. */
function restBehind(clause: Clause, by: TokenRange | null, known: boolean): Rest {
  if (!by || !known) return NO_REST;
  const k = clause.chunks.findIndex(({ from }) => from === by.to);
  return opensRest(wordOf(clause, k)) ? restFrom(clause, k) : NO_REST;
}

/** Subject, verb, content. */
function plain(setting: Setting, least: number): Draft | null {
  const { clause, verb, counts, complement, frame } = setting;
  const as = verb.passive ? passiveFrame(frame) : frame;
  if (baseOdds(counts, as) < least) return null;
  const object = frame.gapped ? relativeObject(setting) : null;
  const { start } = restFrom(clause, complement.start);
  const after =
    start < 0 && frame.colon
      ? afterColon(clause.reading, clause.sentence)
      : frame.quotes
        ? continuedFrom(clause, start)
        : [];
  return {
    frame: as,
    source: sourceOf(setting),
    how: howOf(setting),
    before: object ? [object] : [],
    rest: { start, after },
    cueEnd: complement.cueEnd,
  };
}

const VERB = frameNamed('vg');
const isRelative = spelt('who whom which what');

/** `which` of `a tax which she says will rise`: part of what she says. */
function relativeObject({ clause, ownSubject, frame }: Setting): TokenRange | null {
  const at = ownSubject - 1;
  if (at < 0) return null;
  const pronoun = clause.chunks[at] as Chunk;
  if (pronoun.type !== 'wh' && pronoun.type !== 'that') return null;
  const before = at > 0 ? clause.chunks[at - 1]?.type : undefined;
  // `the town in which he says ...` lacks nothing
  const lacking =
    pronoun.type === 'wh'
      ? before !== 'prep' && isRelative(wordOf(clause, at))
      : before === 'np' && frame === VERB;
  return lacking ? { from: pronoun.from, to: pronoun.to } : null;
}

/** `She said: “...” / “...”`: the paragraphs after, where the quotation closes the sentence. */
function continuedFrom({ reading, sentence }: Clause, from: number): TokenRange[] {
  const at = from < 0 ? -1 : (reading.tokens[from]?.quotation ?? -1);
  const quotation = at < 0 ? undefined : reading.quotations[at];
  if (!quotation || quotation.from > from) return [];
  const last = reading.tokens[quotation.to - 1]?.sentence ?? sentence;
  const end = reading.sentences[last];
  return end && end.to <= quotation.to + 1 ? continuation(reading, last, true) : [];
}

/** Whoever did what a passive verb says. */
function byAgent(clause: Clause, v: number): TokenRange | null {
  const { chunks } = clause;
  for (let k = v + 1; k < chunks.length && k < v + 8; k++) {
    const chunk = chunks[k];
    const agent = chunks[k + 1];
    if (chunk?.type === 'prep' && isBy(wordOf(clause, k)) && agent?.type === 'np') {
      const end = invertedEnd(clause, k + 1);
      return { from: agent.from, to: (chunks[end - 1] as Chunk).to };
    }
    if (chunk?.type === 'comma' || chunk?.type === 'stop' || chunk?.type === 'vg') break;
  }
  return null;
}

/** The noun phrase that a participle follows: `a bill |backed by`. */
function nounBefore(clause: Clause, v: number): TokenRange | null {
  const k = clause.chunks[v - 1]?.type === 'comma' ? v - 2 : v - 1;
  const chunk = clause.chunks[k];
  if (chunk?.type !== 'np') return null;
  return { from: (clause.chunks[extendLeft(clause, k)] as Chunk).from, to: chunk.to };
}
