import type { Agreement, Candidate, Profile, Reading, TokenRange } from '../../pack.ts';
import { classesOf } from './classes.ts';
import {
  BODIES,
  COMPANIONS,
  DOCUMENTS,
  FEMALE,
  MALE,
  MEN,
  NUMBERS,
  OUTLETS,
  PARTLY,
  RETAINED,
  SPOKESPEOPLE,
  STUDIES,
  singularOf,
  TITLES,
  VAGUE,
  WOMEN,
} from './people.ts';
import { letterOf, NOUN } from './tagset.ts';
import type { EnglishWord } from './words.ts';

const NOBODY: Agreement = { gender: null, number: null };

/** `a study |of Norrby University`, `a report |released by the state auditor`. */
const saysWhose = (words: readonly MentionWord[]): boolean =>
  words.some((word, i) => word.tag === 'P' || (word.norm === 'by' && words[i + 1]?.norm === 'the'));

/** Who a source mention is, by its head noun, its article and its names. */
export function describeMention(reading: Reading<EnglishWord>, mention: TokenRange): Profile {
  const words = withoutQuantity(wordsOf(reading, mention));
  const pronoun = describePronoun(words);
  if (pronoun) return pronoun;
  const core = coreOf(words);
  const another = core.length <= 2 && OTHERS.test(core.at(-1)?.norm ?? '');
  const counted = core.some(({ norm, tag }) => 'NPU'.includes(tag) && !OTHERS.test(norm));
  if ((another || CROWDS.test(core[0]?.norm ?? '')) && !counted)
    return {
      naming: 'anonymous',
      count: null,
      heads: [],
      names: [],
      anaphoric: false,
      agreement: { gender: null, number: 'plural' },
      reason: reasonIn(reading, mention.from, mention.to),
    };
  const fromEnd = [...core].reverse();
  const head =
    fromEnd.find((word) => 'NPUO'.includes(word.tag)) ??
    fromEnd.find((word) => word.tag === 'J') ??
    core.at(-1);
  const reason = reasonIn(reading, mention.from, mention.to);
  if (!head)
    return {
      naming: 'named',
      count: null,
      heads: [],
      names: [],
      anaphoric: false,
      agreement: NOBODY,
      reason,
    };
  const noun = singularOf(head.norm);
  const names = namesOf(core);
  const apposed = core.length === 1 ? nameBehindOffice(words) : apposedName(words, core.length);
  const plural =
    noun !== head.norm ||
    /^(?:people|police|many|some|several|few|others|those|both|all|most)$/.test(head.norm);
  const first = core[0]?.norm === 'no' && core[1]?.tag === 'U' ? '' : (core[0]?.norm ?? '');
  const definite =
    /^(?:the|this|that|these|those|his|her|its|their|our|my|your)$/.test(first) ||
    core.some((word, i) => word.tag === 'L' && i < core.length - 1);
  const count = countOf(core);
  const heads = [
    ...new Set(
      [...core, ...appositionOf(words, core.length)]
        .filter((word) => !word.capital && (word.tag === 'N' || TITLES.has(word.norm)))
        .map((word) => singularOf(word.norm)),
    ),
  ].slice(0, 6);
  for (const word of core) if (word.capital && TITLES.has(word.norm)) heads.push(word.norm);
  const agreement: Agreement = {
    gender: genderOfMention(words, core.length, apposed.length > 0 ? null : head),
    number: plural || count === null ? (plural ? 'plural' : 'singular') : count > 1 ? 'plural' : 'singular',
  };
  const named = (list: readonly string[]): Profile => ({
    naming: 'named',
    count,
    heads,
    names: list,
    anaphoric: false,
    agreement,
    reason,
  });
  const common =
    core.every((word) => word === head || word.tag === 'J') &&
    (VAGUE.has(noun) || DOCUMENTS.has(noun) || BODIES.has(noun) || (plural && TITLES.has(noun))) &&
    (plural || head.token === reading.sentences[reading.tokens[head.token]?.sentence ?? -1]?.from);
  const properHead =
    !common &&
    (head.tag === 'P' ||
      (head.capital && head !== core[0] && !TITLES.has(head.norm) && !(plural && TITLES.has(noun))));
  if (properHead && !isPeople(core, head)) return named(names.length > 0 ? names : [head.norm]);
  if (apposed.length > 0) return named(apposed);
  const base = { count, heads: heads.length > 0 ? heads : [noun], agreement, reason };
  const owner = core.some(
    (word) =>
      (word.tag === 'P' &&
        !(common && word === head) &&
        !(word === core[0] && opensSentence(reading, word))) ||
      (word.capital && word !== core[0]),
  );
  if (properHead) return { ...base, naming: 'anonymous', names: [], anaphoric: false };
  if (DOCUMENTS.has(noun)) {
    const known = definite || owner || !STUDIES.has(noun) || saysWhose(words.slice(core.length));
    return {
      ...base,
      naming: known ? 'named' : 'anonymous',
      names: owner ? names : [],
      anaphoric: definite && !owner,
    };
  }
  if (noun === 'police') return { ...base, naming: 'named', names: [], anaphoric: definite && !owner };
  if (isSomePress(core, noun, owner || definite))
    return { ...base, naming: 'partly-anonymous', names: [], anaphoric: false };
  if (BODIES.has(noun))
    return {
      ...base,
      naming:
        (plural && !definite) || (GATHERINGS.test(noun) && !owner && ofSeveral(words, core.length))
          ? 'anonymous'
          : owner || definite
            ? 'named'
            : 'role',
      names: [],
      anaphoric: definite && !owner,
    };
  if (noun === 'judge' && owner) return { ...base, naming: 'role', names: [], anaphoric: definite };
  if (SPOKESPEOPLE.has(noun))
    return { ...base, naming: 'role', names: [], anaphoric: first === 'the' && words.length <= 2 };
  if (TITLES.has(noun) && definite && !plural)
    return { ...base, naming: 'role', names: [], anaphoric: words.length <= 4 };
  if (/^(?:his|her|its|their|my|our)$/.test(first) && !plural && !(COMPANIONS.has(noun) && core.length <= 3))
    return { ...base, naming: 'role', names: [], anaphoric: false };
  if (RETAINED.has(noun) && !plural && core.some(({ tag }) => tag === 'L'))
    return { ...base, naming: 'role', names: [], anaphoric: false };
  if (
    /^(?:a|an|one|another|some|any|no|many|most|several|few|every|each)$/.test(first) ||
    plural ||
    VAGUE.has(noun) ||
    core[0]?.tag === 'U'
  ) {
    const some =
      (PARTLY.has(noun) || TITLES.has(noun)) &&
      (owner || core.some((word) => word.tag === 'J') || words.length > core.length);
    return {
      ...base,
      naming: some ? 'partly-anonymous' : 'anonymous',
      names: [],
      anaphoric: definite && words.length <= 3,
    };
  }
  return { ...base, naming: 'named', names: [], anaphoric: definite && words.length <= 3 };
}

