import { type ArabicReading, isColon, isComplementizer, quotationFrom, wordAt } from './cursor.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

const TO_MEDIA = TAG.media | TAG.outlet | TAG.foreign;

const ADDRESSED = new Set(
  'صحفيين صحافيين صحفي صحافي اعلاميين وسيله وسال وسايل مراسلين صحافه صحف برنامج وكاله قناه صحيفه موقع شبكه تلفزيون اذاعه راديو مجله جريده رويترز'.split(
    ' ',
  ),
);

/** لنظيره, لنظيرتها */
const FELLOW = /^لنظ(?:ير|يرت|را)ي?(?:ه|ها|هم)$/u;

/** لمعاونيه: nobody's name begins with ل and ends with a pronoun. */
const isHisPeople = ({ norm, tags, suffix, preposition }: ArabicWord): boolean =>
  tags === 0 && suffix !== '' && preposition === '' && /^ل[^اويه][ء-ي]{2,}ي(?:ه|ها|هم)$/u.test(norm);

/** للعربية, للجزيرة: channels whose names are words, before what was said to them. */
const CHANNELS = new Set(['للعربيه', 'للجزيره', 'للميادين']);

const opensSpeech = (r: ArabicReading, i: number): boolean =>
  isComplementizer(r, i) || isColon(r, i) || quotationFrom(r, i) >= 0;

/** لرويترز, لـ«رويترز», لمراسلنا, لوكالة فرانس برس, للصحفيين: whom it was said to. */
export function isAddressee(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word) return false;
  if (word.norm === 'لبي' && wordAt(r, i + 1)?.norm === 'بي') return true;
  if (FELLOW.test(word.norm) || isHisPeople(word)) return true;
  if (CHANNELS.has(word.norm) && opensSpeech(r, i + 1)) return true;
  if (word.preposition === 'ل' && word.suffix === 'نا') return true;
  if (word.preposition === 'ل') return (word.tags & TO_MEDIA) !== 0 || ADDRESSED.has(word.base);
  return word.base === 'ل';
}

/** مصادر مطلعة | لموزاييك: a word with ل that no list knows, unless it is spelt as names in ل are (لافروف, لويس, ليلى). */
export const isOutletWithLam = (word: ArabicWord): boolean =>
  word.tags === 0 && word.preposition === '' && !word.noun && /^ل[^اويه][ء-ي]{2,}$/u.test(word.base);
