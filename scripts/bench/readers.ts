import nlp from 'compromise/three';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extract } from '../../utils/attribution/index.ts';
import { scanTokens } from '../../utils/attribution/tokens.ts';

export type Language = 'ar' | 'en';

/** Those that read an article whole, each made ready for a language first. */
export const READERS = {
  'a token pass that counts': () => countTokens,
  'a token pass that hands out words': () => (text: string) => text.match(WORDS),
  'Intl.Segmenter, words': (language: Language) => {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    return (text: string) => countWords(segmenter, text);
  },
  'Isnad, attributions': (language: Language) => (text: string) => extract(text, { language }),
  'wink-nlp, sentences + POS + entities': () => {
    const wink = winkNLP(winkModel, ['sbd', 'pos', 'ner']);
    return (text: string) => wink.readDoc(text);
  },
  'compromise, quotations': () => (text: string) => nlp(text).quotations().length,
} satisfies Readonly<Record<string, (language: Language) => (text: string) => unknown>>;

export type ReaderName = keyof typeof READERS;

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

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
