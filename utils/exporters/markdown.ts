import type { PageBundle, PortableNote } from '../notes/index.ts';
import type { ExportFormat, ExportWords } from './types.ts';

/** What CommonMark (0.31, §2.4) would read as markup; `<` and `&` as well, so that no HTML comes out of a note. */
const escapeInline = (text: string): string =>
  text.replace(/[\\`*_[\]<>&|~]/g, (char) => (char === '&' ? '&amp;' : `\\${char}`));

/** Line beginnings that would make a heading, a list, a quotation, a rule or a table of plain text. */
const escapeBlock = (text: string): string =>
  escapeInline(text)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) =>
      line
        .trim()
        .replace(/^(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-+=])|\d{1,9}(?=[.)]))/, (mark) =>
          /\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
        ),
    )
    .join('\n');

const quoted = (text: string): string =>
  escapeBlock(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

const link = (url: string): string => `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;

const oneLine = (text: string): string => escapeInline(text.replace(/\s+/g, ' ').trim());

/** `- **word:** value`, nothing where there is no value. */
const field = (word: string, value: string): string[] =>
  value === '' ? [] : [`- **${oneLine(word)}:** ${value}`];

function noteText(bundle: PageBundle, note: PortableNote, words: ExportWords): string {
  const claim = bundle.claims.find(({ id }) => id === note.claimId);
  const { verdict } = note;
  const fields = [
    ...field(words.source, oneLine(claim?.resolved ?? claim?.source ?? '')),
    ...field(words.verdict, verdict === 'none' ? '' : oneLine(words.verdicts[verdict])),
    ...field(words.tags, note.tags.map(oneLine).join(words.tagSeparator)),
  ];
  const heading = claim?.label ? oneLine(words.labels[claim.label]) : '';
  const date = new Date(note.createdAt).toISOString().slice(0, 10);
  return [
    `### ${[heading, date, note.conflictOf === null ? '' : oneLine(words.copy)].filter(Boolean).join(' · ')}`,
    ...(claim ? [quoted(claim.target.quote.exact)] : []),
    ...(fields.length > 0 ? [fields.join('\n')] : []),
    ...(note.text === '' ? [] : [escapeBlock(note.text)]),
  ].join('\n\n');
}

/** For reading and for other note-taking: a heading a page, a quotation and a text a note. */
export const markdown: ExportFormat = {
  extension: 'md',
  mediaType: 'text/markdown',
  async *write(bundles, { words }) {
    yield `# ${oneLine(words.title)}\n`;
    for await (const bundle of bundles) {
      if (bundle.notes.length === 0) continue;
      const { title, url, site } = bundle.page;
      yield `\n## ${oneLine(title || url)}\n\n${oneLine(site)} ${link(url)}\n`;
      for (const note of bundle.notes) yield `\n${noteText(bundle, note, words)}\n`;
    }
  },
};
