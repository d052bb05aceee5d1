import type { Candidate, LanguagePack, Reading, TokenRange } from './pack.ts';
import { anchorOf, type Statement } from './statements.ts';

/**
 * Which candidates deny: those the grammar says so of, and those that go on denying, a fact put in the
 * negative soon after a denial by the same source or about the same things.
 */
export function findDenials(reading: Reading, statements: readonly Statement[]): boolean[] {
  const denies = statements.map(({ candidate }) => candidate.denial);
  statements.forEach((statement, i) => {
    if (denies[i] || !isNegative(reading, statement)) return;
    for (let back = 1; back <= NEXT && i >= back; back++) {
      const before = statements[i - back] as Statement;
      if (!denies[i - back] || paragraphsBetween(reading, before, statement) > 1) continue;
      const same = statement.who !== null && statement.who === before.who;
      if (!same && !sharesTopic(reading, before, statement)) continue;
      denies[i] = true;
      return;
    }
  });
  return denies;
}

/** How many attributions on a denial goes on. */
const NEXT = 3;

const isNegative = (reading: Reading, { candidate, pack }: Statement): boolean =>
  pack?.negates?.(reading, candidate.content) ?? false;

function paragraphsBetween(reading: Reading, a: Statement, b: Statement): number {
  const paragraphOf = ({ candidate }: Statement): number =>
    reading.sentences[reading.tokens[anchorOf(candidate)]?.sentence ?? -1]?.paragraph ?? -1;
  return Math.abs(paragraphOf(a) - paragraphOf(b));
}

function sharesTopic(reading: Reading, a: Statement, b: Statement): boolean {
  const keys = topicOf(reading, a);
  for (const key of topicOf(reading, b)) if (keys.has(key)) return true;
  return false;
}

/**
 * Which attributions each denial denies: those inside its content (`denied claims that ...`), those whose
 * content it repeats, and for a denial that only points (`denied this`) what the denial before it denies
 * or else the nearest claim before it. Denials of the same claim deny all that the others do. Nobody
 * denies his own words, a demand, or what is itself negative.
 */
export function linkDenials(
  reading: Reading,
  statements: readonly Statement[],
  denials: readonly boolean[],
): number[][] {
  const links: number[][] = statements.map(() => []);
  if (!denials.includes(true)) return links;
  const topics = statements.map((statement, i) =>
    denials[i] && statement.pack?.pointsBack?.(reading, statement.candidate.content)
      ? new Set<string>()
      : topicOf(reading, statement),
  );
  const weight = weigher(topics);
  const open = statements.map(
    (statement, i) => !denials[i] && !statement.candidate.demands && !isNegative(reading, statement),
  );
  const denying = denials.flatMap((denial, i) => (denial ? [i] : [])).slice(0, MOST_DENIALS);
  for (const i of denying) links[i] = targetsOf(reading, i, statements, topics, weight, open);
  for (const i of denying)
    if (links[i]?.length === 0) links[i] = pointed(i, statements, topics, denying, links, open);
  for (const i of denying) links[i] = withSameClaims(i, links[i] ?? [], statements, topics, weight, open);
  return shared(links, denying, topics, weight);
}

/** Other accusations that repeat one that is denied are denied too. */
function withSameClaims(
  i: number,
  targets: readonly number[],
  statements: readonly Statement[],
  topics: readonly ReadonlySet<string>[],
  weight: Weigher,
  open: readonly boolean[],
): number[] {
  const { who } = statements[i] as Statement;
  const found = new Set(targets);
  statements.forEach((other, j) => {
    if (!open[j] || !accuses(other) || (who !== null && other.who === who)) return;
    const topic = topics[j] as ReadonlySet<string>;
    if (targets.some((t) => repeats(topics[t] as ReadonlySet<string>, topic, weight, BONUS.accuses)))
      found.add(j);
  });
  return [...found];
}

/** More denials in one text are not linked: the work is denials times attributions. */
const MOST_DENIALS = 60;

function targetsOf(
  reading: Reading,
  i: number,
  statements: readonly Statement[],
  topics: readonly ReadonlySet<string>[],
  weight: Weigher,
  open: readonly boolean[],
): number[] {
  const denial = statements[i] as Statement;
  const topic = topics[i] as ReadonlySet<string>;
  return statements.flatMap((other, j) => {
    if (i === j || !open[j]) return [];
    if (other.parent === i) return [j];
    if (other.who !== null && other.who === denial.who) return [];
    if (contains(other.candidate, denial.candidate)) return [];
    const bonus =
      (accuses(other) ? BONUS.accuses : 0) +
      (paragraphsBetween(reading, denial, other) <= 1 ? BONUS.near : 0);
    return repeats(topic, topics[j] as ReadonlySet<string>, weight, bonus) ? [j] : [];
  });
}

