import type { Candidate, Reading } from './pack.ts';
import { anchorOf, paragraphsBetween, type Statement } from './statements.ts';
import { retellersAmong, type Topic, topicOf, topicOfObject, weigh } from './topics.ts';

/** More denials in one text are not linked: the work is denials times attributions. */
const MOST_DENIALS = 60;

/** What one denial denies, as far as it is compared with others: more are only in texts of many articles, where it would be quadratic. */
const MOST_TARGETS = 20;

/** What the steps of linking share. */
interface Dispute {
  readonly reading: Reading;
  readonly statements: readonly Statement[];
  /** Of each statement; empty where a denial only points. */
  readonly topics: readonly Topic[];
  /** The statements that tell one again. */
  readonly retellers: (i: number) => ReadonlySet<number>;
  /** Accusations that may be denied. */
  readonly charges: readonly number[];
  /** What may be denied: no denial, no demand, nothing that is itself negative. */
  readonly open: readonly boolean[];
  /** The denials, in order. */
  readonly denying: readonly number[];
  /** Whose denials they are. */
  readonly deniers: ReadonlySet<object>;
}

/**
 * Which attributions each denial denies: those inside its content (`denied claims that ...`), those whose
 * content it repeats, those of whom it names as the accuser (`rejected Warsaw's accusations`), and for a
 * denial that only points (`denied this`) what the denial before it denies or else the nearest claim before
 * it, or all accusations (`denied the charges`). Denials of the same claim deny all that the others do.
 * Nobody denies his own words, a demand, or what is itself negative.
 */
export function linkDenials(
  reading: Reading,
  statements: readonly Statement[],
  denials: readonly boolean[],
): number[][] {
  const links: number[][] = statements.map(() => []);
  if (!denials.includes(true)) return links;
  const topics = statements.map((statement, i) => topicFor(reading, statement, denials[i] ?? false));
  const open = statements.map(({ candidate, negative }, i) => !denials[i] && !candidate.demands && !negative);
  const denying = denials.flatMap((denial, i) => (denial ? [i] : [])).slice(0, MOST_DENIALS);
  const weights = weigh(topics.filter((_, i) => !denials[i]));
  const dispute: Dispute = {
    reading,
    statements,
    topics,
    retellers: retellersOf(topics, retellersAmong(topics, weights)),
    charges: statements.flatMap((other, j) => (open[j] && accuses(other) ? [j] : [])),
    open,
    denying,
    deniers: new Set(denying.flatMap((i) => statements[i]?.who ?? [])),
  };
  for (const i of dispute.denying) links[i] = [...ofAccuser(i, dispute), ...repeated(i, dispute)];
  for (const i of dispute.denying) if (links[i]?.length === 0) links[i] = pointed(i, dispute, links);
  for (const i of dispute.denying) links[i] = withSameClaims(i, links[i] ?? [], dispute);
  return shared(links, dispute);
}

/** Found once for each statement: several denials may deny the same. */
function retellersOf(
  topics: readonly Topic[],
  among: (topic: Topic) => ReadonlySet<number>,
): (i: number) => ReadonlySet<number> {
  const known = new Map<number, ReadonlySet<number>>();
  return (i) => {
    let found = known.get(i);
    if (found === undefined) {
      found = among(topics[i] as Topic);
      known.set(i, found);
    }
    return found;
  };
}

function topicFor(reading: Reading, statement: Statement, denial: boolean): Topic {
  if (denial && statement.pack?.pointsBack?.(reading, statement.candidate.content)) return new Set();
  const topic = topicOf(reading, statement);
  return denial && topic.size === 0 ? topicOfObject(reading, statement) : topic;
}

/** May statement j be what denial i denies? What one of those says who deny is theirs, unless it is a charge. */
function mayDeny(i: number, j: number, { statements, open, deniers }: Dispute): boolean {
  const [denial, other] = [statements[i] as Statement, statements[j] as Statement];
  if (i === j || !open[j] || contains(other.candidate, denial.candidate)) return false;
  if (other.who === null) return true;
  return other.who !== denial.who && (accuses(other) || !deniers.has(other.who));
}

const contains = (outer: Candidate, inner: Candidate): boolean =>
  outer.content.some(({ from, to }) => anchorOf(inner) >= from && anchorOf(inner) < to);

const accuses = ({ candidate }: Statement): boolean => candidate.accuses ?? false;

