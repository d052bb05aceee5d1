import type { LanguagePack, Reading, TokenRange } from './pack.ts';
import type { Statement } from './statements.ts';

/** The words that say what a content is about, families of words as one. */
export type Topic = ReadonlySet<string>;

/** How much each word tells: those that many contents of the text have, and names, tell little. */
export type Weigher = (key: string) => number;

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

export function weigher(topics: readonly Topic[]): Weigher {
  const counts = new Map<string, number>();
  for (const keys of topics) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => 1 / Math.sqrt(1 + (counts.get(key) ?? 0));
}

/** How alike two topics are: the words of the smaller one that the other has too, frequent ones counting less. */
function likeness(topic: Topic, other: Topic, weight: Weigher): number {
  let both = 0;
  let ofTopic = 0;
  let ofOther = 0;
  for (const key of topic) {
    ofTopic += weight(key);
    if (other.has(key)) both += weight(key);
  }
  for (const key of other) ofOther += weight(key);
  const smaller = Math.min(ofTopic, ofOther);
  return smaller === 0 ? 0 : both / smaller;
}

const ENOUGH = 0.35;
/** Words that two contents of some length must share. */
const FEWEST = 2;
const SHORT = 3;

/** Is one topic told again in the other? */
export function repeats(topic: Topic, other: Topic, weight: Weigher): boolean {
  let count = 0;
  for (const key of topic) if (other.has(key)) count += 1;
  const needed = Math.min(topic.size, other.size) <= SHORT ? 1 : FEWEST;
  return count >= needed && likeness(topic, other, weight) >= ENOUGH;
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
