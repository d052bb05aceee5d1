/** From a job to the text that is analysed. */

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { markupLayout, readArticle, runAtOnce } from '../../utils/article/index.ts';
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
export function documentOf({ kind, data, content: known }: Job): Document {
  if (kind === 'line') return fromLine(data);
  const content = known ?? decode(readFileSync(data), kind);
  return kind === 'text' ? { id: data, text: content } : fromPage(data, content);
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

function fromPage(path: string, html: string): Document {
  const { document } = parseHTML(html);
  const url = pathToFileURL(path).href;
  const reading = runAtOnce(readArticle(document, { layout: markupLayout, url }));
  if ('notArticle' in reading) throw new Error(`no article in this page (${reading.notArticle})`);
  return { id: path, text: reading.article.mapped.text, lang: reading.article.language };
}
