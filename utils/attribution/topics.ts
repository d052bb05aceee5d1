import type { LanguagePack, Reading, TokenRange } from './pack.ts';
import type { Statement } from './statements.ts';

/** The words that say what a content is about, families of words as one. */
export type Topic = ReadonlySet<string>;

/** How much words tell: those that many contents of the text have, and names, tell little. */
export interface Weights {
  readonly ofWord: ReadonlyMap<string, number>;
  /** All words of a topic together. */
  readonly ofTopic: (topic: Topic) => number;
}

const LONGEST = 60;

export function topicOf(reading: Reading, { candidate, pack }: Statement): Topic {
  const keys = new Set<string>();
  for (const range of candidate.content) addKeys(reading, range, pack, keys);
  return keys;
}

/** The topic of what stands between a cue and its content: `called the reports of an attack | lies`. */
export function topicOfObject(reading: Reading, { candidate, pack }: Statement): Topic {
  const keys = new Set<string>();
  const { cue, source, content } = candidate;
  const to = content[0]?.from ?? 0;
  const from = Math.max(cue?.to ?? to, source && source.from < to ? source.to : 0);
  if (from < to && reading.tokens[from]?.sentence === reading.tokens[to]?.sentence)
    addKeys(reading, { from, to }, pack, keys);
  return keys;
}

function addKeys(
  reading: Reading,
  { from, to }: TokenRange,
  pack: LanguagePack | null,
  keys: Set<string>,
): void {
  for (let i = from; i < to && keys.size < LONGEST; i++) {
    const word = reading.tokens[i]?.word;
    if (word?.key && !pack?.isClaim?.(word)) keys.add(pack?.rootOf?.(word) ?? word.key);
  }
}

/** What a word weighs that none of them has. */
const MOST = 1;

/** The weights of words by how many of these topics have them. */
export function weigh(topics: readonly Topic[]): Weights {
  const ofWord = new Map<string, number>();
  for (const keys of topics) for (const key of keys) ofWord.set(key, (ofWord.get(key) ?? 0) + 1);
  for (const [key, count] of ofWord) ofWord.set(key, 1 / Math.sqrt(1 + count));
  const sums = new Map<Topic, number>();
  const ofTopic = (topic: Topic): number => {
    let sum = sums.get(topic);
    if (sum === undefined) {
      sum = 0;
      for (const key of topic) sum += ofWord.get(key) ?? MOST;
      sums.set(topic, sum);
    }
    return sum;
  };
  return { ofWord, ofTopic };
}

/** How alike two topics are: the words of the smaller one that the other has too, frequent ones counting less. */
function likeness(topic: Topic, other: Topic, { ofWord, ofTopic }: Weights): number {
  let both = 0;
  for (const key of topic) if (other.has(key)) both += ofWord.get(key) ?? MOST;
  const smaller = Math.min(ofTopic(topic), ofTopic(other));
  return smaller === 0 ? 0 : both / smaller;
}

const ENOUGH = 0.35;
/** Words that two contents of some length must share. */
const FEWEST = 2;
const SHORT = 3;

/** Is one topic told again in the other? */
export function repeats(topic: Topic, other: Topic, weights: Weights): boolean {
  let count = 0;
  for (const key of topic) if (other.has(key)) count += 1;
  const needed = Math.min(topic.size, other.size) <= SHORT ? 1 : FEWEST;
  return count >= needed && likeness(topic, other, weights) >= ENOUGH;
}

/** Looks up which topics share a word with one: only these can tell the same. */
export function sharersOf(topics: readonly Topic[]): (topic: Topic) => ReadonlySet<number> {
  const byWord = new Map<string, number[]>();
  topics.forEach((topic, i) => {
    for (const key of topic) {
      const others = byWord.get(key);
      if (others) others.push(i);
      else byWord.set(key, [i]);
    }
  });
  return (topic) => {
    const found = new Set<number>();
    for (const key of topic) for (const i of byWord.get(key) ?? []) found.add(i);
    return found;
  };
}

export function sharesWord(topic: Topic, other: Topic): boolean {
  for (const key of topic) if (other.has(key)) return true;
  return false;
}
