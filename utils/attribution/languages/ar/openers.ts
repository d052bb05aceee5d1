import type { Cue } from './cue.ts';
import { type ArabicReading, has, isColon, isComplementizer, isMark, wordAt } from './cursor.ts';
import { TAG } from './tags.ts';

/** What opens a content: a complementizer, a preposition, a colon or a quotation. */
export type OpenerKind = 'clause' | 'preposition' | 'quotation' | 'object' | 'question';

export interface Opener {
  readonly kind: OpenerKind;
  /** First token of the content. */
  readonly from: number;
}

/** The preposition that token i is or carries. */
export function prepositionAt(r: ArabicReading, i: number): string {
  const word = wordAt(r, i);
  if (!word || word.conjunction) return '';
  if (word.preposition) return word.preposition;
  if (word.base === 'بان' || (word.tags & TAG.complementizer && word.norm.startsWith('ب'))) return 'ب';
  if (word.base === 'ب' || word.base === 'ل') return word.base;
  if (word.base === 'مما' || word.base === 'ممن') return 'من';
  if (word.base === 'عما') return 'عن';
  if (word.base === 'بما') return wordAt(r, i + 1)?.base === 'في' ? '' : 'ب';
  return has(r, i, TAG.preposition) ? word.base : '';
}

/** A content of this cue that surely begins at token i. */
export function sureOpener(r: ArabicReading, i: number, cue: Cue): Opener | null {
  const word = wordAt(r, i);
  if (word?.norm.startsWith('لان')) return null;
  if (isComplementizer(r, i)) {
    if (isBlockedThat(r, i) || word?.conjunction === 'و') return null;
    return cue.frames.has('clause') || cue.prepositions.length > 0 ? { kind: 'clause', from: i } : null;
  }
  if (isColon(r, i) && cue.frames.has('quotation'))
    return { kind: isComplementizer(r, i + 1) ? 'clause' : 'quotation', from: i + 1 };
  const preposition = prepositionAt(r, i);
  if (preposition && !word?.preposition && isComplementizer(r, i + 1) && takes(cue, preposition))
    return { kind: 'clause', from: i };
  if (cue.frames.has('what') && isWhat(r, i)) return { kind: 'object', from: i };
  if (cue.frames.has('question') && word && QUESTION.has(word.base)) return { kind: 'question', from: i };
  return null;
}

/** ما ستفعله, ما قالته لها: what a pronoun in its clause takes up. */
const isWhat = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.norm === 'ما' && has(r, i + 1, TAG.finite) && wordAt(r, i + 1)?.suffix !== '';

const QUESTION = new Set('هل ما اذا كيف لماذا متي اين عما من'.split(' '));

/** A content that begins at token i with a preposition and a noun. */
export function prepositionOpener(r: ArabicReading, i: number, cue: Cue): Opener | null {
  const preposition = prepositionAt(r, i);
  if (!preposition) return null;
  const frame = cue.prepositions.find((one) => one.preposition === preposition);
  if (!frame || frame.clauseOnly) return null;
  if (isAdverbial(r, i, preposition)) return null;
  return { kind: 'preposition', from: i };
}

/** بتخلي, لتجاهل: a word no list knows, so that its ب or ل is not known for one. */
function looseClitic(r: ArabicReading, i: number): string | null {
  const word = wordAt(r, i);
  if (word?.tags !== 0 || word.preposition || word.conjunction || word.definite || isMark(r, i)) return null;
  return /^([بل]).{3,}$/u.exec(word.base)?.[1] ?? null;
}

/** بتخلي, بترامب */
export const isLooseBa = (r: ArabicReading, i: number): boolean => looseClitic(r, i) === 'ب';

/** A content that begins with such a word, behind a subject, where the cue takes its preposition. */
export function looseOpener(r: ArabicReading, i: number, cue: Cue): Opener | null {
  const clitic = looseClitic(r, i);
  return clitic && takesNoun(cue, clitic) ? { kind: 'preposition', from: i } : null;
}

const ADVERBIALS: Readonly<Record<string, ReadonlySet<string>>> = {
  علي: new Set(
    'قناه فضاييه اذاعه موجات هامش صفحته صفحتها حسابه حسابها حساب موقعه موقعها تويتر فيسبوك لسان اثر خلفيه اطلاق ملا نحو حد متن هوا ذلك انه انها ان صفحه مواقع منصه ما الفور فور شاشه عاتق'.split(
      ' ',
    ),
  ),
  من: new Set(
    'جهته جهتها جهتهم جانبه جانبها جانبهم خلال طرف قبل جديد ناحيته ناحيتها بين اجل داخل ورا مقر هنا ثم'.split(
      ' ',
    ),
  ),
  عن: new Set('طريق كثب'.split(' ')),
  الي: new Set('ذلك جانب جوار'.split(' ')),
  ب: new Set(
    'شده قوه دوره دورها قول صراحه وضوح شكل صوره حضور رييس مناسبه بيان كلمه حديث تصريح تغريده حسب القول حزم في'.split(
      ' ',
    ),
  ),
  في: new Set(
    'بيان بلاغ موتمر مقابله حديث تصريح تصريحات كلمه خطاب تغريده لقا وقت ظل حين اطار سياق اشاره ختام مداخله رساله تقرير حوار اجتماع جلسه اتصال مقال تدوينه'.split(
      ' ',
    ),
  ),
};

/** من جهته, على هامش, بشدة, في بيان: how or where it was said. */
function isAdverbial(r: ArabicReading, i: number, preposition: string): boolean {
  const word = wordAt(r, i);
  const inner = word?.preposition || (word?.tags ?? 0) & TAG.complementizer ? i : i + 1;
  if (has(r, inner, TAG.time)) return true;
  return ADVERBIALS[preposition]?.has(wordAt(r, inner)?.base ?? '') ?? false;
}

function takes(cue: Cue, preposition: string): boolean {
  return cue.prepositions.some((one) => one.preposition === preposition);
}

const takesNoun = (cue: Cue, preposition: string): boolean =>
  cue.prepositions.some((one) => one.preposition === preposition && !one.clauseOnly);

/** أن after بعد, قبل, دون, علما, من المتوقع...: not what the cue says; علماء is folded like علما. */
function isBlockedThat(r: ArabicReading, i: number): boolean {
  const before = wordAt(r, i - 1);
  if (before === undefined || before.noun !== null || !BLOCKING.has(before.base)) return false;
  return !(before.tags & TAG.preposition && wordAt(r, i)?.plain.startsWith('إ'));
}
const BLOCKING = new Set(
  'بعد قبل منذ دون رغم غير الا حتي بدون شريطه شرط كما بيد يجب يمكن ينبغي يبدو بمجرد لولا المتوقع المقرر المفترض المرجح الممكن متوقع مقرر علما يعني'.split(
    ' ',
  ),
);
