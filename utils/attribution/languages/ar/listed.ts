/** Spellings with the bits of all rows that they stand in. */
export function listed(rows: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [words, bit] of rows)
    for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
