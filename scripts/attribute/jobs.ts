/** What the command is given: lines of documents, plain texts, web pages; on stdin or in files. */

import { createReadStream, fstatSync, type Stats, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { complaintOf } from './complaints.ts';
import { decode } from './decode.ts';
import { digits, words } from './words/index.ts';

/** One document to come. Small and plain, so that it can be handed to a worker; files are read there. */
export type Job = LineJob | FileJob | LostJob;

interface AnyJob {
  /** What a complaint names: `line 12`, `news.jsonl line 12`, `page.html`. */
  readonly name: string;
  /** Bytes read for it, for the progress. */
  readonly bytes: number;
}

/** A JSON object. */
export interface LineJob extends AnyJob {
  readonly kind: 'line';
  readonly line: string;
}

/** A whole file. */
export interface FileJob extends AnyJob {
  readonly kind: 'text' | 'html';
  /** `-` for stdin. */
  readonly path: string;
  /** What is in it, where it had to be read already: stdin. */
  readonly content?: string;
}

/** What could not be read: the others are, and this one is named. */
interface LostJob extends AnyJob {
  readonly kind: 'lost';
  readonly complaint: string;
}

/** What the person at the terminal calls them. */
export const INPUTS = { jsonl: 'line', text: 'text', html: 'html' } as const satisfies Record<
  string,
  Job['kind']
>;
export type Input = keyof typeof INPUTS;

const KINDS: Readonly<Record<string, (typeof INPUTS)[Input]>> = {
  '.jsonl': 'line',
  '.ndjson': 'line',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};

/**
 * The jobs of stdin (`-`, or no file at all) and of each file, in order. Without `input` stdin is lines, and
 * a file is what its name says. Never throws: what cannot be read is a job too, and fails when its turn comes.
 */
export async function* jobsOf(files: readonly string[], stdin: Readable, input?: Input): AsyncGenerator<Job> {
  for (const file of files.length === 0 ? ['-'] : files) {
    const name = file === '-' ? 'stdin' : file;
    try {
      yield* file === '-' ? jobsOfStdin(stdin, input) : jobsOfFile(file, input);
    } catch (error) {
      yield { name, kind: 'lost', complaint: complaintOf(error), bytes: 0 };
    }
  }
}

async function* jobsOfStdin(stdin: Readable, input: Input = 'jsonl'): AsyncGenerator<Job> {
  const kind = INPUTS[input];
  if (kind === 'line') {
    yield* lineJobs(stdin);
  } else {
    const bytes = await buffer(stdin);
    yield { name: 'stdin', kind, path: '-', content: decode(bytes, kind), bytes: bytes.length };
  }
}

async function* jobsOfFile(path: string, input?: Input): AsyncGenerator<Job> {
  const kind = input ? INPUTS[input] : (KINDS[extname(path).toLowerCase()] ?? 'text');
  if (kind === 'line') yield* lineJobs(createReadStream(path), path);
  else yield { name: path, kind, path, bytes: statSync(path).size };
}

async function* lineJobs(stream: Readable, file?: string): AsyncGenerator<Job> {
  let number = 0;
  for await (const line of lines(stream)) {
    number += 1;
    if (line?.trim() === '') continue;
    const name = file === undefined ? words.line(number) : `${file} ${words.line(number)}`;
    if (line === null)
      yield { name, kind: 'lost', complaint: words.tooLong(digits(LONGEST)), bytes: LONGEST };
    else yield { name, kind: 'line', line, bytes: Buffer.byteLength(line) + 1 };
  }
}

/** UTF-16 code units of a line. A stream that never ends its line would fill the memory. */
const LONGEST = 100_000_000;

/**
 * Lines ended by `\n` or `\r\n`, the last one by nothing too; null for one that is longer than `longest`.
 * U+2028 ends none: it may stand in JSON.
 */
export async function* lines(stream: Readable, longest = LONGEST): AsyncGenerator<string | null> {
  stream.setEncoding('utf8');
  let parts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  const take = (): string | null => {
    const line = length > longest ? null : parts.join('');
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream as AsyncIterable<string>) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      add(chunk.slice(start, end));
      const line = take();
      yield line?.endsWith('\r') ? line.slice(0, -1) : line;
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.slice(start));
  }
  if (length > 0) yield take();
}

/** Bytes of the whole input; null where that cannot be known before it was read, as of a pipe. */
export function bytesOf(files: readonly string[]): number | null {
  try {
    const all = files.length === 0 ? [fstatSync(0)] : files.map((file) => statOf(file));
    return all.every((one) => one.isFile()) ? all.reduce((sum, { size }) => sum + size, 0) : null;
  } catch {
    return null;
  }
}

const statOf = (file: string): Stats => (file === '-' ? fstatSync(0) : statSync(file));