/** How alike two topics are: the words of the smaller one that the other has too, frequent ones counting less. */
function likeness(topic: ReadonlySet<string>, other: ReadonlySet<string>, weight: Weigher): number {
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

/** What makes up for words that differ: a cue that accuses, a place close by. */
const BONUS = { accuses: 0.2, near: 0.1 } as const;
const ENOUGH = 0.45;
/** Words that two contents of some length must share. */
const FEWEST = 2;
const SHORT = 3;

function repeats(
  topic: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weight: Weigher,
  bonus: number,
): boolean {
  let count = 0;
  for (const key of topic) if (other.has(key)) count += 1;
  const needed = Math.min(topic.size, other.size) <= SHORT ? 1 : FEWEST;
  return count >= needed && likeness(topic, other, weight) + bonus >= ENOUGH;
}

const contains = (outer: Candidate, inner: Candidate): boolean =>
  outer.content.some(({ from, to }) => anchorOf(inner) >= from && anchorOf(inner) < to);

/** A denial with nothing of its own to compare: what the last one by the same source denies, or the nearest claim before. */
function pointed(
  i: number,
  statements: readonly Statement[],
  topics: readonly ReadonlySet<string>[],
  denying: readonly number[],
  links: readonly (readonly number[])[],
  open: readonly boolean[],
): number[] {
  if ((topics[i]?.size ?? 0) > 0) return [];
  const denial = statements[i] as Statement;
  const { who } = denial;
  const earlier = last(
    denying,
    (j) => j < i && statements[j]?.who === who && who !== null && links[j]?.length !== 0,
  );
  if (earlier !== undefined) return [...(links[earlier] ?? [])];
  const others = statements.flatMap((other, j) =>
    open[j] && j !== i && !(who !== null && other.who === who) && !contains(other.candidate, denial.candidate)
      ? [j]
      : [],
  );
  const accusing = others.filter((j) => accuses(statements[j] as Statement));
  const nearest = last(accusing, (j) => j < i) ?? accusing[0];
  if (nearest !== undefined) return [nearest];
  const before = last(others, (j) => j < i && statements[j]?.parent === null);
  return before !== undefined && i - before <= REACH ? [before] : [];
}

const last = (indexes: readonly number[], fits: (i: number) => boolean): number | undefined =>
  indexes.filter(fits).at(-1);

const accuses = ({ candidate }: Statement): boolean => candidate.accuses ?? false;

type Weigher = (key: string) => number;

const REACH = 1;

/** Denials that share a target, or their words, share all their targets. */
function shared(
  links: readonly (readonly number[])[],
  denying: readonly number[],
  topics: readonly ReadonlySet<string>[],
  weight: Weigher,
): number[][] {
  const result = links.map((one) => new Set(one));
  for (const i of denying) {
    for (const j of denying) {
      if (i === j) continue;
      const alike =
        links[i]?.some((target) => links[j]?.includes(target)) ||
        repeats(topics[i] as ReadonlySet<string>, topics[j] as ReadonlySet<string>, weight, 0);
      if (alike) for (const target of links[j] ?? []) result[i]?.add(target);
    }
  }
  return result.map((targets, i) => [...targets].filter((j) => j !== i).sort((a, b) => a - b));
}

const LONGEST_TOPIC = 60;

/** The words of the content that say what it is about. */
function topicOf(reading: Reading, { candidate, pack }: Statement): Set<string> {
  const keys = new Set<string>();
  for (const range of candidate.content) addKeys(reading, range, pack, keys);
  return keys;
}

function addKeys(
  reading: Reading,
  { from, to }: TokenRange,
  pack: LanguagePack | null,
  keys: Set<string>,
): void {
  for (let i = from; i < to && keys.size < LONGEST_TOPIC; i++) {
    const word = reading.tokens[i]?.word;
    if (word?.key && !pack?.isClaim?.(word)) keys.add(pack?.rootOf?.(word) ?? word.key);
  }
}

/** Words that many contents of the text have tell little. */
function weigher(topics: readonly ReadonlySet<string>[]): Weigher {
  const counts = new Map<string, number>();
  for (const keys of topics) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => 1 / Math.sqrt(1 + (counts.get(key) ?? 0));
}
