import type { Mention, Reading, TokenRange } from '../../pack.ts';
import { classesOf } from './classes.ts';
import { isTime } from './noun-phrases.ts';
import { isTitle } from './people.ts';
import { wordIn } from './row.ts';
import { AUXILIARY, isIn, MODAL, NAME, PAST, VERB, VERB_S } from './tagset.ts';
import { spelt } from './word-questions.ts';
import type { EnglishWord } from './words.ts';

/** Names that are nobody's source where they stand: whom a pronoun, or a family name alone, may repeat. */
export function namesIn(reading: Reading<EnglishWord>, { from, to }: TokenRange): Mention[] {
  const tags = classesOf(reading);
  const found: Mention[] = [];
  for (let i = from; i < to; i++) {
    if (tags[i] !== NAME) continue;
    const start = i;
    while (i + 1 < to && tags[i + 1] === NAME) i++;
    if (i === start && isTime(wordIn(reading, i))) continue;
    const acts = isIn(tags[i + 1] as number, ACTS);
    if (acts || isPerson(reading, start, i, from)) found.push({ range: { from: start, to: i + 1 }, acts });
  }
  return found;
}

/** A title tells it, or several names that stand behind no preposition or article. */
const isPerson = (reading: Reading<EnglishWord>, first: number, last: number, from: number): boolean =>
  isTitle(wordIn(reading, first)) ||
  (first > from && isTitle(wordIn(reading, first - 1))) ||
  (last > first && !opensPlace(wordIn(reading, first - 1)));

/** Classes of the word after a subject. */
const ACTS = AUXILIARY | MODAL | VERB | VERB_S | PAST;
/** Before the name of a place or a body. */
const opensPlace = spelt('in at from near across to the of for on by');
