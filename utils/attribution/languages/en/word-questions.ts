import type { EnglishWord } from './words.ts';

/**
 * What can be asked of a word wherever it stands (is it in this list, does it end so?), answered once a word: every
 * question has two bits of the word, one that says whether it was asked before and one for the answer.
 */
export type Question = (word: EnglishWord) => boolean;

/** The bits of a word that keep its answers. */
export interface Answers {
  answers0: number;
  answers1: number;
  answers2: number;
  answers3: number;
  answers4: number;
  answers5: number;
  answers6: number;
  answers7: number;
  answers8: number;
  answers9: number;
  answers10: number;
  answers11: number;
  answers12: number;
  answers13: number;
}

/** `asked` and `yes` are a bit each; `find` looks for the answer and gives it as those bits. */
type Column = (asked: number, yes: number, find: (word: EnglishWord) => number) => Question;

/** One for each field, since a field's name that is no constant makes every look at it slow. */
const COLUMNS: readonly Column[] = [
  (asked, yes, find) => (word) => {
    if ((word.answers0 & asked) === 0) word.answers0 |= find(word);
    return (word.answers0 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers1 & asked) === 0) word.answers1 |= find(word);
    return (word.answers1 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers2 & asked) === 0) word.answers2 |= find(word);
    return (word.answers2 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers3 & asked) === 0) word.answers3 |= find(word);
    return (word.answers3 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers4 & asked) === 0) word.answers4 |= find(word);
    return (word.answers4 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers5 & asked) === 0) word.answers5 |= find(word);
    return (word.answers5 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers6 & asked) === 0) word.answers6 |= find(word);
    return (word.answers6 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers7 & asked) === 0) word.answers7 |= find(word);
    return (word.answers7 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers8 & asked) === 0) word.answers8 |= find(word);
    return (word.answers8 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers9 & asked) === 0) word.answers9 |= find(word);
    return (word.answers9 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers10 & asked) === 0) word.answers10 |= find(word);
    return (word.answers10 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers11 & asked) === 0) word.answers11 |= find(word);
    return (word.answers11 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers12 & asked) === 0) word.answers12 |= find(word);
    return (word.answers12 & yes) !== 0;
  },
  (asked, yes, find) => (word) => {
    if ((word.answers13 & asked) === 0) word.answers13 |= find(word);
    return (word.answers13 & yes) !== 0;
  },
];

/** Thirty bits: an integer that every runtime keeps in the object itself. */
const A_COLUMN = 15;
let questions = 0;

/** A question whose answer the word alone tells. Made once, where a file's constants are. */
export function question(answer: (word: EnglishWord) => boolean): Question {
  const column = COLUMNS[Math.floor(questions / A_COLUMN)];
  if (!column) throw new Error('No column is left for a further question of words: add one');
  const asked = 1 << (2 * (questions % A_COLUMN));
  const yes = asked << 1;
  questions += 1;
  return column(asked, yes, (word) => (answer(word) ? asked | yes : asked));
}

/** Is its folded spelling one of these words (with a space between them), or does it match? */
export const spelt = (words: string | RegExp): Question => questionOf('norm', words);

/** Is its lemma one of these, or does it match? */
export const ofLemma = (words: string | RegExp): Question => questionOf('lemma', words);

/** By what is looked at and for: the same list in two files is one question. */
const known = new Map<string, Question>();

function questionOf(what: 'norm' | 'lemma', words: string | RegExp): Question {
  const key = `${what} ${words}`;
  const made = known.get(key);
  if (made) return made;
  const matches = matcher(words);
  const fresh = question((word) => matches(word[what]));
  known.set(key, fresh);
  return fresh;
}

function matcher(words: string | RegExp): (text: string) => boolean {
  if (words instanceof RegExp) return (text) => words.test(text);
  // Made when the first word is asked: most of a language's lists are not needed to load it.
  let list: Set<string> | null = null;
  return (text) => {
    list ??= new Set(words.split(' '));
    return list.has(text);
  };
}
