import { Worker } from 'node:worker_threads';
import { processorTime } from './measure.ts';
import type { Language, ReaderName } from './readers.ts';

/** Processor time of one reading of all articles, ms. */
export interface Reading {
  /** Of the thread that reads: what somebody waits for. */
  readonly thread: number;
  /** Of the whole process meanwhile: with the threads that compile and collect for it. */
  readonly whole: number;
}

/** A reader in an isolate of its own, so that nobody pays for the types and the garbage of the others. */
export interface Isolate {
  readonly name: ReaderName;
  /** Reads all its articles once, and again until so many ms have passed. @returns the mean */
  read(least?: number): Promise<Reading>;
  end(): Promise<unknown>;
}

/**
 * How long a turn is, ms: a thread's clock ticks every few ms, and whoever reads again after the others finds the
 * processor's caches full of theirs, which is no part of a steady speed.
 */
const LEAST = 400;

export function startReader(name: ReaderName, language: Language, articles: readonly string[]): Isolate {
  const worker = new Worker(new URL('./reader-thread.ts', import.meta.url), {
    workerData: { reader: name, language, articles },
  });
  const read = (least = LEAST): Promise<Reading> =>
    new Promise((resolve, reject) => {
      worker.once('error', reject);
      const start = processorTime();
      worker.once('message', ({ times, took }: { times: number; took: number }) => {
        worker.off('error', reject);
        resolve({ thread: took / times, whole: (processorTime() - start) / times });
      });
      worker.postMessage(least);
    });
  return { name, read, end: () => worker.terminate() };
}

/** Readings that are compared to tell whether the runtime is steady. */
const SPAN = 12;
/** Whoever is not steady by then is measured all the same, ms of processor time. */
const LONGEST = 15_000;

/** Reads until the last few readings are no faster than the few before. */
export async function warm({ read }: Isolate): Promise<void> {
  const start = processorTime();
  const times: number[] = [];
  do times.push((await read()).whole);
  while (!isSteady(times) && processorTime() - start < LONGEST);
}

function isSteady(times: readonly number[]): boolean {
  const best = (some: readonly number[]): number => Math.min(...some);
  return times.length >= 2 * SPAN && best(times.slice(-SPAN)) > 0.97 * best(times.slice(-2 * SPAN, -SPAN));
}

/** The readings of every isolate, one after the other in every round. */
export async function raceIsolates(
  isolates: readonly Isolate[],
  rounds: number,
): Promise<Map<string, Reading[]>> {
  const readings = new Map(isolates.map(({ name }) => [name as string, [] as Reading[]]));
  for (let round = 0; round < rounds; round += 1) {
    // Each round begins with another one, so that nobody always runs after the same neighbour.
    for (let turn = 0; turn < isolates.length; turn += 1) {
      const isolate = isolates[(turn + round) % isolates.length]!;
      readings.get(isolate.name)?.push(await isolate.read());
    }
  }
  return readings;
}
