import type { Agreement, Profile } from '../../pack.ts';

const ANYBODY: Agreement = { gender: null, number: null };

const THIRD: Readonly<Record<string, Agreement>> = {
  'he him his himself': { gender: 'masculine', number: 'singular' },
  'she her herself': { gender: 'feminine', number: 'singular' },
  'they them their': { gender: null, number: 'plural' },
  'it its': { gender: 'neuter', number: 'singular' },
  'who which that': ANYBODY,
};

const pronoun = (anaphoric: boolean, agreement: Agreement): Profile => ({
  naming: 'role',
  count: null,
  heads: [],
  names: [],
  anaphoric,
  agreement,
  reason: null,
});

/** Who a mention is that is a pronoun and no more. */
export const PRONOUNS: ReadonlyMap<string, Profile> = new Map([
  ...'i me my we us our'.split(' ').map((word) => [word, pronoun(false, ANYBODY)] as const),
  ...Object.entries(THIRD).flatMap(([words, agreement]) =>
    words.split(' ').map((word) => [word, pronoun(true, agreement)] as const),
  ),
]);
