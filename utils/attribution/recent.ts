import type { Agreement, Reading } from './pack.ts';
import { agrees, type Person } from './person.ts';

/** Somebody who spoke or acted before: in which sentence, inside whose words. */
export interface Recent {
  readonly person: Person;
  /** How the noun agrees by which they were called there: `the statement` is a ministry's. */
  readonly as: Agreement | null;
  readonly parent: number | null;
  readonly sentence: number;
  readonly spoke: boolean;
  /** Spoke in a relative clause. */
  readonly aside: boolean;
}

/** How many sources back a dropped subject or a re-mention may look. */
const REACH = 12;

/** Who spoke or acted lately, last first; words inside other words left out unless this one is among them. */
export function reachable(recent: readonly Recent[], parent: number | null): Recent[] {
  const near: Recent[] = [];
  for (let i = recent.length - 1; i >= 0 && i >= recent.length - 3 * REACH && near.length < REACH; i--) {
    const one = recent[i] as Recent;
    if (one.parent === null || one.parent === parent) near.push(one);
  }
  return near;
}

/** Who was named last, the last one first. */
export const latest = (named: readonly Recent[]): Recent[] => named.slice(-REACH).reverse();

export const agreesAs = ({ person, as }: Recent, wanted: Agreement | null): boolean =>
  agrees(person.profile.agreement, wanted) || (as !== null && as.gender !== null && agrees(as, wanted));

/**
 * In this paragraph whoever spoke or, if nobody did, acted last; then who is named in this very sentence;
 * before it the last one who spoke, or acted, or was named at all.
 */
export function lastWhoFits(
  reading: Reading,
  wanted: Agreement | null,
  continues: boolean,
  recent: readonly Recent[],
  named: readonly Recent[],
  sentence: number,
): Person | null {
  const fits = (one: Recent): boolean => agreesAs(one, wanted);
  const paragraph = reading.sentences[sentence]?.paragraph;
  const here = recent.filter((one) => reading.sentences[one.sentence]?.paragraph === paragraph && fits(one));
  const spoke = recent.filter((one) => one.spoke);
  const before = sentenceBefore(reading, sentence);
  const speaker = continues ? (spoke.find((one) => !one.aside && fits(one)) ?? spoke.find(fits)) : undefined;
  if (speaker) return speaker.person;
  const found =
    here.find((one) => one.spoke && !one.aside) ??
    here.find((one) => one.spoke) ??
    here[0] ??
    named.find((one) => one.sentence === sentence && fits(one)) ??
    spoke.find((one) => one.sentence === before && !one.aside && fits(one)) ??
    spoke.find((one) => one.sentence === before && fits(one)) ??
    recent.find((one) => one.sentence === before && fits(one)) ??
    spoke.find(fits) ??
    recent.find(fits) ??
    named.find(fits) ??
    spoke[0] ??
    recent[0];
  return found?.person ?? null;
}

/** Words of a heading between paragraphs, at most. */
const LONGEST_HEADING = 8;

/** `قرى معزولة` on a line of its own, without a stop: nobody acts in it. */
export function isHeading(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index];
  const paragraph = sentence && reading.paragraphs[sentence.paragraph];
  if (!sentence || !paragraph || sentence.paragraph === 0) return false;
  if (sentence.from !== paragraph.from || sentence.to !== paragraph.to) return false;
  const last = reading.tokens[sentence.to - 1];
  return sentence.to - sentence.from <= LONGEST_HEADING && last?.kind !== 'mark';
}

/** The sentence before, over a heading. */
const sentenceBefore = (reading: Reading, sentence: number): number =>
  isHeading(reading, sentence - 1) ? sentence - 2 : sentence - 1;
