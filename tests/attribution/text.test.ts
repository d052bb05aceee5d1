import { describe, expect, it } from 'vitest';
import { compete } from '../../utils/attribution/competition.ts';
import { extract } from '../../utils/attribution/index.ts';
import { packs } from '../../utils/attribution/languages/index.ts';
import type { Candidate } from '../../utils/attribution/pack.ts';
import { read } from '../../utils/attribution/read.ts';

const cut = (text: string, from: number, to: number): string => {
  const { tokens } = read(text, packs);
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
};

describe('tokens', () => {
  const tokens = (text: string): string[] =>
    read(text, packs).tokens.map(({ start, end }) => text.slice(start, end));

  it('are words, numbers and marks', () =>
    expect(tokens('قال: «نعم، 3.5%».')).toEqual(['قال', ':', '«', 'نعم', '،', '3.5', '%', '»', '.']));
  it('keep tashkeel, tatweel and invisible controls inside a word', () =>
    expect(tokens('قَـ\u200Dالَ نعم')).toEqual(['قَـ\u200Dالَ', 'نعم']));
  it('leave controls at a word’s edge out', () =>
    expect(tokens('\u200Fقال\u200F نعم')).toEqual(['قال', 'نعم']));
  it('survive a lone surrogate', () => expect(tokens('قال \ud83d نعم').at(-1)).toBe('نعم'));
});

describe('sentences', () => {
  const sentences = (text: string): string[] =>
    read(text, packs).sentences.map(({ from, to }) => cut(text, from, to));

  it('end at stops and questions', () =>
    expect(sentences('جاء الوفد. هل سيعود؟ نعم!')).toEqual(['جاء الوفد.', 'هل سيعود؟', 'نعم!']));
  it('do not end at an initial or a title', () =>
    expect(sentences('وصل د. سالم إلى المكتب.')).toHaveLength(1));
  it('do not end inside a quotation', () =>
    expect(sentences('قال: "جئنا. وسنعود". ثم خرج.')).toEqual(['قال: "جئنا. وسنعود".', 'ثم خرج.']));
});

describe('quotations', () => {
  const quotations = (text: string): string[] =>
    read(text, packs).quotations.map(({ from, to }) => cut(text, from, to));

  for (const [name, text, expected] of [
    ['guillemets', 'قال «نعم» ثم «لا»', ['«نعم»', '«لا»']],
    ['straight marks', 'قال "نعم" ثم "لا"', ['"نعم"', '"لا"']],
    ['curly marks', 'قال “نعم” ثم ”لا“', ['“نعم”', '”لا“']],
    ['one inside the other', 'قال «سمعت "نعم" منه»', ['«سمعت "نعم" منه»', '"نعم"']],
    ['a mark that is never closed', 'قال «نعم ولا', ['«نعم ولا']],
    ['a closing mark alone', 'قال نعم» ولا', []],
    ['a straight mark that hangs on a word', 'طوله 5" تقريبا', []],
  ] as const) {
    it(name, () => expect(quotations(text)).toEqual(expected));
  }
});

describe('language', () => {
  const languages = (text: string): string[] => read(text, packs).paragraphs.map((one) => one.pack.id);

  it('is told paragraph by paragraph', () =>
    expect(languages('قال الوزير إن الطريق مفتوح.\nThe minister said that the road was open.')).toEqual([
      'ar',
      'en',
    ]));
  it('is the script of most letters in a mixed paragraph', () =>
    expect(languages('وقال في مقابلة مع CNN إن "the road" مفتوح.')).toEqual(['ar']));
});

describe('two languages in one text', () => {
  it('never reads a word of the paragraph next door', () => {
    for (const text of [
      'وفقا \n minister said',
      'قال\nminister',
      'the minister\nوقال',
      'بحسب\n«the minister»',
    ])
      expect(() => extract(text)).not.toThrow();
  });
});

describe('competition', () => {
  const candidate = (rule: string, cue: number, confidence: number, content = cue + 2): Candidate => ({
    rule,
    cue: { from: cue, to: cue + 1 },
    source: null,
    missing: 'dropped',
    agreement: null,
    antecedents: [],
    content: [{ from: content, to: content + 1 }],
    relays: [],
    denial: false,
    confidence,
  });
  const winners = (candidates: readonly Candidate[]): string[] =>
    compete(candidates, 50)
      .filter((one) => !one.lostTo)
      .map((one) => one.candidate.rule);

  it('gives a cue to the surer rule', () =>
    expect(winners([candidate('weak', 3, 0.4), candidate('strong', 3, 0.8)])).toEqual(['strong']));
  it('gives it to the earlier rule when both are as sure', () =>
    expect(winners([candidate('first', 3, 0.5), candidate('second', 3, 0.5)])).toEqual(['first']));
  it('lets one of two cues side by side have their content', () =>
    expect(winners([candidate('said', 3, 0.8, 6), candidate('saying', 4, 0.5, 6)])).toEqual(['said']));
  it('lets a cue far away speak of the same content', () =>
    expect(winners([candidate('accuses', 3, 0.8, 6), candidate('denies', 30, 0.8, 6)])).toHaveLength(2));
});
