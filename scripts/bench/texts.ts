import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLES } from '../../tests/fixtures/anchoring/articles.ts';
import { SHARED } from '../lib/shared.ts';

/** Texts to time on. */
export interface Texts {
  readonly ar: string;
  readonly en: string;
  readonly origin: string;
}

const CORPORA = join(SHARED, 'corpora');

const CORPUS = { ar: 'arabic-raw.jsonl', en: 'english-train.jsonl' } as const;

function corpus(file: string): string[] {
  const lines = readFileSync(join(CORPORA, file), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** As many articles as `length` characters hold, over again where they are too few; the last one may be cut. */
function fill(articles: readonly string[], length: number): string[] {
  const taken: string[] = [];
  for (let left = length; left > 0; left -= taken.at(-1)!.length)
    taken.push(articles[taken.length % articles.length]!.slice(0, left));
  return taken;
}

/** Articles to time on, one by one as they are read. */
export interface Articles {
  readonly ar: readonly string[];
  readonly en: readonly string[];
  readonly origin: string;
}

/**
 * `length` characters (UTF-16) of articles in each language: news of the shared corpora where they lie beside the
 * repository, else our own demo articles over and over, which is kinder to caches.
 */
export function articles(length: number): Articles {
  if (existsSync(join(CORPORA, CORPUS.ar)) && existsSync(join(CORPORA, CORPUS.en))) {
    const [ar, en] = [CORPUS.ar, CORPUS.en].map((file) => fill(corpus(file), length));
    return { ar: ar!, en: en!, origin: 'news articles of the shared corpora' };
  }
  const ours = (language: 'ar' | 'en') => fill([ARTICLES[language].join('\n')], length);
  return { ar: ours('ar'), en: ours('en'), origin: 'our own few articles, repeated' };
}

/** The same articles as one text of `length` characters (UTF-16) in each language. */
export function texts(length: number): Texts {
  const { ar, en, origin } = articles(length);
  const joined = (some: readonly string[]) => some.join('\n').slice(0, length);
  return { ar: joined(ar), en: joined(en), origin };
}
