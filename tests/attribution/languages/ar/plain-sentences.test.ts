import { describe, expect, it } from 'vitest';
import { BOTH, HE, SHE, THEY } from './plain-sources.ts';
import { readAll } from './readings.ts';

/**
 * Every kind of source in every plain frame: what is read in one of them must be read in all. A sentence is
 * `verb source | content`, `source verb | content`, with the verb in the form that the source takes.
 */

/** The verb's form behind its subject: هو, هي, هما, هم. Before it only the first two are met. */
type Forms = readonly [he: string, she: string, both?: string, they?: string];

interface Frame {
  readonly verb: Forms;
  /** `V` the verb, `S` the source, `C` the content. */
  readonly sentence: string;
  readonly content: string;
  /** Sources that are read otherwise, and are known to be. */
  readonly except?: readonly string[];
}

const VERB_FIRST: readonly Frame[] = [
  { verb: ['وقال', 'وقالت'], sentence: 'V S C.', content: 'إن الطريق مغلق' },
  { verb: ['أعلن', 'أعلنت'], sentence: 'V S أمس الأحد C.', content: 'أن الطريق مغلق' },
  { verb: ['وأعلن', 'وأعلنت'], sentence: 'V S، الثلاثاء، C.', content: 'أن الطريق مغلق' },
  { verb: ['وأكد', 'وأكدت'], sentence: 'V S في مؤتمر صحافي C.', content: 'أن الطريق مغلق' },
  { verb: ['وأوضح', 'وأوضحت'], sentence: 'V S لـ«رويترز» C.', content: 'أن الطريق مغلق' },
  { verb: ['وسيعلن', 'وستعلن'], sentence: 'V S C.', content: 'أن الطريق مغلق' },
  { verb: ['ويرى', 'وترى'], sentence: 'V S C.', content: 'أن الطريق مغلق' },
  { verb: ['أكد', 'أكدت'], sentence: 'من جهته، V S C.', content: 'أن الطريق مغلق' },
  { verb: ['وحذر', 'وحذرت'], sentence: 'V S C.', content: 'من انهيار السد' },
  { verb: ['ودعا', 'ودعت'], sentence: 'V S C.', content: 'إلى إصلاح الطريق' },
  { verb: ['وطالب', 'وطالبت'], sentence: 'V S C.', content: 'بإصلاح الطريق' },
  { verb: ['وكشف', 'وكشفت'], sentence: 'V S C.', content: 'عن خلافات داخل المجلس' },
  { verb: ['وشدد', 'وشددت'], sentence: 'V S C.', content: 'على ضرورة إصلاح الطريق' },
  { verb: ['وأشار', 'وأشارت'], sentence: 'V S C.', content: 'إلى تأخر أعمال الصيانة' },
  { verb: ['وأعلن', 'وأعلنت'], sentence: 'V S C.', content: 'مقتل ثلاثة عمال' },
  { verb: ['ونفى', 'ونفت'], sentence: 'V S C.', content: 'وقوع خلافات' },
  { verb: ['وقال', 'وقالت'], sentence: 'V S: C.', content: '«الطريق مغلق منذ أمس»' },
  { verb: ['وقال', 'وقالت'], sentence: 'V S في بيان C.', content: '«الطريق مغلق منذ أمس»' },
  { verb: ['قال', 'قالت'], sentence: 'C، V S.', content: '«الطريق مغلق منذ أمس»' },
];

const SOURCE_FIRST: readonly Frame[] = [
  { verb: ['ينفي', 'تنفي', 'ينفيان', 'ينفون'], sentence: 'S V C.', content: 'وقوع خلافات' },
  { verb: ['أكد', 'أكدت', 'أكدا', 'أكدوا'], sentence: 'لكن S V C.', content: 'أن الطريق مغلق' },
  { verb: ['يحذر', 'تحذر', 'يحذران', 'يحذرون'], sentence: 'S V C.', content: 'من انهيار السد' },
  { verb: ['قد أكد', 'قد أكدت', 'قد أكدا', 'قد أكدوا'], sentence: 'وكان S V C.', content: 'أن الطريق مغلق' },
  { verb: ['فقال', 'فقالت', 'فقالا', 'فقالوا'], sentence: 'أما S V C.', content: 'إن الطريق مغلق' },
];

const ACCORDING: readonly Frame[] = [
  { verb: ['', ''], sentence: 'وبحسب S، C.', content: 'فإن الطريق مغلق' },
  { verb: ['', ''], sentence: 'C، وفق S.', content: 'أغلق الطريق منذ أمس' },
];

const GROUPS = [HE, SHE, BOTH, THEY].map((lines) => lines.trim().split('\n'));

/** The sources whose sentence is not read to the letter. */
function readOtherwise({ verb, sentence, content }: Frame, verbFirst: boolean): string[] {
  return GROUPS.flatMap((sources, form) => {
    const written = verb[verbFirst ? (form === 1 ? 1 : 0) : form] ?? verb[0];
    return sources.filter((source) => {
      const text = sentence.replace('V', written).replace('S', source).replace('C', content);
      return !readAll(text).some((found) => found.source === source && found.content === content);
    });
  });
}

for (const [title, frames, verbFirst] of [
  ['behind its verb', VERB_FIRST, true],
  ['before its verb', SOURCE_FIRST, false],
  ['behind a word of accordance', ACCORDING, true],
] as const) {
  describe(`every kind of source ${title}`, () => {
    for (const frame of frames)
      it(`${frame.sentence.replace('V', frame.verb[0]).replace('S', '…').replace('C', frame.content)}`, () => {
        expect(readOtherwise(frame, verbFirst)).toEqual(frame.except ?? []);
      });
  });
}

describe('near misses', () => {
  it.each([
    ['a programme that somebody planned', 'وبحسب برنامج الزيارة، يصل الوفد غدا.'],
    ['where it happened', 'وبحسب موقع الحادث، أغلق الطريق.'],
    ['a verb, not a witness', 'شاهد المسؤول الطريق مغلقا.'],
  ])('%s: %s', (_, text) => {
    expect(readAll(text)).toEqual([]);
  });
});
