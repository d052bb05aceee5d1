import type { Profile, TokenRange } from '../../pack.ts';
import { type ArabicReading, charAt, has, quotationFrom, tokenAt, wordAt } from './cursor.ts';
import { reasonEnd } from './phrase.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Who a mention is about. */
export function describe(r: ArabicReading, mention: TokenRange): Profile {
  const head = headOf(r, mention);
  const word = wordAt(r, head);
  const names = namesOf(r, mention, head);
  const naming = namingOf(r, mention, head, names.length > 0);
  return {
    naming,
    count: countOf(r, mention, head),
    heads: word ? [word.noun?.lemma ?? word.base] : [],
    names,
    anaphoric: isAnaphoric(r, mention, head, naming),
    words: wordsOf(r, mention, head),
    agreement: agreementOf(word),
    reason: reasonIn(r, mention),
  };
}

/** Things in the plural agree as one woman does (قالت المصادر وأضافت), people as men. */
function agreementOf(word: ArabicWord | undefined): Profile['agreement'] {
  const noun = word?.noun;
  if (!noun) return { gender: null, number: null };
  if (
    noun.number === 'plural' &&
    (word.tags & (TAG.report | TAG.document | TAG.body | TAG.media) || THINGS.has(noun.lemma))
  ) {
    return { gender: 'feminine', number: 'singular' };
  }
  return {
    gender: noun.number === 'plural' ? (noun.gender ?? 'masculine') : noun.gender,
    number: noun.number,
  };
}

const THINGS = new Set('مصدر جهة وسيلة وسط دائرة طرف'.split(' '));

/** Its content words, names among them. */
function wordsOf(r: ArabicReading, { from, to }: TokenRange, head: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to && words.length < 12; i++) {
    const word = wordAt(r, i);
    if (i === head || !word || tokenAt(r, i)?.kind !== 'word') continue;
    if (word.tags & TAG.relative) break;
    if (word.key && !(word.tags & TAG.demonstrative) && !POINTING.has(word.base)) words.push(word.base);
  }
  return words;
}

const POINTING = new Set('نفسه نفسها ذاته ذاتها انفسهم مذكور مذكوره'.split(' '));

/** The first noun after numbers, quantifiers and demonstratives. */
function headOf(r: ArabicReading, { from, to }: TokenRange): number {
  let i = from;
  while (
    i < to - 1 &&
    (tokenAt(r, i)?.kind === 'number' ||
      tokenAt(r, i)?.kind === 'mark' ||
      (has(r, i, TAG.number | TAG.quantifier | TAG.demonstrative) && !wordAt(r, i)?.noun) ||
      wordAt(r, i)?.base === 'من')
  )
    i += 1;
  return i;
}

const SPEAKING = new Set(['متحدث', 'ناطق']);
const COMMON = TAG.vague | TAG.report;

function namingOf(r: ArabicReading, mention: TokenRange, head: number, named: boolean): Profile['naming'] {
  const word = wordAt(r, head);
  if (!word) return 'named';
  const first = wordAt(r, mention.from);
  if (quotationFrom(r, head) >= 0 || charAt(r, mention.from) === '#') return 'named';
  if (word.noun && SPEAKING.has(word.noun.lemma) && word.noun.number === 'singular')
    return named ? 'named' : 'role';
  const qualified = mention.to - head > 1;
  if (
    first &&
    first.tags & TAG.quantifier &&
    !(first.noun && first.tags & TAG.body) &&
    word.tags & (COMMON | TAG.office)
  )
    return qualified ? 'partly-anonymous' : 'anonymous';
  if (word.tags & TAG.outlet || word.tags & TAG.givenName || word.tags & TAG.foreign) return 'named';
  if (word.tags & TAG.report)
    return word.noun?.number === 'plural' || (!word.definite && word.tags & TAG.vague)
      ? 'anonymous'
      : 'named';
  if (word.tags & TAG.office) {
    if (named) return 'named';
    if (word.noun?.number === 'plural') return 'partly-anonymous';
    if (word.definite || word.suffix || isConstruct(r, head, mention.to)) return 'role';
    return 'partly-anonymous';
  }
  if (word.tags & TAG.vague) {
    if (named && word.noun?.number === 'singular') return 'named';
    return qualified ? 'partly-anonymous' : 'anonymous';
  }
  if (word.tags & (TAG.body | TAG.media | TAG.document)) {
    const plural =
      word.noun?.number === 'plural' && !word.definite && !named && !isConstruct(r, head, mention.to);
    return plural && word.tags & (TAG.media | TAG.body) ? 'anonymous' : 'named';
  }
  return isPeople(word) ? (qualified ? 'partly-anonymous' : 'anonymous') : 'named';
}

