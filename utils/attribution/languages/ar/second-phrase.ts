import { type ArabicReading, has, isMark, quotationFrom, wordAt } from './cursor.ts';
import { startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';
import { beginsTitledName } from './titles.ts';
import type { ArabicWord } from './word.ts';

/**
 * Of two noun phrases side by side (`وصف البيت الأبيض | الاجتماعات بأنها`, `أبلغت الأسرة | الشرطة أن`)
 * where the second begins: the likeliest place, or -1 where all words may be of one phrase. `surely` where
 * the verb says nothing without an object.
 */
export function secondPhrase(r: ArabicReading, from: number, to: number, surely: boolean): number {
  let best = -1;
  let most = 1;
  for (let i = from + 1; i < to; i++) {
    const score = likelihood(r, from, i, surely);
    if (score > most || (surely && best < 0 && isNamedFirst(r, from, i))) {
      most = Math.max(most, score);
      best = i;
    }
  }
  return best;
}

/** فولدان | القرار: a lone unknown word and a common noun. */
const isNamedFirst = (r: ArabicReading, from: number, i: number): boolean => {
  const word = wordAt(r, i);
  const before = wordAt(r, from);
  return (
    i === from + 1 && !!word?.definite && isCommon(word) && !!before && !before.definite && isName(before)
  );
};

/** How likely another phrase begins at i; 0 where it cannot. */
function likelihood(r: ArabicReading, from: number, i: number, surely: boolean): number {
  const word = wordAt(r, i);
  const before = wordAt(r, i - 1);
  if (quotationFrom(r, i) >= 0) return before && before.tags & TAG.relational ? 2 : 0;
  const inMarks = quotationFrom(r, from) >= 0 || (surely && quotationFrom(r, from + 1) >= 0);
  if (word?.definite && inMarks && isMark(r, i - 1) && i - from > 2) return 3;
  if (!word || !before || isMark(r, i) || isMark(r, i - 1) || !startsPhrase(r, i)) return 0;
  if (word.conjunction || word.preposition || before.tags & TAG.preposition) return 0;
  if (before.noun?.construct || (before.preposition && !(surely && before.definite))) return 0;
  if (word.tags & (TAG.relational | TAG.time | TAG.country) && !(word.tags & TAG.event)) return 0;
  if (beginsTitledName(r, i) || isOfOffice(r, from, i, surely)) return 0;
  return word.definite ? definite(r, from, i, surely) : indefinite(word, before);
}

/** رئيس مباحث | المديرية, مدير عام | الصحة: an office without an article goes on to what it is of. */
function isOfOffice(r: ArabicReading, from: number, i: number, surely: boolean): boolean {
  const before = wordAt(r, i - 1);
  return (
    i === from + 2 &&
    has(r, from, TAG.office) &&
    wordAt(r, from)?.definite === false &&
    before?.definite === false &&
    ((before.tags === 0 && !surely) || RANKS.has(before.base))
  );
}

const RANKS = new Set(['عام', 'اول']);

/** The article agrees: a definite noun follows no indefinite adjective, and no adjective but its own. */
function definite(r: ArabicReading, from: number, i: number, surely: boolean): number {
  const word = wordAt(r, i);
  const before = wordAt(r, i - 1);
  if (!word || !before) return 0;
  const common = isCommon(word);
  if (surely && common && i === from + 1 && before.tags & TAG.vague && !isNounAt(r, i + 1)) return 2;
  if (before.tags & TAG.relational) {
    const calling = i > from + 1 && wordAt(r, from)?.noun !== null;
    const closes = before.definite || !has(r, from, TAG.relational) || calling;
    return closes ? (common ? 4 : surely || isOfMany(word) ? 3 : 0) : 0;
  }
  if (before.definite) return common && (!isCalling(before) || (surely && word.tags & TAG.body)) ? 3 : 0;
  if (before.tags & (TAG.givenName | TAG.country)) return common ? 3 : 0;
  if (surely && common && before.suffix) return 3;
  let first = from;
  while (has(r, first, TAG.quantifier)) first += 1;
  return isName(before) && i - first > 1 && common ? 3 : 0;
}

/** زوج الضحية | الشرطة: another definite noun, which begins the second phrase. */
const isNounAt = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.definite === true && !wordAt(r, i)?.preposition && !has(r, i, TAG.relational);

/** الناخبين. */
const isOfMany = (word: ArabicWord): boolean => /[ء-ي]{3}(?:ين|ون|ان)$/u.test(word.base);

/** An indefinite noun follows no definite one, but a name may. */
const indefinite = (word: ArabicWord, before: ArabicWord): number =>
  (before.definite || before.tags & TAG.country) && (word.tags & TAG.event || word.masdar || word.noun)
    ? 2
    : 0;

const isCommon = (word: ArabicWord): boolean =>
  word.noun !== null ||
  word.masdar !== null ||
  (word.tags & (TAG.event | TAG.report | TAG.document | TAG.body)) !== 0 ||
  /[ء-ي]{3}ات$/u.test(word.base);

const isCalling = (word: ArabicWord): boolean => (word.tags & (TAG.office | TAG.vague)) !== 0;

const isName = (word: ArabicWord): boolean => word.tags === 0 && !word.noun && !word.masdar;
