/** A reader in an isolate of its own: reads its articles one by one when it is asked, and answers how often and for how long its thread worked, ms. */

import { parentPort, workerData } from 'node:worker_threads';
import { type Language, READERS, type ReaderName } from './readers.ts';

const { reader, language, articles } = workerData as {
  reader: ReaderName;
  language: Language;
  articles: readonly string[];
};
const read = READERS[reader](language);

const threadTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

parentPort?.on('message', (least: number) => {
  const begun = performance.now();
  const start = threadTime();
  let times = 0;
  do {
    for (const article of articles) read(article);
    times += 1;
  } while (performance.now() - begun < least);
  parentPort?.postMessage({ times, took: threadTime() - start });
});
