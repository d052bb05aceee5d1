import type { Candidate, Reading, TokenRange } from '../../pack.ts';
import { wordIn } from './row.ts';
import { ALLOWED, ANONYMITY, mayHave, TRIGGER } from './triggers.ts';
import { question, spelt } from './word-questions.ts';
import type { EnglishWord } from './words.ts';

const isOfAnonymity = question(({ norm }) => ANONYMITY.has(norm));
const isNot = spelt("not n't");
const isAllowed = question(({ norm }) => ALLOWED.has(norm));
const isWas = spelt('was were is are');
const endsReason = spelt(/^[.,;:”"–—]$/);

/** `because he was not authorized to speak`, after a word about anonymity, between two tokens. */
export function reasonIn(reading: Reading<EnglishWord>, from: number, to: number): TokenRange | null {
  let hinted = false;
  if (!mayHave(reading, TRIGGER.reason, from, to) && !isAllowed(wordIn(reading, to))) return null;
  for (let i = from; i < to; i++) {
    const word = wordIn(reading, i);
    hinted ||= isOfAnonymity(word);
    if (hinted && opensReason(word.norm, reading.tokens[i + 1]?.word.norm))
      return { from: i, to: reasonEnd(reading, i, to) };
    if (isNot(word) && isAllowed(wordIn(reading, i + 1))) {
      const start = isWas(wordIn(reading, i - 1)) ? i - 1 : i;
      if (start >= from) return { from: start, to: reasonEnd(reading, i, to) };
    }
  }
  return null;
}

const opensReason = (norm: string, next: string | undefined): boolean =>
  norm === 'because' ||
  norm === 'since' ||
  norm === 'citing' ||
  norm === 'fearing' ||
  (norm === 'for' && next === 'fear') ||
  (norm === 'given' && next === 'the');

function reasonEnd(reading: Reading<EnglishWord>, from: number, to: number): number {
  let end = from + 1;
  while (end < to && !endsReason(wordIn(reading, end))) end++;
  return end;
}

/** The reason that the sentence of the cue gives outside the mention, or the one before or after it. */
export function reasonNear(reading: Reading<EnglishWord>, candidate: Candidate): TokenRange | null {
  const at = candidate.cue?.from;
  const sentence = at === undefined ? undefined : reading.sentences[reading.tokens[at]?.sentence ?? -1];
  if (!sentence || !candidate.source) return null;
  const found = reasonIn(reading, sentence.from, sentence.to);
  if (!found || candidate.content.some(({ from, to }) => found.from >= from && found.from < to)) return null;
  return found;
}
