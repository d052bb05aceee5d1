import { parentPort, workerData } from 'node:worker_threads';
import { analyse, type Format } from './analyse.ts';
import type { Job } from './jobs.ts';

const format = workerData as Format;
parentPort?.on('message', (batch: Job[]) =>
  parentPort?.postMessage(batch.map((job) => analyse(job, format))),
);
