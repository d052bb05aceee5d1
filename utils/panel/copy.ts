import { LABELS, type Label } from '../preferences.ts';
import type { Row } from './rows.ts';
import { addressOfPassage, sentenceAround } from './text-fragment.ts';

/** What a copied claim says about where it was read. */
export interface CopiedArticle {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title: string;
  readonly site: string;
  readonly language: string;
  readonly text: string;
}

/** The words a copy needs, in the language of the interface. */
export interface CopyWords {
  readonly label: (label: Label) => string;
  readonly noSource: string;
}

/** The address of the sentence a claim is in. */
function addressOf({ extent }: Row, article: CopiedArticle): string {
  const sentence = sentenceAround(article.text, extent.start, article.language);
  return addressOfPassage(article.canonicalUrl || article.url, article.text, sentence);
}

const isArabic = (language: string) => language.startsWith('ar');

const QUOTATION_MARK = /^[\s\p{Pi}\p{Pf}"'„‟]/u;

const quoted = (content: string, language: string) => {
  const words = content.replace(/\s+/g, ' ').trim();
  if (QUOTATION_MARK.test(words)) return words;
  return isArabic(language) ? `«${words}»` : `“${words}”`;
};

/** One claim as plain text: its words, who said them, where, and the address of the sentence. */
export function claimAsQuotation(row: Row, article: CopiedArticle, words: CopyWords): string {
  const quotation = quoted(row.content, article.language);
  const from = [row.source ?? words.noSource, article.title, article.site].filter(Boolean);
  return `${quotation}\n— ${from.join(isArabic(article.language) ? '، ' : ', ')}\n${addressOf(row, article)}`;
}

const escapeMarkdown = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/([\\`*_[\]<>#|~])/g, '\\$1')
    .trim();

const item = (row: Row, article: CopiedArticle, words: CopyWords) => {
  const source = escapeMarkdown(row.source ?? words.noSource);
  // An arrow is not turned by the direction of the text around it.
  const leadsTo = isArabic(article.language) ? ' ← ' : ' → ';
  const chain = row.chain.length > 0 ? ` (${row.chain.map(escapeMarkdown).join(leadsTo)})` : '';
  return `- **${source}**${chain} · ${words.label(row.label)}\n  > [${escapeMarkdown(row.content)}](<${addressOf(row, article)}>)`;
};

/** The claims as a Markdown document: title, address, how many of each label, then a list. */
export function claimsAsMarkdown(rows: readonly Row[], article: CopiedArticle, words: CopyWords): string {
  const counts = LABELS.map((label) => ({ label, count: rows.filter((row) => row.label === label).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${words.label(label)}: ${count}`);
  return [
    `# ${escapeMarkdown(article.title)}`,
    `${escapeMarkdown(article.site)} · <${article.canonicalUrl || article.url}>`,
    counts.join(' · '),
    rows.map((row) => item(row, article, words)).join('\n'),
    '',
  ].join('\n\n');
}
