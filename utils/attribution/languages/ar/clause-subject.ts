import type { TokenRange } from '../../pack.ts';
import type { CueForm } from './cue.ts';
import { type ArabicReading, has, sentenceOf, wordAt } from './cursor.ts';
import { actorAt } from './mentions.ts';
import { startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';
import { walkToContent } from './zone.ts';

/** `ورد الوزير على السؤال قائلا`, `توجه إلى الحشود بالقول`: who acts in its clause, where no cue before it has that subject already. */
export function subjectOfClause(r: ArabicReading, at: number, form: CueForm | null): TokenRange | null {
  const { from: start } = sentenceOf(r, at);
  let verb = start;
  while (verb < at && verb < start + 12 && !has(r, verb, TAG.finite | TAG.auxiliary)) verb += 1;
  if (!has(r, verb, TAG.finite | TAG.auxiliary) || has(r, verb, TAG.negation) || verb >= at) return null;
  for (let i = start; i < at; i++) if (hasContent(r, i, at)) return null;
  const first = verb + 1;
  if (has(r, verb, TAG.reasonVerb) || !startsPhrase(r, first) || !agrees(wordAt(r, first), form)) return null;
  const actor = actorAt(r, first);
  return actor && actor.to < at ? actor : null;
}

/** They attribute only where a claim is their object. */
const REFUSING = new Set(['رفض', 'انتقد']);

const hasContent = (r: ArabicReading, i: number, limit: number): boolean => {
  const word = wordAt(r, i);
  if (word?.verb && word.verb.person === 3)
    return (
      (!word.verb.cue.weak && !REFUSING.has(word.verb.cue.lemma)) ||
      walkToContent(r, i + 1, limit, word.verb.cue, false, word.verb) !== null
    );
  return word?.participle != null && word.plain.endsWith('ا');
};

const agrees = (word: ArabicWord | undefined, form: CueForm | null): boolean => {
  const noun = word?.noun;
  if (!form || !noun?.gender || noun.number !== 'singular') return true;
  return form.number === 'singular' && noun.gender === form.gender;
};
