import { styleText } from 'node:util';
import type { Attribution, Span } from '../../../utils/attribution/index.ts';
import { sourceWords } from '../../../utils/source-words.ts';
import { printable } from '../complaints.ts';
import { type Document, nameOf } from '../documents.ts';
import { digits, term, words } from '../words/index.ts';

const LABELS = {
  sourced: { mark: '●', colour: 'green' },
  anonymous: { mark: '○', colour: 'yellow' },
  denial: { mark: '✕', colour: 'red' },
} as const;

/** Columns that the longest label takes. */
const WIDTH = Math.max(...Object.keys(LABELS).map((label) => term(label as keyof typeof LABELS).length));

/** For people: each claim with who stands behind it, in the colours of the marks. */
export function toList(document: Document, attributions: readonly Attribution[], colours: boolean): string {
  const { text } = document;
  const style = (as: Parameters<typeof styleText>[0], shown: string) =>
    colours ? styleText(as, printable(shown), { validateStream: false }) : printable(shown);
  const cut = (span: Span | null) =>
    span === null ? null : printable(text.slice(span.start, span.end).replace(/\s+/gu, ' '));
  const number = (index: number) => digits(index + 1);
  const title = (text.trim().split('\n', 1)[0] ?? '').slice(0, 200);
  const lines = attributions.flatMap((found, index) => {
    const label = found.denial ? 'denial' : found.kind;
    const { mark, colour } = LABELS[label];
    const source = found.resolved ?? found.source;
    const chain = found.chain.map((link) => sourceWords(text, link));
    const who = chain.length > 1 ? chain.join(' → ') : source ? sourceWords(text, source) : '—';
    const facts = [
      term(`naming_${found.naming}`),
      found.quotation === 'indirect' ? null : term(`quotation_${found.quotation}`),
      found.count === null ? null : `×${digits(found.count)}`,
      found.reason === null ? null : `“${cut(found.reason)}”`,
      found.denies.length === 0 ? null : words.denies(found.denies.map(number).join(words.comma)),
      found.parent === null ? null : words.inside(number(found.parent)),
    ].filter((fact) => fact !== null);
    return [
      `${number(index).padStart(3)} ${style(colour, `${mark} ${term(label).padEnd(WIDTH)}`)} ${style('bold', who)} ${style('dim', `· ${facts.join(words.comma)}`)}`,
      `      ${found.content.map(cut).join(' … ')}`,
    ];
  });
  const name = nameOf(document);
  return [
    style('underline', title || name),
    style('dim', `${name}: ${term('claims', { count: attributions.length })}`),
    ...lines,
    '',
  ].join('\n');
}
