import type { ArabicRule } from '../columns.ts';
import { type ArabicReading, has, isComma, isComplementizer, sentenceOf, wordAt } from '../cursor.ts';
import { beforeVerdict, isDescribed } from '../denied.ts';
import { isLooseBa, prepositionAt } from '../openers.ts';
import { phraseEnd } from '../phrase.ts';
import { ACTING_APPOSED } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';

const TAKES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    تقرير: new Set(['عن', 'ب']),
    نبأ: new Set(['عن']),
    شائعة: new Set(['عن', 'ب']),
    إشاعة: new Set(['عن', 'ب']),
    تسريب: new Set(['عن', 'ب']),
    زعم: new Set(['عن', 'ب']),
    ادعاء: new Set(['ب']),
    تكهن: new Set(['ب']),
    معلومة: new Set(['عن']),
    مخاوف: new Set(['من']),
  }),
);

/** Verbs of talk that goes round: `وردت تقارير عن`. */
const SPREAD = new Set('وردت ترددت تواترت انتشرت راجت سرت تسربت'.split(' '));

/** أنباء | غير مؤكدة. */
const isUnsure = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.base === 'غير' || (wordAt(r, i - 1)?.base === 'غير' && !has(r, i, TAG.preposition));

/** لم ترد | تقارير عن, لا توجد | تقارير عن, ولا | تقارير عن. */
const isAbsent = (r: ArabicReading, at: number): boolean =>
  ABSENT.has(wordAt(r, at - 1)?.norm ?? '') ||
  (wordAt(r, at - 1)?.noun === null && ABSENT.has(wordAt(r, at - 2)?.norm ?? ''));

const ABSENT = new Set(['لا', 'لم', 'ولا', 'ولم']);

/** `تسريبات عن توغل ...`, `مزاعم بارتكاب ...`: talk of nobody in particular. */
export const report: ArabicRule = {
  id: 'ar.report',
  on: TRIGGER.report,
  propose(r, at) {
    const word = wordAt(r, at);
    if (
      word?.noun?.number !== 'plural' ||
      word.suffix ||
      word.preposition ||
      isAbsent(r, at) ||
      /^وكال/u.test(wordAt(r, at - 1)?.base ?? '')
    )
      return null;
    const prepositions = TAKES.get(word.noun.lemma);
    if (!prepositions) return null;
    const { to: limit } = sentenceOf(r, at);
    let i = at + 1;
    let source = null;
    if (wordAt(r, i)?.base === 'من' && startsPhrase(r, i + 1)) {
      const to = phraseEnd(r, i + 1, limit, ACTING_APPOSED);
      source = { from: i + 1, to };
      i = to;
    }
    const described = i;
    while (
      i < limit &&
      (has(r, i, TAG.time) ||
        (isComma(r, i) && (has(r, i + 1, TAG.time) || has(r, i - 1, TAG.time))) ||
        (has(r, i, TAG.relational) && !has(r, i, TAG.preposition)) ||
        isUnsure(r, i))
    )
      i += 1;
    const clause = isComplementizer(r, i) || (has(r, i, TAG.preposition) && isComplementizer(r, i + 1));
    if (!clause && !prepositions.has(prepositionAt(r, i)) && !(prepositions.has('ب') && isLooseBa(r, i)))
      return null;
    if (word.definite && word.noun.lemma === 'معلومة') return null;
    const behind = contentBehind(r, { kind: clause ? 'clause' : 'preposition', from: i }, limit);
    const content = beforeVerdict(r, behind, isDescribed(r, at));
    if (content.length === 0) return null;
    if (SPREAD.has(wordAt(r, at - 1)?.norm.replace(/^و(?!ردت)/u, '') ?? '')) {
      return candidate('report-spread', {
        cue: one(at - 1),
        source: { from: at, to: Math.max(at + 1, described) },
        content,
        confidence: 0.6,
      });
    }
    return candidate('report', {
      cue: one(at),
      source,
      missing: 'nobody',
      accuses: true,
      content,
      confidence: 0.5,
    });
  },
};
