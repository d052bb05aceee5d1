/** Fair timing on a machine that is never quiet: everything in every round, compared within the round. */

/** One of those that are compared. */
export interface Subject {
  readonly name: string;
  /** Before each run, not timed. */
  prepare?(): void;
  /** @returns anything; a promise is awaited */
  run(): unknown;
}

/** Median and middle half of several rounds. */
export interface Figure {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** A line of the result. */
export interface Row {
  readonly name: string;
  /** What `value` counts, per second or otherwise: `M characters/s`, `ms`. */
  readonly unit: string;
  readonly value: Figure;
  /** Times each reference of its table, in the same round; none where nothing is compared. */
  readonly ratios: readonly Figure[];
}

/** What is done once, and takes too long to be done again. */
export const once = (name: string, unit: string, value: number): Row => ({
  name,
  unit,
  value: figure([value]),
  ratios: [],
});

export interface Table {
  readonly title: string;
  /** What is measured on what, and what the ratios are to. */
  readonly note: string;
  readonly rows: readonly Row[];
  readonly floors?: readonly Floor[];
}

/** What is asked of a figure. Told of every run, whether it was met or not. */
export interface Floor {
  readonly name: string;
  readonly got: Figure;
  readonly wanted: { readonly atLeast: number } | { readonly atMost: number };
}

/** By the median. What could not be measured is not met. */
export const isMet = ({ got: { median }, wanted }: Floor): boolean =>
  'atLeast' in wanted ? median >= wanted.atLeast : median <= wanted.atMost;

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export function figure(values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** Processor time of this process, all its threads, in ms: what a neighbour's load does not lengthen. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The processor time of every subject in every round, in ms, after `warmUps` rounds that are not counted. */
export async function race(
  subjects: readonly Subject[],
  rounds: number,
  warmUps = 1,
): Promise<Map<string, number[]>> {
  const times = new Map(subjects.map(({ name }) => [name, [] as number[]]));
  for (let round = 1 - warmUps; round <= rounds; round += 1) {
    // Each round begins with another one, so that nobody always runs after the same neighbour.
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const subject = subjects[(turn + round + warmUps) % subjects.length]!;
      subject.prepare?.();
      const start = processorTime();
      await subject.run();
      if (round > 0) times.get(subject.name)?.push(processorTime() - start);
    }
  }
  return times;
}

/** Times of several subjects in every round, ms. */
export type Times = ReadonlyMap<string, readonly number[]>;

/** How many times as long as the other one it took, round by round. */
export function timesAsLong(times: Times, name: string, other: string): Figure {
  const base = times.get(other) ?? [];
  return figure((times.get(name) ?? []).map((time, round) => time / (base[round] ?? Number.NaN)));
}

/** How many times as fast as the other one it was, round by round. */
export const timesAsFast = (times: Times, name: string, other: string): Figure =>
  timesAsLong(times, other, name);

/** Rows of speeds: `amount` of the unit done in each run, compared with the speed of each reference. */
export function speeds(
  times: Times,
  { amount, unit, references }: { amount: number; unit: string; references: readonly string[] },
): Row[] {
  return [...times].map(([name, ms]) => ({
    name,
    unit,
    value: figure(ms.map((time) => amount / (time / 1000))),
    ratios: references.map((reference) => timesAsFast(times, name, reference)),
  }));
}

/** Rows of times in ms, compared with the reference's. */
export function durations(times: Times, reference: string): Row[] {
  return [...times].map(([name, ms]) => ({
    name,
    unit: 'ms',
    value: figure(ms),
    ratios: [timesAsLong(times, name, reference)],
  }));
}
