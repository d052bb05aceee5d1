import { blames } from './blaming.ts';
import { BELIEFS } from './data/beliefs.ts';
import { fold } from './fold.ts';
import { TAG, TRIGGER } from './tags.ts';
import type { BareWord } from './word.ts';

export const MARK_TRIGGERS: ReadonlyMap<string, number> = new Map([
  [':', TRIGGER.colon],
  ['«', TRIGGER.quotation],
  ['"', TRIGGER.quotation],
  ['“', TRIGGER.quotation],
  ['”', TRIGGER.quotation],
  ['„', TRIGGER.quotation],
  ['‘', TRIGGER.quotation],
]);

const ACCORDING = new Set(['بحسب', 'حسب', 'حسبما', 'وفق', 'وفقا', 'طبقا', 'نقلا', 'وفقما', 'بحسبما']);

const EXPECTED = new Set('متوقع مرجح محتمل مرتقب منتظر مفترض مومل مستبعد معتقد مقرر'.split(' '));

const PRETEXTS = new Set(['بدعوي', 'بحجه', 'بذريعه', 'بزعم']);

/** What goes round: تردد, تداولته, تم تداوله. */
const SPREAD = /^(?:تداول|تردد|تتردد|اشيع|يشاع|اثير|يثار|تناقل|يتداول|نشرت|تنشر)(?:ت|ه|ته|ها|تها)?$/u;

const APPEARED = new Set(['جا', 'ورد', 'يرد', 'وردت', 'جات']);

const beliefs = new Set(BELIEFS.split(' ').map(fold));

/** `نقلت رويترز عن`. */
const RELAYING = 'نقل';

/** Which rules a word wakes. */
export function triggerOf(word: BareWord): number {
  let trigger = 0;
  if (word.verb && !ACCORDING.has(word.base) && word.norm !== 'اقرا') {
    trigger |= TRIGGER.verb;
    if (word.verb.cue.lemma === RELAYING) trigger |= TRIGGER.relay;
    if (word.verb.cue.renews) trigger |= TRIGGER.renewal;
  }
  if (word.participle && !word.definite && !word.preposition) trigger |= TRIGGER.participle;
  if (trigger !== 0 && blames((word.verb ?? word.participle)?.cue)) trigger |= TRIGGER.blame;
  if (word.masdar && !ACCORDING.has(word.base)) trigger |= TRIGGER.masdar;
  if (ACCORDING.has(word.base)) trigger |= TRIGGER.according;
  if (word.definite && EXPECTED.has(word.base)) trigger |= TRIGGER.expectation;
  if (word.tags & TAG.report) trigger |= TRIGGER.report;
  if (PRETEXTS.has(word.norm)) trigger |= TRIGGER.pretext;
  if (APPEARED.has(word.base) || APPEARED.has(word.norm)) trigger |= TRIGGER.appearance;
  if (SPREAD.test(word.norm)) trigger |= TRIGGER.spread;
  if (beliefs.has(word.base)) trigger |= TRIGGER.belief;
  return trigger;
}
