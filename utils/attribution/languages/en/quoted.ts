import type { QuotationRange, Reading, TokenRange } from '../../pack.ts';
import type { Chunk } from './chunks.ts';
import { type Clause, chunkAt, wordOf } from './clause.ts';
import { countsOf } from './counts.ts';
import { wordAt } from './row.ts';
import { isColon } from './single-words.ts';
import { spelt } from './word-questions.ts';
import type { EnglishWord } from './words.ts';

/** The content that the mark at chunk `mark` ends: the quotation before it, or its sentence from the start. */
export function contentBefore(clause: Clause, mark: number): TokenRange | null {
  const { reading, chunks } = clause;
  const end = (chunks[mark] as Chunk).to;
  const quotationAt = (token: number): number => reading.tokens[token]?.quotation ?? -1;
  const inner = quotationAt(end - 1);
  const previous = mark > 0 ? quotationAt((chunks[mark - 1] as Chunk).to - 1) : -1;
  const quotation = reading.quotations[inner >= 0 ? inner : previous];
  // `But “...`, not `Bridge “unsafe”`
  const leading = quotation?.from === clause.from + (chunks[0]?.type === 'np' ? 0 : 1);
  if (quotation && quotation.to >= end - 1 && (leading || quotation.from <= clause.from))
    return { from: quotation.from, to: quotation.to };
  const introduced = quotation && quotation.from > 0 && isColon(wordAt({ reading }, quotation.from - 1));
  const from = introduced ? quotation.from : afterConnective(clause);
  return from < end ? { from, to: end } : null;
}

/** Where the content of a sentence begins: after `But`, `Still,`, `In fact,`. */
export function afterConnective(clause: Clause): number {
  const { chunks } = clause;
  let k = afterDateline(clause);
  if (chunkAt(chunks, k).type === 'coord') k++;
  const first = chunkAt(chunks, k).type;
  if (first === 'adv' && chunkAt(chunks, k + 1).type === 'comma') k += 2;
  else if (first === 'prep' && isInFact(wordOf(clause, k + 1)) && chunkAt(chunks, k + 2).type === 'comma')
    k += 3;
  return k === 0 ? clause.from : (chunks[k]?.from ?? clause.from);
}

const isInFact = spelt('fact addition contrast particular short');

/** Longer ones are no datelines. */
const LONGEST_DATELINE = 10;

/** The chunk behind `LIMA, Peru (AP) —`, `LIMA:` or `09:40 —`, with which a paragraph opens; 0 where none does. */
function afterDateline({ reading, chunks, from, paragraph }: Clause): number {
  if (reading.paragraphs[paragraph]?.from !== from) return 0;
  for (let k = 0; k + 1 < chunks.length; k++) {
    const { type, from: at } = chunks[k] as Chunk;
    if (at - from > LONGEST_DATELINE) return 0;
    if (type === 'dash' || (at > from && isColonBehindName(reading, at)))
      return k > 0 && namesPlaceOrTime(reading, from) ? k + 1 : 0;
    if (type !== 'np' && type !== 'comma' && type !== 'open' && type !== 'close' && type !== 'colon')
      return 0;
  }
  return 0;
}

/** The colon of `LIMA:`, not that of `09:40`. */
const isColonBehindName = (reading: Reading<EnglishWord>, at: number): boolean =>
  isColon(wordAt({ reading }, at)) && reading.tokens[at - 1]?.kind === 'word';

/** A dateline begins with capitals, or with a number. */
function namesPlaceOrTime({ text, tokens }: Reading<EnglishWord>, at: number): boolean {
  const first = tokens[at];
  const word = text.slice(first?.start, first?.end);
  return first?.kind === 'number' || (word.length > 1 && word === word.toUpperCase());
}

/** The quotation that ends before chunk `at` began with its sentence, or before it. */
export function opensWithQuotation(clause: Clause, at: number): boolean {
  const { reading, chunks } = clause;
  for (let i = (chunks[at] as Chunk).from - 1; i >= clause.from; i--) {
    const quotation = reading.quotations[reading.tokens[i]?.quotation ?? -1];
    if (quotation) return quotation.from <= clause.from + 1;
  }
  return false;
}

