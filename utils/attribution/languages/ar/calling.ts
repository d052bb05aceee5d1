import type { Agreement } from '../../pack.ts';
import { COUNTS, NAMING } from './data/naming.ts';
import { HONORIFICS } from './data/sources.ts';
import { fold, foldLemma } from './fold.ts';
import { stemOf, stemsOf } from './root.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** What a word says of somebody who is called by it, wherever that is: found out once, when it is first asked. */
export interface Calling {
  /** What a re-mention repeats: the folded lemma of a noun, or the word itself. */
  readonly name: string;
  /** The same if it is an honorific (معالي, سموه), else empty. */
  readonly honour: string;
  readonly agreement: Agreement;
  /** Which lists of {@link NAMING} it is in, a bit each. */
  readonly lists: number;
  /** Its stems, several where a tag joins words: as names. */
  readonly stems: readonly string[];
  /** Its stems without their article, as words that tell one ministry or official from another; empty for those that tell nothing. */
  readonly content: readonly string[];
  /** نفس, المذكور: points back. */
  readonly pointing: boolean;
  /** ثالث: 3; 0 for others. */
  readonly ordinal: number;
}

export function callingOf(word: ArabicWord): Calling {
  word.calling ??= find(word);
  return word.calling;
}

function find(word: ArabicWord): Calling {
  const name = word.noun ? foldLemma(word.noun.lemma) : fold(word.base);
  const stems = stemsOf(word);
  const pointing = POINTING.has(word.base);
  const tells = word.key !== '' && (word.tags & TAG.demonstrative) === 0 && !pointing;
  return {
    name,
    honour: word.noun && honorifics.has(name) ? name : '',
    agreement: agreementOf(word),
    lists: listsOf(word, name),
    stems,
    content: tells ? stems.map(withoutArticle) : [],
    pointing,
    ordinal: ORDINAL.test(word.base) ? (COUNT_OF.get(word.base) ?? 0) : 0,
  };
}

const honorifics = new Set(HONORIFICS.split(' ').map(foldLemma));

const POINTING = new Set(
  'نفس ذات نفسه نفسها ذاته ذاتها عينه عينها انفسهم مذكور مذكوره اخير اخيره ايضا اول ثاني'.split(' '),
);

/** السعودية, which a list has with its article, is of the family of سعودي. */
const withoutArticle = (stem: string): string => stem.replace(/^ال(?=...)/u, '');

type List = keyof typeof NAMING;

const bitOf = Object.fromEntries(Object.keys(NAMING).map((list, i) => [list, 1 << i])) as Record<
  List,
  number
>;

const lists: ReadonlyMap<string, number> = collect();

function collect(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [list, words] of Object.entries(NAMING))
    for (const word of words.split(' ').map(fold))
      found.set(word, (found.get(word) ?? 0) | bitOf[list as List]);
  return found;
}

const listsOf = (word: ArabicWord, name: string): number =>
  (lists.get(word.base) ?? 0) |
  (word.noun ? (lists.get(name) ?? 0) : 0) |
  ((lists.get(stemOf(word)) ?? 0) & bitOf.bare);

/** Is the word, or the noun that it is a form of, in that list of the data? */
export const isIn = (list: List, word: ArabicWord): boolean => (callingOf(word).lists & bitOf[list]) !== 0;

/** Number words: أربعة 4, رابع 4. */
export const COUNT_OF: ReadonlyMap<string, number> = new Map(
  Object.entries(COUNTS).flatMap(([count, words]) =>
    words.split(' ').map((word): [string, number] => [fold(word), Number(count)]),
  ),
);

const ORDINAL = /^[ء-ي]ا[ء-ي]{2}$/u;

const PRONOUNS: ReadonlyMap<string, Agreement> = new Map([
  ['هو', { gender: 'masculine', number: 'singular' }],
  ['هي', { gender: 'feminine', number: 'singular' }],
  ['هما', { gender: null, number: 'dual' }],
  ['هم', { gender: 'masculine', number: 'plural' }],
  ['هن', { gender: 'feminine', number: 'plural' }],
  ['هولا', { gender: 'masculine', number: 'plural' }],
  ['اوليك', { gender: 'masculine', number: 'plural' }],
  ['هذا', { gender: 'masculine', number: 'singular' }],
  ['هذه', { gender: 'feminine', number: 'singular' }],
]);

/** Plurals that no list has as such. */
export const MANY: ReadonlySet<string> = new Set(['اعضا', 'اهل', 'ذوو', 'ذوي', 'اصحاب']);
const PLURAL_PEOPLE = /[ء-ي]{3}(?:ون|يين)$/u;
const THINGS = TAG.report | TAG.document | TAG.body | TAG.media;
const THING_HEADS = new Set('مصدر جهة وسيلة وسط دائرة طرف'.split(' '));

/** Things in the plural agree as one woman does (قالت المصادر وأضافت), people as men. */
function agreementOf({ base, tags, noun }: ArabicWord): Agreement {
  const pronoun = PRONOUNS.get(base);
  if (pronoun) return pronoun;
  if (tags & TAG.country) return { gender: 'feminine', number: 'singular' };
  if (MANY.has(base)) return { gender: 'masculine', number: 'plural' };
  if (!noun) return { gender: null, number: PLURAL_PEOPLE.test(base) ? 'plural' : 'singular' };
  if (noun.number === 'plural' && (tags & THINGS || THING_HEADS.has(noun.lemma)))
    return { gender: 'feminine', number: 'singular' };
  if (noun.number === 'plural') return { gender: noun.gender ?? 'masculine', number: 'plural' };
  return { gender: noun.gender, number: noun.number };
}
