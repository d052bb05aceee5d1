import type { TokenRange } from '../../pack.ts';
import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, isClause, tense } from './clause.ts';
import { cueRate, mayFollowQuotation, rateInFrame, takesClause } from './cue-rates.ts';
import { CLAUSAL, edgesFrom } from './edges.ts';
import { type Complement, complementOf, skipNounPhrase } from './frames.ts';
import { mainClause } from './fronted.ts';
import { looksParticiple } from './participles.ts';
import { afterQuantity, extendLeft } from './phrase-start.ts';
import { positionOf } from './position.ts';
import { NO_EDGES, type Proposal, type Sketch } from './proposal.ts';
import {
  afterColon,
  contentBefore,
  continuation,
  opensCapital,
  opensWithQuotation,
  pausesBefore,
  quotationBefore,
} from './quoted.ts';
import { joined } from './remembered.ts';
import { invertedEnd } from './source-end.ts';
import { resolveSubject, type Subject, subjectAt } from './subjects.ts';
import { withoutComment } from './unsaid.ts';

/** A verb group with what its sentence says around it: what each of the patterns below looks at. */
interface Setting {
  readonly clause: Clause;
  /** The chunk of the verb group. */
  readonly v: number;
  readonly verb: VerbGroup;
  readonly direct: Subject | null;
  readonly source: TokenRange | null;
  readonly how: Proposal['how'];
  readonly complement: Complement;
  readonly frame: string;
}

type Pattern = (setting: Setting) => Sketch | 'none' | null;

/** The attribution that the verb group at chunk `v` may be the cue of, by the first pattern that fits. */
export function proposeVerb(clause: Clause, v: number): Sketch | null {
  const setting = settingOf(clause, v);
  for (const pattern of PATTERNS) {
    const found = pattern(setting);
    if (found === 'none') return null;
    if (found) return found;
  }
  return null;
}

function settingOf(clause: Clause, v: number): Setting {
  const verb = clause.chunks[v] as VerbGroup;
  const direct = subjectAt(clause, v);
  const subject = resolveSubject(clause, v);
  const complement = complementOf(clause, v);
  return {
    clause,
    v,
    verb,
    direct,
    source: subject.how === 'none' ? null : { from: subject.range.from, to: subject.range.to },
    how: direct?.how === 'shared' ? (subject.how === 'none' ? 'none' : 'shared') : subject.how,
    complement,
    frame: complement.frame === 'clause' && !takesClause(verb.lemma) ? 'np' : complement.frame,
  };
}

const PATTERNS: readonly Pattern[] = [
  withoutComment,
  quoting,
  inverted,
  afterItsContent,
  withAs,
  objectOfRelative,
  afterQuotedSentence,
  carrier,
  raising,
  passive,
  plain,
];

/** `was quoted (by Reuters) as |saying`: the gerund is the cue. */
function quoting({ clause, verb, complement }: Setting): 'none' | null {
  const { chunks, norm } = clause;
  if (!verb.passive || !/^(?:quote|cite)$/.test(verb.lemma)) return null;
  const { frame, start } = complement;
  if (frame === 'p:as') return says(chunks[start]) ? 'none' : null;
  const end = skipNounPhrase(clause, start);
  return frame === 'p:by' && norm(end) === 'as' && says(chunks[end + 1]) ? 'none' : null;
}

const says = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'vg' && chunk.form === 'gerund' && cueRate(chunk.lemma) >= CARRIED;

