import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { markupLayout, readArticle, runAtOnce } from '../../utils/article/index.ts';
import type { Document } from './documents.ts';

/**
 * The article of a page and its language, found as the extension finds it.
 * @throws Error where there is none
 */
export function articleOf(path: string, html: string): Pick<Document, 'text' | 'lang'> {
  // The DOM gives an empty page no root, which HTML asks for.
  const { document } = parseHTML(html.trim() === '' ? '<html></html>' : html);
  const url = pathToFileURL(path).href;
  const reading = runAtOnce(readArticle(document, { layout: markupLayout, url }));
  if ('notArticle' in reading) throw new Error(`no article in this page (${reading.notArticle})`);
  return { text: reading.article.mapped.text, lang: reading.article.language };
}