/** `local media`, `a newspaper`, but neither `state media` nor `the paper`. */
function isSomePress(core: readonly MentionWord[], noun: string, known: boolean): boolean {
  if (noun !== 'media')
    return OUTLETS.has(noun) && !known && /^(?:an?|one|another)$/.test(core[0]?.norm ?? '');
  return !core.some(({ norm }) => /^(?:the|state|state-run|state-owned|official)$/.test(norm));
}

/** `Media |reports said`: its capital is the sentence's. */
const opensSentence = (reading: Reading<EnglishWord>, { token, norm }: MentionWord): boolean =>
  reading.sentences[reading.tokens[token]?.sentence ?? -1]?.from === token &&
  (BODIES.has(norm) || OUTLETS.has(norm) || VAGUE.has(singularOf(norm)) || ATTRIBUTIVE.test(norm));
const ATTRIBUTIVE = /^(?:press|local|unconfirmed|foreign|domestic)$/;

/** The words behind the mention's first comma, as far as its first preposition: `Ana Ruiz, the foreign |minister`, not `an official in the |department`. */
function appositionOf(words: readonly MentionWord[], core: number): readonly MentionWord[] {
  const comma = words.findIndex(({ tag }, i) => i >= core && tag === ',');
  if (comma < 0) return [];
  const end = words.findIndex(({ tag }, i) => i > comma && (tag === 'S' || tag === 'W'));
  return words.slice(comma, end < 0 ? words.length : end);
}

