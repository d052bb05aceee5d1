import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { markupLayout, readArticle, runAtOnce } from '../../utils/article/index.ts';
import { DEMOS } from '../lib/demos.ts';
import { durations, race, type Table } from './measure.ts';

const TIMES = 10;

/** Finding the article and its text, beside the two that reading modes are made of. Parsing is not counted. */
export async function articleFinding(rounds: number): Promise<Table[]> {
  const pages = readdirSync(DEMOS)
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(DEMOS, name), 'utf8'));
  // Readability and Defuddle take their document apart: each run gets documents of its own.
  const subject = (name: string, find: (document: Document) => unknown) => {
    let documents: Document[] = [];
    return {
      name,
      prepare: () => {
        documents = Array.from({ length: TIMES }, () => pages)
          .flat()
          .map((html) => parseHTML(html).document as unknown as Document);
      },
      run: () => Promise.all(documents.map(find)),
    };
  };
  const subjects = [
    subject('Isnad', (document) =>
      runAtOnce(readArticle(document, { layout: markupLayout, url: 'https://news.example/1' })),
    ),
    subject('Readability', (document) => new Readability(document).parse()),
    subject('Defuddle', (document) => Defuddle(document, 'https://news.example/1')),
  ];
  const times = await race(subjects, rounds);
  return [
    {
      title: 'Finding the article',
      note: `${pages.length * TIMES} pages a run, on linkedom; ratio: time beside Isnad`,
      rows: durations(times, 'Isnad'),
    },
  ];
}
