import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { foldPlain, plain } from '../utils/attribution/languages/ar/fold.ts';
import { isUnknown } from '../utils/attribution/languages/ar/own-names.ts';
import { TAG } from '../utils/attribution/languages/ar/tags.ts';
import { analyse } from '../utils/attribution/languages/ar/word.ts';

/**
 * Counts, over the raw Arabic articles, the common nouns and adjectives that no list of the pack has (منصب,
 * مطلب): what is often met with an article or a pronoun, as a name is not, and seldom behind a first name.
 * Writes them to languages/ar/data/common-nouns.ts.
 */

const shared = resolve(process.env.ISNAD_SHARED ?? join(import.meta.dirname, '..', '..', 'shared'));
const source = join(shared, 'corpora', 'arabic-raw.jsonl');
const target = join(import.meta.dirname, '..', 'utils/attribution/languages/ar/data/common-nouns.ts');

/** Fewer meetings, bare or with an article or pronoun, prove nothing. */
const FEWEST_BARE = 3;
const FEWEST_TOLD = 4;
/** With an article or a pronoun for every bare one, at least. */
const TOLD = 0.25;
/** Behind a first name for every one, at most. */
const NAMED = 0.15;

const met = new Map<string, number>();
const behindName = new Map<string, number>();
const count = (counts: Map<string, number>, word: string): void => {
  counts.set(word, (counts.get(word) ?? 0) + 1);
};

for (const line of readFileSync(source, 'utf8').trim().split('\n')) {
  const { text } = JSON.parse(line) as { text: string };
  let named = false;
  let end = 0;
  for (const match of text.matchAll(/[\u0621-\u065F\u0670]+/gu)) {
    const word = foldPlain(plain(match[0]));
    count(met, word);
    if (named && match.index === end + 1) count(behindName, word);
    const { tags, definite } = analyse(word);
    named = (tags & TAG.givenName) !== 0 && !definite;
    end = match.index + match[0].length;
  }
}

const times = (word: string): number => met.get(word) ?? 0;

function isCommon([word, bare]: [string, number]): boolean {
  if (word.length < 3 || /^و?ال/u.test(word) || bare < FEWEST_BARE) return false;
  const read = analyse(word);
  if (read.tags !== 0 || !isUnknown(read)) return false;
  const stem = word.replace(/ه$/u, 'ت');
  const told = ['ال', 'وال', 'بال', 'لل'].reduce((sum, article) => sum + times(article + word), 0);
  const owned = ['ه', 'ها', 'هم'].reduce((sum, pronoun) => sum + times(stem + pronoun), 0);
  const enough = Math.max(FEWEST_TOLD, bare * TOLD);
  return told + owned >= enough && (behindName.get(word) ?? 0) <= bare * NAMED;
}

const nouns = [...met]
  .filter(isCommon)
  .map(([word]) => word)
  .sort();

writeFileSync(
  target,
  `/** Nouns and adjectives that no other list has; counted by scripts/count-arabic-nouns.ts in 3,000 articles (ANT corpus v2.1). */
export const COMMON_NOUNS = \`${nouns.join(' ')}\`;
`,
);