const GATHERINGS = /^(?:group|team|coalition|panel|community|movement)$/;

/** `a group |of lawmakers`: whoever they are. */
function ofSeveral(words: readonly MentionWord[], core: number): boolean {
  if (words[core]?.norm !== 'of') return false;
  const noun = words.slice(core + 1).find((word) => word.tag === 'N' || word.tag === 'P');
  return noun !== undefined && singularOf(noun.norm) !== noun.norm;
}

/** Of the noun or name it has as its head; of the name behind its comma where the head is none. */
function genderOfMention(
  words: readonly MentionWord[],
  core: number,
  head: MentionWord | null,
): Agreement['gender'] {
  if (head === null) return genderOf(words.slice(0, core)) ?? genderOf(words.slice(core + 1, core + 5));
  return isThing(head, singularOf(head.norm)) ? 'neuter' : genderOf(words.slice(0, 12));
}

/** Without `more than`, `at least`, `as many as` before it. */
function withoutQuantity(words: readonly MentionWord[]): readonly MentionWord[] {
  const [first, second, third] = words;
  switch (first?.norm) {
    case 'more':
    case 'fewer':
    case 'less':
      return second?.norm === 'than' ? words.slice(2) : words;
    case 'at':
      return second?.norm === 'least' || second?.norm === 'most' ? words.slice(2) : words;
    case 'as':
      return second?.norm === 'many' && third?.norm === 'as' ? words.slice(3) : words;
    default:
      return words;
  }
}

/** Neither a name nor a word for people. */
const isThing = (head: MentionWord, noun: string): boolean =>
  !head.capital &&
  head.tag !== 'P' &&
  !VAGUE.has(noun) &&
  !TITLES.has(noun) &&
  !FEMALE.has(noun) &&
  !MALE.has(noun);

interface MentionWord {
  readonly norm: string;
  readonly tag: string;
  readonly capital: boolean;
  readonly token: number;
}

function wordsOf(reading: Reading<EnglishWord>, { from, to }: TokenRange): MentionWord[] {
  const tags = classesOf(reading);
  const words: MentionWord[] = [];
  for (let i = from; i < to && words.length < 40; i++) {
    const word = reading.tokens[i]?.word;
    if (word)
      words.push({ norm: word.norm, tag: letterOf(tags[i] || NOUN), capital: word.capital, token: i });
  }
  return words;
}

/** The noun phrase before its prepositional phrases, appositions and relative clauses. */
function coreOf(words: readonly MentionWord[]): MentionWord[] {
  let end = words.findIndex(
    (word, i) =>
      (i > 0 && word.tag !== '' && ',(-:SWHTIGAMVZ'.includes(word.tag)) || (i > 0 && word.tag === 'C'),
  );
  if (end < 0) end = words.length;
  const after = words.findIndex(
    (word, i) => i > 0 && word.tag === 'E' && (words[i - 1]?.tag === 'N' || words[i - 1]?.tag === 'P'),
  );
  if (after > 0 && after < end) end = after;
  return words.slice(0, end).filter((word) => !'"R'.includes(word.tag));
}

const OTHERS = /^others?$/;
const CROWDS =
  /^(?:everyone|everybody|someone|somebody|anyone|anybody|nobody|those|these|some|many|others|most|few|several|people|all|both|half)$/;
const FIRST_PERSON = /^(?:i|me|my|we|us|our)$/;
const THIRD: Readonly<Record<string, Agreement>> = {
  he: { gender: 'masculine', number: 'singular' },
  him: { gender: 'masculine', number: 'singular' },
  his: { gender: 'masculine', number: 'singular' },
  himself: { gender: 'masculine', number: 'singular' },
  she: { gender: 'feminine', number: 'singular' },
  her: { gender: 'feminine', number: 'singular' },
  herself: { gender: 'feminine', number: 'singular' },
  they: { gender: null, number: 'plural' },
  them: { gender: null, number: 'plural' },
  their: { gender: null, number: 'plural' },
  it: { gender: 'neuter', number: 'singular' },
  its: { gender: 'neuter', number: 'singular' },
  who: NOBODY,
  which: NOBODY,
  that: NOBODY,
};

