import type { Paragraph, Sentence, Token } from './pack.ts';

/**
 * Cuts paragraphs into sentences at full stops, question and exclamation marks and ellipses; writes
 * each token's sentence. A stop inside a quotation ends a sentence only where the quotation ends too.
 */
export function findSentences(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, p) => {
    const abbreviations = new Set(paragraph.pack.abbreviations);
    let from = paragraph.from;
    for (let i = paragraph.from; i < paragraph.to; i++) {
      (tokens[i] as Token).sentence = sentences.length;
      const last = i + 1 === paragraph.to || i + 1 - from === LONGEST;
      if (last || endsSentence(text, tokens, i, abbreviations)) {
        sentences.push({ paragraph: p, from, to: i + 1 });
        from = i + 1;
      }
    }
  });
  return sentences;
}

/**
 * Tokens in a sentence at most. The longest of real ones have half as many; what has no end is no
 * sentence, and rules look as far as a sentence goes: this is what keeps them in linear time.
 */
const LONGEST = 400;

const STOPS = new Set(['.', '!', '?', '؟', '…', '۔']);
const CLOSERS = new Set(['"', "''", '”', '»', '’', "'", ')', ']', '›', '“']);

function endsSentence(
  text: string,
  tokens: readonly Token[],
  at: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1] as Token;
  if (token.kind !== 'mark') return false;
  const char = text.slice(token.start, token.end);
  if (STOPS.has(char)) {
    if (
      isCloser(text, next) &&
      next.start === token.end &&
      token.quotation >= 0 &&
      next.quotation === token.quotation
    )
      return false;
    if (token.quotation >= 0 && next.quotation === token.quotation) return false;
    if (next.start === token.end && next.kind !== 'mark') return char !== '.' && char !== '…';
    if (STOPS.has(text.slice(next.start, next.end)) && next.start === token.end) return false;
    if (next.kind === 'word' && goesOnSmall(text, next)) return false;
    if (char !== '.') return true;
    return !isAbbreviation(tokens, at, abbreviations);
  }
  // A stop just inside the closing mark: «... .» Then the sentence is over unless it goes on in lower case.
  const before = tokens[at - 1];
  const goesOn = token.quotation >= 0 && next.quotation === token.quotation;
  return (
    !goesOn &&
    char !== ')' &&
    char !== ']' &&
    CLOSERS.has(char) &&
    before !== undefined &&
    before.kind === 'mark' &&
    before.sentence === token.sentence &&
    STOPS.has(text.slice(before.start, before.end)) &&
    next.kind === 'word' &&
    startsSentence(text, next)
  );
}

const isCloser = (text: string, token: Token): boolean =>
  token.kind === 'mark' && CLOSERS.has(text.slice(token.start, token.end));

function isAbbreviation(tokens: readonly Token[], at: number, abbreviations: ReadonlySet<string>): boolean {
  const before = tokens[at - 1];
  if (!before || before.end !== (tokens[at] as Token).start) return false;
  return abbreviations.has(before.word.norm) || (before.kind === 'word' && before.end - before.start === 1);
}

/** In scripts with cases a small letter opens no sentence: `Yahoo! said`, `Acme Inc. said`. */
function goesOnSmall(text: string, token: Token): boolean {
  const char = text.slice(token.start, token.start + 1);
  return char !== char.toUpperCase();
}

/** In scripts with cases a small letter goes on. */
function startsSentence(text: string, token: Token): boolean {
  const char = text.slice(token.start, token.start + 1);
  return char !== char.toLowerCase() || char === char.toUpperCase();
}
