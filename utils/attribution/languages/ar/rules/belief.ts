import type { TokenRange } from '../../../pack.ts';
import type { ArabicRule } from '../columns.ts';
import { type ArabicReading, has, isComplementizer, isMark, sentenceOf, wordAt } from '../cursor.ts';
import { phraseEnd } from '../phrase.ts';
import { ACTING } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';

/** `ثمة قناعة بأن ...`, `الشعور السائد بأن ...`, `مخاوف السكان من أن ...`: what is thought, and mostly nobody who thinks so. */
export const belief: ArabicRule = {
  id: 'ar.belief',
  on: TRIGGER.belief,
  propose(r, at) {
    const word = wordAt(r, at);
    if (!word || word.preposition || has(r, at - 1, TAG.negation)) return null;
    const { to: limit } = sentenceOf(r, at);
    const qualified = afterQualities(r, at, word, limit);
    const source = holder(r, at, word, qualified, limit);
    const from = source?.to ?? qualified;
    const governed = has(r, from, TAG.preposition) && isComplementizer(r, from + 1);
    if (!governed && (!isComplementizer(r, from) || isPredicated(r, word, source !== null, from)))
      return null;
    const content = contentBehind(r, { kind: 'clause', from }, limit);
    if (content.length === 0) return null;
    return candidate('belief', {
      cue: one(at),
      source,
      missing: word.suffix ? 'dropped' : 'nobody',
      content,
      confidence: 0.45,
    });
  },
};

/** الأمل الوحيد | أن يعود, زاد قلق الناس | أن: another word's clause, where الأمل بأن is the hope's. */
const isPredicated = (
  r: ArabicReading,
  { definite, base }: ArabicWord,
  isHeld: boolean,
  from: number,
): boolean => (definite || isHeld) && wordAt(r, from)?.norm.startsWith('ب') === false && !base.endsWith('ات');

const AMONG = new Set(['لدي', 'بين']);

/** قناعة | الوزير | بأن, شعور سائد لدى | السكان | بأن */
function holder(
  r: ArabicReading,
  at: number,
  { definite, suffix }: ArabicWord,
  qualified: number,
  limit: number,
): TokenRange | null {
  const among = AMONG.has(wordAt(r, qualified)?.norm ?? '');
  if (!among && (definite || suffix || !wordAt(r, at + 1)?.definite)) return null;
  const from = among ? qualified + 1 : at + 1;
  if (!startsPhrase(r, from)) return null;
  return { from, to: phraseEnd(r, from, limit, ACTING) };
}

/** Adjectives to a noun. */
const QUALITIES = 2;

/** الشعور | السائد | بأن: adjectives agree with their noun in the article. */
function afterQualities(r: ArabicReading, at: number, { definite }: ArabicWord, limit: number): number {
  let i = at + 1;
  while (i < limit && i <= at + QUALITIES && !isMark(r, i) && isQuality(wordAt(r, i), definite)) i += 1;
  return i;
}

const isQuality = (word: ArabicWord | undefined, definite: boolean): boolean =>
  word !== undefined &&
  word.definite === definite &&
  !word.preposition &&
  !word.conjunction &&
  (word.tags & (TAG.preposition | TAG.complementizer)) === 0;
