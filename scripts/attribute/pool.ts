import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './analyse.ts';
import type { Printing } from './formats/index.ts';
import type { Job } from './jobs.ts';
import { loadAnalyse } from './load.ts';

/**
 * Jobs that travel together: enough to make the journey cheap, few enough that all workers come to the end
 * at about the same time (32 kB are some ten articles, ten milliseconds).
 */
const BATCH_BYTES = 32 * 1024;

/** Batches under way for each worker: one being read, the others there when it is done. */
const AHEAD = 4;

/**
 * What has been read before each further thread is started: five hundred articles or so. Each warms up by itself
 * (some two seconds of processor time), which for less is slower than one thread that is warm already.
 */
const READ_BEFORE_ANOTHER = 1024 * 1024;

async function* batches(jobs: AsyncIterable<Job>): AsyncGenerator<Job[]> {
  let batch: Job[] = [];
  let bytes = 0;
  for await (const job of jobs) {
    batch.push(job);
    bytes += job.bytes;
    if (bytes < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** A finished job. */
export interface Done {
  readonly job: Job;
  readonly outcome: Outcome;
}

/**
 * Analyses the jobs on up to `workers` threads (1: on this one) and gives the outcomes in the jobs' own order.
 * Never holds more than a few batches, however many jobs there are.
 */
export async function* analyseAll(
  jobs: AsyncIterable<Job>,
  printing: Printing,
  workers: number,
): AsyncGenerator<Done> {
  if (workers === 1) {
    const analyse = await loadAnalyse();
    for await (const job of jobs) yield { job, outcome: await analyse(job, printing) };
    return;
  }
  const pool = createPool(printing, Math.min(workers, availableParallelism() * 4));
  const waiting: { batch: Job[]; outcomes: Promise<Outcome[]> }[] = [];
  const oldest = async function* (): AsyncGenerator<Done> {
    const { batch, outcomes } = waiting.shift()!;
    for (const [at, outcome] of (await outcomes).entries()) yield { job: batch[at]!, outcome };
  };
  try {
    for await (const batch of batches(jobs)) {
      waiting.push({ batch, outcomes: pool.analyse(batch) });
      if (waiting.length >= pool.capacity) yield* oldest();
    }
    while (waiting.length > 0) yield* oldest();
  } finally {
    await pool.stop();
  }
}

function createPool(printing: Printing, most: number) {
  const workers: ReturnType<typeof startWorker>[] = [];
  let read = 0;
  /** A new one where there may be one more and all have something to do, else the one with least to do. */
  const next = () => {
    const idlest = workers.toSorted((a, b) => a.load() - b.load())[0];
    const wanted = Math.min(most, 1 + Math.floor(read / READ_BEFORE_ANOTHER));
    if (idlest && (idlest.load() === 0 || workers.length >= wanted)) return idlest;
    const started = startWorker(printing);
    workers.push(started);
    return started;
  };
  return {
    capacity: most * AHEAD,
    analyse: (batch: Job[]) => {
      read += batch.reduce((sum, job) => sum + job.bytes, 0);
      return next().analyse(batch);
    },
    stop: () => Promise.all(workers.map((one) => one.stop())),
  };
}

function startWorker(printing: Printing) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: printing });
  const expected: { resolve(outcomes: Outcome[]): void; reject(error: Error): void }[] = [];
  worker.on('message', (outcomes: Outcome[]) => expected.shift()?.resolve(outcomes));
  worker.on('error', (error: Error) => {
    for (const { reject } of expected.splice(0)) reject(error);
  });
  return {
    /** Batches it has not answered yet. */
    load: () => expected.length,
    analyse: (batch: Job[]) => {
      const outcomes = new Promise<Outcome[]>((resolve, reject) => expected.push({ resolve, reject }));
      // Awaited later, in order: until then a failure is not an unhandled one.
      outcomes.catch(() => {});
      worker.postMessage(batch);
      return outcomes;
    },
    stop: () => worker.terminate(),
  };
}
