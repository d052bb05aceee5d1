import type { TokenRange } from '../../pack.ts';
import { type ArabicReading, has, tokenAt, wordAt } from './cursor.ts';
import { NAMING_NOUNS } from './data/quoting.ts';
import { fold } from './fold.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

const namingNouns = new Set(NAMING_NOUNS.split(/\s+/u).map(fold));

/** Clitics written apart from a quotation mark: `بـ"..."`, `و"..."`. */
const CLITICS = new Set(['ب', 'ل', 'ك', 'و', 'ف', 'عن']);

export const opensContent = (word: ArabicWord): boolean =>
  (word.tags & (TAG.complementizer | TAG.preposition)) !== 0 || CLITICS.has(word.norm);

/** Words in marks, at most, that may be a name. */
const LONGEST_NAME = 4;

/** شركة «زد تي إي», المعروف باسم «الوحش», «قوات سورية الديموقراطية»: called so before the marks, or named inside them. */
export function isNameInMarks(r: ArabicReading, quotation: number): boolean {
  const range = r.quotations[quotation];
  if (!range || range.words < 2 || range.words > LONGEST_NAME) return false;
  const words = wordsIn(r, range);
  if (words.some((word) => word.tags & (TAG.complementizer | TAG.negation | TAG.pronoun))) return false;
  if (words.some((word) => word.tags & TAG.finite && !(word.tags & TAG.guessed))) return false;
  const before = wordAt(r, range.from - 1);
  if (before && isNaming(before)) return true;
  const first = words[0];
  if (!first) return true;
  if (first.tags & (TAG.outlet | TAG.foreign)) return true;
  if (isKind(first)) return words.slice(1).some((word) => word.definite && !word.preposition);
  return words.every((word) => isOutlandish(word) && !/ا$/u.test(word.plain));
}

/** What is said to bear a name: a kind of organisation or thing in construct, or `name` itself. */
const isNaming = (word: ArabicWord): boolean =>
  namingNouns.has(word.base) || (!word.definite && !word.suffix && isKind(word));

/** A kind of thing whose name follows it: شركة فيسبوك, صحيفة واشنطن بوست. */
export const isNamedKind = (word: ArabicWord): boolean => !word.definite && namingNouns.has(word.base);

const isKind = (word: ArabicWord): boolean =>
  namingNouns.has(word.base) || ((word.tags & (TAG.body | TAG.media)) !== 0 && word.masdar === null);

/** A word that no list knows and that has no Arabic ending or article. */
const isOutlandish = (word: ArabicWord): boolean =>
  !word.definite &&
  !word.conjunction &&
  !word.preposition &&
  word.tags === 0 &&
  !word.noun &&
  !word.masdar &&
  !word.participle &&
  !/ه$/u.test(word.norm);

function wordsIn(r: ArabicReading, { from, to }: TokenRange): ArabicWord[] {
  const words: ArabicWord[] = [];
  for (let i = from; i < to; i++) {
    const word = wordAt(r, i);
    if (word && tokenAt(r, i)?.kind === 'word') words.push(word);
  }
  return words;
}

const SPEAKER = new Set('انا نحن لدينا لنا علينا عندنا منا معنا اننا انني اني لي'.split(' '));

/** In the first person: نشعر, سنلغي, قدراتنا. */
export function soundsSpoken(r: ArabicReading, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(r, i);
    if (!word || tokenAt(r, i)?.kind !== 'word') continue;
    if (SPEAKER.has(word.base) || SPEAKER.has(word.norm) || word.suffix === 'نا' || word.suffix === 'ني')
      return true;
    if (FIRST_PLURAL.test(word.norm) && !word.noun && !word.masdar && !word.participle) {
      if (has(r, i, TAG.finite) || i === from || has(r, i - 1, TAG.auxiliary | TAG.negation)) return true;
    }
  }
  return false;
}

/** The first person plural of an imperfect: ن and a stem. */
const FIRST_PLURAL = /^[وف]?س?ن[ء-ي]{3,5}$/u;