/** `“...,” said the spokesman`. */
function inverted({ clause, v, verb, direct }: Setting): Sketch | null {
  const { chunks, norm } = clause;
  const previous = chunks[v - 1];
  const speaker = afterQuantity(clause, v + 1);
  const next = chunks[speaker];
  const marked = previous?.type === 'comma' || previous?.type === 'quote' || previous?.type === 'dash';
  if (!marked || v < 2 || verb.form !== 'finite' || verb.passive || next?.type !== 'np') return null;
  if (direct?.how === 'own' || (next.pronoun && /^(?:it|me|him|us|them|you|i)$/.test(norm(v + 1))))
    return null;
  const end = invertedEnd(clause, speaker);
  const quoted = closesQuotation(clause, v - 1) || closesQuotation(clause, v - 2);
  if (!quoted && !(endsClause(chunks[end]) && !verb.auxiliary && SPEECH.has(verb.lemma))) return null;
  const before = contentBefore(clause, v - 1);
  if (!before) return null;
  return sketch(clause, v, {
    frame: 'inv',
    source: { from: (chunks[v + 1] as Chunk).from, to: (chunks[end - 1] as Chunk).to },
    how: 'inverted',
    before: [before],
    ...contentAfter(clause, end, !quoted && !isClause(clause, v - 1)),
  });
}

/** Complements that add nothing to a content before the verb. */
const IDLE = /^(?:end|comma|gap|pg?:|np$|np-p|quote|colon)/;

/** `“...,” Smith said`, `..., Smith said`, `..., Smith said, ...`. */
function afterItsContent(setting: Setting): Sketch | null {
  const { clause, v, verb, direct, source, complement, frame } = setting;
  const { chunks, reading } = clause;
  const telling = verb.lemma === 'tell';
  const resumes = telling && frame === 'np-quote';
  if (direct?.how !== 'own' || verb.passive || !(resumes || IDLE.test(frame)) || direct.chunk < 2)
    return null;
  const mark = chunks[direct.chunk - 1];
  if (mark?.type !== 'comma' && mark?.type !== 'quote' && mark?.type !== 'dash') return null;
  const closed = closesQuotation(clause, direct.chunk - 1) || closesQuotation(clause, direct.chunk - 2);
  const clausal = isClause(clause, direct.chunk - 1);
  const quoted =
    closed &&
    (clausal || opensWithQuotation(clause, direct.chunk)) &&
    (SPEECH.has(verb.lemma) || pausesBefore(clause, direct.chunk));
  if (!quoted && (!SPEECH.has(verb.lemma) || (frame === 'np' && !telling))) return null;
  const quotes = resumes || frame === 'quote' || frame === 'colon';
  const interposed = interposes(setting, mark, quoted, quotes);
  const goesOn = quotes && !quoted && !opensCapital(clause, complement.start);
  const closing =
    LAST.test(frame) && mark.type === 'comma' && endsClause(chunks[afterAdverbials(clause, v + 1)]);
  if (!quoted && !goesOn && !interposed && !closing && (quotes || !clausal)) return null;
  const before = contentBefore(clause, direct.chunk - 1);
  if (!before && !interposed) return null;
  const pieces = before ? [before] : [];
  const resumed = chunks[afterAdverbials(clause, v + 1) + 1];
  const trailing =
    resumed?.type === 'wh' ||
    (clausal && saysHowLong(clause, afterAdverbials(clause, v + 1) + 1)) ||
    (resumed?.type === 'vg' && resumed.form === 'gerund' && clausal) ||
    (resumed?.type === 'coord' && clausal);
  if (interposed && resumed && !trailing)
    return sketch(clause, v, { frame: 'pre-mid', source, how: 'own', before: pieces, start: resumed.from });
  if (!quoted && !telling && /^p:(?:of|about|for|from|with)$|^np/.test(frame)) return null;
  const rest = quotes
    ? complement.start < 0
      ? { after: afterColon(reading, clause.sentence) }
      : { start: (chunks[complement.start] as Chunk).from }
    : contentAfter(clause, afterAdverbials(clause, v + 1));
  return sketch(clause, v, {
    frame: quoted ? 'pre-quote' : 'pre',
    source,
    how: 'own',
    before: pieces,
    ...rest,
  });
}

/** `..., she said, |hours after the vote`. */
const saysHowLong = ({ chunks, norm }: Clause, k: number): boolean =>
  chunks[k]?.type === 'np' && /^(?:after|before|later|earlier)$/.test(norm(k + 1));

