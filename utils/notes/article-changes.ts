import { foldText, similarity } from '../anchoring/index.ts';
import { readClaims } from './claim.ts';
import type { ReadClaim, Reading, ReadingRecord } from './types.ts';

/** What became of an article's claims between a reading and now. Indexes are of the reading now. */
export interface ArticleChanges {
  readonly gone: readonly ReadClaim[];
  readonly added: readonly number[];
  readonly reworded: readonly {
    readonly before: ReadClaim;
    readonly now: number;
    readonly similarity: number;
  }[];
  /** The same words, now called something else: a source unnamed, a denial that is none any more. */
  readonly relabelled: readonly { readonly before: ReadClaim; readonly now: number }[];
}

/** Claims less alike than this are two claims, not one reworded. */
const REWORDED = 0.5;

/** Pairs as alike as possible first, each claim in one pair only. */
function pairReworded(
  then: readonly ReadClaim[],
  now: readonly { readonly index: number; readonly claim: ReadClaim }[],
): { before: ReadClaim; now: number; similarity: number }[] {
  const pairs = then
    .flatMap((claim) =>
      now.map((other) => ({
        before: claim,
        now: other.index,
        similarity: similarity(claim.exact, other.claim.exact),
      })),
    )
    .filter((pair) => pair.similarity >= REWORDED)
    .sort((a, b) => b.similarity - a.similarity);
  const [seen, taken] = [new Set<ReadClaim>(), new Set<number>()];
  return pairs.filter((pair) => {
    if (seen.has(pair.before) || taken.has(pair.now)) return false;
    seen.add(pair.before);
    taken.add(pair.now);
    return true;
  });
}

/** Compares the claims kept with a note with those of the article as it is. */
export function articleChanges(then: Pick<ReadingRecord, 'claims'>, now: Reading): ArticleChanges {
  const left = new Map<string, { index: number; claim: ReadClaim }[]>();
  for (const [index, claim] of readClaims(now).entries()) {
    const words = foldText(claim.exact);
    left.set(words, [...(left.get(words) ?? []), { index, claim }]);
  }
  const relabelled: { before: ReadClaim; now: number }[] = [];
  const unmatched = then.claims.filter((claim) => {
    const same = left.get(foldText(claim.exact))?.shift();
    if (same && same.claim.label !== claim.label) relabelled.push({ before: claim, now: same.index });
    return !same;
  });
  // Words that still stand but are no longer read as a claim are our reading's change, not the article's.
  const text = foldText(now.article.text);
  const stands = (claim: ReadClaim) => text.includes(foldText(claim.exact));
  const fresh = [...left.values()].flat();
  // Words were added to a claim whose own words all stand, but within a new one.
  const grew = (claim: ReadClaim) =>
    fresh.some((one) => foldText(one.claim.exact).includes(foldText(claim.exact)));
  const reworded = pairReworded(
    unmatched.filter((claim) => !stands(claim) || grew(claim)),
    fresh,
  );
  return {
    gone: unmatched.filter((claim) => !stands(claim) && !reworded.some((pair) => pair.before === claim)),
    added: fresh
      .filter(({ index }) => !reworded.some((pair) => pair.now === index))
      .map(({ index }) => index)
      .sort((a, b) => a - b),
    reworded,
    relabelled,
  };
}
