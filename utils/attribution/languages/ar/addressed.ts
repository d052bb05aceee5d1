import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Words that alone say that something is said to somebody. */

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

/** لمراسلنا, لرويترز, للصحفيين, لنظيره; the ل of لـ«رويترز». */
export function isAddressed(word: ArabicWord): boolean {
  if (FELLOW.test(word.norm) || isHisPeople(word)) return true;
  if (word.preposition !== 'ل') return word.base === 'ل';
  return word.suffix === 'نا' || (word.tags & TO_MEDIA) !== 0 || ADDRESSED.has(word.base);
}

/** للعربية, للجزيرة: channels whose names are words, before what was said to them. */
const CHANNELS: ReadonlySet<string> = new Set(['للعربيه', 'للجزيره', 'للميادين']);

/** The لبي of لبي بي سي. */
export const TO_B = 'لبي';

/** Those whom something is said to if what follows agrees. */
export const isPerhapsAddressed = ({ norm }: ArabicWord): boolean => norm === TO_B || CHANNELS.has(norm);

/** مصادر مطلعة | لموزاييك: a word with ل that no list knows, unless it is spelt as names in ل are (لافروف, لويس, ليلى). */
export const isOutletWithLam = (word: ArabicWord): boolean =>
  word.tags === 0 && word.preposition === '' && !word.noun && /^ل[^اويه][ء-ي]{2,}$/u.test(word.base);
