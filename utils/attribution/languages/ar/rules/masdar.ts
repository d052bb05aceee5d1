import type { TokenRange } from '../../../pack.ts';
import { subjectOfClause } from '../clause-subject.ts';
import { CLAUSE, isOf } from '../clause-words.ts';
import type { ArabicRule } from '../columns.ts';
import type { Cue } from '../cue.ts';
import {
  type ArabicReading,
  has,
  isComma,
  isComplementizer,
  quotationFrom,
  sentenceOf,
  wordAt,
} from '../cursor.ts';
import { denies } from '../denial.ts';
import { beforeVerdict } from '../denied.ts';
import { drivenTo } from '../driven.ts';
import { looseOpener, type Opener, prepositionAt, prepositionOpener, sureOpener } from '../openers.ts';
import { phraseEnd } from '../phrase.ts';
import { ACTING_APPOSED, APPOSED } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';
import { walkToContent } from '../zone.ts';
import { opensContent } from '../zone-openers.ts';

/** `إعلان الولايات المتحدة أن ...`, `قوله إن ...`, `للمطالبة بـ...`: a verbal noun with its subject and content. */
export const masdar: ArabicRule = {
  id: 'ar.masdar',
  on: TRIGGER.masdar,
  propose(r, at) {
    const word = wordAt(r, at);
    const cue = word?.masdar;
    if (
      !word ||
      !cue ||
      cue.weak ||
      (cue.attitude && !isThought(r, at, word)) ||
      SILENT.has(cue.lemma) ||
      wordAt(r, at - 1)?.base === 'في' ||
      word.tags & TAG.preposition ||
      has(r, at - 1, TAG.auxiliary)
    )
      return null;
    if (word.definite && (cue.lemma === 'أعلم' || cue.lemma === 'ذكر')) return null;
    const { to: limit } = sentenceOf(r, at);
    const source = subjectOf(r, at, word, limit) ?? whoDoes(r, at, word);
    if (word.definite && cue.lemma === 'قال' && word.preposition !== 'ب' && !source) return null;
    const opener =
      openerAfter(
        r,
        Math.max(source?.to ?? 0, at + 1),
        limit,
        cue,
        source !== null ||
          word.suffix !== '' ||
          isPurpose(word, cue) ||
          (word.preposition === 'ب' && cue.lemma === 'قال'),
      ) ?? (source && !word.verb ? openerFurther(r, source.to, limit, cue) : null);
    if (!opener) return null;
    const behind = contentBehind(r, opener, limit);
    const content = cue.accuses ? beforeVerdict(r, behind, false) : behind;
    if (content.length === 0) return null;
    return candidate(`masdar-${opener.kind}`, {
      cue: one(at),
      source,
      missing: word.suffix === '' && isOf(wordAt(r, at - 1), CLAUSE.thereIs) ? 'nobody' : 'dropped',
      aside: source !== null && word.preposition === '',
      accuses: cue.accuses,
      content,
      denial: denies(r, cue, content),
      confidence: opener.kind === 'clause' ? 0.6 : 0.5,
    });
  },
};

/** اعتبار أن, توقعه أن: thought outright; not باعتبار أن, the writer's reason. */
const isThought = (r: ArabicReading, at: number, word: ArabicWord): boolean =>
  word.preposition === '' && !word.definite && isComplementizer(r, at + 1);

/** `إعلان هولندا في مطلع الشهر استدعاء سفيرها`: past adverbials, asides and whom it is asked of. */
function openerFurther(r: ArabicReading, from: number, limit: number, cue: Cue): Opener | null {
  const zone = walkToContent(r, from, Math.min(limit, from + 25), cue, true);
  if (!zone || zone.far || zone.opener.kind === 'quotation' || zone.opener.kind === 'question') return null;
  if (zone.opener.kind === 'object' && !OBJECTS.has(cue.lemma)) return null;
  if (zone.opener.kind === 'preposition' && !cue.demand) return null;
  return zone.opener;
}

