import type { TokenRange } from '../../pack.ts';
import { type ArabicReading, charAt, has, isMark, tokenAt, wordAt } from './cursor.ts';
import { phraseEnd, startsPhrase } from './phrase.ts';
import { TAG } from './tags.ts';

/** Subjects of clauses that name a person or a body: `أوقف رئيس الوزراء، حيدر العبادي، ...`. */
export function mentions(r: ArabicReading, { from, to }: TokenRange): TokenRange[] {
  const found: TokenRange[] = [];
  let sentence = -1;
  let last = -1;
  for (let i = from; i < to; i++) {
    const token = tokenAt(r, i);
    if (token?.kind !== 'word' || i < last) continue;
    if (token.sentence !== sentence) {
      sentence = token.sentence;
      const start = firstWord(r, i, to);
      if (start === i && isActor(r, i)) last = add(r, i, sentenceEnd(r, i), found, last);
      if (i < last) continue;
    }
    if (!has(r, i, TAG.finite) || token.word.verb) continue;
    const start = afterAdverbials(r, i + 1, Math.min(i + 8, sentenceEnd(r, i)));
    if (isActor(r, start)) last = add(r, start, sentenceEnd(r, i), found, last);
  }
  return found;
}

const sentenceEnd = (r: ArabicReading, i: number): number =>
  r.sentences[tokenAt(r, i)?.sentence ?? -1]?.to ?? i;

const firstWord = (r: ArabicReading, from: number, to: number): number => {
  let i = from;
  while (i < to && isMark(r, i) && charAt(r, i) !== '#') i += 1;
  return i;
};

function afterAdverbials(r: ArabicReading, from: number, limit: number): number {
  let i = from;
  while (i < limit && has(r, i, TAG.time | TAG.adverb)) i += 1;
  return i;
}

const ACTORS = TAG.office | TAG.vague | TAG.body | TAG.media | TAG.givenName;

/** A person or body: by its head, or a name. */
function isActor(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word || word.preposition || !startsPhrase(r, i)) return false;
  return has(r, i, ACTORS) || (has(r, i + 1, TAG.givenName) && word.tags === 0);
}

function add(r: ArabicReading, from: number, limit: number, into: TokenRange[], last: number): number {
  const to = phraseEnd(r, from, limit, { objectFollows: true, appositions: true });
  if (to <= from) return last;
  into.push({ from, to });
  return to;
}
