/**
 * The wordings a note had before, as short hashes: enough to tell, when two copies of a note meet, whether one is
 * simply older or the two were written apart.
 */

/** A wording that stood shorter than this was typing in progress, ms. */
const STOOD = 60_000;
const KEPT = 50;

/** 53 bits of a string (cyrb53): told apart, not secured. */
export function wordingHash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** The lineage after a text is replaced; `stood` is how long it had been there, ms. */
export function nextLineage(lineage: readonly string[], text: string, stood: number): readonly string[] {
  const hash = wordingHash(text);
  if ((stood < STOOD && lineage.length > 0) || lineage.at(-1) === hash) return lineage;
  return [...lineage, hash].slice(-KEPT);
}
