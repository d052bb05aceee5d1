import type { Reading } from './pack.ts';
import { paragraphsBetween, type Statement } from './statements.ts';
import { sharesWord, topicOf } from './topics.ts';

/**
 * Which candidates deny: those the grammar says so of, and those that go on denying, a fact put in the
 * negative soon after a denial by the same source or about the same things.
 */
export function findDenials(reading: Reading, statements: readonly Statement[]): boolean[] {
  const denies = statements.map(({ candidate }) => candidate.denial);
  statements.forEach((statement, i) => {
    if (denies[i] || !statement.negative) return;
    for (let back = 1; back <= NEXT && i >= back; back++) {
      const before = statements[i - back] as Statement;
      if (!denies[i - back] || paragraphsBetween(reading, before, statement) > 1) continue;
      const same = statement.who !== null && statement.who === before.who;
      if (!same && !sharesWord(topicOf(reading, before), topicOf(reading, statement))) continue;
      denies[i] = true;
      return;
    }
  });
  return denies;
}

/** How many attributions on a denial goes on. */
const NEXT = 3;
