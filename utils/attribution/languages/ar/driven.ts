import type { TokenRange } from '../../pack.ts';
import { type ArabicReading, has, isMark, sentenceOf, wordAt } from './cursor.ts';
import { phraseEnd } from './phrase.ts';
import { ALONE, APPOSED, type PhraseOptions } from './phrase-options.ts';
import { startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';

/** `دفع الحادث الوزير إلى القول`, `سبق للوزير أن قال`: whoever says it stands in the clause before, as its object. */

const DRIVING = /^(?:[يت]?(?:دفع|حمل|ضطر)|ا?(?:جبر|رغم|ضطر)|[يت](?:جبر|رغم))(?:ت|وا)?$/u;
const SPEAKERS =
  TAG.office | TAG.vague | TAG.body | TAG.media | TAG.outlet | TAG.givenName | TAG.country | TAG.relational;
/** Words back to the verb that drives. */
const REACH = 30;

/** The object that ends before the preposition at `at` (إلى, على or a word with ل), of a verb that drives somebody to something. */
export function drivenTo(r: ArabicReading, at: number): TokenRange | null {
  const { from } = sentenceOf(r, at);
  const verb = drivingVerb(r, at, from);
  if (verb < 0) return null;
  for (let start = at - 1; start > verb; start--) {
    if (isMark(r, start) || !startsPhrase(r, start)) continue;
    const isObject = /[ء-ي]{3}ا$/u.test(wordAt(r, start)?.plain ?? '');
    if (!isObject && !has(r, start, SPEAKERS)) continue;
    const opens = start === verb + 1 || isMark(r, start - 1) || wordAt(r, start - 1)?.definite === true;
    if (opens && phraseEnd(r, start, at, ALONE) === at) return { from: start, to: at };
  }
  return null;
}

function drivingVerb(r: ArabicReading, at: number, from: number): number {
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--)
    if (DRIVING.test(wordAt(r, i)?.base ?? '') && !wordAt(r, i)?.definite) return i;
  return -1;
}

const NAMED: PhraseOptions = { ...APPOSED, named: true };

/** `سبق | للوزير | أن`: the one who once did what stands behind أن. */
export function onceBefore(r: ArabicReading, that: number): TokenRange | null {
  for (let start = that - 1; start > that - 8; start--) {
    if (wordAt(r, start - 1)?.base !== 'سبق' || !wordAt(r, start)?.norm.startsWith('ل')) continue;
    const to = phraseEnd(r, start, that, NAMED);
    return to === that ? { from: start, to } : null;
  }
  return null;
}
