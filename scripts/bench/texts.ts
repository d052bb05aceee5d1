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

function corpus(file: string, length: number): string {
  const lines = readFileSync(join(CORPORA, file), 'utf8').split('\n').filter(Boolean);
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  return repeated(texts.join('\n'), length);
}

function repeated(text: string, length: number): string {
  let all = text;
  while (all.length < length) all += `\n${text}`;
  return all.slice(0, length);
}

/**
 * `length` characters (UTF-16) in each language: news of the shared corpora where they lie beside the
 * repository, else our own demo articles over and over, which is kinder to caches.
 */
export function texts(length: number): Texts {
  if (existsSync(join(CORPORA, 'arabic-raw.jsonl')) && existsSync(join(CORPORA, 'english-train.jsonl'))) {
    const [ar, en] = [corpus('arabic-raw.jsonl', length), corpus('english-train.jsonl', length)];
    return { ar, en, origin: 'news articles of the shared corpora' };
  }
  const ours = (language: 'ar' | 'en') => repeated(ARTICLES[language].join('\n'), length);
  return { ar: ours('ar'), en: ours('en'), origin: 'our own few articles, repeated' };
}
