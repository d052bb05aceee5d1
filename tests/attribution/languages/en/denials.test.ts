import { describe, expect, it } from 'vitest';
import { attributions } from './support.ts';

describe('denials', () => {
  it.each([
    'The company denied that the data had leaked.',
    'The minister rejected the allegation.',
    'The lawyer said the report was false.',
    'The agency said the claim was not true.',
    'The army calls the account false.',
    'The minister rejected any implication that the data had leaked.',
    '“That is fake news,” the singer said.',
    '“There is no truth to these rumors,” the singer said.',
    'The singer said there was no truth in the rumours.',
    'The singer said that this was a lie.',
    '“I have done nothing wrong,” the singer said.',
    '“We strongly reject these allegations,” the lawyer said.',
    'The lawyer said the claims were without foundation.',
    'The lawyer said the reports were wholly inaccurate.',
    'The singer pleaded not guilty to two charges.',
    'The army denied targeting him.',
    "The minister rejected the army's account.",
    'The minister brushed aside the allegations.',
    'The minister branded the accusations “ludicrous”.',
    'The minister termed the allegations “politically motivated”.',
  ])('%s', (text) => {
    expect(attributions(text)[0]?.denial).toBe(true);
  });
});

describe('no denials', () => {
  it.each([
    'The council rejected the budget.',
    'The minister did not deny that the data had leaked.',
    'The agency said the road was not open.',
    'The mayor opposed the plan.',
    'The council denied the firm a licence.',
    'The editor said the news was good.',
    'The minister would neither confirm nor deny the report.',
    'The minister would not confirm or deny the report.',
    'The minister refused to deny that he had resigned.',
    'The court denied the request.',
    'The visitors were denied entry.',
    'The minister called the allegations “very serious”.',
    'The minister branded the plan “ludicrous”.',
    'The minister rejected the offer.',
    '“He did nothing wrong,” the minister said of the driver.',
    'The minister said nobody had been hurt.',
  ])('%s', (text) => {
    for (const one of attributions(text)) expect(one.denial).toBe(false);
  });
});

describe('what a denial denies, by its place among the attributions', () => {
  it.each([
    [
      'its own words again',
      'Two officials said the army had shelled the market.\nThe army denied that it had shelled the market.',
      [0],
    ],
    [
      'another form of a word',
      'Aides said warnings had gone unanswered.\nThe port denied that it had been warned.',
      [0],
    ],
    ['a hand pointing back', 'The director said the cranes were unsafe.\nThe port denied the claims.', [0]],
    ['an accusation', 'Lena Ortiz accused the mayor of taking bribes. The mayor denied the accusation.', [0]],
    [
      'nothing that was said',
      'The director said the cranes were blue.\nThe port denied that it had lost money.',
      [],
    ],
  ])('%s', (_, text, denied) => {
    expect(attributions(text).find(({ denial }) => denial)?.denies).toEqual(denied);
  });

  it('goes on in the negative after a denial', () => {
    const text = 'The ministry denied the report. It said it had not lost money.';
    expect(attributions(text).map(({ denial }) => denial)).toEqual([true, true]);
    const other = 'The mayor denied the report. The coach said he did not know the score.';
    expect(attributions(other).map(({ denial }) => denial)).toEqual([true, false]);
  });

  it('goes on denying what the denial before it denies', () => {
    const text =
      'The director said the cranes were unsafe.\nThe port denied the claims. Its owner, Ann Lee, said the claims were not true.';
    expect(attributions(text).map(({ denies }) => denies)).toEqual([[], [0], [0]]);
  });
});
