import type { Agreement } from '../../../pack.ts';

/** Those that stand for a source, alone or hung on the verb (`dit-elle`). */
export const PRONOUNS: Readonly<Record<string, Agreement>> = {
  il: { gender: 'masculine', number: 'singular' },
  elle: { gender: 'feminine', number: 'singular' },
  ils: { gender: 'masculine', number: 'plural' },
  elles: { gender: 'feminine', number: 'plural' },
};
