import { type Attribution, type Explanation, extract } from '../../../utils/attribution/index.ts';
import { printable } from '../complaints.ts';
import { type Document, nameOf } from '../documents.ts';

/** For those who work on the rules: which rule fired where, what competed, and what came of it. */
export function explained(document: Document): string {
  const { id, text, lang } = document;
  const tried: Explanation[] = [];
  const attributions = extract(text, {
    ...(lang === undefined ? {} : { language: lang }),
    explain: (one) => tried.push(one),
  });
  const title = (text.trim().split('\n', 1)[0] ?? '').slice(0, 80);
  return [
    printable(`# ${id === null ? title : `${nameOf(document)}: ${title}`}`),
    ...(tried.length > 0 ? tried.map((one) => describeTry(text, one)) : [NOTHING_TRIED]),
    '',
    ...attributions.map((one, i) => describe(text, one, i)),
  ].join('\n');
}

const NOTHING_TRIED =
  '  no rule proposed anything: none of these words is a cue, or none of its frames is here';

type Piece = { readonly start: number; readonly end: number } | null;

function cut(text: string, span: Piece): string {
  if (!span) return '-';
  const piece = printable(text.slice(span.start, span.end).replace(/\s+/gu, ' '));
  return piece.length > 90 ? `${piece.slice(0, 60)} … ${piece.slice(-25)}` : piece;
}

function describeTry(
  text: string,
  { rule, cue, source, content, confidence, outcome, to }: Explanation,
): string {
  const at = cue ?? content[0] ?? null;
  const fate = outcome === 'kept' ? 'kept' : `lost to ${to}`;
  return `${String(at?.start ?? 0).padStart(6)}  ${rule} (${confidence.toFixed(2)}, ${fate})  [${cut(text, cue)}]  ${cut(text, source)}  ->  ${content.map((piece) => cut(text, piece)).join(' ‖ ')}`;
}

function describe(text: string, one: Attribution, index: number): string {
  const facts = [
    one.kind,
    one.naming,
    one.quotation,
    one.denial ? 'denial' : '',
    one.count === null ? '' : `count ${one.count}`,
    one.denies.length > 0 ? `denies ${one.denies.join(' ')}` : '',
    one.parent === null ? '' : `inside ${one.parent}`,
    one.chain.length > 1 ? `chain ${one.chain.map((span) => cut(text, span)).join(' → ')}` : '',
    one.reason ? `reason ${cut(text, one.reason)}` : '',
  ];
  return `  ${index}. [${cut(text, one.cue)}] ${cut(text, one.source)} (${cut(text, one.resolved)}): ${one.content.map((piece) => cut(text, piece)).join(' ‖ ')}\n     ${facts.filter(Boolean).join(', ')}; ${one.rule}`;
}