function subjectOf(r: ArabicReading, at: number, word: ArabicWord, limit: number): TokenRange | null {
  const from = at + 1;
  if (
    word.suffix ||
    word.definite ||
    !startsPhrase(r, from) ||
    isComplementizer(r, from) ||
    has(r, from, TAG.event)
  )
    return null;
  const cue = word.masdar as Cue;
  const walk = { r, from, cue, source: null, subjectKnown: false };
  const opens = (i: number): boolean =>
    (has(r, i, TAG.event) && wordAt(r, i)?.preposition !== 'ل') ||
    sureOpener(r, i, cue) !== null ||
    opensContent(walk, i) ||
    isWhoIsAccused(r, i, cue);
  const to = phraseEnd(r, from, limit, { ...ACTING_APPOSED, opens });
  return to > from ? { from, to } : null;
}

/** اتهام الوزير | للحكومة بالتقصير. */
const isWhoIsAccused = (r: ArabicReading, i: number, cue: Cue): boolean =>
  cue.transitive && wordAt(r, i)?.preposition === 'ل' && prepositionOpener(r, i + 1, cue) !== null;

/** Whose it is where he stands in another clause. */
function whoDoes(r: ArabicReading, at: number, word: ArabicWord): TokenRange | null {
  if (word.preposition === 'ب')
    return whoSufficedWith(r, at) ?? (word.base === 'قول' ? subjectOfClause(r, at, null) : null);
  if (word.preposition === 'ل') return drivenTo(r, at);
  return word.preposition === '' && wordAt(r, at - 1)?.base === 'الي' ? drivenTo(r, at - 1) : null;
}

/** واكتفى المتحدث | بالقول: whose saying it is stands after اكتفى. */
function whoSufficedWith(r: ArabicReading, at: number): TokenRange | null {
  for (let i = at - 1; i >= Math.max(0, at - SUBJECT); i--) {
    if (!SUFFICED.has(wordAt(r, i)?.base ?? '')) continue;
    const to = phraseEnd(r, i + 1, at, APPOSED);
    return to === at && to > i + 1 ? { from: i + 1, to } : null;
  }
  return null;
}

/** Words back to the verb, over its subject. */
const SUBJECT = 12;
const SUFFICED = new Set(['اكتفي', 'اكتفت', 'يكتفي', 'تكتفي', 'اكتفوا']);

/** للمطالبة بـ, للتحذير من: why people did something. */
const isPurpose = (word: ArabicWord, cue: Cue): boolean =>
  word.definite && word.preposition === 'ل' && (cue.demand || cue.lemma === 'حذر' || cue.lemma === 'تساءل');

function openerAfter(
  r: ArabicReading,
  from: number,
  limit: number,
  cue: Cue,
  attached: boolean,
): Opener | null {
  let i = from;
  while (i < limit && (has(r, i, TAG.time) || (isComma(r, i) && has(r, i - 1, TAG.time)))) i += 1;
  const sure = sureOpener(r, i, cue);
  if (sure) return sure.kind === 'question' ? null : sure;
  if (quotationFrom(r, i) >= 0 && SPEECH.has(cue.lemma) && attached) return { kind: 'quotation', from: i };
  if (cue.denial && prepositionAt(r, i) === 'ل' && attached) return { kind: 'preposition', from: i };
  if (!attached) return null;
  const byPreposition = prepositionOpener(r, i, cue) ?? looseOpener(r, i, cue);
  if (byPreposition && cue.prepositions !== 0) return byPreposition;
  const word = wordAt(r, i);
  const event = word && !word.conjunction && !word.preposition && (word.tags & TAG.event || word.masdar);
  return event && OBJECTS.has(cue.lemma) && i > from - 1 && startsPhrase(r, i)
    ? { kind: 'object', from: i }
    : null;
}

const SILENT = new Set(['أشار', 'سأل']);
const SPEECH = new Set(['قال', 'أضاف']);
const OBJECTS = new Set(['أعلن', 'نفى', 'أنكر', 'توقع']);
