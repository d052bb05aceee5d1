import { styleText } from 'node:util';
import type { Attribution, Span } from '../../../utils/attribution/index.ts';
import { sourceWords } from '../../../utils/source-words.ts';
import { printable } from '../complaints.ts';
import type { Document } from '../documents.ts';

const LABELS = {
  sourced: { mark: '●', colour: 'green' },
  anonymous: { mark: '○', colour: 'yellow' },
  denial: { mark: '✕', colour: 'red' },
} as const;

/** For people: each claim with who stands behind it, in the colours of the marks. */
export function toList(
  { id, text }: Document,
  attributions: readonly Attribution[],
  colours: boolean,
): string {
  const style = (as: Parameters<typeof styleText>[0], words: string) =>
    colours ? styleText(as, printable(words), { validateStream: false }) : printable(words);
  const cut = (span: Span | null) =>
    span === null ? null : printable(text.slice(span.start, span.end).replace(/\s+/gu, ' '));
  const title = (text.trim().split('\n', 1)[0] ?? '').slice(0, 200);
  const lines = attributions.flatMap((found, index) => {
    const label = found.denial ? 'denial' : found.kind;
    const { mark, colour } = LABELS[label];
    const source = found.resolved ?? found.source;
    const chain = found.chain.map((link) => sourceWords(text, link));
    const who = chain.length > 1 ? chain.join(' → ') : source ? sourceWords(text, source) : '—';
    const facts = [
      found.naming,
      found.quotation === 'indirect' ? null : found.quotation,
      found.count === null ? null : `×${found.count}`,
      found.reason === null ? null : `“${cut(found.reason)}”`,
      found.denies.length === 0 ? null : `denies ${found.denies.map((other) => other + 1).join(', ')}`,
      found.parent === null ? null : `inside ${found.parent + 1}`,
    ].filter((fact) => fact !== null);
    return [
      `${String(index + 1).padStart(3)} ${style(colour, `${mark} ${label.padEnd(9)}`)} ${style('bold', who)} ${style('dim', facts.join(', '))}`,
      `      ${found.content.map(cut).join(' … ')}`,
    ];
  });
  return [
    style('underline', title || String(id)),
    style('dim', `${String(id)}: ${attributions.length} claims`),
    ...lines,
    '',
  ].join('\n');
}
