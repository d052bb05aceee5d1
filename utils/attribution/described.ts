import type { LanguagePack, Profile, Reading, TokenRange } from './pack.ts';

/** Who a mention is, as the pack describes it. */
export type Describe = (pack: LanguagePack, mention: TokenRange) => Profile;

/** Describes each mention of a reading once, though several steps ask. */
export function describer(reading: Reading): Describe {
  const known = new Map<number, Profile>();
  const width = reading.tokens.length + 1;
  return (pack, mention) => {
    const key = mention.from * width + mention.to;
    let profile = known.get(key);
    if (!profile) {
      profile = pack.describe(reading, mention);
      known.set(key, profile);
    }
    return profile;
  };
}
