import {
  closeSync,
  createReadStream,
  existsSync,
  ftruncateSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { documentOf, idIn } from './documents.ts';
import { type FileJob, type Job, lines } from './jobs.ts';
import { words } from './words/index.ts';

const NEWLINE = 10;

/**
 * Takes up a stopped run: what it wrote is kept, a half-written last line is cut off, and the documents
 * that have their line already are passed over, each told to `passOver`. Broken lines wrote nothing then and
 * are named again now.
 * @throws Error when the output is not that of this input
 */
export async function* passOverDone(
  jobs: AsyncIterable<Job>,
  output: string,
  passOver: (job: Job) => void = () => {},
): AsyncGenerator<Job> {
  if (!existsSync(output)) {
    yield* jobs;
    return;
  }
  cutHalfLine(output);
  const mismatch = words.notFromThisInput(output);
  const written = idsIn(output);
  let next = await written.next();
  for await (const job of jobs) {
    if (next.done) {
      yield job;
      continue;
    }
    // A file's id is its path: what is done need not be opened again.
    const id = isFile(job) && JSON.stringify(job.path) === next.value ? next.value : await idOf(job);
    if (id === next.value) {
      passOver(job);
      next = await written.next();
    } else if (id === null) yield job;
    else throw new Error(`${mismatch}: ${words.otherId(job.name, id, next.value)}`);
  }
  if (!next.done) throw new Error(`${mismatch}: ${words.goesOn(next.value)}`);
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
    // Nothing that this command wrote.
    if (line === null) throw new Error(words.notFromThisInput(path));
    yield JSON.stringify(idIn(JSON.parse(line) as object, line));
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
