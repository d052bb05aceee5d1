import { orderOf, WIDEST } from './order.ts';
import type { Paragraph, QuotationRange, Token } from './pack.ts';

/**
 * Pairs the quotation marks of every make. Straight marks and curly ones used both ways are told by
 * the space around them. A quotation that is not closed in its paragraph goes on in the next when that
 * one opens with a mark of the same make (one mark a paragraph, the last one closed); else it ends with
 * its paragraph. Writes each token's innermost quotation.
 */
export function findQuotations(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
): QuotationRange[] {
  const found: QuotationRange[] = [];
  let open: Open[] = [];
  paragraphs.forEach((paragraph, p) => {
    if (open.length > 0) open = open.filter((one) => continues(text, tokens, paragraph, one));
    const carried = open.length > 0;
    for (let i = carried ? paragraph.from + 1 : paragraph.from; i < paragraph.to; i++) {
      const token = tokens[i] as Token;
      if (token.kind !== 'mark') continue;
      const make = makeOf(text, token);
      if (make) open = readMark(text, tokens, paragraph, i, make, open, found);
    }
    const next = paragraphs[p + 1];
    while (open.length > 0) {
      const one = open[open.length - 1] as Open;
      if (next && continues(text, tokens, next, one)) break;
      open.pop();
      if (one.from + 1 < paragraph.to) found.push(range(tokens, one, paragraph.to, false, open.length));
    }
  });
  return label(tokens, found);
}

/** Quotations inside quotations, at most. */
const DEEPEST = 4;

interface Open {
  readonly from: number;
  readonly make: Make;
}

interface Make {
  readonly id: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

const MAKES: ReadonlyMap<string, Make> = new Map([
  ['«', { id: '«', opens: true, closes: false }],
  ['»', { id: '«', opens: false, closes: true }],
  ['“', { id: '“', opens: true, closes: true }],
  ['”', { id: '“', opens: true, closes: true }],
  ['„', { id: '“', opens: true, closes: false }],
  ['‟', { id: '“', opens: true, closes: false }],
  ['"', { id: '"', opens: true, closes: true }],
  ['＂', { id: '"', opens: true, closes: true }],
  ['‹', { id: '‹', opens: true, closes: false }],
  ['›', { id: '‹', opens: false, closes: true }],
  ['‘', { id: '‘', opens: true, closes: true }],
  ['’', { id: '‘', opens: true, closes: true }],
  ["'", { id: "'", opens: true, closes: true }],
  ["''", { id: "''", opens: true, closes: true }],
  ['``', { id: "''", opens: true, closes: false }],
  ['`', { id: "'", opens: true, closes: true }],
  ['″', { id: '"', opens: true, closes: true }],
  ['「', { id: '「', opens: true, closes: false }],
  ['」', { id: '「', opens: false, closes: true }],
]);

/** Double marks that writers mix up. */
const DOUBLE: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['"', '“'],
]);

function makeOf(text: string, { start, end }: Token): Make | undefined {
  const first = text.charCodeAt(start);
  if (first === COMMA || first === FULL_STOP || end - start > 2) return undefined;
  return MAKES.get(text.slice(start, end));
}

/** The marks that most marks are. */
const COMMA = 0x2c;
const FULL_STOP = 0x2e;

function continues(text: string, tokens: readonly Token[], paragraph: Paragraph, one: Open): boolean {
  const first = tokens[paragraph.from];
  return first !== undefined && paragraph.from < paragraph.to && makeOf(text, first)?.id === one.make.id;
}

function readMark(
  text: string,
  tokens: readonly Token[],
  paragraph: Paragraph,
  at: number,
  make: Make,
  open: Open[],
  found: QuotationRange[],
): Open[] {
  let depth = findOpen(open, make.id);
  // `“... mixed marks,"`
  const other = DOUBLE.get(make.id);
  if (depth < 0 && other && leansBackOnly(text, tokens[at] as Token)) depth = findOpen(open, other);
  const closing = make.closes && (!make.opens || leansBack(text, tokens, paragraph, at, depth >= 0));
  if (closing) {
    if (depth < 0) return open;
    const one = open[depth] as Open;
    if (at > one.from + 1) found.push(range(tokens, one, at + 1, true, depth));
    return open.slice(0, depth);
  }
  if (depth >= 0 && make.opens && make.closes && leansBackOnly(text, tokens[at] as Token)) return open;
  return open.length < DEEPEST ? [...open, { from: at, make }] : open;
}

function findOpen(open: readonly Open[], id: string): number {
  for (let i = open.length - 1; i >= 0; i--) if ((open[i] as Open).make.id === id) return i;
  return -1;
}

/** Does a mark that may do both close here? */
function leansBack(
  text: string,
  tokens: readonly Token[],
  paragraph: Paragraph,
  at: number,
  isOpen: boolean,
): boolean {
  const token = tokens[at] as Token;
  const spaceBefore = isSpace(text, token.start - 1);
  const spaceAfter = isSpace(text, token.end);
  const single =
    (text[token.start] === "'" && token.end === token.start + 1) ||
    text[token.start] === '’' ||
    text[token.start] === '‘' ||
    text[token.start] === '`';
  if (!isOpen) {
    // Nothing to close: an opening mark, unless it clearly hangs on what is before it (unbalanced).
    return (!spaceBefore && spaceAfter) || at + 1 === paragraph.to || (single && !spaceBefore);
  }
  if (spaceBefore && !spaceAfter && at + 1 < paragraph.to) {
    const next = tokens[at + 1] as Token;
    // A mark between spaces-left and a word-right opens again only if the first was never closed nearby.
    return next.kind === 'mark' || !hasLaterClose(text, tokens, paragraph, at);
  }
  return true;
}

const leansBackOnly = (text: string, token: Token): boolean =>
  !isSpace(text, token.start - 1) && isSpace(text, token.end);

/** Is the next mark of the same make a closing one by its spaces? Looks at the next one only. */
function hasLaterClose(text: string, tokens: readonly Token[], paragraph: Paragraph, at: number): boolean {
  const id = makeOf(text, tokens[at] as Token)?.id;
  const end = Math.min(paragraph.to, at + 200);
  for (let i = at + 1; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'mark' || makeOf(text, token)?.id !== id) continue;
    return !isSpace(text, token.start - 1);
  }
  return false;
}

function isSpace(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const code = text.charCodeAt(at);
  return (
    code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)
  );
}

function range(
  tokens: readonly Token[],
  one: Open,
  to: number,
  closed: boolean,
  depth: number,
): QuotationRange {
  let words = 0;
  for (let i = one.from; i < to; i++) if ((tokens[i] as Token).kind !== 'mark') words += 1;
  return { from: one.from, to, words, closed, outer: depth > 0 ? depth : -1 };
}

/** Sorts the quotations, links each to the one around it and writes them on the tokens. */
function label(tokens: readonly Token[], found: readonly QuotationRange[]): QuotationRange[] {
  const order = orderOf(found.map(({ from, to }) => from * WIDEST - to));
  const labelled: QuotationRange[] = [];
  const stack: number[] = [];
  for (const i of order) {
    const { from, to, words, closed } = found[i] as QuotationRange;
    while (stack.length > 0 && (labelled[stack[stack.length - 1] as number] as QuotationRange).to <= from)
      stack.pop();
    const outer = stack.length > 0 ? (stack[stack.length - 1] as number) : -1;
    for (let t = from; t < to; t++) (tokens[t] as Token).quotation = labelled.length;
    stack.push(labelled.length);
    labelled.push({ from, to, words, closed, outer });
  }
  return labelled;
}
