import { describe, expect, it } from 'vitest';
import { inflect, participleStem, typeOf } from '../../../../utils/attribution/languages/ar/inflect.ts';
import { inflectNoun } from '../../../../utils/attribution/languages/ar/nouns.ts';
import { analyse } from '../../../../utils/attribution/languages/ar/word.ts';

const forms = (perfect: string, imperfect: string): Set<string> =>
  new Set(inflect({ perfect, imperfect }).map((form) => form.spelling));

describe('verbs', () => {
  for (const [kind, perfect, imperfect, expected] of [
    [
      'sound',
      'أعلن',
      'يعلن',
      'أعلن أعلنت أعلنا أعلنوا أعلنتم يعلن تعلن يعلنان يعلنون نعلن أعلن معلنا معلنة معلنين',
    ],
    ['sound', 'أكّد', 'يؤكد', 'أكد أكدت أكدوا يؤكد تؤكد يؤكدون يؤكدوا مؤكدا مؤكدة مؤكدين'],
    ['hollow', 'قال', 'يقول', 'قال قالت قالا قالوا قلت قلنا قيل يقول تقول يقولون يقل يقال قائلا قائلة'],
    ['hollow', 'أفاد', 'يفيد', 'أفاد أفادت أفادوا أفدت يفيد تفيد يفيدون مفيدا'],
    ['defective', 'نفى', 'ينفي', 'نفى نفت نفيا نفوا نفيت ينفي تنفي ينفون نافيا نافية نافين'],
    ['defective', 'دعا', 'يدعو', 'دعا دعت دعوا دعوت يدعو تدعو يدعون داعيا داعية'],
    ['defective', 'رأى', 'يرى', 'رأى رأت رأوا رأيت يرى ترى يرون'],
    ['geminate', 'أصرّ', 'يصر', 'أصر أصرت أصروا أصررت يصر تصر يصرون مصرا مصرة'],
    ['assimilated', 'وصف', 'يصف', 'وصف وصفت وصفوا يصف تصف يصفون يوصف واصفا واصفة'],
    ['sound', 'تساءل', 'يتساءل', 'تساءل تساءلت تساءلوا يتساءل متسائلا'.replace(' متسائلا', '')],
  ] as const) {
    it(`${perfect} is ${kind}`, () => {
      expect(typeOf({ perfect, imperfect })).toBe(kind);
      const found = forms(perfect, imperfect);
      for (const form of expected.split(' ')) expect(found, form).toContain(form);
    });
  }

  it('does not make form II of form I', () => {
    expect(participleStem({ perfect: 'ذكر', imperfect: 'يذكر' })).toBe('ذاكر');
    expect(participleStem({ perfect: 'حذّر', imperfect: 'يحذر' })).toBe('محذر');
  });
});

describe('nouns', () => {
  it('inflects for gender, dual, sound plurals and before a complement', () => {
    const found = new Map(inflectNoun(['مسؤول']).map((form) => [form.spelling, form.number]));
    expect(found.get('مسؤولة')).toBe('singular');
    expect(found.get('مسؤولان')).toBe('dual');
    expect(found.get('مسؤولون')).toBe('plural');
    expect(found.get('مسؤولو')).toBe('plural');
  });

  it('keeps to its broken plural', () => {
    const found = inflectNoun(['مصدر', 'مصادر']).map((form) => form.spelling);
    expect(found).toContain('مصادر');
    expect(found).toContain('مصدران');
    expect(found).not.toContain('مصدرون');
  });
});

describe('a written word taken apart', () => {
  for (const [word, expected] of [
    ['وقالت', { conjunction: 'و', lemma: 'قال' }],
    ['فأضاف', { conjunction: 'ف', lemma: 'أضاف' }],
    ['سيعلن', { conjunction: '', lemma: 'أعلن' }],
    ['نفاه', { conjunction: '', lemma: 'نفى' }],
    ['اتهموه', { conjunction: '', lemma: 'اتهم' }],
    ['تصفها', { conjunction: '', lemma: 'وصف' }],
    ['اضافت', { conjunction: '', lemma: 'أضاف' }],
    ['ﻗﺎﻝ', { conjunction: '', lemma: 'قال' }],
  ] as const) {
    it(word, () => {
      const found = analyse(word);
      expect({ conjunction: found.conjunction, lemma: found.verb?.cue.lemma }).toEqual(expected);
    });
  }

  for (const word of ['وزارة', 'قضية', 'يوسف', 'باريس', 'رأي', 'ومقره', 'بيان']) {
    it(`${word} is no cue verb`, () => expect(analyse(word).verb).toBeNull());
  }
});
