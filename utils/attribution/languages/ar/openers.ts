import { CLAUSE, isOf } from './clause-words.ts';
import { type Cue, FRAME, takes } from './cue.ts';
import { type ArabicReading, has, isColon, isComplementizer, looks, wordAt } from './cursor.ts';
import { ASKING, LOOK } from './look.ts';
import { prepositionBit, prepositionOf } from './prepositions.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** What opens a content: a complementizer, a preposition, a colon or a quotation. */
export type OpenerKind = 'clause' | 'preposition' | 'quotation' | 'object' | 'question';

export interface Opener {
  readonly kind: OpenerKind;
  /** First token of the content. */
  readonly from: number;
}

/** The preposition that token i is or carries. */
export const prepositionAt = (r: ArabicReading, i: number): string =>
  looks(r, i, LOOK.preposition) ? prepositionOf(wordAt(r, i) as ArabicWord) : '';

const OPENING = LOOK.that | LOOK.colon | LOOK.preposition | LOOK.asking;

/** A content of this cue that surely begins at token i. */
export function sureOpener(r: ArabicReading, i: number, cue: Cue): Opener | null {
  if (!looks(r, i, OPENING)) return null;
  const word = wordAt(r, i);
  if (word?.norm.startsWith('لان')) return null;
  if (isComplementizer(r, i)) {
    if (isBlockedThat(r, i) || word?.conjunction === 'و') return null;
    return takes(cue, FRAME.clause) || cue.prepositions !== 0 ? { kind: 'clause', from: i } : null;
  }
  if (isColon(r, i) && takes(cue, FRAME.quotation))
    return { kind: isComplementizer(r, i + 1) ? 'clause' : 'quotation', from: i + 1 };
  if (looks(r, i, cue.prepositions) && !word?.preposition && isComplementizer(r, i + 1))
    return { kind: 'clause', from: i };
  if (takes(cue, FRAME.what) && isWhat(r, i)) return { kind: 'object', from: i };
  if (takes(cue, FRAME.question) && word && ASKING.has(word.base)) return { kind: 'question', from: i };
  return null;
}

/** ما ستفعله, ما قالته لها: what a pronoun in its clause takes up. */
const isWhat = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.norm === 'ما' && has(r, i + 1, TAG.finite) && wordAt(r, i + 1)?.suffix !== '';

/** A content that begins at token i with a preposition and a noun. */
export const prepositionOpener = (r: ArabicReading, i: number, cue: Cue): Opener | null =>
  looks(r, i, cue.nounPrepositions) && !isAdverbial(r, i, prepositionAt(r, i))
    ? { kind: 'preposition', from: i }
    : null;

/** بتخلي, بترامب */
export const isLooseBa = (r: ArabicReading, i: number): boolean => looks(r, i, LOOK.looseBa);

const BA = prepositionBit('ب');
const LAM = prepositionBit('ل');

/** A content that begins with a word whose ب or ل is not known for one, behind a subject, where the cue takes it. */
export const looseOpener = (r: ArabicReading, i: number, cue: Cue): Opener | null =>
  (looks(r, i, LOOK.looseBa) && (cue.nounPrepositions & BA) !== 0) ||
  (looks(r, i, LOOK.looseLam) && (cue.nounPrepositions & LAM) !== 0)
    ? { kind: 'preposition', from: i }
    : null;

const ADVERBIALS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
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
  }),
);

/** من جهته, على هامش, بشدة, في بيان: how or where it was said. */
function isAdverbial(r: ArabicReading, i: number, preposition: string): boolean {
  const word = wordAt(r, i);
  const inner = word?.preposition || (word?.tags ?? 0) & TAG.complementizer ? i : i + 1;
  if (has(r, inner, TAG.time)) return true;
  return ADVERBIALS.get(preposition)?.has(wordAt(r, inner)?.base ?? '') ?? false;
}

/** أن after بعد, قبل, دون, علما, من المتوقع...: not what the cue says; علماء is folded like علما. */
function isBlockedThat(r: ArabicReading, i: number): boolean {
  const before = wordAt(r, i - 1);
  if (before === undefined || before.noun !== null || !isOf(before, CLAUSE.blocking)) return false;
  return !(before.tags & TAG.preposition && wordAt(r, i)?.plain.startsWith('إ'));
}
