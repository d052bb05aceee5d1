import { describe, expect, it } from 'vitest';
import { cardMessages } from '../../utils/i18n/card.ts';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { cardContent } from '../../utils/reader/card-content.ts';
import { claim } from '../fixtures/claims.ts';

const TEXT = 'وقال مهندس إن الجدار تصدع. ونفت الوزارة تصدع الجدار. ونُفي ذلك مرارا.';
const CLAIMS = [
  claim(TEXT, { cue: 'وقال', source: 'مهندس', content: 'إن الجدار تصدع' }),
  claim(TEXT, { cue: 'ونفت', source: 'الوزارة', content: 'تصدع الجدار' }, { denial: true, denies: [0] }),
  claim(TEXT, { cue: 'ونُفي', content: 'ذلك' }, { denial: true, denies: [0] }),
];
const ARABIC = { language: 'ar', direction: 'rtl' } as const;
const cardOf = (index: number) =>
  cardContent(CLAIMS, index, { ...ARABIC, text: TEXT }, createTranslator('ar', cardMessages), ARABIC)!;
const jumps = (index: number) =>
  cardOf(index).jumps.map(({ title, index: to, quote }) => [title, to, quote.text]);

describe('the card of a claim', () => {
  it('tells which words a denial denies', () => expect(jumps(1)).toEqual([['ينفي', 0, 'إن الجدار تصدع']]));

  it('tells who denies it, or what is said where nobody is named', () =>
    expect(jumps(0)).toEqual([
      ['مصدر النفي', 1, 'الوزارة'],
      ['مصدر النفي', 2, 'ذلك'],
    ]));
});
