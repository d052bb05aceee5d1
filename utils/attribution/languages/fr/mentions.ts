import type { Agreement, Candidate, Profile, TokenRange } from '../../pack.ts';
import { PRONOUNS } from './data/pronouns.ts';
import { BODIES, COUNTS, OFFICES, VAGUE } from './data/sources.ts';
import { type FrenchReading, normAt, sentenceOf } from './phrases.ts';

/** `le maire, qui affirme que`: as whatever it follows. */
const RELATIVE: Agreement = { gender: null, number: null };

/** `on estime que`: whoever. */
const NOBODY: Profile = {
  naming: 'anonymous',
  count: null,
  heads: [],
  names: [],
  anaphoric: false,
  agreement: { gender: null, number: null },
  reason: null,
};

const singular = (norm: string): string =>
  norm.length > 3 && /[sx]$/.test(norm) && !/(?:ss|is|us)$/.test(norm) ? norm.slice(0, -1) : norm;

/** Who a source mention is, by its names, its head noun and its article. */
export function describeMention(reading: FrenchReading, mention: TokenRange): Profile {
  const words = reading.tokens.slice(mention.from, mention.to).filter(({ kind }) => kind !== 'mark');
  const first = words[0]?.word.norm ?? '';
  if (words.length === 1 && first === 'on') return NOBODY;
  const pronoun = words.length !== 1 ? undefined : first === 'qui' ? RELATIVE : PRONOUNS[first];
  if (pronoun)
    return {
      naming: 'role',
      count: null,
      heads: [],
      names: [],
      anaphoric: true,
      agreement: pronoun,
      reason: null,
    };
  const initial = sentenceOf(reading, mention.from).from;
  const common = words.findIndex(({ word }) =>
    [VAGUE, OFFICES, BODIES].some((list) => list.has(singular(word.norm)) || list.has(word.norm)),
  );
  const head = words[common]?.word.norm ?? words.find(({ word }) => word.norm.length > 3)?.word.norm ?? first;
  const noun = VAGUE.has(head) || OFFICES.has(head) || BODIES.has(head) ? head : singular(head);
  const names = words
    .filter(
      ({ word }, i) => word.capital && i !== common && !(mention.from + i === initial && isCommon(word.norm)),
    )
    .map(({ word }) => word.norm);
  const plural =
    /^(?:les|des|ces|ses|leurs|plusieurs|certains|certaines)$/.test(first) ||
    (COUNTS.get(first) ?? 1) > 1 ||
    noun !== head;
  const counted = words.find(({ word }) => COUNTS.has(word.norm) && word.norm !== 'un');
  const agreement: Agreement = {
    gender: /^(?:la|une|sa|cette)$/.test(first)
      ? 'feminine'
      : /^(?:le|un|son|ce)$/.test(first)
        ? 'masculine'
        : null,
    number: plural ? 'plural' : 'singular',
  };
  const base = {
    count: counted ? (COUNTS.get(counted.word.norm) ?? null) : null,
    heads: [noun],
    names,
    agreement,
    reason: reasonIn(reading, mention),
  };
  const definite = /^(?:le|la|l'|ce|cet|cette)$/.test(first);
  const person = names.length >= 2 || (names.length === 1 && words.length <= 2 && common < 0);
  if (
    VAGUE.has(noun) &&
    !(person && !plural && OFFICES.has(noun)) &&
    !hasName(words.map(({ word }) => word))
  ) {
    const partly = words.length > 2 || names.length > 0;
    return {
      ...base,
      naming:
        partly && !/^(?:source|personne|gens|certain|plusieurs|beaucoup)$/.test(noun)
          ? 'partly-anonymous'
          : 'anonymous',
      names: [],
      anaphoric: definite && words.length <= 2,
    };
  }
  if (person) return { ...base, naming: 'named', anaphoric: false };
  if (BODIES.has(noun)) return { ...base, naming: 'named', anaphoric: definite && words.length <= 2 };
  if (OFFICES.has(noun))
    return {
      ...base,
      naming: plural ? 'partly-anonymous' : 'role',
      names: [],
      anaphoric: definite && words.length <= 2,
    };
  return {
    ...base,
    naming:
      names.length > 0 || definite ? 'named' : plural || /^(?:un|une)$/.test(first) ? 'anonymous' : 'named',
    anaphoric: false,
  };
}

const isCommon = (norm: string): boolean =>
  /^(?:le|la|les|l'|un|une|des|ce|cette|ces|son|sa|ses|deux|trois|quatre|cinq|six|plusieurs|certains|certaines|selon)$/.test(
    norm,
  );

/** Two capitals in a row: a first name and a surname. */
const hasName = (words: readonly { capital: boolean; norm: string }[]): boolean =>
  words.some(
    (word, i) =>
      i > 0 && word.capital && words[i - 1]?.capital === true && !isCommon(words[i - 1]?.norm ?? ''),
  );

/** `sous couvert d'anonymat car il n'est pas autorisé à parler`. */
function reasonIn(reading: FrenchReading, { from, to }: TokenRange): TokenRange | null {
  let hinted = false;
  for (let i = from; i < to; i++) {
    const norm = normAt(reading, i);
    if (/^(?:anonymat|anonyme|nommé|identifié)$/.test(norm)) hinted = true;
    if (
      !hinted ||
      !(norm === 'car' || norm === 'faute' || (norm === 'parce' && /^qu/.test(normAt(reading, i + 1))))
    )
      continue;
    let end = i + 1;
    while (end < to && !/^[.,;:»”]$/.test(normAt(reading, end))) end++;
    return { from: i, to: end };
  }
  return null;
}

export function reasonNear(reading: FrenchReading, { cue, content }: Candidate): TokenRange | null {
  const found = cue && reasonIn(reading, sentenceOf(reading, cue.from));
  return found && !content.some(({ from, to }) => found.from >= from && found.from < to) ? found : null;
}
