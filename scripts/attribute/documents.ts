/** From a job to the text that is analysed. */

import { readFileSync } from 'node:fs';
import { decode } from './decode.ts';
import type { Job } from './jobs.ts';

export interface Document {
  /** As the line gave it, null where it gave none; a file's path. */
  readonly id: unknown;
  readonly text: string;
  /** BCP 47. */
  readonly lang?: string;
}

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
  if (line.startsWith('<'))
    throw new Error('not a document but markup: a web page is read with --input html');
  const value: unknown = JSON.parse(line.replace(/^\uFEFF/u, ''));
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    throw new Error('not a document: an object with a "text" is wanted');
  }
  const id = 'id' in value ? value.id : null;
  const lang = 'lang' in value && typeof value.lang === 'string' ? { lang: value.lang } : {};
  return { id, text: value.text, ...lang };
}
