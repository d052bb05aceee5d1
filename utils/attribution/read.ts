import { choosePacks } from './languages.ts';
import type { LanguagePack, Paragraph, Reading, Token, TokenKind, Word } from './pack.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { scanTokens } from './tokens.ts';
import { wordReader } from './words.ts';

/** Cuts a text into paragraphs, tokens, quotations and sentences, each word read by its paragraph's pack. */
export function read(text: string, packs: readonly LanguagePack[]): Reading {
  const lines = findLines(text);
  const chosen = choosePacks(text, lines, packs);
  const tokens: Token[] = [];
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, i) => {
    const pack = chosen[i] as LanguagePack;
    const wordAt = wordReader(pack);
    const from = tokens.length;
    const emit = (start: number, end: number, kind: TokenKind): void => {
      tokens.push(makeToken(start, end, kind, wordAt(text, start, end)));
    };
    if (pack.scan) pack.scan(text, line.start, line.end, emit);
    else scanTokens(text, line.start, line.end, pack.elision, emit);
    paragraphs.push({ ...line, pack, from, to: tokens.length });
  });
  const quotations = findQuotations(text, tokens, paragraphs);
  const sentences = findSentences(text, tokens, paragraphs);
  return prepared({ text, tokens, paragraphs, sentences, quotations }, new Set(chosen));
}

/** As the packs of its paragraphs want to read it. */
function prepared(reading: Reading, packs: ReadonlySet<LanguagePack>): Reading {
  let ready = reading;
  for (const pack of packs) ready = pack.prepare?.(ready) ?? ready;
  return ready;
}

const makeToken = (start: number, end: number, kind: TokenKind, word: Word): Token => ({
  start,
  end,
  kind,
  word,
  sentence: -1,
  quotation: -1,
});

/** Lines with something in them. */
function findLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