/** المختصون, المحتجين: people no list knows. */
const isPeople = (word: ArabicWord): boolean =>
  word.definite && word.tags === 0 && word.base.length >= 5 && /(?:ون|ين)$/u.test(word.base);

/** An indefinite noun made definite by what follows: وزير الخارجية, رئيس شركة «...». */
function isConstruct(r: ArabicReading, head: number, to: number): boolean {
  for (let i = head + 1; i < Math.min(to, head + 5); i++) {
    const word = wordAt(r, i);
    if (!word) continue;
    if (word.definite && !word.preposition) return true;
    if (word.suffix || quotationFrom(r, i) >= 0 || word.tags & (TAG.foreign | TAG.outlet)) return true;
    if (word.tags & (TAG.preposition | TAG.relational)) return false;
  }
  return false;
}

const NOT_A_NAME =
  TAG.vague |
  TAG.report |
  TAG.document |
  TAG.office |
  TAG.body |
  TAG.media |
  TAG.relational |
  TAG.preposition |
  TAG.quantifier |
  TAG.number |
  TAG.place |
  TAG.relative |
  TAG.time |
  TAG.occasion |
  TAG.event |
  TAG.finite |
  TAG.reasonNoun |
  TAG.reasonVerb |
  TAG.complementizer |
  TAG.demonstrative |
  TAG.adverb |
  TAG.negation;

/** Words of a person's or a body's own name in the mention: given names, foreign words, words no list knows. */
function namesOf(r: ArabicReading, { from, to }: TokenRange, head: number): string[] {
  const names: string[] = [];
  for (let i = from; i < to; i++) {
    const word = wordAt(r, i);
    if (!word || tokenAt(r, i)?.kind !== 'word') continue;
    if (word.tags & TAG.relative) break;
    if (isNameWord(r, word, i, head)) names.push(word.base);
  }
  return names;
}

function isNameWord(r: ArabicReading, word: ArabicWord, i: number, head: number): boolean {
  if (word.tags & TAG.givenName && word.tags & TAG.relational)
    return i === head || has(r, i - 1, TAG.office) || Boolean(wordAt(r, i - 1)?.definite);
  if (word.tags & (TAG.givenName | TAG.foreign | TAG.outlet | TAG.country)) return true;
  if (word.preposition || word.suffix || word.masdar || word.participle || word.verb || word.noun)
    return false;
  const before = wordAt(r, i - 1);
  const afterName = Boolean(before && i > head && isPlainName(before));
  if (word.tags & TAG.guessed)
    return !/(?:يه|يين|يون|يات|ين|ون)$/u.test(word.base) && (i === head || afterName);
  if (word.tags & NOT_A_NAME) return false;
  if (/(?:ون|ين|ات)$/u.test(word.base) && word.definite) return false;
  if (i === head) return true;
  if (word.definite) return afterName;
  return !(before && before.tags & (TAG.vague | TAG.body)) || i - head > 1;
}

const isPlainName = (word: ArabicWord): boolean =>
  (word.tags & TAG.givenName) !== 0 ||
  (!word.definite && !word.noun && (word.tags === 0 || (word.tags & TAG.guessed) !== 0));

function isAnaphoric(
  r: ArabicReading,
  mention: TokenRange,
  head: number,
  naming: Profile['naming'],
): boolean {
  const word = wordAt(r, head);
  if (!word || (naming === 'named' && !(word.tags & (TAG.office | TAG.body | TAG.document)))) return false;
  return word.definite && mention.to - mention.from <= 3;
}

const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    احد: 1,
    احدي: 1,
    واحد: 1,
    ثلاثه: 3,
    ثلاث: 3,
    اربعه: 4,
    اربع: 4,
    خمسه: 5,
    خمس: 5,
    سته: 6,
    ست: 6,
    سبعه: 7,
    سبع: 7,
    ثمانيه: 8,
    ثماني: 8,
    تسعه: 9,
    تسع: 9,
    عشره: 10,
    عشر: 10,
  }),
);

function countOf(r: ArabicReading, { from }: TokenRange, head: number): number | null {
  for (let i = from; i < head; i++) {
    const token = tokenAt(r, i);
    if (!token) continue;
    if (token.kind === 'number') return Number(toLatin(r.text.slice(token.start, token.end))) || null;
    const count = COUNTS.get(token.word.base);
    if (count !== undefined) return count;
  }
  return wordAt(r, head)?.noun?.number === 'dual' ? 2 : null;
}

const toLatin = (digits: string): string =>
  digits.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[٬,]/gu, '');

function reasonIn(r: ArabicReading, { from, to }: TokenRange): TokenRange | null {
  for (let i = from; i < to; i++) {
    if (!has(r, i, TAG.reasonVerb)) continue;
    const end = reasonEnd(r, i, to);
    if (end > i) return { from: i, to: end };
  }
  return null;
}
