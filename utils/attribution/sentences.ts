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
    const { abbreviations } = paragraph.pack;
    let from = paragraph.from;
    let triggers = 0;
    for (let i = paragraph.from; i < paragraph.to; i++) {
      const token = tokens[i] as Token;
      token.sentence = sentences.length;
      triggers |= token.word.trigger;
      const last = i + 1 === paragraph.to || i + 1 - from === LONGEST;
      if (last || endsSentence(text, tokens, i, abbreviations)) {
        sentences.push({ paragraph: p, from, to: i + 1, triggers });
        from = i + 1;
        triggers = 0;
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

const STOPS = '.!?؟…۔';
/** Quotation marks that a stop may stand inside. */
const CLOSERS = new Set(['"', "''", '”', '»', '’', "'", '›', '“']);

function endsSentence(
  text: string,
  tokens: readonly Token[],
  at: number,
  abbreviations: readonly string[],
): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'mark') return false;
  const next = tokens[at + 1] as Token;
  const goesOn = token.quotation >= 0 && next.quotation === token.quotation;
  if (goesOn) return false;
  if (!isStop(text, token))
    return closesStop(text, tokens, at) && next.kind === 'word' && startsSentence(text, next);
  const char = text[token.start];
  if (next.start === token.end) {
    if (next.kind !== 'mark') return char !== '.' && char !== '…';
    if (isStop(text, next)) return false;
  }
  if (next.kind === 'word' && goesOnSmall(text, next)) return false;
  return char !== '.' || !isAbbreviation(tokens, at, abbreviations);
}

const isStop = (text: string, { start, end }: Token): boolean =>
  end === start + 1 && STOPS.includes(text.charAt(start));

/** A mark behind a stop that stands just inside it: «... |.» Then the sentence is over unless it goes on in lower case. */
function closesStop(text: string, tokens: readonly Token[], at: number): boolean {
  if (at === 0) return false;
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (before.kind !== 'mark' || before.sentence !== token.sentence || !isStop(text, before)) return false;
  return CLOSERS.has(text.slice(token.start, token.end));
}

function isAbbreviation(tokens: readonly Token[], at: number, abbreviations: readonly string[]): boolean {
  const before = tokens[at - 1];
  if (!before || before.end !== (tokens[at] as Token).start) return false;
  return (
    abbreviations.includes(before.word.norm) || (before.kind === 'word' && before.end - before.start === 1)
  );
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
