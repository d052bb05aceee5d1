import type { Mention, Reading, TokenRange } from '../../pack.ts';
import { classesOf } from './classes.ts';
import { TIME } from './noun-phrases.ts';
import { TITLES } from './people.ts';
import { AUXILIARY, isIn, MODAL, NAME, PAST, VERB, VERB_S } from './tagset.ts';
import type { EnglishWord } from './words.ts';

/** Names that are nobody's source where they stand: whom a pronoun, or a family name alone, may repeat. */
export function namesIn(reading: Reading<EnglishWord>, { from, to }: TokenRange): Mention[] {
  const tags = classesOf(reading);
  const norm = (i: number): string => reading.tokens[i]?.word.norm ?? '';
  const found: Mention[] = [];
  for (let i = from; i < to; i++) {
    if (tags[i] !== NAME) continue;
    const start = i;
    while (i + 1 < to && tags[i + 1] === NAME) i++;
    const titled = TITLES.has(norm(start)) || (start > from && TITLES.has(norm(start - 1)));
    const acts = isIn(tags[i + 1] as number, ACTS);
    if (i === start && TIME.has(norm(i))) continue;
    const person = titled || acts || (i > start && !PLACED.test(norm(start - 1)));
    if (person) found.push({ range: { from: start, to: i + 1 }, acts });
  }
  return found;
}

/** Classes of the word after a subject. */
const ACTS = AUXILIARY | MODAL | VERB | VERB_S | PAST;
/** Before the name of a place or a body. */
const PLACED = /^(?:in|at|from|near|across|to|the|of|for|on|by)$/;
