import { REASONS } from './data/reasons.ts';
import { fold } from './fold.ts';
import { listed } from './listed.ts';
import type { ArabicWord } from './word.ts';

/**
 * What a word may do in a clause, as far as the word alone tells: bits of {@link ArabicWord.clause}. Found out once a
 * word, so that rules ask their rarer questions only where the word can answer them.
 */
export const CLAUSE = {
  /** لأنه, نظرا: a reason begins. */
  because: 1 << 0,
  /** مخول, التصريح: the reason is about speaking openly. */
  aboutSpeaking: 1 << 1,
  /** بعد, دون: أن behind it is not what the cue says. */
  blocking: 1 << 2,
  /** لم, إذا, ما: before a verb that says nothing for it, or asks. */
  silencing: 1 << 3,
  /** كما, بينما, لكنه: begins a clause that may have a cue of its own. */
  link: 1 << 4,
  /** كان */
  was: 1 << 5,
  /** أقيمت, نشرت: behind what it happened to. */
  held: 1 << 6,
  /** بيان, تصريح: what something is said in. */
  speech: 1 << 7,
  /** أول, آخر */
  ordinal: 1 << 8,
  /** نظير, شعب: somebody's, so that an object begins. */
  fellow: 1 << 9,
  /** أي, كل, جميع */
  every: 1 << 10,
  /** كافة, كلهم, behind what they mean all of. */
  all: 1 << 11,
  /** ما, كل: a bare object may begin. */
  what: 1 << 12,
  /** هذه, أي: before a claim. */
  any: 1 << 13,
  /** هناك, ثمة */
  thereIs: 1 << 14,
  /** A stop, comma or dash that is not of the content before it; وذلك, left over there. */
  trailing: 1 << 15,
  /** تعبيره, قوله: whose words they are. */
  term: 1 << 16,
  /** في, قبل: behind somebody's words the writer goes on. */
  writersOwn: 1 << 17,
} as const;

export const isOf = (word: ArabicWord | undefined, clause: number): boolean =>
  word !== undefined && (word.clause & clause) !== 0;

const { because, about } = REASONS;

const BY_BASE = listed([
  [fold(because), CLAUSE.because],
  [fold(about), CLAUSE.aboutSpeaking],
  [
    'بعد قبل منذ دون رغم غير الا حتي بدون شريطه شرط كما بيد يجب يمكن ينبغي يبدو بمجرد لولا المتوقع المقرر المفترض المرجح الممكن متوقع مقرر علما يعني',
    CLAUSE.blocking,
  ],
  ['لم لن عدم اذا لو كلما ما مما لا', CLAUSE.silencing],
  ['كما حيث اذ فيما بينما لكن لكنه لكنها لكنهم ولكنه بعدما', CLAUSE.link],
  ['كان كانت كانوا', CLAUSE.was],
  ['بيان بلاغ تصريح تصريحات تغريده صحافي صحفي', CLAUSE.speech],
  ['اول اخر ثاني احدث ابرز', CLAUSE.ordinal],
  ['نظير منافس خصم انصار مواطن شعب بلاد نظيره نظيرها نظيرته نظيرتها', CLAUSE.fellow],
  ['اي ايه كل جميع كافه', CLAUSE.every],
  ['ما كل اي ايه جميع كافه', CLAUSE.what],
  ['اي كل جميع كافه هذه تلك', CLAUSE.any],
  ['هناك ثمه', CLAUSE.thereIs],
]);

const BY_NORM = listed([
  [fold(because), CLAUSE.because],
  [fold(about), CLAUSE.aboutSpeaking],
  ['اقيم اقيمت عقد عقدت نظم نظمت جري جرت اجري اجريت بث بثت نشر نشرت القاها القاه', CLAUSE.held],
  ['كافه جميعا كلها كلهم جميعها جميعهم', CLAUSE.all],
  ['وذلك', CLAUSE.trailing],
  ['تعبير تعبيره تعبيرها تعبيرهم وصفه وصفها قوله قولها قولهم وصف قول زعمه زعمها زعمهم', CLAUSE.term],
  [
    'في قبل بعد خلال منذ علي من مع وسط دون عقب اثر فيما بينما ما مما لم بل ولكن لكنه لكنها لكنهم',
    CLAUSE.writersOwn,
  ],
]);

const MARKS = listed([['. ، , ؛ ; : - – — …', CLAUSE.trailing]]);

/** What a word may do in a clause: bits of {@link CLAUSE}. */
export const clauseOf = ({ base, norm, mark }: ArabicWord): number =>
  mark === '' ? (BY_BASE.get(base) ?? 0) | (BY_NORM.get(norm) ?? 0) : (MARKS.get(mark) ?? 0);