/** `Taxes, she said, will rise`: a comma on either side, and the sentence goes on. */
function interposes({ clause, v }: Setting, mark: Chunk, quoted: boolean, quotes: boolean): boolean {
  const { chunks } = clause;
  const at = afterAdverbials(clause, v + 1);
  const resumed = chunks[at + 1];
  return (
    !quotes &&
    !quoted &&
    mark.type === 'comma' &&
    chunks[at]?.type === 'comma' &&
    resumed !== undefined &&
    resumed.type !== 'quote'
  );
}

/** Nothing follows but where and when it was said. */
const LAST = /^(?:end|p:(?:in|on|at|during)$)/;
const LOOSE = /^(?:end|comma|gap|p:(?:in|on|at|during|to)$)/;

/** `As Smith noted, ...` and `..., as Smith noted`. */
function withAs({ clause, v, verb, direct, source, frame }: Setting): Sketch | null {
  const { chunks, norm } = clause;
  if (direct?.how !== 'own' || verb.passive || !LOOSE.test(frame)) return null;
  const opener = chunks[direct.chunk - 1];
  if ((opener?.type !== 'sub' && opener?.type !== 'prep') || norm(direct.chunk - 1) !== 'as') return null;
  const resumed = chunks[nextComma(clause, v) + 1];
  if (direct.chunk <= 2 && nextComma(clause, v) > 0 && resumed)
    return sketch(clause, v, { frame: 'as-before', source, how: 'own', start: resumed.from });
  if (chunks[direct.chunk - 2]?.type !== 'comma' || direct.chunk <= 3) return null;
  const before = contentBefore(clause, direct.chunk - 2);
  return before && sketch(clause, v, { frame: 'as-after', source, how: 'own', before: [before] });
}

/** `the plan, which Smith opposes`, `more than Smith expected`: the content is the pronoun, or what stands for one. */
function objectOfRelative({ clause, v, verb, direct, source, frame }: Setting): Sketch | null {
  const { chunks, norm } = clause;
  const closed = LOOSE.test(frame) || (frame === 'vg' && !takesClause(verb.lemma));
  if (direct?.how !== 'own' || verb.passive || !closed) return null;
  const opener = chunks[direct.chunk - 1];
  const compared = norm(direct.chunk - 1) === 'than';
  const relative =
    opener?.type === 'wh' || (opener?.type === 'that' && chunks[direct.chunk - 2]?.type === 'np');
  if (!opener || !(compared || (relative && /^(?:who|whom|which|that|what)$/.test(norm(direct.chunk - 1)))))
    return null;
  return sketch(clause, v, {
    frame: joined(compared ? 'than-' : 'rel-', frame === 'vg' ? 'end' : frame),
    source,
    how: 'own',
    before: [{ from: opener.from, to: opener.to }],
  });
}

const REFERRING = 0.6;
/** They may have whom it was said to behind them. */
const TELLING = /^(?:tell|ask|assure|remind|warn)$/;

/** `“... missing.” Smith said.` */
function afterQuotedSentence({ clause, v, verb, direct, source, frame }: Setting): Sketch | null {
  const told = TELLING.test(verb.lemma) && /^np(?:-p:(?:in|on|at|during|after))?$/.test(frame);
  if (direct?.how !== 'own' || direct.chunk !== 0 || verb.passive || !(told || LOOSE.test(frame)))
    return null;
  // `shouted to the crowd`, but `refers to the town`
  const referring = frame === 'p:to' && rateInFrame(verb.lemma, frame) >= REFERRING;
  const speaks = SPEECH.has(verb.lemma) || (mayFollowQuotation(verb.lemma) && !referring);
  const quoted = speaks ? quotationBefore(clause.reading, clause.sentence) : null;
  if (!quoted) return null;
  const rest = contentAfter(clause, afterAdverbials(clause, v + 1));
  return sketch(clause, v, { frame: 'pre-quote', source, how: 'own', before: [quoted], ...rest });
}

