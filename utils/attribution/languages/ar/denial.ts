import type { TokenRange } from '../../pack.ts';
import type { Cue } from './cue.ts';
import { type ArabicReading, wordAt } from './cursor.ts';

const CLAIMS = new Set(
  'صحه انباء اتهامات اتهام ادعاءات ادعاء مزاعم شايعات اشاعات تقارير اخبار روايه روايات ما معلومات اقوال تصريحات تكهنات اتهاماته زعم شكوك افتراءات ادعاءاته مزاعمه كل'.split(
    ' ',
  ),
);
const REJECTING = new Set(['رفض', 'استبعد', 'استنكر']);
const FALSE_WORDS = new Set(
  'كاذبه كاذب كاذبا عاريه عار زايفه ملفقه مفبركه مختلقه كذب اكاذيب افتراء افتراءات مغلوطه باطله هراء مضلله'.split(
    ' ',
  ),
);
const GROUNDLESS = new Set('اساس صحيح صحيحه صحه دقيق دقيقه سوي حقيقه'.split(' '));
const NOT = new Set('لا ليس ليست لم غير بلا عدم'.split(' '));

/** Does the cue reject the truth of something, by itself or with what it takes (رفض الاتهامات)? */
export function deniesByCue(r: ArabicReading, cue: Cue, content: readonly TokenRange[]): boolean {
  if (cue.denial) return true;
  if (!REJECTING.has(cue.lemma)) return false;
  const first = content[0];
  if (!first) return false;
  for (let i = first.from; i < Math.min(first.to, first.from + 4); i++) {
    if (CLAIMS.has(wordAt(r, i)?.base ?? '')) return true;
  }
  return false;
}

/** Does the content say that something is false (`الأنباء عارية عن الصحة`, `لا أساس لها`)? */
export function deniesByContent(r: ArabicReading, content: readonly TokenRange[]): boolean {
  for (const { from, to } of content) {
    for (let i = from; i < Math.min(to, from + 40); i++) {
      const base = wordAt(r, i)?.base ?? '';
      if (FALSE_WORDS.has(base)) return true;
      if (
        GROUNDLESS.has(base) &&
        (NOT.has(wordAt(r, i - 1)?.base ?? '') || NOT.has(wordAt(r, i - 2)?.base ?? ''))
      )
        return true;
    }
  }
  return false;
}
