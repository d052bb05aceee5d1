import { describe, expect, it } from 'vitest';
import { extract, type Quotation } from '../../../../utils/attribution/index.ts';

const TEXTS: readonly (readonly [Quotation, string])[] = [
  ['direct', 'The minister said that "the bridge is closed for good".'],
  ['direct', '"The bridge is closed for good," the minister said.'],
  ['mixed', 'The minister said the bridge was "closed for good".'],
  ['indirect', 'The minister said the bridge was "closed" on Monday.'],
  ['indirect', 'The minister said the company "Blue Harbor" would build it.'],
];

describe('whose words an English content is made of', () => {
  it.each(TEXTS)('%s: %s', (quotation, text) => {
    expect(extract(text, { language: 'en' })[0]?.quotation).toBe(quotation);
  });
});
