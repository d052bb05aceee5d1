import type { ArabicRule } from '../columns.ts';
import { FRAME, takes } from '../cue.ts';
import { has, sentenceOf, wordAt } from '../cursor.ts';
import { denies } from '../denial.ts';
import type { Opener } from '../openers.ts';
import { phraseEnd } from '../phrase.ts';
import { ACTING_APPOSED } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { agreementOf, candidate, contentBehind } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';
import { walkToContent } from '../zone.ts';
import { isOwnWords } from '../zone-subject.ts';

/** `وجددت التأكيد على ...`, `كرر الوزير دعوته إلى ...`: the noun says what, the verb says again. */
export const renewal: ArabicRule = {
  id: 'ar.renewal',
  on: TRIGGER.renewal,
  propose(r, at) {
    const form = wordAt(r, at)?.verb;
    if (form?.person !== 3) return null;
    const { to: limit } = sentenceOf(r, at);
    let noun = at + 1;
    let source = null;
    while (has(r, noun, TAG.adverb | TAG.time)) noun += 1;
    if (!wordAt(r, noun)?.masdar && startsPhrase(r, noun)) {
      const to = phraseEnd(r, noun, limit, ACTING_APPOSED);
      if (!isOwnWords(wordAt(r, noun) as ArabicWord)) source = { from: noun, to };
      noun = to;
    }
    const cue = wordAt(r, noun)?.masdar;
    if (!cue || cue.weak) return null;
    // جدد رفضه | لـ: what is refused again is no claim, so that the refusal itself is what is said.
    const refuses = takes(cue, FRAME.claim);
    const opener: Opener | undefined = refuses
      ? { kind: 'object', from: noun }
      : walkToContent(r, noun + 1, Math.min(limit, noun + 8), cue, true)?.opener;
    const content = opener ? contentBehind(r, opener, limit) : [];
    if (content.length === 0) return null;
    return candidate('renewal', {
      cue: { from: at, to: source || refuses ? at + 1 : noun + 1 },
      source,
      agreement: agreementOf(form),
      content,
      denial: denies(r, cue, content),
      confidence: 0.92,
    });
  },
};