/** They lend their subject to the infinitive that says what was said: `continued to insist`, `went on to say`. */
const CARRIERS = new Set(['seem', 'appear', 'continue', 'go']);
const CARRIED = 0.35;

/** They do so where the infinitive is sure to say something: `refused to admit`, but `refused |to pay`. */
const RELUCTANT = new Set(['decline', 'declin', 'refuse', 'seek', 'like', 'look']);
const SURELY_CARRIED = 0.6;

const carries = (matrix: VerbGroup, infinitive: VerbGroup): boolean =>
  (CARRIERS.has(matrix.lemma) && cueRate(infinitive.lemma) >= CARRIED) ||
  (RELUCTANT.has(matrix.lemma) && cueRate(infinitive.lemma) >= SURELY_CARRIED);

/** The infinitive is the cue, and takes its carrier along. */
function carrier({ clause, verb, complement }: Setting): 'none' | null {
  const infinitive = clause.chunks[complement.start];
  const carried = !verb.passive && complement.frame === 'to' && infinitive?.type === 'vg';
  return carried && carries(verb, infinitive) ? 'none' : null;
}

const RAISING = new Set(['seem', 'appear']);

/** `Smith seems tired`: somebody thinks so, and nobody says who. */
function raising({ clause, v, verb, direct, source, complement, frame }: Setting): Sketch | null {
  if (!RAISING.has(verb.lemma) || verb.passive || !source) return null;
  const { chunks, norm } = clause;
  const at = complement.frame.startsWith('p:') ? v + 1 : complement.start;
  const personal = norm(v - 1) !== 'it';
  return sketch(clause, v, {
    frame: joined('raise-', frame),
    source: null,
    how: personal ? 'shared' : 'none',
    before: personal && direct?.how !== 'shared' ? [source] : [],
    start: complement.start >= 0 ? (chunks[at] as Chunk).from : -1,
  });
}

/** `Smith was accused of`, `a bill backed by Smith`: the subject is part of the content. */
function passive({ clause, v, verb, direct, source, how, complement, frame }: Setting): Sketch | null {
  const reduced = complement.frame === 'p:by' && !verb.passive && looksParticiple(clause, v);
  if (!reduced && (!verb.passive || direct?.how === 'none')) return null;
  const by = byAgent(clause, v);
  if (!by && verb.passive && source && FELT.has(verb.lemma))
    return plainAs(clause, v, source, how, complement);
  const noun = reduced && direct?.how !== 'own' ? nounBefore(clause, v) : source;
  const byOnly = complement.frame === 'p:by';
  const before = noun && (how !== 'shared' || reduced) ? [noun] : [];
  return sketch(clause, v, {
    frame: joined(reduced ? 'red-' : 'pas-', frame),
    source: by,
    how: by ? 'by' : 'none',
    before,
    start: byOnly
      ? (before.length > 0 && restBehind(clause, by)?.from) || -1
      : complement.start >= 0
        ? (clause.chunks[complement.start] as Chunk).from
        : -1,
    cueEnd: byOnly ? v : complement.cueEnd,
  });
}

/** `is convinced that`, `are worried about`: who does so feels it. */
const FELT = new Set('convince worry concern alarm disappoint persuade'.split(' '));

const plainAs = (
  clause: Clause,
  v: number,
  source: TokenRange,
  how: Proposal['how'],
  { frame, start, cueEnd }: Complement,
): Sketch =>
  sketch(clause, v, {
    frame: `pas-${frame}`,
    source,
    how,
    start: start >= 0 ? (clause.chunks[start] as Chunk).from : -1,
    cueEnd,
  });

/** `described by Smith |as unsafe`, `accused by Smith |of lying`. */
const restBehind = ({ chunks, norm }: Clause, by: TokenRange | null): Chunk | undefined =>
  chunks.find(({ from }, k) => from === by?.to && /^(?:as|of|for)$/.test(norm(k)));

