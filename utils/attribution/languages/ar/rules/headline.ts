import type { Rule } from '../../../pack.ts';
import { trimEnd } from '../content.ts';
import { type ArabicReading, has, isMark, quotationFrom, sentenceOf, tokenAt, wordAt } from '../cursor.ts';
import { COUNTRIES } from '../data/places.ts';
import { saysFalse } from '../falsehood.ts';
import { fold } from '../fold.ts';
import { isAddressee, phraseEnd, startsPhrase } from '../phrase.ts';
import { candidate, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';

/** A headline's `الفالح لـCNN: نشعر بقلق`. */
export const headlineColon: Rule<ArabicWord> = {
  id: 'ar.headline-colon',
  on: TRIGGER.colon,
  propose(r, at) {
    const sentence = sentenceOf(r, at);
    const paragraph = r.paragraphs[r.sentences[tokenAt(r, at)?.sentence ?? -1]?.paragraph ?? -1];
    if (!paragraph || paragraph !== r.paragraphs[0]) return null;
    let from = sentence.from;
    for (let i = at - 1; i >= sentence.from; i--) {
      if (isMark(r, i) && !quotationMark(r.text, tokenAt(r, i)?.start ?? 0) && i < at - 1) {
        from = i + 1;
        break;
      }
    }
    if (!startsPhrase(r, from) || at - from > 9) return null;
    const end = phraseEnd(r, from, at, { objectFollows: false, appositions: false });
    const relays = [];
    if (end < at) {
      if (!isAddressee(r, end)) return null;
      const start = wordAt(r, end)?.norm === 'ل' ? end + 1 : end;
      relays.push({ from: start, to: at });
    }
    if (has(r, from, TAG.occasion | TAG.time)) return null;
    if (isTopic(r, from, end) && quotationFrom(r, at + 1) < 0) return null;
    const q = quotationFrom(r, at + 1);
    const to = q >= 0 ? (r.quotations[q]?.to ?? sentence.to) : trimEnd(r, at + 1, paragraph.to);
    if (to <= at + 1) return null;
    const content = [{ from: at + 1, to }];
    return candidate('headline-colon', {
      cue: one(at),
      source: { from, to: end },
      content,
      relays,
      denial: saysFalse(r, content),
      confidence: 0.7,
    });
  },
};

const TOPICS = new Set(COUNTRIES.split(' ').map(fold));

/** مصر: موجة اعتقالات: where it happens, not who says it. */
const isTopic = (r: ArabicReading, from: number, to: number): boolean =>
  to === from + 1 && TOPICS.has(wordAt(r, from)?.norm ?? '');

const quotationMark = (text: string, at: number): boolean => '«»"“”#()'.includes(text[at] ?? ' ');
