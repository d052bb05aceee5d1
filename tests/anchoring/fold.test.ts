import { describe, expect, it } from 'vitest';
import { fold, foldText, unfold } from '../../utils/anchoring/fold.ts';
import { fc } from '../cases.ts';

describe('texts that fold alike', () => {
  it.each([
    ['tashkeel', 'قَالَتِ الوزيرةُ', 'قالت الوزيرة'],
    ['tatweel', 'العـــراق', 'العراق'],
    ['hamza and its carriers', 'أعلن مسؤول إسباني آخر رئيس بناءً', 'اعلن مسوول اسباني اخر رييس بنا'],
    ['alef maqsura and ta marbuta', 'مستشفى المدينة', 'مستشفي المدينه'],
    ['Persian letters', 'کتاب فارسی', 'كتاب فارسي'],
    ['presentation forms', 'ﻻ ﺳﻼم', 'لا سلام'],
    ['digits of either script', '١٢٣ و ۴۵', '123 و 45'],
    ['quotation marks', '«نعم» “yes” „ja“', '"نعم" "yes" "ja"'],
    ['dashes and ellipses', 'a – b — c …', 'a - b - c ...'],
    ['kinds and runs of space', 'a\u00a0\n\t b', 'a b'],
    ['invisible characters', 'الو\u200fزير\u00ad \u2067نص\u2069', 'الوزير نص'],
    ['case and accents', 'Élysée İstanbul STRASSE', 'elysee istanbul strasse'],
    ['Arabic punctuation', 'ماذا؟ نعم، لا؛', 'ماذا? نعم, لا;'],
  ])('%s', (_what, a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });
});

describe('texts that do not', () => {
  it.each([
    ['قال', 'قام'],
    ['2,000', '7,000'],
    ['علم', 'عمل'],
    ['sourced', 'source'],
  ])('%s / %s', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });
});

describe('the way back', () => {
  it('covers the marks of the letters it covers', () => {
    const text = 'قَالَتِ «نَعَمْ»';
    const folded = fold(text);
    const at = folded.text.indexOf('نعم');
    const { start, end } = unfold(folded, at, at + 3);
    expect(text.slice(start, end)).toBe('نَعَمْ');
  });

  it('leads from one letter to the ligature that became two', () => {
    const folded = fold('ﻻ شك');
    expect(folded.text).toBe('لا شك');
    expect(unfold(folded, 1, 2)).toEqual({ start: 0, end: 1 });
  });

  it('gives for any stretch a span of the original that folds to it', () => {
    const letters = fc.constantFrom(...'abé أَإىة\u0651\u200f \u00a0«»1٢\n.،😀ﻻ');
    fc.assert(
      fc.property(fc.array(letters), fc.nat(), fc.nat(), (chars, from, length) => {
        const text = chars.join('');
        const folded = fold(text);
        const start = folded.text === '' ? 0 : from % folded.text.length;
        const end = Math.min(folded.text.length, start + length);
        const span = unfold(folded, start, end);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(fold(text.slice(span.start, span.end)).text.trim()).toContain(
          folded.text.slice(start, end).trim(),
        );
      }),
    );
  });
});
