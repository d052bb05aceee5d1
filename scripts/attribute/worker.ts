import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Printing } from './formats/index.ts';
import type { Job } from './jobs.ts';
import { loadAnalyse } from './load.ts';

const printing = workerData as Printing;
const analyse = await loadAnalyse();

// One batch after the other: they are answered in the order they came in.
for await (const [batch] of on(parentPort!, 'message') as AsyncIterable<[Job[]]>) {
  const outcomes = [];
  for (const job of batch) outcomes.push(await analyse(job, printing));
  parentPort!.postMessage(outcomes);
}
