import type { TokenRange } from '../../pack.ts';
import { clauseAt, skipNounPhrase } from './ahead.ts';
import type { Chunk, NounPhrase, VerbGroup } from './chunks.ts';
import { type Clause, chunkAt, tense, wordOf } from './clause.ts';
import { countsOfNoun, type LemmaCounts } from './counts.ts';
import { baseOdds } from './cue-rates.ts';
import { edgesFrom } from './edges.ts';
import { type Frame, frameNamed, framesBehind, framesWith } from './frame.ts';
import { looksParticiple } from './participles.ts';
import { singularOf } from './people.ts';
import { NO_EDGES, type Proposal, type Sketch } from './proposal.ts';
import { wordAt } from './row.ts';
import { resolveSubject } from './subjects.ts';
import { NONE } from './tagset.ts';
import { ofLemma, spelt } from './word-questions.ts';
import type { EnglishWord } from './words.ts';

/** Verbs that lend their subject to the noun that is the cue: `made comments about`. */
const isLight = ofLemma(
  'make express issue have take give hold deliver offer show voice launch raise cite release repeat get receive draw face post send',
);

const leadsOn = spelt('of about on for against at to toward over from by among with in regarding');
const isOfBearer = spelt('by from among');
const isClitic = spelt("'s ’ '");
const isPossessive = spelt('his her their its my our your');
const isArticle = spelt('the a');

const THAT = frameNamed('n-that');
const INFINITIVE = frameNamed('n-to');
const CLAUSE = frameNamed('n-clause');
const BEARER = frameNamed('n-from');
const LIGHT_BEARER = frameNamed('lv-n-from');
const behindPreposition = framesWith('n-p:');
const light = framesBehind('lv-');
const general = framesBehind('x-');

/** What a noun leads to: its frame, the chunk where that begins, and the end of the cue. */
interface Leading {
  readonly frame: Frame;
  readonly start: number;
  readonly cueTo: number;
}

/** Whose the noun is, and where the cue begins. */
interface Owned {
  readonly source: TokenRange | null;
  readonly cueFrom: number;
  readonly how: Proposal['how'];
}

/** `Trump’s claim that`, `his criticism of`, `made comments about`; where the odds of the noun in its frame are not less than `least`. */
export function proposeNoun(clause: Clause, k: number, least: number): Sketch | null {
  const np = clause.chunks[k] as NounPhrase;
  if (np.pronoun || np.possessive) return null;
  const leading = leadingOf(clause, k, np);
  if (!leading) return null;
  const word = wordAt(clause, np.head);
  const isName = word.capital && np.head > np.from;
  return !isName && mayBeWorth(word, leading.frame, least) ? sketch(clause, k, np, leading, least) : null;
}

/** In some of the frames that this one may turn out to be. */
const mayBeWorth = (word: EnglishWord, frame: Frame, least: number): boolean =>
  greatestOdds(countsOfNoun(word), frame) >= least;

/** The log odds of a noun in the likeliest of those frames; found once a noun and frame. */
function greatestOdds(counts: LemmaCounts, frame: Frame): number {
  const { asNoun } = counts;
  const { number } = frame;
  while (asNoun.length <= number) asNoun.push(Number.NaN);
  const known = asNoun[number] as number;
  if (!Number.isNaN(known)) return known;
  const frames = [frame, light(frame), general(frame), BEARER, LIGHT_BEARER];
  const found = Math.max(...frames.map((one) => baseOdds(counts, one)));
  asNoun[number] = found;
  return found;
}

function leadingOf(clause: Clause, k: number, np: NounPhrase): Leading | null {
  const { chunks } = clause;
  const next = chunkAt(chunks, k + 1);
  switch (next.type) {
    case 'that':
      return { frame: THAT, start: k + 1, cueTo: np.to };
    case 'vg':
      return next.form === 'infinitive' ? { frame: INFINITIVE, start: k + 1, cueTo: np.to } : null;
    case 'prep': {
      const word = wordOf(clause, k + 1);
      return k + 2 < chunks.length && leadsOn(word)
        ? { frame: behindPreposition(word), start: k + 2, cueTo: next.to }
        : null;
    }
    case 'np':
      return lightVerb(clause, k) && clauseAt(clause, k + 1)
        ? { frame: CLAUSE, start: k + 1, cueTo: np.to }
        : null;
    default:
      return null;
  }
}

/** The verb before chunk `k`, where it lends its subject to the noun there. */
function lightVerb({ chunks }: Clause, k: number): VerbGroup | null {
  const before = chunkAt(chunks, k - 1);
  return before.type === 'vg' && isLight(before.word) ? before : null;
}

