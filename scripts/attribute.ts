import { createInterface } from 'node:readline';
import { type Attribution, type Explanation, extract } from '../utils/attribution/index.ts';

/**
 * Documents in on stdin, a JSON object a line; their attributions out on stdout, in the same order.
 * A line that is no document is named on stderr and skipped, and the exit status is 1 at the end.
 * With `--explain` the output is for people: which rule fired where and what competed.
 */

interface Document {
  readonly id: unknown;
  readonly text: string;
  readonly lang?: string;
}

const explaining = process.argv.includes('--explain');
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

let number = 0;
let failed = false;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number += 1;
  if (line.trim() === '') continue;
  try {
    const output = answer(parse(line));
    if (!process.stdout.write(`${output}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  } catch (error) {
    failed = true;
    console.error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
process.exitCode = failed ? 1 : 0;

function parse(line: string): Document {
  const value: unknown = JSON.parse(line.replace(/^\uFEFF/u, ''));
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    throw new Error('not a document: an object with a "text" is wanted');
  }
  const lang = 'lang' in value && typeof value.lang === 'string' ? value.lang : undefined;
  const id = 'id' in value ? value.id : null;
  return lang === undefined ? { id, text: value.text } : { id, text: value.text, lang };
}

function answer({ id, text, lang }: Document): string {
  const options = lang === undefined ? {} : { language: lang };
  if (!explaining) return JSON.stringify({ id, attributions: extract(text, options) });
  const tried: Explanation[] = [];
  const attributions = extract(text, { ...options, explain: (one) => tried.push(one) });
  return [
    `# ${String(id)}`,
    ...tried.map((one) => describeTry(text, one)),
    '',
    ...attributions.map((one, i) => describe(text, one, i)),
  ].join('\n');
}

type Piece = { readonly start: number; readonly end: number } | null;

function cut(text: string, span: Piece): string {
  if (!span) return '-';
  const piece = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
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
