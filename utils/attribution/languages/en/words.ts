import type { Word } from '../../pack.ts';
import { placeOf } from './costs.ts';
import { countsOfLemma, type LemmaCounts } from './counts.ts';
import { LEXICON } from './lexicon-data.ts';
import { OWN_CUES } from './own-cues.ts';
import type { Step } from './steps.ts';
import { CLOSED, guess, markTag, TAGS } from './tagset.ts';
import { triggerOf } from './triggers.ts';
import { auxiliaries, isIrregular, lemmaOf } from './verbs.ts';
import type { Answers } from './word-questions.ts';

/** A written English word with the classes it may have. */
export interface EnglishWord extends Word, Answers {
  /** Lemma it has, or would have, as a verb. */
  readonly lemma: string;
  readonly capital: boolean;
  /** Its classes (a place in `COSTS`) where a capital means a name, and where it need not (sentence start, headline). */
  readonly inside: number;
  readonly initial: number;
  /** What is counted of it as a verb and as a noun, once it has been asked for: see `counts.ts`. */
  counts: LemmaCounts | null;
  nounCounts: LemmaCounts | null;
  /** The same for its spelling as a part of names: see `steps.ts`. */
  step: Step | null;
}

/** Shares of the classes among all tokens, to turn P(class | word) into P(word | class). */
const SHARE: Readonly<Record<string, number>> = {
  N: 0.17,
  P: 0.113,
  J: 0.055,
  R: 0.037,
  D: 0.099,
  O: 0.039,
  W: 0.012,
  H: 0.012,
  S: 0.105,
  I: 0.0055,
  C: 0.025,
  M: 0.01,
  A: 0.044,
  T: 0.016,
  V: 0.034,
  Z: 0.008,
  E: 0.043,
  G: 0.019,
  U: 0.014,
  L: 0.012,
};

const index = new Map(TAGS.map((tag, i) => [tag, i]));
const lexicon = new Map<string, readonly (readonly [string, number])[]>();
for (const row of LEXICON) {
  const [signature, ...words] = row.split(' ') as [string, ...string[]];
  const shares = [...signature.matchAll(/([A-Z])(\d)/g)].map(
    ([, tag, tenths]) => [tag as string, Number(tenths) / 10] as const,
  );
  for (const word of words) lexicon.set(word, shares);
}

/** The place of classes with these shares. */
function costs(shares: readonly (readonly [string, number])[]): number {
  const known = shares.filter(([tag, p]) => p > 0 && index.has(tag));
  return placeOf(
    known.map(([tag, p]) => [
      index.get(tag) as number,
      Math.round(8 * (Math.log2(SHARE[tag] ?? 0.01) - Math.log2(p))),
    ]),
  );
}

const ownVerbs = new Set(OWN_CUES.map((row) => row.slice(0, row.indexOf(' '))));
const NOMINAL_FRAME = /^(?:n-|x-n|lv-n|adj|:)/;
const FEWEST = 5;

/** How often a lemma was met in the frames of verbs rather than in those of nouns, 0 to 1; 0 where that was too seldom. */
function verbShare(lemma: string): number {
  if (ownVerbs.has(lemma)) return 1;
  let verbs = 0;
  let others = 0;
  for (const [frame, [, all]] of countsOfLemma(lemma).frames)
    if (NOMINAL_FRAME.test(frame)) others += all;
    else verbs += all;
  return verbs < FEWEST ? 0 : verbs / (verbs + others);
}

/** The classes of a form of a verb that attributes, by its ending; null for any other word. */
function cueVerbShares(low: string): readonly (readonly [string, number])[] | null {
  const lemma = lemmaOf(low);
  const share = verbShare(lemma);
  if (share < 0.5) return null;
  const tag = low === lemma ? 'V' : low.endsWith('ing') ? 'G' : low.endsWith('s') ? 'Z' : 'E';
  return [
    [tag, 0.9 * share],
    [tag === 'E' ? 'J' : 'N', 1 - 0.9 * share],
  ];
}

function lowerShares(low: string): readonly (readonly [string, number])[] {
  const closed = CLOSED.get(low);
  if (closed) return [...closed].map((tag) => [tag, 1 / closed.length] as const);
  const listed = lexicon.get(low);
  if (listed) return listed;
  if (isIrregular(low)) return [['E', 1]];
  const cue = cueVerbShares(low);
  if (cue) return cue;
  const guesses = guess(low);
  const weights = guesses.length === 2 ? [0.88, 0.12] : [0.82, 0.1, 0.08];
  return [...guesses].map((tag, i) => [tag, weights[i] as number] as const);
}

const mix = (shares: readonly (readonly [string, number])[], by: number): (readonly [string, number])[] =>
  shares.map(([tag, p]) => [tag, p * by] as const);

/**
 * All are made here and have one shape in memory, which every look at a word's field is quicker by. Each field is written out:
 * those of another object spread into this one would lie in a place of their own.
 */
const wordOf = (
  norm: string,
  { key = '', lemma = '', capital = false }: Partial<EnglishWord>,
  inside: number,
  initial = inside,
): EnglishWord => ({
  norm,
  trigger: triggerOf(norm),
  capital,
  inside,
  initial,
  counts: null,
  nounCounts: null,
  step: null,
  answers0: 0,
  answers1: 0,
  answers2: 0,
  answers3: 0,
  answers4: 0,
  answers5: 0,
  answers6: 0,
  answers7: 0,
  answers8: 0,
  answers9: 0,
  answers10: 0,
  answers11: 0,
  answers12: 0,
  answers13: 0,
  key,
  lemma,
});

/** Stands where no word is: it has no spelling, and the answer to all questions is no. */
export const NO_WORD = wordOf('', {}, costs([]));

const PLAIN = /^[!-~]*$/;

/** The spelling that is looked up: small letters, accents composed, ligatures (ﬁ) resolved, nothing invisible. */
function spellingOf(surface: string): string {
  if (PLAIN.test(surface)) return surface.toLowerCase();
  return surface
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}

/** Reads one written word or mark out of context. */
export function readWord(surface: string): EnglishWord {
  const low = spellingOf(surface);
  const first = surface.charCodeAt(0);
  const letter = /\p{L}/u.test(surface);
  if (!letter && !/\p{N}/u.test(surface)) return wordOf(surface, {}, costs([[markTag(surface), 1]]));
  if (!letter) return wordOf(low, { key: low }, costs([['U', 1]]));
  const capital = surface.charAt(0) !== surface.charAt(0).toLowerCase() && first !== 0x27;
  const shares = lowerShares(low);
  const closed = CLOSED.has(low);
  const lemma = auxiliaries.get(low) ?? lemmaOf(low);
  const read = { key: closed ? '' : lemma, lemma, capital };
  const lower = costs(shares);
  if (surface === 'US') return wordOf(low, { ...read, key: low }, costs([['P', 1]]));
  if (!capital || low === 'i') return wordOf(low, read, lower);
  if (closed)
    return wordOf(low, read, low.length > 3 ? costs([...mix(shares, 0.7), ['P', 0.3]]) : lower, lower);
  const listed = lexicon.has(low) || isIrregular(low) || /(?:[^aeiou]ed|ing|ly)$/.test(low);
  const name = costs([['P', 0.95], ...mix(shares, 0.05)]);
  const opening = costs([
    ['P', listed ? 0.15 : 0.6],
    ...mix(
      shares.filter(([t]) => t !== 'P'),
      listed ? 0.85 : 0.4,
    ),
  ]);
  return wordOf(low, read, name, opening);
}
