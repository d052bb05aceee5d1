import { perWord } from '../../per-word.ts';
import { COMMON_NOUNS } from './data/common-nouns.ts';
import type { ArabicWord } from './word.ts';

const known: ReadonlySet<string> = new Set(COMMON_NOUNS.split(' '));

/** هجوم, أزمته, موقفها, منصبا: met with an article and with pronouns, so it names a thing and nobody. */
export const isCommonNoun = perWord(({ base }: ArabicWord): boolean => isCommonSpelling(base));

/** {@link isCommonNoun} for a folded spelling without clitics. */
export function isCommonSpelling(base: string): boolean {
  if (known.has(base)) return true;
  if (base.endsWith('ا')) return known.has(base.slice(0, -1));
  const stem = base.replace(/(?:هما|ها|هم|ه)$/u, '');
  return stem !== base && (known.has(stem) || (stem.endsWith('ت') && known.has(`${stem.slice(0, -1)}ه`)));
}

/** بحزم, بهدوء: how it was done. */
export const isManner = ({ base, tags, definite, preposition }: ArabicWord): boolean =>
  preposition === 'ب' && tags === 0 && !definite && isCommonSpelling(base);