/** What stands inside the denial, or what it tells again. */
function repeated(i: number, dispute: Dispute): number[] {
  const { statements, retellers, open } = dispute;
  const found = new Set<number>();
  for (let j = 0; j < statements.length; j++) if (statements[j]?.parent === i && open[j]) found.add(j);
  for (const j of retellers(i)) if (mayDeny(i, j, dispute)) found.add(j);
  return [...found].sort((a, b) => a - b);
}

/** `اتهامات نتنياهو`: what he claimed; his accusations alone where he accuses. */
function ofAccuser(i: number, dispute: Dispute): number[] {
  const { reading, statements } = dispute;
  const { candidate, pack } = statements[i] as Statement;
  const names = new Set(pack?.accusers?.(reading, candidate.content) ?? []);
  if (names.size === 0) return [];
  const his = statements.flatMap((other, j) =>
    mayDeny(i, j, dispute) && isCalled(reading, other, names) ? [j] : [],
  );
  const accusing = his.filter((j) => accuses(statements[j] as Statement));
  return accusing.length > 0 ? accusing : his;
}

function isCalled(reading: Reading, { mention }: Statement, names: ReadonlySet<string>): boolean {
  for (let t = mention?.from ?? 0; t < (mention?.to ?? 0); t++)
    if (names.has(reading.tokens[t]?.word.key ?? '')) return true;
  return false;
}

/** How many statements back a denial that only points may look. */
const REACH = 1;
/** Accusations that one denial of them all is linked to. */
const MOST_CHARGES = 8;

/** A denial with nothing of its own to compare: what the last one by the same source denies, or the nearest claim before. */
function pointed(i: number, dispute: Dispute, links: readonly (readonly number[])[]): number[] {
  const { reading, statements, topics, denying, open } = dispute;
  if ((topics[i]?.size ?? 0) > 0) return [];
  const { who, candidate, pack } = statements[i] as Statement;
  const earlier = last(
    denying,
    (j) =>
      j < i && links[j]?.length !== 0 && (statements[j]?.who === who ? who !== null : goesOn(i, j, dispute)),
  );
  if (earlier !== undefined) return [...(links[earlier] ?? [])];
  const others = statements.flatMap((_, j) => (mayDeny(i, j, dispute) ? [j] : []));
  const accusing = others.filter((j) => accuses(statements[j] as Statement));
  if (pack?.deniesAll?.(reading, candidate.content)) return accusing.slice(0, MOST_CHARGES);
  const nearest = last(accusing, (j) => j < i) ?? accusing[0];
  if (nearest !== undefined) return [nearest];
  if (pack?.deniesCharges?.(reading, candidate.content)) return [];
  const before = last(others, (j) => j < i && statements[j]?.parent === null && open[j] === true);
  return before !== undefined && i - before <= REACH ? [before] : [];
}

/** It only points, right behind another denial in its paragraph: it goes on denying what that one denies. */
function goesOn(i: number, j: number, { reading, statements }: Dispute): boolean {
  const [before, denial] = [statements[j] as Statement, statements[i] as Statement];
  const points = denial.pack?.pointsBack?.(reading, denial.candidate.content) ?? false;
  return points && j === i - 1 && paragraphsBetween(reading, before, denial) === 0;
}

const last = (indexes: readonly number[], fits: (i: number) => boolean): number | undefined =>
  indexes.filter(fits).at(-1);

/** Other accusations that repeat one that is denied are denied too. */
function withSameClaims(i: number, targets: readonly number[], dispute: Dispute): number[] {
  const { statements, retellers, charges } = dispute;
  const { who } = statements[i] as Statement;
  const found = new Set(targets);
  const compared = targets.slice(0, MOST_TARGETS);
  for (const j of charges) {
    if (who !== null && statements[j]?.who === who) continue;
    if (compared.some((t) => retellers(t).has(j))) found.add(j);
  }
  return [...found];
}

/** Denials that share a target, or their words, share all their targets. */
function shared(links: readonly (readonly number[])[], { retellers, denying }: Dispute): number[][] {
  const result = links.map((one) => new Set(one));
  const compared = links.map((one) => one.slice(0, MOST_TARGETS));
  for (const i of denying) {
    for (const j of denying) {
      if (i === j) continue;
      const same = compared[i]?.some((target) => compared[j]?.includes(target)) || retellers(i).has(j);
      if (same) for (const target of links[j] ?? []) result[i]?.add(target);
    }
  }
  return result.map((targets, i) => [...targets].filter((j) => j !== i).sort((a, b) => a - b));
}
