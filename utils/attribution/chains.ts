import type { Candidate, LanguagePack, Reading, TokenRange } from './pack.ts';
import { anchorOf, type Statement } from './statements.ts';

/** From the origin to the last relay before this article. */
export function chainOf(
  candidate: Candidate,
  mention: TokenRange | null,
  relays: readonly TokenRange[],
): TokenRange[] {
  const origin = candidate.source ?? mention;
  return origin ? [origin, ...relays] : [...relays];
}

/** A candidate, and who passed it on as far as its own surroundings say. */
export interface Relayed {
  readonly candidate: Candidate;
  readonly relays: readonly TokenRange[];
}

export const findRelays = (
  reading: Reading,
  candidates: readonly Candidate[],
  packOf: (candidate: Candidate) => LanguagePack | null,
): Relayed[] =>
  candidates.map((candidate) => ({
    candidate,
    relays: packOf(candidate)?.relaysOf?.(reading, candidate) ?? candidate.relays,
  }));

/**
 * Leaves out whoever only passes on what another candidate says: in `according to Reuters, the minister
 * said` the minister is the source, and Reuters a link of the chain.
 */
export function withoutRelays(relayed: readonly Relayed[]): readonly Relayed[] {
  const passing = new Set<number>();
  for (const { relays } of relayed) for (const { from } of relays) passing.add(from);
  if (passing.size === 0) return relayed;
  return relayed.filter(({ candidate: { source } }) => !source || !passing.has(source.from));
}

/** The relays of each statement. A relay behind all that a source says in a sentence passed all of it on. */
export function shareRelays(
  reading: Reading,
  statements: readonly Statement[],
  relayed: readonly Relayed[],
): (readonly TokenRange[])[] {
  return relayed.map(({ relays }, i) => {
    if (relays.length > 0 || i + 1 === relayed.length) return relays;
    const next = (relayed[i + 1] as Relayed).relays;
    return next.length > 0 && isBeside(reading, statements, i, i + 1)
      ? next.filter(({ from }) => from >= endOf(statements[i + 1] as Statement))
      : relays;
  });
}

const endOf = ({ candidate }: Statement): number => candidate.content.at(-1)?.to ?? anchorOf(candidate);

function isBeside(reading: Reading, statements: readonly Statement[], i: number, j: number): boolean {
  const [one, other] = [statements[i] as Statement, statements[j] as Statement];
  const sentence = ({ candidate }: Statement): number => reading.tokens[anchorOf(candidate)]?.sentence ?? -1;
  return (
    one.who !== null &&
    one.who === other.who &&
    one.parent === other.parent &&
    sentence(one) === sentence(other)
  );
}
