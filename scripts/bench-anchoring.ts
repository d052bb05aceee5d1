import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import search from 'approx-string-match';
import { ARTICLES } from '../tests/fixtures/anchoring/articles.ts';
import {
  type Anchoring,
  createAnchorer,
  describeTarget,
  foldText,
  type Span,
  type Target,
} from '../utils/anchoring/index.ts';
import { type Case, EDITS, type Edited, type Random, randomFrom, sentencesOf } from './lib/edits.ts';
import { SHARED } from './lib/shared.ts';

/**
 * How re-anchoring fares on generated edits, beside exact matching with context and beside quote similarity alone.
 *
 *   npm run bench:anchoring -- [--trials 400] [--seed 1] [--row NAME] [--language ar] [--show wrong] [--check]
 *
 * `right`: found without asking, at least four fifths of the characters shared with where it is now, or orphaned where
 * it is gone. `wrong`: taken to any other place. `asked`: shown to the reader. `orphan`: given up though it is there.
 * `--show wrong` (or any other outcome) prints those cases. `--check` exits with 1 when a floor is missed.
 */

const { values: options } = parseArgs({
  options: {
    trials: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    row: { type: 'string' },
    language: { type: 'string' },
    check: { type: 'boolean', default: false },
    show: { type: 'string' },
  },
});

type Outcome = 'right' | 'wrong' | 'asked' | 'orphan';
type Method = (text: string, target: Target) => Anchoring;

const share = (part: number, of: number) => (100 * part) / Math.max(1, of);

/** The words as they are, chosen among by the 32 characters around them. */
const exactWithContext: Method = (text, { quote, position }) => {
  const places: { start: number; score: number }[] = [];
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const before = text.slice(Math.max(0, at - 32), at) === quote.prefix.slice(-32);
    const end = at + quote.exact.length;
    const after = text.slice(end, end + 32) === quote.suffix.slice(0, 32);
    places.push({
      start: at,
      score: Number(before) + Number(after) - Math.abs(at - position.start) / text.length,
    });
  }
  const best = places.sort((a, b) => b.score - a.score)[0];
  if (!best) return { grade: 'lost' };
  const span = { start: best.start, end: best.start + quote.exact.length };
  return { grade: 'exact', span, similarity: 1, context: 1 };
};

/** The most similar words, nearest to where they stood: what a fuzzy matcher does that looks at nothing else. */
const similarityAlone: Method = (text, { quote, position }) => {
  const matches = search(text, quote.exact, Math.floor(quote.exact.length / 2));
  const best = matches.sort(
    (a, b) => a.errors - b.errors || Math.abs(a.start - position.start) - Math.abs(b.start - position.start),
  )[0];
  if (!best) return { grade: 'lost' };
  const similarity = 1 - best.errors / quote.exact.length;
  return { grade: 'changed', span: { start: best.start, end: best.end }, similarity, context: 0 };
};

const METHODS: Readonly<Record<string, Method>> = {
  isnad: (text, target) => createAnchorer(text)(target),
  'exact with context': exactWithContext,
  'similarity alone': similarityAlone,
};

/** Least share of right, or of right and asked, in percent. Wrong is at most 0.5 everywhere. */
const FLOORS: Readonly<Record<string, { right?: number; rightOrAsked?: number }>> = {
  diacritics: { right: 98 },
  spelling: { right: 98 },
  'one word changed': { right: 98 },
  'paragraphs added': { right: 98 },
  'paragraph moved': { right: 98 },
  'third of the words changed': { rightOrAsked: 90 },
};
const MOST_WRONG = 0.5;

function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function outcome(found: Anchoring, expected: Span | null): Outcome {
  if (found.grade === 'ask') return 'asked';
  if (found.grade === 'lost') return expected === null ? 'right' : 'orphan';
  return expected !== null && overlap(found.span, expected) >= 0.8 ? 'right' : 'wrong';
}

function corpus(language: 'ar' | 'en'): readonly string[] {
  const file = join(SHARED, 'corpora', language === 'ar' ? 'arabic-raw.jsonl' : 'english-train.jsonl');
  if (!existsSync(file)) return ARTICLES[language];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text.replace(/\n{2,}/g, '\n').trim())
    .filter((text) => text.length > 700 && text.length < 12_000 && sentencesOf(text).length >= 6);
}

/** Whether words stand twice in an article: deleting them once does not make them go. */
function isRepeated(text: string, { start, end }: Span): boolean {
  const [all, words] = [foldText(text), foldText(text.slice(start, end))];
  return all.indexOf(words) !== all.lastIndexOf(words);
}

/** A sentence without its full stop, a part of one, or two in a row. */
function subject(text: string, random: Random): Span | null {
  const sentences = sentencesOf(text).slice(1);
  const index = Math.floor(random() * sentences.length);
  const { start, end } = sentences[index]!;
  const stop = /[.!?؟…\s]$/.test(text.slice(start, end)) ? 1 : 0;
  const kind = random();
  const next = sentences[index + 1];
  if (kind < 0.15 && next) return { start, end: next.end };
  if (kind < 0.6) return end - stop - start < 25 ? null : { start, end: end - stop };
  const words = [...text.slice(start, end - stop).matchAll(/\S+/g)];
  if (words.length < 8) return null;
  const first = words[1 + Math.floor(random() * 3)]!;
  return { start: start + first.index, end: end - stop };
}

