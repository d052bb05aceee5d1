import { COMMON_NOUNS } from './data/common-nouns.ts';

const known: ReadonlySet<string> = new Set(COMMON_NOUNS.split(' '));

/** Is a folded spelling without clitics that of a noun met with an article and with pronouns, so that it names a thing and nobody? */
export function isCommonSpelling(base: string): boolean {
  if (known.has(base)) return true;
  if (base.endsWith('ا')) return known.has(base.slice(0, -1));
  const stem = base.replace(/(?:هما|ها|هم|ه)$/u, '');
  return stem !== base && (known.has(stem) || (stem.endsWith('ت') && known.has(`${stem.slice(0, -1)}ه`)));
}
