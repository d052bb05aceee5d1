import nlp from 'compromise/three';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extract } from '../../utils/attribution/index.ts';
import { scanTokens } from '../../utils/attribution/tokens.ts';
import { race, speeds, type Table } from './measure.ts';
import { texts } from './texts.ts';

const LENGTH = 200_000;
/** Some millions of characters: until the runtime has compiled what it will. The first article has a row of its own. */
const WARM_UPS = 15;
const FLOOR = 'a token pass (the floor)';

function countTokens(text: string): number {
  let tokens = 0;
  scanTokens(text, 0, text.length, false, () => {
    tokens += 1;
  });
  return tokens;
}

function countWords(segmenter: Intl.Segmenter, text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) words += isWordLike ? 1 : 0;
  return words;
}

/** Whole extraction beside what others do with the same text. */
export async function extraction(rounds: number): Promise<Table[]> {
  const { ar, en, origin } = texts(LENGTH);
  const wink = winkNLP(winkModel, ['sbd', 'pos', 'ner']);
  const words = {
    ar: new Intl.Segmenter('ar', { granularity: 'word' }),
    en: new Intl.Segmenter('en', { granularity: 'word' }),
  };
  const note = `${LENGTH.toLocaleString('en')} characters of ${origin}; ratio: speed beside a token pass`;
  const options = { amount: LENGTH / 1e6, unit: 'M characters/s', reference: FLOOR };
  const english = await race(
    [
      { name: FLOOR, run: () => countTokens(en) },
      { name: 'Intl.Segmenter, words', run: () => countWords(words.en, en) },
      { name: 'Isnad, attributions', run: () => extract(en, { language: 'en' }) },
      { name: 'wink-nlp, sentences + POS + entities', run: () => wink.readDoc(en) },
      // Compromise holds a view of every word: a tenth of the text at a time, as its guide advises.
      {
        name: 'compromise, quotations',
        run: () => pieces(en, 10).map((piece) => nlp(piece).quotations().length),
      },
    ],
    rounds,
    WARM_UPS,
  );
  const arabic = await race(
    [
      { name: FLOOR, run: () => countTokens(ar) },
      { name: 'Intl.Segmenter, words', run: () => countWords(words.ar, ar) },
      { name: 'Isnad, attributions', run: () => extract(ar, { language: 'ar' }) },
    ],
    rounds,
    WARM_UPS,
  );
  return [
    { title: 'Extraction, English', note, rows: speeds(english, options) },
    { title: 'Extraction, Arabic', note, rows: speeds(arabic, options) },
  ];
}

function pieces(text: string, count: number): string[] {
  const size = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, at) => text.slice(at * size, (at + 1) * size));
}
