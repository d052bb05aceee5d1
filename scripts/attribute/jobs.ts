/** What the command is given: lines of documents, plain texts, web pages; on stdin or in files. */

import { createReadStream, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { decode } from './decode.ts';

type Kind = 'line' | 'text' | 'html';

/** One document to come. Small and plain, so that it can be handed to a worker; files are read there. */
export interface Job {
  /** What a complaint names: `line 12`, `news.jsonl line 12`, `page.html`. */
  readonly name: string;
  /** `line`: a JSON object; `text` and `html`: a whole file. */
  readonly kind: Kind;
  /** The line itself, or the file's path, `-` for stdin. */
  readonly data: string;
  /** What is in the file, where it had to be read already: stdin. */
  readonly content?: string;
  /** Bytes read for it, for the progress. */
  readonly bytes: number;
}

/** What the person at the terminal calls them. */
export const INPUTS = { jsonl: 'line', text: 'text', html: 'html' } as const satisfies Record<string, Kind>;
export type Input = keyof typeof INPUTS;

const KINDS: Readonly<Record<string, Kind>> = {
  '.jsonl': 'line',
  '.ndjson': 'line',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};

/**
 * The jobs of stdin (`-`, or no file at all) and of each file, in order. Without `input` stdin is lines, and
 * a file is what its name says.
 */
export async function* jobsOf(files: readonly string[], stdin: Readable, input?: Input): AsyncGenerator<Job> {
  for (const file of files.length === 0 ? ['-'] : files) {
    const fromStdin = file === '-';
    const kind = input ? INPUTS[input] : fromStdin ? 'line' : (KINDS[extname(file).toLowerCase()] ?? 'text');
    if (kind === 'line') {
      yield* fromStdin ? lineJobs(stdin, 'line') : lineJobs(createReadStream(file), `${file} line`);
    } else if (fromStdin) {
      const bytes = await buffer(stdin);
      yield { name: 'stdin', kind, data: file, content: decode(bytes, kind), bytes: bytes.length };
    } else {
      yield { name: file, kind, data: file, bytes: statSync(file).size };
    }
  }
}

async function* lineJobs(stream: Readable, name: string): AsyncGenerator<Job> {
  let number = 0;
  for await (const line of lines(stream)) {
    number += 1;
    if (line.trim() === '') continue;
    yield { name: `${name} ${number}`, kind: 'line', data: line, bytes: Buffer.byteLength(line) + 1 };
  }
}

/** Lines ended by `\n` or `\r\n`, the last one by nothing too. U+2028 ends none: it may stand in JSON. */
export async function* lines(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let parts: string[] = [];
  for await (const chunk of stream as AsyncIterable<string>) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      parts.push(chunk.slice(start, end));
      const line = parts.join('');
      yield line.endsWith('\r') ? line.slice(0, -1) : line;
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.slice(start));
  }
  if (parts.length > 0) yield parts.join('');
}
