/** From a job to the text that is analysed. */

import { readFileSync } from 'node:fs';
import { decode } from './decode.ts';
import type { Job } from './jobs.ts';
import { words } from './words/index.ts';

export interface Document {
  /** As the line gave it, to be written as JSON; null where it gave none; a file's path. */
  readonly id: unknown;
  readonly text: string;
  /** BCP 47. */
  readonly lang?: string;
  /** Where a page says that it was published, http(s). */
  readonly address?: string;
}

/** What a document is called in a text. */
export const nameOf = ({ id }: Document): string => (typeof id === 'string' ? id : JSON.stringify(id));

/** @throws Error in words for the person at the terminal */
export async function documentOf(job: Job): Promise<Document> {
  if (job.kind === 'lost') throw new Error(job.complaint);
  if (job.kind === 'line') return fromLine(job.line);
  const { kind, path, content = decode(readFileSync(path), kind) } = job;
  if (kind === 'text') return { id: path, text: content };
  // Loaded for pages only: the DOM takes longer to load than the engine.
  const { articleOf } = await import('./page.ts');
  return { id: path, ...articleOf(path, content) };
}

function fromLine(line: string): Document {
  if (line.startsWith('<')) throw new Error(words.markup);
  const json = line.replace(/^\uFEFF/u, '');
  const value = parse(json);
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    throw new Error(words.noText);
  }
  const id = idIn(value, json);
  const lang = 'lang' in value && typeof value.lang === 'string' ? { lang: value.lang } : {};
  return { id, text: value.text, ...lang };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(words.notJson(error instanceof Error ? error.message : String(error)));
  }
}

/** The `id` of an object that was parsed from `json`; null where it has none. */
export function idIn(value: object, json: string): unknown {
  const id = 'id' in value ? value.id : null;
  const isPlain = typeof id === 'string' || id === null || Number.isSafeInteger(id);
  return isPlain ? id : (parseExactly(json) as { readonly id: unknown }).id;
}

/** What the language has and the compiler's library does not know yet (TC39, JSON.parse source text access). */
interface ExactJson {
  parse(
    text: string,
    revive: (key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): unknown;
}

/** Numbers stay as they were written: archives have ids of 64 bits, and `JSON.parse` alone rounds them. */
function parseExactly(json: string): unknown {
  const { parse, rawJSON } = JSON as unknown as ExactJson;
  return parse(json, (_, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source ? rawJSON(source) : value,
  );
}
