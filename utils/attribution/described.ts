import type { LanguagePack, Profile, Reading, TokenRange } from './pack.ts';

const known = new WeakMap<Reading, Map<number, Profile>>();

/** Who a mention is, as the pack describes it: several steps ask, and each mention of a reading is described once. */
export function described(reading: Reading, pack: LanguagePack, mention: TokenRange): Profile {
  let profiles = known.get(reading);
  if (!profiles) {
    profiles = new Map();
    known.set(reading, profiles);
  }
  const key = mention.from * (reading.tokens.length + 1) + mention.to;
  let profile = profiles.get(key);
  if (!profile) {
    profile = pack.describe(reading, mention);
    profiles.set(key, profile);
  }
  return profile;
}
