const STOP = /[.!?؟…]+["'”’»)\]]*|\n/gu;
const SPACE = /\s/u;
const LETTER = /[\p{L}\p{M}]/u;

/** `U.S. `, `د. سلمى`: a full stop after one letter ends an initial, not a sentence. */
const isInitial = (text: string, stop: number) =>
  text[stop] === '.' &&
  LETTER.test(text[stop - 1] ?? '') &&
  !LETTER.test(text[stop - 2] ?? '') &&
  text[stop - 2] !== undefined;

/**
 * Where sentences begin, the first (0) included, in order; UTF-16 offsets. A sentence ends at a line break, or at a
 * full stop, question or exclamation mark (with what closes after it) before white space. Linear in the text.
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  STOP.lastIndex = 0;
  for (let match = STOP.exec(text); match; match = STOP.exec(text)) {
    let at = STOP.lastIndex;
    while (at < text.length && SPACE.test(text[at]!)) at++;
    const isEnd = match[0] === '\n' || (at > STOP.lastIndex && !isInitial(text, match.index));
    STOP.lastIndex = at;
    if (isEnd && at < text.length) starts.push(at);
  }
  return starts;
}