function describePronoun(words: readonly MentionWord[]): Profile | null {
  const [only] = words;
  if (words.length !== 1 || !only) return null;
  const plain = { count: null, heads: [], names: [], reason: null };
  if (FIRST_PERSON.test(only.norm)) return { ...plain, naming: 'role', anaphoric: false, agreement: NOBODY };
  const agreement = THIRD[only.norm];
  return agreement ? { ...plain, naming: 'role', anaphoric: true, agreement } : null;
}

/** The names at the end of the core: `Jennifer Palmieri` of `Clinton spokeswoman Jennifer Palmieri`. */
function namesOf(core: readonly MentionWord[]): string[] {
  const names: string[] = [];
  for (const word of core) {
    if (
      TITLES.has(word.norm) ||
      (word.tag === 'N' && !word.capital) ||
      word.tag === 'L' ||
      word.norm === 'and'
    )
      names.length = 0;
    else if (word.tag === 'P' || (word.capital && word.tag !== 'D'))
      names.push(word.norm.replace(/\.$/u, ''));
  }
  return names.filter((name) => name.length > 1);
}

/** `Leader of Opposition |Arjun Menon`: an office without an article is its holder's; else what an apposition names. */
function nameBehindOffice(words: readonly MentionWord[]): string[] {
  const office = words[0]?.norm ?? '';
  const held = words.length >= 4 && words[1]?.norm === 'of' && OFFICES.test(office);
  const names = held ? words.slice(-2) : [];
  return names.length > 0 && names.every(({ tag }) => tag === 'P') ? namesOf(names) : apposedName(words, 1);
}

const OFFICES =
  /^(?:leader|head|chief|director|secretary|minister|bishop|archbishop|chair|president|governor|mayor)$/;

/** `a lawyer for the outlets, David Schulz`: the name that an apposition gives. */
function apposedName(words: readonly MentionWord[], core: number): string[] {
  for (let i = core; i + 1 < words.length; i++) {
    if (words[i]?.tag !== ',') continue;
    const run: MentionWord[] = [];
    const from = words[i + 1]?.norm === 'including' ? i + 2 : i + 1;
    for (let k = from; k < words.length; k++) {
      const word = words[k] as MentionWord;
      const joins = word.tag === 'C' && words[k + 1]?.tag === 'P';
      if (word.tag !== 'P' && !joins) break;
      if (!joins) run.push(word);
    }
    if (run.length >= 2) return namesOf(run);
    return [];
  }
  return [];
}

/** `Republicans`, `Some Democrats`, `Mexicans`: capitals that name a crowd. */
function isPeople(core: readonly MentionWord[], head: MentionWord): boolean {
  const quantified = QUANTIFIER.test(core[0]?.norm ?? '') && singularOf(head.norm) !== head.norm;
  if (quantified && core.every((word) => word === head || word === core[0] || 'DJNU'.includes(word.tag)))
    return true;
  if (PARTISANS.test(head.norm) && core[0]?.norm !== 'the') return true;
  const plain = core.every(
    (word) => word === head || word.tag === 'D' || word.tag === 'J' || word.tag === 'U' || word.tag === 'N',
  );
  const article = core[0]?.norm === 'the' && core.length > 2;
  if (!plain || article) return false;
  return (
    CROWD.test(head.norm) ||
    (ONE_OF_A_CROWD.test(head.norm) &&
      (core[0]?.tag === 'U' || /^(?:a|an|one|another|some|any|no)$/.test(core[0]?.norm ?? '')))
  );
}

