import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { markupLayout, readArticle, runAtOnce } from '../../utils/article/index.ts';
import type { Document } from './documents.ts';
import { words } from './words/index.ts';

/**
 * The article of a page and its language, found as the extension finds it.
 * @throws Error where there is none
 */
export function articleOf(path: string, html: string): Pick<Document, 'text' | 'lang' | 'address'> {
  // The DOM gives an empty page no root, which HTML asks for.
  const { document } = parseHTML(html.trim() === '' ? '<html></html>' : html);
  const url = pathToFileURL(path).href;
  const reading = runAtOnce(readArticle(document, { layout: markupLayout, url }));
  if ('notArticle' in reading) throw new Error(words.noArticle(reading.notArticle));
  const { mapped, language } = reading.article;
  return { text: mapped.text, lang: language, ...addressOf(document as unknown as globalThis.Document) };
}

/** Where the page says that it was published: a file has no address that others could look up. */
function addressOf(page: globalThis.Document): Pick<Document, 'address'> {
  const address = page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '';
  return /^https?:/i.test(address) && URL.canParse(address) ? { address } : {};
}
