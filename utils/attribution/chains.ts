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

export type Relays = ReadonlyMap<Candidate, readonly TokenRange[]>;

/** Who passed each candidate on, as far as its own surroundings say. */
export function findRelays(
  reading: Reading,
  candidates: readonly Candidate[],
  packOf: (candidate: Candidate) => LanguagePack | null,
): Relays {
  return new Map(
    candidates.map((candidate): [Candidate, readonly TokenRange[]] => [
      candidate,
      packOf(candidate)?.relaysOf?.(reading, candidate) ?? candidate.relays,
    ]),
  );
}

/**
 * Leaves out whoever only passes on what another candidate says: in `according to Reuters, the minister
 * said` the minister is the source, and Reuters a link of the chain.
 */
export function withoutRelays(candidates: readonly Candidate[], relays: Relays): Candidate[] {
  const passing = new Set<number>();
  for (const ranges of relays.values()) for (const { from } of ranges) passing.add(from);
  return candidates.filter(({ source }) => !source || !passing.has(source.from));
}

/** The relays of each statement. A relay behind all that a source says in a sentence passed all of it on. */
export function shareRelays(
  reading: Reading,
  statements: readonly Statement[],
  relays: Relays,
): (readonly TokenRange[])[] {
  const own = statements.map(({ candidate }) => relays.get(candidate) ?? []);
  return own.map((mine, i) => {
    if (mine.length > 0) return mine;
    const next = own[i + 1] ?? [];
    return next.length > 0 && isBeside(reading, statements, i, i + 1)
      ? next.filter(({ from }) => from >= endOf(statements[i + 1] as Statement))
      : mine;
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
