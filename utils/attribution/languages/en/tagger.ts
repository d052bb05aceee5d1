import type { Reading } from '../../pack.ts';
import type { Classes } from './classes.ts';
import { TRANSITIONS } from './lexicon-data.ts';
import { TAGS } from './tagset.ts';
import type { Costs, EnglishWord } from './words.ts';

const SIZE = TAGS.length;
/** Cost of going from one class to another, `to * (SIZE + 1) + from + 1`: the first of each row is the start of a sentence. */
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
const OPENING = TAGS.map((tag) => tag === '"' || tag === '(' || tag === '-');
const STOPS = TAGS.map((tag) => tag === '.' || tag === ':');
const START: Costs = { tags: [-1], costs: [0] };

/** Room for one sentence, {@link WIDTH} places a word: where the best way to each class came from, and what it cost. */
let pointers = new Uint8Array(0);
let scores = new Int32Array(0);

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
  if (pointers.length < n * WIDTH) {
    pointers = new Uint8Array(n * WIDTH * 2);
    scores = new Int32Array(n * WIDTH * 2);
  }
  const lattice = new Array<Costs>(n);
  let before = START;
  let initial = true;
  for (let i = 0; i < n; i++) {
    const { word } = tokens[from + i] as { word: EnglishWord };
    const possible = initial || titleCase ? word.initial : word.inside;
    lattice[i] = possible;
    step(i, before, possible);
    before = possible;
    const tag = possible.tags[0] as number;
    initial = (initial && OPENING[tag] === true) || STOPS[tag] === true || (tag === QUOTE && i + 1 < n);
  }
  trace(lattice, tags, from);
}

/** The cheapest way to each class of word `i` from the classes of the word before. */
function step(i: number, { tags: from }: Costs, { tags: to, costs }: Costs): void {
  const at = i * WIDTH;
  for (let t = 0; t < to.length; t++) {
    const row = (to[t] as number) * ROW + 1;
    let best = Number.MAX_SAFE_INTEGER;
    let way = 0;
    for (let p = 0; p < from.length; p++) {
      const sofar = i === 0 ? 0 : (scores[at - WIDTH + p] as number);
      const cost = sofar + (transition[row + (from[p] as number)] as number);
      if (cost < best) {
        best = cost;
        way = p;
      }
    }
    pointers[at + t] = way;
    scores[at + t] = best + (costs[t] as number);
  }
}

/** Writes the classes on the cheapest way, from its end back. */
function trace(lattice: readonly Costs[], tags: Classes, from: number): void {
  const n = lattice.length;
  const last = (n - 1) * WIDTH;
  let at = 0;
  for (let t = 1; t < (lattice[n - 1]?.tags.length ?? 0); t++)
    if ((scores[last + t] as number) < (scores[last + at] as number)) at = t;
  for (let i = n - 1; i >= 0; i--) {
    tags[from + i] = 1 << ((lattice[i] as Costs).tags[at] as number);
    at = pointers[i * WIDTH + at] as number;
  }
}

const QUOTE = TAGS.indexOf('"');
