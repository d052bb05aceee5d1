import type { Rule } from '../../../pack.ts';
import { type ArabicReading, has, isComplementizer, sentenceOf, wordAt } from '../cursor.ts';
import { deniesByContent, deniesByCue } from '../denial.ts';
import { sureOpener } from '../openers.ts';
import { phraseEnd, startsPhrase } from '../phrase.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';

/** `إعلان الولايات المتحدة أن ...`, `قوله إن ...`, `تأكيده أن ...`: a verbal noun with its subject and a clause. */
export const masdar: Rule<ArabicWord> = {
  id: 'ar.masdar',
  on: TRIGGER.masdar,
  propose(r, at) {
    const word = wordAt(r, at);
    const cue = word?.masdar;
    if (!word || !cue || cue.weak || word.tags & TAG.preposition) return null;
    const { to: limit } = sentenceOf(r, at);
    let i = at + 1;
    let source = null;
    if (!word.suffix && !word.definite && startsPhrase(r, i) && !isComplementizer(r, i)) {
      const to = phraseEnd(r, i, limit, { objectFollows: true, appositions: false });
      source = { from: i, to };
      i = to;
    }
    while (i < limit && has(r, i, TAG.time)) i += 1;
    const opener = sureOpener(r, i, cue);
    if (!opener || opener.kind === 'question') return null;
    const content = contentBehind(r, opener, limit);
    if (content.length === 0) return null;
    return candidate('masdar', {
      cue: one(at),
      source,
      missing: word.suffix || word.definite ? 'dropped' : 'nobody',
      content,
      denial: deniesByCue(r, cue, content) || deniesByContent(r, content),
      confidence: source || word.suffix ? 0.6 : 0.45,
    });
  },
};

export const sayingAt = (r: ArabicReading, i: number): boolean =>
  Boolean(wordAt(r, i)?.masdar && wordAt(r, i)?.suffix);
