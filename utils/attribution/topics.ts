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

/** Words of a topic; they are counted in bytes. */
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

/** How much of the smaller of two topics, by weight, the other must have too: frequent words count less. */
const ENOUGH = 0.35;
/** Words that two contents of some length must share. */
const FEWEST = 2;
const SHORT = 3;

/**
 * Looks up which of these topics tell one again. A topic is compared with all of them at once, word by word: the work
 * is the places where its words are, not the number of topics.
 */
export function retellersAmong(
  topics: readonly Topic[],
  { ofWord, ofTopic }: Weights,
): (topic: Topic) => ReadonlySet<number> {
  const byWord = placesOfWords(topics);
  /** Of each topic: how many words it shares with the one that is asked for, and their weight. */
  const shared = new Uint8Array(topics.length);
  const weight = new Float64Array(topics.length);
  return (topic) => {
    const met: number[] = [];
    for (const key of topic) {
      const weighs = ofWord.get(key) ?? MOST;
      for (const i of byWord.get(key) ?? []) {
        if (shared[i] === 0) met.push(i);
        shared[i]! += 1;
        weight[i]! += weighs;
      }
    }
    const found = new Set<number>();
    for (const i of met) {
      const other = topics[i] as Topic;
      const needed = Math.min(topic.size, other.size) <= SHORT ? 1 : FEWEST;
      if (shared[i]! >= needed && weight[i]! / Math.min(ofTopic(topic), ofTopic(other)) >= ENOUGH)
        found.add(i);
      shared[i] = 0;
      weight[i] = 0;
    }
    return found;
  };
}

function placesOfWords(topics: readonly Topic[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  topics.forEach((topic, i) => {
    for (const key of topic) {
      const others = byWord.get(key);
      if (others) others.push(i);
      else byWord.set(key, [i]);
    }
  });
  return byWord;
}

export function sharesWord(topic: Topic, other: Topic): boolean {
  for (const key of topic) if (other.has(key)) return true;
  return false;
}