interface Row {
  readonly edit: string;
  readonly language: string;
  readonly method: string;
  readonly trials: number;
  readonly counts: Record<Outcome, number>;
  /** Of those asked, how many had the right place among the candidates. */
  readonly askedWithRight: number;
  /** Milliseconds a target, median. */
  readonly ms: number;
}

interface Trial {
  readonly given: Case;
  readonly edited: Edited;
  readonly target: Target;
}

function* trials(edit: (typeof EDITS)[number], language: 'ar' | 'en', count: number): Generator<Trial> {
  const random = randomFrom(
    Number(options.seed) * 7919 + EDITS.indexOf(edit) * 101 + (language === 'ar' ? 1 : 2),
  );
  const articles = corpora[language];
  for (let done = 0, tried = 0; done < count && tried < count * 20; tried++) {
    const text = articles[Math.floor(random() * articles.length)]!;
    const other = articles[Math.floor(random() * articles.length)]!;
    const span = subject(text, random);
    if (other === text || !span || isRepeated(text, span)) continue;
    const given: Case = { language, text, span, other };
    const edited = edit.apply(given, random);
    if (!edited) continue;
    done++;
    yield { given, edited, target: describeTarget(text, span) };
  }
}

const AROUND = 120;

function show({ given, edited }: Trial, found: Anchoring): void {
  const shown = (text: string, { start, end }: Span) =>
    `${text.slice(Math.max(0, start - AROUND), start)}【${text.slice(start, end)}】${text.slice(end, end + AROUND)}`;
  const lines = [
    `noted     ${shown(given.text, given.span)}`,
    `expected  ${edited.span ? shown(edited.text, edited.span) : 'gone'}`,
    ...('span' in found ? [found] : found.grade === 'ask' ? found.candidates : []).map(
      ({ span, similarity, context }) =>
        `${found.grade.padEnd(9)} ${similarity.toFixed(2)} ${context.toFixed(2)} ${shown(edited.text, span)}`,
    ),
  ];
  console.log(lines.join('\n').replace(/\n(?=[^\n])/g, '\n  '), '\n');
}

function measure(edit: (typeof EDITS)[number], language: 'ar' | 'en'): Row[] {
  const all = [...trials(edit, language, Number(options.trials))];
  return Object.entries(METHODS).map(([method, find]) => {
    const counts: Record<Outcome, number> = { right: 0, wrong: 0, asked: 0, orphan: 0 };
    let askedWithRight = 0;
    const times: number[] = [];
    for (const trial of all) {
      const started = performance.now();
      const found = find(trial.edited.text, trial.target);
      times.push(performance.now() - started);
      const { span } = trial.edited;
      const result = outcome(found, span);
      counts[result]++;
      if (found.grade === 'ask' && span && found.candidates.some((place) => overlap(place.span, span) >= 0.8))
        askedWithRight++;
      if (method === 'isnad' && result === options.show) show(trial, found);
    }
    times.sort((a, b) => a - b);
    const ms = times[times.length >> 1] ?? 0;
    return { edit: edit.name, language, method, trials: all.length, counts, askedWithRight, ms };
  });
}

function print(row: Row): void {
  const cells = (['right', 'wrong', 'asked', 'orphan'] as const).map((name) =>
    share(row.counts[name], row.trials).toFixed(1).padStart(7),
  );
  console.log(
    `${row.edit.padEnd(45)} ${row.language} ${row.method.padEnd(19)}${cells.join('')}${row.ms.toFixed(2).padStart(8)}`,
  );
}

function missed({ edit, method, counts, trials: count, language }: Row): string[] {
  if (method !== 'isnad') return [];
  const [right, asked, wrong] = [counts.right, counts.asked, counts.wrong].map((part) =>
    share(part, count),
  ) as [number, number, number];
  const floor = FLOORS[edit];
  return [
    wrong > MOST_WRONG && `${edit} (${language}): ${wrong.toFixed(2)} % wrong`,
    floor?.right !== undefined && right < floor.right && `${edit} (${language}): ${right.toFixed(1)} % right`,
    floor?.rightOrAsked !== undefined &&
      right + asked < floor.rightOrAsked &&
      `${edit} (${language}): ${(right + asked).toFixed(1)} % right or asked`,
  ].filter((problem) => problem !== false);
}

const corpora = { ar: corpus('ar'), en: corpus('en') };
console.log(
  `articles: ${corpora.ar.length} Arabic, ${corpora.en.length} English; ${options.trials} trials a row`,
);
console.log(`${'edit'.padEnd(68)}  right  wrong  asked orphan      ms`);
const rows: Row[] = [];
for (const edit of EDITS) {
  if (options.row && !edit.name.includes(options.row)) continue;
  for (const language of ['ar', 'en'] as const) {
    if (options.language && options.language !== language) continue;
    const measured = measure(edit, language);
    rows.push(...measured);
    for (const row of measured) print(row);
  }
}
mkdirSync('artifacts', { recursive: true });
writeFileSync('artifacts/bench-anchoring.json', `${JSON.stringify(rows, null, 2)}\n`);
const problems = rows.flatMap(missed);
console.log(problems.length === 0 ? '\nEvery floor is met.' : `\nMissed:\n${problems.join('\n')}`);
if (options.check && problems.length > 0) process.exitCode = 1;
