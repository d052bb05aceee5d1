import {
  closeSync,
  createReadStream,
  existsSync,
  ftruncateSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { documentOf } from './documents.ts';
import { type FileJob, type Job, lines } from './jobs.ts';

const NEWLINE = 10;

/**
 * Takes up a stopped run: what it wrote is kept, a half-written last line is cut off, and the documents
 * that have their line already are passed over. Broken lines wrote nothing then and are named again now.
 * @throws Error when the output is not that of this input
 */
export async function* passOverDone(jobs: AsyncIterable<Job>, output: string): AsyncGenerator<Job> {
  if (!existsSync(output)) {
    yield* jobs;
    return;
  }
  cutHalfLine(output);
  const mismatch = `${output} was not made from this input`;
  const written = idsIn(output);
  let next = await written.next();
  for await (const job of jobs) {
    if (next.done) {
      yield job;
      continue;
    }
    // A file's id is its path: what is done need not be opened again.
    if (isFile(job) && JSON.stringify(job.path) === next.value) {
      next = await written.next();
      continue;
    }
    const id = await idOf(job);
    if (id === next.value) next = await written.next();
    else if (id === null) yield job;
    else throw new Error(`${mismatch}: ${job.name} is ${id} here and ${next.value} there`);
  }
  if (!next.done) throw new Error(`${mismatch}: it goes on with ${next.value}`);
}

const isFile = (job: Job): job is FileJob => job.kind === 'text' || job.kind === 'html';

/** The document's id as JSON; null for what is no document, and so never wrote one. */
async function idOf(job: Job): Promise<string | null> {
  try {
    return JSON.stringify((await documentOf(job)).id);
  } catch {
    return null;
  }
}

async function* idsIn(path: string): AsyncGenerator<string> {
  const { size } = statSync(path);
  if (size === 0) return;
  for await (const line of lines(createReadStream(path, { end: size - 1 }))) {
    yield JSON.stringify((JSON.parse(line) as { id?: unknown }).id);
  }
}

/** Ends the file after its last newline. */
function cutHalfLine(path: string): void {
  const file = openSync(path, 'r+');
  const chunk = Buffer.alloc(64 * 1024);
  let end = statSync(path).size;
  while (end > 0) {
    const from = Math.max(0, end - chunk.length);
    const at = chunk.subarray(0, readSync(file, chunk, 0, end - from, from)).lastIndexOf(NEWLINE);
    end = at === -1 ? from : from + at + 1;
    if (at !== -1) break;
  }
  ftruncateSync(file, end);
  closeSync(file);
}