/** Subject, verb, content. */
function plain(setting: Setting): Sketch {
  const { clause, v, verb, source, how, complement, frame } = setting;
  const start = complement.start >= 0 ? (clause.chunks[complement.start] as Chunk).from : -1;
  const object = GAPPED.test(frame) ? relativeObject(setting) : null;
  const after =
    start < 0 && complement.frame.endsWith('colon')
      ? afterColon(clause.reading, clause.sentence)
      : /quote|colon/.test(frame)
        ? continuedFrom(clause, start)
        : [];
  return sketch(clause, v, {
    frame: verb.passive ? joined('pas-', frame) : frame,
    source,
    how,
    before: object ? [object] : [],
    start,
    after,
    cueEnd: complement.cueEnd,
  });
}

/** Frames whose verb lacks an object or subject that a relative pronoun before it may be: `which he says |will rise`. */
const GAPPED = /^(?:vg|quote|to|adj|p:|pg:)/;

/** `which` of `a tax which she says will rise`: part of what she says. */
function relativeObject({ clause, verb, direct, frame }: Setting): TokenRange | null {
  if (direct?.how !== 'own' || verb.passive) return null;
  const at = direct.chunk - 1;
  const pronoun = clause.chunks[at];
  const before = clause.chunks[at - 1]?.type;
  // `the town in which he says ...` lacks nothing
  if (pronoun?.type === 'wh' && before !== 'prep' && /^(?:who|whom|which|what)$/.test(clause.norm(at)))
    return { from: pronoun.from, to: pronoun.to };
  return pronoun?.type === 'that' && before === 'np' && frame === 'vg'
    ? { from: pronoun.from, to: pronoun.to }
    : null;
}

interface Draft {
  readonly frame: string;
  readonly source: TokenRange | null;
  readonly how: Proposal['how'];
  readonly before?: readonly TokenRange[];
  readonly start?: number;
  readonly after?: readonly TokenRange[];
  /** The last chunk of the cue; the verb itself where there is none. */
  readonly cueEnd?: number;
}

function sketch(
  clause: Clause,
  v: number,
  { frame, source, how, before = [], start = -1, after = [], cueEnd = v }: Draft,
): Sketch {
  const { chunks } = clause;
  const verb = chunks[v] as VerbGroup;
  const last = chunks[cueEnd] as Chunk;
  return {
    lemma: verb.lemma,
    frame,
    cue: {
      // an adverb may be of the clause that the subject ends with
      from: Math.max(
        (chunks[cueStart(clause, v)] as Chunk).from,
        how === 'own' && source && source.to <= verb.head ? source.to : 0,
      ),
      to: last.type === 'colon' ? (chunks[cueEnd - 1] as Chunk).to : last.to,
    },
    source,
    how,
    before,
    start,
    edges:
      start >= 0
        ? () => edgesFrom(clause, start, CLAUSAL.test(frame), tense(clause, v), mainClause(clause, v))
        : NO_EDGES,
    position: positionOf(clause, v),
    after,
    verb,
    head: verb.head,
  };
}

/** The first chunk of the cue: `released a statement |saying`, `continued |to insist`. */
function cueStart(clause: Clause, v: number): number {
  const { chunks } = clause;
  const verb = chunks[v] as VerbGroup;
  const direct = subjectAt(clause, v);
  const shared = direct?.how === 'shared' ? direct.verb : -1;
  if (
    verb.form === 'gerund' &&
    shared >= 0 &&
    shared < v &&
    v - shared <= 3 &&
    chunks[shared + 1]?.type === 'np' &&
    chunks[v - 1]?.type !== 'comma'
  )
    return shared;
  // `was quoted as |saying`
  const quoted = chunks[v - 2];
  if (verb.form === 'gerund' && clause.norm(v - 1) === 'as' && quoted?.type === 'vg' && quoted.passive)
    return v - 2;
  return verb.form === 'infinitive' ? matrixOf(clause, v) : v;
}

/** A verb that is a cue itself before an infinitive (`wants |to say`) at least so often is none of its cue. */
const OWN_CUE = 0.5;

