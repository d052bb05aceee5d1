import { EDGES, FACTORS, FRAMES, LEMMAS } from './cue-data.ts';
import { OWN_CUES } from './own-cues.ts';
import { singularOf } from './people.ts';
import type { EnglishWord } from './words.ts';

/**
 * The counts of `cue-data.ts`, each row read when it is first asked for: a page holds few of the verbs, and whoever opens
 * one article waits for all that is read before it.
 */

/** Times as a cue, times in all. */
export type Count = readonly [cues: number, all: number];

export interface LemmaCounts {
  readonly all: Count;
  /** By the frame it stood in. */
  readonly frames: ReadonlyMap<string, Count>;
  /** How often it is a cue where it stands in the writer's own text, 0 to 1. */
  readonly rate: number;
  /** It is known to report a clause: it has been a cue before `that`, and not only once. */
  readonly takesClause: boolean;
  /** It is known to follow what it quotes, or for its saying something. */
  readonly mayFollowQuotation: boolean;
  /** The log odds in each frame, by its number: as they are asked for, NaN until then. */
  readonly odds: number[];
  /** The same of a noun in the likeliest of the frames that one may turn out to be. */
  readonly asNoun: number[];
}

export const NONE: Count = [0, 0];

/** What a line written by hand weighs: as much as a verb met ten times. */
const BY_HAND: Count = [9, 10];

/** And its verb in frames that the line does not name. */
const LISTED: Count = [4, 10];

const keyOf = (row: string): string => row.slice(0, row.indexOf(' '));
const byKey = (rows: readonly string[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [keyOf(row), row]));
const count = (text: string): Count => text.split('/').map(Number) as unknown as Count;

const frameRows = byKey(FRAMES);
const edgeRows = new Map(EDGES.map((row) => [row.slice(0, row.lastIndexOf(':')), row]));
const ownRows = byKey(OWN_CUES);
const lemmaRows = byKey(LEMMAS);

const lemmas = new Map<string, LemmaCounts>();
/** All lemmas that no count knows. */
const UNKNOWN = lemmaCounts(NONE, new Map());

export function countsOfLemma(lemma: string): LemmaCounts {
  const known = lemmas.get(lemma);
  if (known) return known;
  const learned = lemmaRows.get(lemma);
  const own = ownRows.get(lemma);
  if (learned === undefined && own === undefined) return UNKNOWN;
  const read = readLemma(learned, own);
  lemmas.set(lemma, read);
  return read;
}

/** What is counted of a word as a verb. */
export function countsOf(word: EnglishWord): LemmaCounts {
  word.counts ??= countsOfLemma(word.lemma);
  return word.counts;
}

/** What is counted of a word as a noun. */
export function countsOfNoun(word: EnglishWord): LemmaCounts {
  word.nounCounts ??= countsOfLemma(singularOf(word.norm));
  return word.nounCounts;
}

function lemmaCounts(all: Count, frames: ReadonlyMap<string, Count>): LemmaCounts {
  const rate = quotient(all);
  const [reporting] = frames.get('that') ?? NONE;
  const [following] = frames.get('pre-quote') ?? frames.get('inv') ?? NONE;
  return {
    all,
    frames,
    rate,
    takesClause: reporting >= 2,
    mayFollowQuotation: following > 0 || rate >= 0.4,
    odds: [],
    asNoun: [],
  };
}

/** Times as a cue over times in all, with a few of neither kind added. */
export function quotient([cues, all]: Count): number {
  return (cues + 0.3) / (all + 3);
}

function readLemma(learned = '', own = ''): LemmaCounts {
  const [, counts = '0/0', ...rest] = learned.split(' ');
  const [, ...ownFrames] = own.split(' ');
  const frames = new Map<string, Count>();
  for (let i = 0; i + 1 < rest.length; i += 2) frames.set(rest[i] as string, count(rest[i + 1] as string));
  for (const frame of ownFrames) frames.set(frame, BY_HAND);
  return lemmaCounts(own && !learned ? LISTED : count(counts), frames);
}

export function countsOfFrame(frame: string): Count {
  const row = frameRows.get(frame);
  return row === undefined ? NONE : count(row.slice(frame.length + 1));
}

/** How many contents ended at a boundary, and how many reached it; by one of its levels. */
export function countsOfEdge(level: string): Count {
  const [kind, key] = [level.slice(0, level.indexOf('|')), level.slice(level.indexOf('|') + 1)];
  const [, counts = ''] = edgeRows.get(key)?.slice(key.length).split(` ${kind} `, 2) ?? [];
  return counts === '' ? NONE : count(counts.split(' ', 1)[0] as string);
}

/** The log odds that a circumstance adds: how many had it over how many the rates let expect, drawn towards none by five of each. */
export const logFactor = (observed: number, expected: number): number =>
  Math.log((observed + 5) / (expected + 5));

/** A circumstance in steps: `after`, `cue`, `S`. */
export type Feature = readonly string[];

/** Circumstances by their steps, so that no text is put together to look one up. */
interface Factors {
  factor: number;
  readonly further: Map<string, Factors>;
}

const factors: Factors = { factor: 0, further: new Map() };
/** The greatest of each kind of circumstance, or none. */
const greatest = new Map<string, number>();
for (const row of FACTORS) {
  const feature = keyOf(row);
  let at = factors;
  for (const step of feature.split(':')) {
    const next = at.further.get(step) ?? { factor: 0, further: new Map() };
    at.further.set(step, next);
    at = next;
  }
  const [observed, expected] = count(row.slice(feature.length + 1));
  at.factor = logFactor(observed, expected);
  const [kind] = feature.split(':', 1) as [string];
  greatest.set(kind, Math.max(greatest.get(kind) ?? 0, at.factor));
}

/** No circumstances of one cue move the odds by more. */
export const GREATEST_SUM = [...greatest.values()].reduce((sum, factor) => sum + factor, 0);

/** By how much a circumstance moves the odds: how many cues had it over how many the rates let expect. */
export function factorOf(feature: Feature): number {
  let at: Factors | undefined = factors;
  for (const step of feature) at = at?.further.get(step);
  return at?.factor ?? 0;
}
