import { TRANSITIONS } from './lexicon-data.ts';
import { TAGS } from './tagset.ts';
import type { Costs, EnglishWord } from './words.ts';

const SIZE = TAGS.length;
/** Row 0 is the start of a sentence. */
const transition = new Int32Array((SIZE + 1) * SIZE);
TRANSITIONS.forEach((row, from) => {
  row
    .split(' ')
    .slice(1)
    .forEach((cost, to) => {
      transition[from * SIZE + to] = Number(cost);
    });
});

/** No word has more classes than this. */
const WIDTH = 8;
const OPENING = new Set(['"', '(', '-'].map((tag) => TAGS.indexOf(tag)));
const STOPS = new Set(['.', ':'].map((tag) => TAGS.indexOf(tag)));

let pointers = new Uint8Array(0);

/**
 * The likeliest class of each word of a sentence: Viterbi over a bigram hidden Markov model
 * (Church 1988), whose counts are facts about word classes in news. Linear in the sentence.
 */
export function tagSentence(words: readonly EnglishWord[], titleCase: boolean): string[] {
  const n = words.length;
  if (pointers.length < n * WIDTH) pointers = new Uint8Array(n * WIDTH * 2);
  const lattice = new Array<Costs>(n);
  let before: readonly number[] = [-1];
  let scores: number[] = [0];
  let initial = true;
  for (let i = 0; i < n; i++) {
    const word = words[i] as EnglishWord;
    const possible = initial || titleCase ? word.initial : word.inside;
    const { tags, costs } = possible;
    lattice[i] = possible;
    const next = new Array<number>(tags.length);
    for (let t = 0; t < tags.length; t++) {
      const tag = tags[t] as number;
      let best = Number.POSITIVE_INFINITY;
      for (let p = 0; p < before.length; p++) {
        const cost = (scores[p] as number) + (transition[((before[p] as number) + 1) * SIZE + tag] as number);
        if (cost < best) {
          best = cost;
          pointers[i * WIDTH + t] = p;
        }
      }
      next[t] = best + (costs[t] as number);
    }
    before = tags;
    scores = next;
    const tag = tags[0] as number;
    initial = (initial && OPENING.has(tag)) || STOPS.has(tag) || (tag === QUOTE && i + 1 < n);
  }
  const result = new Array<string>(n);
  let at = 0;
  for (let t = 1; t < scores.length; t++) if ((scores[t] as number) < (scores[at] as number)) at = t;
  for (let i = n - 1; i >= 0; i--) {
    result[i] = TAGS[(lattice[i] as Costs).tags[at] as number] as string;
    at = pointers[i * WIDTH + at] as number;
  }
  return result;
}

const QUOTE = TAGS.indexOf('"');