/** The quotation that ends just before chunk `at` ends in a pause: `“... missing,” |Smith`, not `his “friend” |Smith`. */
export function pausesBefore({ reading, chunks }: Clause, at: number): boolean {
  const first = (chunks[at] as Chunk).from;
  for (let i = first - 1; i >= first - 3 && i >= 0; i--) {
    if (isPause(wordAt({ reading }, i))) return true;
    if (reading.tokens[i]?.kind !== 'mark') return false;
  }
  return false;
}

const isPause = spelt(', . ? ! … – — ― -');

/** The quotation at chunk `at` starts with a capital: a sentence of its own, not the rest of one. */
export function opensCapital(clause: Clause, at: number): boolean {
  const chunk = clause.chunks[at];
  const word = chunk && clause.reading.tokens[chunk.to]?.word;
  return word?.capital ?? false;
}

/** The quotation that closes the sentence before (`“... missing.” Trump said.`). */
export function quotationBefore(reading: Reading<EnglishWord>, s: number): TokenRange | null {
  const sentence = reading.sentences[s];
  const before = reading.sentences[s - 1];
  if (!sentence || !before || before.paragraph !== sentence.paragraph) return null;
  const quotation = reading.quotations[reading.tokens[before.to - 1]?.quotation ?? -1];
  return quotation && quotation.to === before.to && quotation.closed
    ? { from: quotation.from, to: quotation.to }
    : null;
}

/** What a colon at the end of a paragraph announces: the quotation that opens the next one, or that paragraph whole. */
export function afterColon(reading: Reading<EnglishWord>, s: number): TokenRange[] {
  const sentence = reading.sentences[s];
  const next = reading.sentences[s + 1];
  if (!sentence || !next || next.paragraph === sentence.paragraph) return [];
  const quoted = continuation(reading, s);
  if (quoted.length > 0) return quoted;
  const quotation = reading.quotations[reading.tokens[next.from]?.quotation ?? -1];
  if (quotation && quotation.from === next.from) return [{ from: quotation.from, to: quotation.to }];
  const paragraph = reading.paragraphs[next.paragraph];
  return paragraph ? [{ from: paragraph.from, to: paragraph.to }] : [];
}

/** The quotation that goes on after the sentence of the cue: `... he said. “...”`, in the same paragraph or the next ones. */
export function continuation(reading: Reading<EnglishWord>, s: number, paragraphsOnly = false): TokenRange[] {
  const pieces: TokenRange[] = [];
  let at = s;
  for (let guard = 0; guard < 12; guard++) {
    const sentence = reading.sentences[at] as { to: number; paragraph: number };
    const following = reading.sentences[at + 1];
    if (!following) break;
    const quotation = reading.quotations[reading.tokens[following.from]?.quotation ?? -1];
    if (!quotation || quotation.from !== following.from || quotation.from < sentence.to) break;
    const last = reading.tokens[quotation.to - 1]?.sentence ?? -1;
    const end = reading.sentences[last];
    const newParagraph = following.paragraph !== sentence.paragraph;
    if (!end || (newParagraph ? !quotation.closed : paragraphsOnly)) break;
    if (end.to > quotation.to + 1) {
      const piece = newParagraph ? null : withItsRest(reading, quotation, end.to);
      if (piece) pieces.push(piece);
      break;
    }
    if (newParagraph) {
      // another paragraph must be nothing but the quotation
      const paragraph = reading.paragraphs[end.paragraph];
      if (!paragraph || paragraph.to > quotation.to + 1) break;
    }
    pieces.push({ from: quotation.from, to: quotation.to });
    at = last;
  }
  return pieces;
}

/** A quotation that a sentence opens with, and the words after it that are the speaker's too; null where somebody speaks in those. */
function withItsRest(
  reading: Reading<EnglishWord>,
  quotation: QuotationRange,
  to: number,
): TokenRange | null {
  const { from } = quotation;
  let end = to;
  for (let i = quotation.to; i < to; i++) {
    const word = wordAt({ reading }, i);
    if (!word.capital && countsOf(word).rate >= SPEAKS) return null;
    if (end === to && isDash(word)) end = i;
  }
  const ends = quotation.to - 2;
  return { from, to: ends >= 0 && isComma(wordAt({ reading }, ends)) ? quotation.to : end };
}

const isDash = spelt('– — ― -');
const isComma = spelt(',');

const SPEAKS = 0.4;
