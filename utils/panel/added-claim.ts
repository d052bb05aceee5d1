import type { Attribution, Span } from '../attribution/types.ts';
import type { Label } from '../preferences.ts';

/** The words the reader selected, as a claim: she says what kind it is, and nothing is known of the rest. */
export const addedClaim = (span: Span, label: Label): Attribution => ({
  cue: null,
  source: null,
  resolved: null,
  content: [span],
  kind: label === 'sourced' ? 'sourced' : 'anonymous',
  denial: label === 'denial',
  naming: label === 'sourced' ? 'named' : 'anonymous',
  quotation: 'indirect',
  chain: [],
  count: null,
  reason: null,
  denies: [],
  parent: null,
  rule: 'reader.added',
  confidence: 1,
});
