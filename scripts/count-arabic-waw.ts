import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldPlain, plain } from '../utils/attribution/languages/ar/fold.ts';
import { lexicon } from '../utils/attribution/languages/ar/lexicon.ts';
import { analyse } from '../utils/attribution/languages/ar/word.ts';
import { SHARED } from './lib/shared.ts';

/**
 * Counts, over the raw Arabic articles, the words that begin with a و of their own (وحدات, واقع), not with
 * "and": the same word without it is hardly ever met. Writes them to languages/ar/data/own-waw.ts.
 */

const source = join(SHARED, 'corpora', 'arabic-raw.jsonl');
const target = join(import.meta.dirname, '..', 'utils/attribution/languages/ar/data/own-waw.ts');

/** Fewer meetings prove nothing. */
const FEWEST = 5;
/** So many times oftener with its و than without. */
const OFTENER = 8;

const met = new Map<string, number>();
for (const line of readFileSync(source, 'utf8').trim().split('\n')) {
  const { text } = JSON.parse(line) as { text: string };
  for (const [word] of text.matchAll(/[\u0621-\u065F\u0670]+/gu)) {
    const norm = foldPlain(plain(word));
    met.set(norm, (met.get(norm) ?? 0) + 1);
  }
}

/** Words by their first letters, the last two left to endings: حلفاؤها tells of حلفائه. */
const beginning = new Map<string, number>();
for (const [word, times] of met) {
  for (let end = 3; end <= word.length; end++) {
    const start = word.slice(0, end);
    beginning.set(start, (beginning.get(start) ?? 0) + times);
  }
}
const metLike = (word: string): number => beginning.get(word.slice(0, Math.max(4, word.length - 2))) ?? 0;

const isKnown = (word: string): boolean => {
  const read = analyse(word);
  return lexicon.has(word) || read.tags !== 0 || read.noun !== null || read.masdar !== null;
};

const own = [...met]
  .filter(
    ([word, times]) =>
      word.startsWith('و') &&
      word.length > 4 &&
      times >= FEWEST &&
      metLike(word.slice(1)) * OFTENER < times &&
      !lexicon.has(word) &&
      !isKnown(word.slice(1)) &&
      !/^و[بلكف]?ال|^ولل/u.test(word),
  )
  .map(([word]) => word)
  .sort();

writeFileSync(
  target,
  `/** Words whose و is their own; counted by scripts/count-arabic-waw.ts in 3,000 articles (ANT corpus v2.1). */
export const OWN_WAW = \`${own.join(' ')}\`;
`,
);
