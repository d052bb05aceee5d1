/**
 * Verbs that the learned counts of `cue-data.ts` do not know, or know wrongly, one a line:
 * the lemma and the frames in which it attributes. The frames' names are those of `cue-data.ts`:
 * `that`, `clause` (without that), `quote`, `pre-quote` (after the quotation), `to`, `np`, `p:about` …
 */
export const OWN_CUES: readonly string[] = [
  'allegedly hedge',
  'kvetch that quote pre-quote p:about',
  'mansplain that wh quote pre-quote',
  'refute np',
  'reportedly hedge',
  'voice-note that clause quote pre-quote',
];
