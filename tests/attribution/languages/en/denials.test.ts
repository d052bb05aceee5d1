import { describe, expect, it } from 'vitest';
import { attributions, cut } from './support.ts';

describe('denials', () => {
  it.each([
    'The company denied that the data had leaked.',
    'The minister rejected the allegation.',
    'The lawyer said the report was false.',
    'The agency said the claim was not true.',
    'The army calls the account false.',
    '“There is no truth to these rumors,” the singer said.',
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
  ])('%s', (text) => {
    for (const one of attributions(text)) expect(one.denial).toBe(false);
  });
});

it('links a denial to what it denies', () => {
  const text =
    'Two officials said the army had shelled the market.\nThe army denied that it had shelled the market.';
  const found = attributions(text);
  const denial = found.findIndex((one) => cut(text, one.cue) === 'denied');
  expect(found[denial]?.denies).toEqual([found.findIndex((one) => cut(text, one.cue) === 'said')]);
});
