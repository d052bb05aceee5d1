/** Marks that carry no letter: tashkeel, Quranic signs, tatweel, joiners and bidi controls. */
const DROPPED = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\p{Cf}]/gu;
const PRESENTATION = /[\uFB50-\uFDFF\uFE70-\uFEFC]/u;

/** Nothing but the letters of the Arabic keyboard: most words, and they are plain as they stand. */
const PLAIN = /^[\u0621-\u063A\u0641-\u064A]*$/;

/** The word in plain letters: presentation forms resolved, marks, tatweel and controls dropped, hamza kept. */
export function plain(word: string): string {
  if (PLAIN.test(word)) return word;
  const letters = PRESENTATION.test(word) ? word.normalize('NFKC') : word;
  return letters
    .replace(DROPPED, '')
    .replace(/[ٱ]/gu, 'ا')
    .replace(/[ک]/gu, 'ك')
    .replace(/[یے]/gu, 'ي')
    .replace(/[ہھ]/gu, 'ه')
    .toLowerCase();
}

/** Spelling variants brought together on top of {@link plain}: hamza and its seats, ى and ي, ة and ه. */
export function fold(word: string): string {
  return foldPlain(plain(word));
}

const VARIANTS = /[أإآىئةؤء]/g;
const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ء: '',
};

/** {@link fold} for a word that is plain already. */
export const foldPlain = (word: string): string =>
  word.replace(VARIANTS, (letter) => FOLDED[letter] as string);

const lemmas = new Map<string, string>();

/** {@link fold} for our own lemmas: a few thousand, met again and again. */
export function foldLemma(lemma: string): string {
  let folded = lemmas.get(lemma);
  if (folded === undefined) {
    folded = fold(lemma);
    lemmas.set(lemma, folded);
  }
  return folded;
}

/** Does it carry the damma of a passive on its first letter (`أُعلن`, `يُعتقد`)? */
export const hasOpeningDamma = (word: string): boolean =>
  /^[\u0648\u0641]?[\u064E]?[\p{L}]\u064F/u.test(word);
