import type { TokenRange } from '../../../pack.ts';
import type { ArabicRule } from '../columns.ts';
import {
  type ArabicReading,
  has,
  isComplementizer,
  isMark,
  quotationFrom,
  sentenceOf,
  wordAt,
} from '../cursor.ts';
import { CLAIMS } from '../data/claims.ts';
import { beforeVerdict, DENIED, isDenied, isDescribed } from '../denied.ts';
import { fold } from '../fold.ts';
import { prepositionAt } from '../openers.ts';
import { phraseEnd } from '../phrase.ts';
import { ACTING, type PhraseOptions } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';

const claims: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  CLAIMS.trim()
    .split('\n')
    .map((row): [string, Set<string>] => {
      const [nouns = '', prepositions = ''] = row.split('|').map((cell) => cell.trim());
      return [nouns, new Set(prepositions.split(/\s+/u).map(fold))];
    })
    .flatMap(([nouns, prepositions]) =>
      nouns.split(/\s+/u).map((noun): [string, Set<string>] => [fold(noun), prepositions]),
    ),
);

/** `اتهامات ناشطين باستخدام ...`, `المزاعم عن رحلة براغ`, `اتهامها بشن هجوم`: a noun that names what was claimed. */
export const claim: ArabicRule = {
  id: 'ar.claim',
  on: TRIGGER.report | TRIGGER.masdar,
  propose(r, at) {
    const word = wordAt(r, at);
    const takes = word && claims.get(word.base);
    if (!word || !takes || isAgency(r, at) || BARRED.has(wordAt(r, at - 1)?.base ?? '')) return null;
    const { to: limit } = sentenceOf(r, at);
    const source = claimant(r, at, word, limit);
    const from = afterQualities(r, source?.to ?? at + 1, limit);
    const clause =
      isComplementizer(r, from) || (has(r, from, TAG.preposition) && isComplementizer(r, from + 1));
    const event = isOfEvent(r, at);
    if (!clause && !event && !takes.has(prepositionAt(r, from))) return null;
    const described = isDescribed(r, at);
    if (clause && described) return null;
    const kind = clause ? 'clause' : event ? 'object' : 'preposition';
    const content = beforeVerdict(r, contentBehind(r, { kind, from }, limit), described);
    if (content.length === 0) return null;
    return candidate('claim', {
      cue: one(at),
      source,
      missing: 'nobody',
      accuses: true,
      content,
      confidence: ACCUSING.test(word.base) && isDenied(r, at) ? DENIED : 0.48,
    });
  },
};

/** مزاعم | تدخل روسيا, شائعات | رحيل المستشار: what is claimed is its genitive. */
function isOfEvent(r: ArabicReading, at: number): boolean {
  const [word, next] = [wordAt(r, at), wordAt(r, at + 1)];
  if (!word || !next || word.definite || word.suffix || isMark(r, at + 1)) return false;
  if (!RUMOURED.test(word.base) || next.definite || next.preposition || next.conjunction) return false;
  return ((next.tags & TAG.event) !== 0 || next.masdar !== null) && !has(r, at + 1, WHO);
}

const RUMOURED = /^(?:مزاعم|زعم|ادعا|شا[يئ]ع|اشاع)/u;

/** Somebody made these claims, or spread them; news (أنباء) are nobody's. */
const ACCUSING = /^(?:اتهام|ادعا|زعم|مزاعم|شا[يئ]ع|اشاع)/u;

/** وكالة رويترز للأنباء. */
function isAgency(r: ArabicReading, at: number): boolean {
  const word = wordAt(r, at);
  return word?.preposition === 'ل' && word.definite && /^انبا/u.test(word.base);
}

/** لائحة اتهام, وجه اتهامات: charges of a court rather than claims. */
const BARRED = new Set(['لايحه', 'قرار', 'وكالات', 'وكاله']);

/** Whose claims they are: اتهامات | ناشطين معارضين. */
function claimant(r: ArabicReading, at: number, word: ArabicWord, limit: number): TokenRange | null {
  const from = at + 1;
  if (word.definite || word.suffix || !startsPhrase(r, from) || has(r, from, TAG.event | TAG.relational))
    return null;
  if (!has(r, from, WHO) && quotationFrom(r, from) < 0) return null;
  const to = phraseEnd(r, from, limit, ACTING);
  return to > from ? { from, to } : null;
}

const WHO = TAG.vague | TAG.office | TAG.body | TAG.givenName | TAG.country | TAG.outlet;

const NAMED: PhraseOptions = { ...ACTING, named: true };

/** Adjectives and what else tells which claims: الاتهامات الأخيرة الموجهة إليه. */
function afterQualities(r: ArabicReading, from: number, limit: number): number {
  let i = from;
  while (i < Math.min(limit, from + 5)) {
    const word = wordAt(r, i);
    if (i > from && DIRECTED.has(wordAt(r, i - 1)?.base ?? '') && isAim(r, i)) {
      i = phraseEnd(r, i + (word?.preposition ? 0 : 1), limit, NAMED);
      break;
    }
    if (!word || isComplementizer(r, i) || word.tags & TAG.preposition || word.preposition) break;
    if (!(word.tags & TAG.relational) && !DIRECTED.has(word.base)) break;
    i += 1;
  }
  return i;
}

/** الموجهة | لتركيا, الموجهة | إلى الحكومة: at whom. */
const isAim = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.preposition === 'ل' || AIMS.has(wordAt(r, i)?.base ?? '');

const AIMS = new Set(['الي', 'ضد']);

const DIRECTED = new Set(['موجه', 'موجهه', 'متداوله', 'جديده', 'اخيره', 'سابقه', 'متعلقه', 'خاصه', 'متكرره']);