function sketch(
  clause: Clause,
  k: number,
  np: NounPhrase,
  { frame, start, cueTo }: Leading,
  least: number,
): Sketch | null {
  const { chunks } = clause;
  const word = wordAt(clause, np.head);
  let { source, cueFrom, how } = possessorOf(clause, np);
  const lent = source ? null : lightVerb(clause, k);
  const verb = lent && !lent.passive ? lent : null;
  if (verb) {
    cueFrom = verb.from;
    const subject = resolveSubject(clause, k - 1);
    source = subject.how === 'none' ? null : subject.range;
    how = source ? 'own' : 'none';
  }
  const byBearer = chunkAt(chunks, k + 1).type === 'prep' && isOfBearer(wordOf(clause, k + 1));
  if (byBearer && chunkAt(chunks, k + 2).type === 'np')
    return fromBearer(clause, k, np, source, cueFrom, verb, least);
  if (!source && !byBearer) {
    source = ownerOf(clause, k);
    if (source) how = 'shared';
  }
  if (cueFrom > np.head) return null;
  const own = verb ? light(frame) : frame;
  const as = !source && isArticle(wordAt(clause, cueFrom)) ? general(own) : own;
  const odds = baseOdds(countsOfNoun(word), as);
  if (odds < least) return null;
  const { from } = chunks[start] as Chunk;
  return {
    lemma: singularOf(word.norm),
    frame: as,
    odds,
    cue: { from: cueFrom, to: cueTo },
    source,
    how,
    before: [],
    start: from,
    edges: () => edgesFrom(clause, from, frame === THAT, verb ? tense(clause, k - 1) : NONE),
    position: verb || governedBefore(clause, k) ? 'm' : 'g',
    after: [],
    verb,
    verbAt: verb ? k - 1 : -1,
    head: np.head,
  };
}

function possessorOf(clause: Clause, { from, head }: NounPhrase): Owned {
  for (let i = head; i > from; i--)
    if (isClitic(wordAt(clause, i))) return { source: { from, to: i }, cueFrom: i + 1, how: 'own' };
  return isPossessive(wordAt(clause, from))
    ? { source: { from, to: from + 1 }, cueFrom: from + 1, how: 'own' }
    : { source: null, cueFrom: from, how: 'none' };
}

/** `criticism |from the union`, `drew criticism |from the union`: whoever it comes from says so. */
function fromBearer(
  clause: Clause,
  k: number,
  np: NounPhrase,
  source: TokenRange | null,
  cueFrom: number,
  lent: VerbGroup | null,
  least: number,
): Sketch | null {
  const { chunks } = clause;
  const before = chunkAt(chunks, k - 1);
  const verb = lent ?? (before.type === 'vg' ? before : null);
  const word = wordAt(clause, np.head);
  const frame = verb ? LIGHT_BEARER : BEARER;
  const odds = baseOdds(countsOfNoun(word), frame);
  if (odds < least) return null;
  const end = skipNounPhrase(clause, k + 2);
  return {
    lemma: singularOf(word.norm),
    frame,
    odds,
    cue: { from: cueFrom, to: np.to },
    source: { from: (chunks[k + 2] as Chunk).from, to: (chunks[end - 1] as Chunk).to },
    how: 'by',
    before: verb && source ? [source] : [],
    start: -1,
    edges: NO_EDGES,
    position: 'm',
    after: [],
    verb,
    verbAt: verb ? k - 1 : -1,
    head: np.head,
  };
}

/** A finite verb stands before the noun phrase at chunk `phrase` in its clause: it is no subject. */
function governedBefore(clause: Clause, phrase: number): boolean {
  for (let k = phrase - 1; k >= 0; k--) {
    const chunk = clause.chunks[k] as Chunk;
    const { type } = chunk;
    if (type === 'vg' && chunk.form === 'finite' && !looksParticiple(clause, k)) return true;
    if (
      type === 'comma' ||
      type === 'that' ||
      type === 'sub' ||
      type === 'stop' ||
      type === 'dash' ||
      type === 'colon'
    )
      return false;
  }
  return false;
}

/** Whose a noun without a possessor is: the subject of the verb that governs it, where it is active (`with plans to`, `has doubts about`). */
function ownerOf(clause: Clause, k: number): TokenRange | null {
  const { chunks } = clause;
  for (let i = k - 1; i >= 0 && k - i < 8; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'stop' || chunk.type === 'quote' || chunk.type === 'colon') return null;
    if (chunk.type === 'vg') {
      const subject = resolveSubject(clause, i);
      return chunk.passive || subject.how === 'none' ? null : subject.range;
    }
  }
  return null;
}
