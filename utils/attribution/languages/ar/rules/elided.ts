import type { Candidate } from '../../../pack.ts';
import type { ArabicRule } from '../columns.ts';
import type { Cue } from '../cue.ts';
import { type ArabicReading, has, isMark, looks, tokenAt, wordAt } from '../cursor.ts';
import { joinedSpeaker } from '../joined-speaker.ts';
import { prepositionAt, prepositionOpener } from '../openers.ts';
import { candidate, contentBehind } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';

/** `تتحدث الوزارة عن هدنة، و«الحركة» | عن انتصار`: the verb is said once for both. */
export const elided: ArabicRule = {
  id: 'ar.elided',
  on: TRIGGER.verb,
  propose(r, at) {
    const form = wordAt(r, at)?.verb;
    if (form?.person !== 3 || form.cue.weak || form.cue.demand || form.cue.prepositions === 0) return null;
    const first = nextPreposition(r, at, form.cue);
    if (first < 0 || !prepositionOpener(r, first, form.cue)) return null;
    return second(r, first, prepositionAt(r, first));
  },
};

const REACH = 14;

/** The preposition straight behind the verb or its subject. */
function nextPreposition(r: ArabicReading, at: number, cue: Cue): number {
  const { paragraph } = place(r, at);
  for (let i = at + 1; i < Math.min(paragraph.to, at + 8) && !isMark(r, i); i++)
    if (looks(r, i, cue.prepositions) && wordAt(r, i)?.norm === prepositionAt(r, i)) return i;
  return -1;
}

/** And another speaker before the same preposition. */
function second(r: ArabicReading, first: number, preposition: string): Candidate | null {
  const { paragraph, sentence } = place(r, first);
  for (let i = first + 2; i < Math.min(paragraph.to - 2, first + REACH); i++) {
    if (has(r, i, TAG.finite | TAG.complementizer) && !isMark(r, i)) return null;
    const speaker = joinedSpeaker(r, i, paragraph.to);
    if (!speaker || prepositionAt(r, speaker.to) !== preposition) continue;
    const to = r.sentences[tokenAt(r, speaker.to)?.sentence ?? sentence]?.to ?? paragraph.to;
    const content = contentBehind(r, { kind: 'preposition', from: speaker.to }, to);
    return content.length > 0 ? candidate('elided', { source: speaker, content, confidence: 0.6 }) : null;
  }
  return null;
}

function place(r: ArabicReading, i: number) {
  const sentence = tokenAt(r, i)?.sentence ?? -1;
  const paragraph = r.paragraphs[r.sentences[sentence]?.paragraph ?? -1];
  return { sentence, paragraph: paragraph ?? { from: i, to: i } };
}
