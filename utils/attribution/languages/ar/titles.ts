import { type ArabicReading, tokenAt, wordAt } from './cursor.ts';
import { isPart, PART } from './part.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Titles before a name, which may stand behind another calling: مدير المستشفى | الدكتور سامي. */
const TITLES = new Set(
  'نقيب عقيد عميد لوا رايد مقدم فريق ملازم جنرال دكتور مهندس شيخ استاذ سيد سيده دكتوره مهندسه استاذه امير ملك نايب كابتن حاج'.split(
    ' ',
  ),
);

/** العميد الركن, اللواء الطيار. */
const BRANCHES = new Set(['ركن', 'طيار', 'بحري', 'حقوقي', 'مهندس']);

export const isTitle = (word: ArabicWord): boolean => TITLES.has(word.base);

/** الدكتور | سامي, العميد الركن | أحمد, الأستاذ الدكتور | سامي, الأمير | سلطان بن فيصل: a title and the name that it is for. */
export function beginsTitledName(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word?.definite || word.preposition || word.conjunction || !isTitle(word)) return false;
  const branch = wordAt(r, i + 1);
  const at = branch?.definite && (BRANCHES.has(branch.base) || isTitle(branch)) ? i + 2 : i + 1;
  return beginsName(wordAt(r, at)) || SONS.has(wordAt(r, at + 1)?.norm ?? '');
}

/** أبو | طالب, بن | سلمان: what follows is a name, whatever it looks like; آبي is a name itself. */
export const isAfterKin = (r: ArabicReading, i: number): boolean =>
  isPart(wordAt(r, i - 1), PART.kin) && tokenAt(r, i)?.kind === 'word' && !wordAt(r, i)?.conjunction;

const SONS = new Set(['بن', 'بنت']);

const beginsName = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  word.norm !== '' &&
  !word.definite &&
  !word.preposition &&
  !word.conjunction &&
  word.masdar === null &&
  (word.tags & ~(TAG.givenName | TAG.guessed | TAG.relational)) === 0;
