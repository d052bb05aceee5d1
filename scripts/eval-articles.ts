import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import {
  type Article,
  collapse,
  markupLayout,
  readArticle,
  runAtOnce,
  stretchesOf,
} from '../utils/article/index.ts';
import { type Attribution, extract } from '../utils/attribution/index.ts';
import { SHARED } from './lib/shared.ts';

/**
 * Measures how well the article of a page is found, beside @mozilla/readability in the same run, and
 * that every attribution's place in the page holds the words that were analysed.
 *
 *   node scripts/eval-articles.ts [--worst N]
 */

/** A mean token F1 below this, or a page below {@link LOST}, is a failure. */
const FLOOR = 0.95;
const LOST = 0.3;

interface Page {
  readonly id: string;
  readonly html: string;
  /** The article's text as a person marked it, or as Readability's own tests expect it. */
  readonly gold: string;
}

interface Row {
  readonly id: string;
  readonly ours: number;
  readonly readability: number;
  readonly ms: number;
  readonly places: { readonly checked: number; readonly wrong: number };
}

const dom = (html: string) => parseHTML(html).document as unknown as Document;

function articleBodies(): Page[] {
  const folder = join(SHARED, 'pages', 'article-bodies');
  const truth = join(folder, 'ground-truth.json');
  if (!existsSync(truth)) return [];
  const gold = JSON.parse(readFileSync(truth, 'utf8')) as Record<string, { articleBody: string }>;
  return Object.entries(gold).map(([id, { articleBody }]) => ({
    id,
    html: readFileSync(join(folder, `${id}.html`), 'utf8'),
    gold: articleBody,
  }));
}

function readabilityPages(): Page[] {
  const folder = join(SHARED, 'pages', 'readability');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((id) => ({
    id,
    html: readFileSync(join(folder, id, 'source.html'), 'utf8'),
    gold: bodyText(
      dom(`<html><body>${readFileSync(join(folder, id, 'expected.html'), 'utf8')}</body></html>`),
    ),
  }));
}

/** All text of a page, its blocks apart. */
const bodyText = (document: Document) => {
  const reading = runAtOnce(readArticle(document, { layout: markupLayout, url: '', scope: 'page' }));
  return 'article' in reading ? reading.article.mapped.text : '';
};

const tokens = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** F1 of two bags of words, 0 to 1. */
function tokenF1(found: string, gold: string): number {
  const left = new Map<string, number>();
  const wanted = tokens(gold);
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  const given = tokens(found);
  let hits = 0;
  for (const word of given) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    hits += 1;
    left.set(word, count - 1);
  }
  return hits === 0 ? 0 : (2 * hits) / (given.length + wanted.length);
}

/** The body alone: a headline is no part of what was marked as the body. */
const bodyOf = ({ mapped: { text }, headline }: Article) =>
  headline ? text.slice(text.indexOf('\n') + 1) : text;

const spansOf = ({ cue, source, resolved, reason, content, chain }: Attribution) =>
  [cue, source, resolved, reason, ...content, ...chain].filter((span) => span !== null);

function checkPlaces(article: Article): Row['places'] {
  const { mapped, language } = article;
  let checked = 0;
  let wrong = 0;
  for (const span of extract(mapped.text, { language }).flatMap(spansOf)) {
    const there = stretchesOf(mapped, span).map(({ node, start, end }) =>
      collapse(node.data.slice(start, end)),
    );
    checked += 1;
    if (there.join('') !== mapped.text.slice(span.start, span.end).replaceAll('\n', '')) wrong += 1;
  }
  return { checked, wrong };
}

function measure({ id, html, gold }: Page): Row {
  const document = dom(html);
  const start = performance.now();
  const reading = runAtOnce(readArticle(document, { layout: markupLayout, url: 'https://page.example/' }));
  const ms = performance.now() - start;
  const article = 'article' in reading ? reading.article : null;
  return {
    id,
    ours: article === null ? 0 : tokenF1(bodyOf(article), gold),
    readability: tokenF1(new Readability(dom(html)).parse()?.textContent ?? '', gold),
    ms,
    places: article === null ? { checked: 0, wrong: 0 } : checkPlaces(article),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Prints the table; false when a floor is broken. */
export function evaluateArticles(worst = 0): boolean {
  const sets: [string, Page[]][] = [
    ['article-bodies', articleBodies()],
    ['readability', readabilityPages()],
  ];
  console.log(
    `\n${'articles found'.padEnd(20)}${['pages', 'token F1', 'lowest', 'lost', 'Readability', 'ms', 'places', 'wrong'].map((name) => name.padStart(12)).join('')}`,
  );
  let sound = true;
  for (const [name, pages] of sets) {
    if (pages.length === 0) {
      console.log(`${name.padEnd(20)} not here: ${join(SHARED, 'pages', name)}`);
      continue;
    }
    const rows = pages.map(measure).sort((a, b) => a.ours - b.ours);
    const ours = mean(rows.map((row) => row.ours));
    const lost = rows.filter((row) => row.ours < LOST).length;
    const wrong = rows.reduce((sum, row) => sum + row.places.wrong, 0);
    sound &&= lost === 0 && wrong === 0 && (name !== 'article-bodies' || ours >= FLOOR);
    const cells = [
      rows.length,
      ours.toFixed(4),
      rows[0]!.ours.toFixed(3),
      lost,
      mean(rows.map((row) => row.readability)).toFixed(4),
      mean(rows.map((row) => row.ms)).toFixed(1),
      rows.reduce((sum, row) => sum + row.places.checked, 0),
      wrong,
    ];
    console.log(name.padEnd(20) + cells.map((cell) => String(cell).padStart(12)).join(''));
    for (const row of rows.slice(0, worst)) {
      console.log(`  ${row.ours.toFixed(3)} (Readability ${row.readability.toFixed(3)})  ${row.id}`);
    }
  }
  return sound;
}

if (process.argv[1] === import.meta.filename) {
  const at = process.argv.indexOf('--worst');
  if (!evaluateArticles(at < 0 ? 0 : Number(process.argv[at + 1] ?? 10))) process.exitCode = 1;
}
