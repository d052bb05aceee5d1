import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { analyse, type Format, type Outcome } from './analyse.ts';
import type { Job } from './jobs.ts';

/** Jobs that travel together: enough to make the journey cheap, few enough to keep memory flat. */
const BATCH_BYTES = 256 * 1024;
const BATCH_JOBS = 256;

/** Batches under way for each worker: one being read, one waiting. */
const AHEAD = 2;

async function* batches(jobs: AsyncIterable<Job>): AsyncGenerator<Job[]> {
  let batch: Job[] = [];
  let bytes = 0;
  for await (const job of jobs) {
    batch.push(job);
    bytes += job.kind === 'line' ? job.bytes : BATCH_BYTES / 8;
    if (bytes < BATCH_BYTES && batch.length < BATCH_JOBS) continue;
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
 * Analyses the jobs on `workers` threads (1: on this one) and gives the outcomes in the jobs' own order.
 * Never holds more than a few batches, however many jobs there are.
 */
export async function* analyseAll(
  jobs: AsyncIterable<Job>,
  format: Format,
  workers: number,
): AsyncGenerator<Done> {
  if (workers <= 1) {
    for await (const job of jobs) yield { job, outcome: analyse(job, format) };
    return;
  }
  const pool = Array.from({ length: Math.min(workers, availableParallelism() * 4) }, () =>
    startWorker(format),
  );
  const waiting: { batch: Job[]; outcomes: Promise<Outcome[]> }[] = [];
  const oldest = async function* (): AsyncGenerator<Done> {
    const { batch, outcomes } = waiting.shift()!;
    for (const [at, outcome] of (await outcomes).entries()) yield { job: batch[at]!, outcome };
  };
  try {
    let turn = 0;
    for await (const batch of batches(jobs)) {
      waiting.push({ batch, outcomes: pool[turn % pool.length]!.analyse(batch) });
      turn += 1;
      if (waiting.length >= pool.length * AHEAD) yield* oldest();
    }
    while (waiting.length > 0) yield* oldest();
  } finally {
    await Promise.all(pool.map((one) => one.stop()));
  }
}

function startWorker(format: Format) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: format });
  const expected: { resolve(outcomes: Outcome[]): void; reject(error: Error): void }[] = [];
  worker.on('message', (outcomes: Outcome[]) => expected.shift()?.resolve(outcomes));
  worker.on('error', (error: Error) => {
    for (const { reject } of expected.splice(0)) reject(error);
  });
  return {
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
