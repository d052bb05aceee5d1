import type { Reading } from '../../pack.ts';
import type { Classes } from './classes.ts';
import { COSTS, placeOf } from './costs.ts';
import { TRANSITIONS } from './lexicon-data.ts';
import { COLON, DASH, isIn, OPEN, QUOTE, STOP, TAGS } from './tagset.ts';
import type { EnglishWord } from './words.ts';

const SIZE = TAGS.length;
/** Cost of going from one class to another, `to * ROW + from + 1`: the first of each row is the start of a sentence. */
const ROW = SIZE + 1;
const transition = new Int32Array(ROW * SIZE);
TRANSITIONS.forEach((row, from) => {
  row
    .split(' ')
    .slice(1)
    .forEach((cost, to) => {
      transition[to * ROW + from] = Number(cost);
    });
});

/** No word has more classes than this. */
const WIDTH = 8;
const OPENING = QUOTE | OPEN | DASH;
const STOPS = STOP | COLON;
/** What stands before the first word. */
const START = placeOf([[-1, 0]]);

/** Room for one sentence, {@link WIDTH} places a word, the first for what is before it: where the best way to each class came from, and what it cost. */
let pointers = new Uint8Array(0);
let scores = new Int32Array(0);
/** The classes each word may have, as a place in {@link COSTS}. */
let lattice = new Int32Array(0);

/**
 * Writes the likeliest class of each word of a sentence: Viterbi over a bigram hidden Markov model
 * (Church 1988), whose counts are facts about word classes in news. Linear in the sentence.
 */
export function tagSentence(
  { tokens }: Reading<EnglishWord>,
  from: number,
  to: number,
  titleCase: boolean,
  tags: Classes,
): void {
  const n = to - from;
  if (lattice.length <= n) {
    lattice = new Int32Array(2 * n + 1);
    pointers = new Uint8Array(lattice.length * WIDTH);
    scores = new Int32Array(lattice.length * WIDTH);
  }
  lattice[0] = START;
  let initial = true;
  for (let i = 1; i <= n; i++) {
    const { word } = tokens[from + i - 1] as { word: EnglishWord };
    const place: number = initial || titleCase ? word.initial : word.inside;
    lattice[i] = place;
    step(i, lattice[i - 1] as number, place);
    const first = 1 << (COSTS[place + 1] as number);
    initial = (initial && isIn(first, OPENING)) || isIn(first, STOPS) || (first === QUOTE && i < n);
  }
  trace(n, tags, from);
}

/** The cheapest way to each class of word `i` from the classes of the word before. */
function step(i: number, before: number, place: number): void {
  const costs = COSTS;
  const sums = scores;
  const ways = costs[before] as number;
  const classes = costs[place] as number;
  const at = i * WIDTH;
  const sofar = at - WIDTH;
  for (let t = 0; t < classes; t++) {
    const row = (costs[place + 1 + 2 * t] as number) * ROW + 1;
    let best = (sums[sofar] as number) + (transition[row + (costs[before + 1] as number)] as number);
    let way = 0;
    for (let p = 1; p < ways; p++) {
      const cost =
        (sums[sofar + p] as number) + (transition[row + (costs[before + 1 + 2 * p] as number)] as number);
      if (cost < best) {
        best = cost;
        way = p;
      }
    }
    pointers[at + t] = way;
    sums[at + t] = best + (costs[place + 2 + 2 * t] as number);
  }
}

/** Writes the classes on the cheapest way, from its end back. */
function trace(n: number, tags: Classes, from: number): void {
  const last = n * WIDTH;
  let way = 0;
  for (let t = 1; t < (COSTS[lattice[n] as number] as number); t++)
    if ((scores[last + t] as number) < (scores[last + way] as number)) way = t;
  for (let i = n; i > 0; i--) {
    tags[from + i - 1] = 1 << (COSTS[(lattice[i] as number) + 1 + 2 * way] as number);
    way = pointers[i * WIDTH + way] as number;
  }
}