const QUANTIFIER = /^(?:many|most|some|several|few|other|all|more|numerous|countless)$/;
/** Who follows a party or creed, wherever they sit: `House Republicans`. */
const PARTISANS =
  /^(?:republicans|democrats|conservatives|liberals|progressives|independents|muslims|evangelicals)$/;

const CROWD =
  /(?:[^v]ians|icans|cans|crats|ists|peans|reans|muslims|jews|arabs|israelis|iraqis|afghans|saudis|turks|greeks|brits|britons|germans|latinos|hispanics|syrians|egyptians|conservatives|liberals|chinese|japanese|kurds)$/;
const ONE_OF_A_CROWD =
  /(?:tory|[^v]ian|ican|crat|ist|pean|rean|muslim|jew|arab|israeli|iraqi|afghan|saudi|turk|greek|briton|german|latino|hispanic)$/;

function countOf(core: readonly MentionWord[]): number | null {
  const at = core.findIndex((word) => word.tag === 'U' || (word.norm !== 'one' && NUMBERS.has(word.norm)));
  const word = core[at];
  if (!word || core.some(({ norm }) => /^(?:percent|million|billion|dozen|%|\$)$/.test(norm))) return null;
  const next = core[at + 1];
  if (!next || (next.tag !== 'N' && next.tag !== 'P' && next.tag !== 'J')) return null;
  const value = NUMBERS.get(word.norm) ?? Number(word.norm.replaceAll(',', ''));
  return Number.isInteger(value) && value > 0 && value < 1900 ? value : null;
}

function genderOf(words: readonly MentionWord[]): Agreement['gender'] {
  for (const word of words) {
    if (FEMALE.has(word.norm)) return 'feminine';
    if (MALE.has(word.norm)) return 'masculine';
    if (word.capital && WOMEN.has(word.norm)) return 'feminine';
    if (word.capital && MEN.has(word.norm)) return 'masculine';
    if (word.tag === ',') return null;
  }
  return null;
}

const ANONYMITY = new Set(
  'anonymity anonymous anonymously unnamed unidentified named identified authorized authorised publicly candidly freely background'.split(
    ' ',
  ),
);

/** `because he was not authorized to speak`, after a word about anonymity, between two tokens. */
function reasonIn(reading: Reading<EnglishWord>, from: number, to: number): TokenRange | null {
  let hinted = false;
  for (let i = from; i < to; i++) {
    const norm = reading.tokens[i]?.word.norm ?? '';
    hinted ||= ANONYMITY.has(norm);
    if (hinted && opensReason(norm, reading.tokens[i + 1]?.word.norm))
      return { from: i, to: reasonEnd(reading, i, to) };
    const refused = norm === 'not' || norm === "n't";
    if (
      refused &&
      /^(?:authorized|authorised|permitted|allowed)$/.test(reading.tokens[i + 1]?.word.norm ?? '')
    ) {
      const start = /^(?:was|were|is|are)$/.test(reading.tokens[i - 1]?.word.norm ?? '') ? i - 1 : i;
      if (start >= from) return { from: start, to: reasonEnd(reading, i, to) };
    }
  }
  return null;
}

const opensReason = (norm: string, next: string | undefined): boolean =>
  norm === 'because' ||
  norm === 'since' ||
  norm === 'citing' ||
  norm === 'fearing' ||
  (norm === 'for' && next === 'fear') ||
  (norm === 'given' && next === 'the');

function reasonEnd(reading: Reading<EnglishWord>, from: number, to: number): number {
  let end = from + 1;
  while (end < to && !/^[.,;:”"–—]$/.test(reading.tokens[end]?.word.norm ?? '.')) end++;
  return end;
}

/** The reason that the sentence of the cue gives outside the mention, or the one before or after it. */
export function reasonNear(reading: Reading<EnglishWord>, candidate: Candidate): TokenRange | null {
  const at = candidate.cue?.from;
  const sentence = at === undefined ? undefined : reading.sentences[reading.tokens[at]?.sentence ?? -1];
  if (!sentence || !candidate.source) return null;
  const found = reasonIn(reading, sentence.from, sentence.to);
  if (!found || candidate.content.some(({ from, to }) => found.from >= from && found.from < to)) return null;
  return found;
}