/** The first chunk of what an infinitive hangs on: `tried |to say`, `went on |to say`, `is quick |to say`; the infinitive itself where nothing is beside it. */
function matrixOf({ chunks }: Clause, v: number): number {
  let at = v - 1;
  while (chunks[at]?.type === 'adv') at--;
  const between = chunks[at];
  if (between?.type === 'adj' || between?.type === 'prep') at--;
  const matrix = chunks[at];
  const verb = chunks[v];
  if (matrix?.type !== 'vg' || verb?.type !== 'vg' || matrix.passive) return v;
  if (between?.type === 'adj') return matrix.lemma === 'be' ? at : v;
  if (between?.type === 'prep') return matrix.lemma === 'go' ? at : v;
  return rateInFrame(matrix.lemma, 'to') < OWN_CUE || carries(matrix, verb) ? at : v;
}

/** `She said: “...” / “...”`: the paragraphs after, where the quotation closes the sentence. */
function continuedFrom({ reading, sentence }: Clause, from: number): TokenRange[] {
  const quotation = reading.quotations[reading.tokens[from]?.quotation ?? -1];
  if (!quotation || quotation.from > from) return [];
  const last = reading.tokens[quotation.to - 1]?.sentence ?? sentence;
  const end = reading.sentences[last];
  return end && end.to <= quotation.to + 1 ? continuation(reading, last, true) : [];
}

function byAgent(clause: Clause, v: number): TokenRange | null {
  const { chunks, norm } = clause;
  for (let k = v + 1; k < chunks.length && k < v + 8; k++) {
    const chunk = chunks[k];
    const agent = chunks[k + 1];
    if (chunk?.type === 'prep' && norm(k) === 'by' && agent?.type === 'np') {
      const end = invertedEnd(clause, k + 1);
      return { from: agent.from, to: (chunks[end - 1] as Chunk).to };
    }
    if (chunk?.type === 'comma' || chunk?.type === 'stop' || chunk?.type === 'vg') break;
  }
  return null;
}

/** Chunk `k` is a mark that closes a quotation. */
function closesQuotation({ chunks, reading }: Clause, k: number): boolean {
  const chunk = chunks[k];
  if (chunk?.type !== 'quote') return false;
  const quotation = reading.quotations[reading.tokens[chunk.from]?.quotation ?? -1];
  return !quotation || quotation.from !== chunk.from;
}

/** What goes on after a cue that stood after its content, from chunk `k`; with its verb, where the content has none yet (`The sample, notes Smith, |came from one town`). */
function contentAfter(clause: Clause, k: number, verbless = false): { start?: number; after?: TokenRange[] } {
  const then = clause.chunks[k + 1];
  const goesOn = then?.type === 'quote' || (verbless && then?.type === 'vg' && then.form === 'finite');
  if (clause.chunks[k]?.type === 'comma' && then && goesOn) return { start: then.from };
  return { after: continuation(clause.reading, clause.sentence) };
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

/** The noun phrase that a participle follows: `a bill |backed by`. */
function nounBefore(clause: Clause, v: number): TokenRange | null {
  const k = clause.chunks[v - 1]?.type === 'comma' ? v - 2 : v - 1;
  const chunk = clause.chunks[k];
  if (chunk?.type !== 'np') return null;
  return { from: (clause.chunks[extendLeft(clause, k)] as Chunk).from, to: chunk.to };
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

const endsClause = (chunk: Chunk | undefined): boolean =>
  !chunk || /^(?:stop|comma|dash|colon|quote)$/.test(chunk.type);

/** They may follow what was said without quotation marks. */
const SPEECH = new Set(
  'say add note tell write explain argue continue ask report warn acknowledge suggest concede insist claim announce believe think know recall predict observe conclude declare reply respond complain joke admit estimate hope fear figure guess suspect agree contend assert maintain caution charge remark tweet show find promise vow state quip lament stress point wonder muse read'.split(
    ' ',
  ),
);
