import type { Profile, Reading, TokenRange } from '../../pack.ts';
import { isPeople } from './crowds.ts';
import { headOf, headsOf } from './heads.ts';
import { countOf, genderOf } from './mention-agreement.ts';
import { nameBehind, namesOf } from './mention-names.ts';
import { hasTag, type MentionWords, mentionWords, tagOf, wordOf } from './mention-words.ts';
import {
  BODIES,
  COMPANIONS,
  DOCUMENTS,
  isBody,
  isDocument,
  isPlural,
  isTitle,
  isTitleNoun,
  isVague,
  OUTLETS,
  PARTLY,
  RETAINED,
  SPOKESPEOPLE,
  STUDIES,
  singularOf,
  TITLES,
  VAGUE,
} from './people.ts';
import { PRONOUNS } from './pronouns.ts';
import { reasonIn } from './reasons.ts';
import { ADJECTIVE, isIn, NAME, NOUN, NUMBER, POSSESSIVE } from './tagset.ts';
import { question, spelt } from './word-questions.ts';
import { type EnglishWord, NO_WORD } from './words.ts';

/** Who a source mention is, by its head noun, its article and its names. */
export function describeMention(reading: Reading<EnglishWord>, range: TokenRange): Profile {
  const mention = mentionWords(reading, range);
  const pronoun = mention.to - mention.from === 1 ? PRONOUNS.get(wordOf(mention, mention.from).norm) : null;
  if (pronoun) return pronoun;
  const head = headOf(mention);
  if (isAnybody(mention)) return anybody(reasonIn(reading, range.from, range.to));
  return head < 0 ? nobody(reasonIn(reading, range.from, range.to)) : whoIs(mention, head, range);
}

const isOthers = spelt('other others');
const isCrowd = spelt(
  'everyone everybody someone somebody anyone anybody nobody those these some many others most few several people all both half',
);

/** `others`, `many in the party`, but not `many Democrats`. */
function isAnybody(mention: MentionWords): boolean {
  const { core } = mention;
  const another = core.length <= 2 && isOthers(wordOf(mention, core[core.length - 1] ?? -1));
  if (!another && !isCrowd(wordOf(mention, core[0] ?? -1))) return false;
  return !core.some((i) => isIn(tagOf(mention, i), NOUN | NAME | NUMBER) && !isOthers(wordOf(mention, i)));
}

const anybody = (reason: TokenRange | null): Profile => ({
  naming: 'anonymous',
  count: null,
  heads: [],
  names: [],
  anaphoric: false,
  agreement: { gender: null, number: 'plural' },
  reason,
});

const nobody = (reason: TokenRange | null): Profile => ({
  naming: 'named',
  count: null,
  heads: [],
  names: [],
  anaphoric: false,
  agreement: { gender: null, number: null },
  reason,
});

const isMany = spelt('people police many some several few others those both all most');
const isDefinite = spelt('the this that these those his her its their our my your');
const isOwners = spelt('his her its their my our');
const isIndefinite = spelt('a an one another some any no many most several few every each');

/** A mention whose head is no name. */
interface Headed {
  readonly mention: MentionWords;
  readonly noun: string;
  readonly plural: boolean;
  readonly definite: boolean;
  /** What it begins with; no word where that is a number in the negative (`no two |officials`). */
  readonly first: EnglishWord;
  /** A name in it says whose it is. */
  readonly owner: boolean;
}

type Told = Pick<Profile, 'naming' | 'names' | 'anaphoric'>;

function whoIs(mention: MentionWords, head: number, range: TokenRange): Profile {
  const word = wordOf(mention, head);
  const apposed = nameBehind(mention);
  const plural = isPlural(word) || isMany(word);
  const common = isCommon(mention, head, plural);
  const proper = !common && isProper(mention, head, plural);
  const named = proper && !isPeople(mention, head) ? nameOf(mention, word) : apposed;
  const { naming, names, anaphoric } =
    named.length > 0
      ? { naming: 'named' as const, names: named, anaphoric: false }
      : proper
        ? told('anonymous')
        : tellByNoun(headed(mention, head, common, plural));
  const count = countOf(mention);
  const heads = headsOf(mention);
  return {
    naming,
    count,
    heads: heads.length > 0 || named.length > 0 ? heads : [singularOf(word.norm)],
    names,
    anaphoric,
    agreement: {
      gender: genderOf(mention, head, apposed.length > 0),
      number: plural || (count !== null && count > 1) ? 'plural' : 'singular',
    },
    reason: reasonIn(mention.reading, range.from, range.to),
  };
}

const told = (naming: Profile['naming'], anaphoric = false): Told => ({ naming, names: [], anaphoric });

/** The names of its core, or the head that must be one. */
function nameOf(mention: MentionWords, head: EnglishWord): string[] {
  const names = namesOf(mention, mention.core);
  return names.length > 0 ? names : [head.norm];
}

const isCommonNoun = question((word) => isVague(word) || isDocument(word) || isBody(word));

/** `Officials |said`: no name, though it is written as one; some nouns open a sentence. */
function isCommon(mention: MentionWords, head: number, plural: boolean): boolean {
  const noun = wordOf(mention, head);
  return (
    (isCommonNoun(noun) || (plural && isTitleNoun(noun))) &&
    (plural || opensSentence(mention, head)) &&
    mention.core.every((i) => i === head || tagOf(mention, i) === ADJECTIVE)
  );
}

const opensSentence = ({ reading: { sentences, tokens } }: MentionWords, i: number): boolean =>
  sentences[tokens[i]?.sentence ?? -1]?.from === i;

function isProper(mention: MentionWords, head: number, plural: boolean): boolean {
  if (tagOf(mention, head) === NAME) return true;
  const word = wordOf(mention, head);
  return word.capital && head !== mention.core[0] && !isTitle(word) && !(plural && isTitleNoun(word));
}

function headed(mention: MentionWords, head: number, common: boolean, plural: boolean): Headed {
  const { core } = mention;
  const opening = wordOf(mention, core[0] as number);
  const numbered = opening.norm === 'no' && core.length > 1 && tagOf(mention, core[1] as number) === NUMBER;
  const first = numbered ? NO_WORD : opening;
  const definite =
    isDefinite(first) || core.some((i, k) => k < core.length - 1 && tagOf(mention, i) === POSSESSIVE);
  const owner = core.some((i) => ownsIt(mention, i, common ? head : -1));
  return { mention, noun: singularOf(wordOf(mention, head).norm), plural, definite, first, owner };
}

/** A name, or a capital inside the mention; what only opens a sentence is none. */
function ownsIt(mention: MentionWords, i: number, head: number): boolean {
  const isFirst = i === mention.core[0];
  if (!isFirst && wordOf(mention, i).capital) return true;
  return tagOf(mention, i) === NAME && i !== head && !(isFirst && isOpener(mention, i));
}

/** `Media |reports said`: its capital is the sentence's. */
const isOpener = (mention: MentionWords, i: number): boolean =>
  opensSentence(mention, i) && opensAsCommon(wordOf(mention, i));

const ATTRIBUTIVE = new Set('press local unconfirmed foreign domestic'.split(' '));
const opensAsCommon = question(
  (word) => BODIES.has(word.norm) || OUTLETS.has(word.norm) || isVague(word) || ATTRIBUTIVE.has(word.norm),
);

/** Who is named by a noun: by what it means, its article and what is said of it. */
function tellByNoun({ mention, noun, plural, definite, first, owner }: Headed): Told {
  const { core, from, to } = mention;
  const length = to - from;
  const pointsBack = definite && !owner;
  if (DOCUMENTS.has(noun)) {
    const known = definite || owner || !STUDIES.has(noun) || saysWhose(mention);
    return {
      naming: known ? 'named' : 'anonymous',
      names: owner ? namesOf(mention, core) : [],
      anaphoric: pointsBack,
    };
  }
  if (noun === 'police') return told('named', pointsBack);
  if (isSomePress(mention, noun, owner || definite)) return told('partly-anonymous');
  if (BODIES.has(noun)) {
    const some = (plural && !definite) || (GATHERINGS.has(noun) && !owner && isOfSeveral(mention));
    return told(some ? 'anonymous' : owner || definite ? 'named' : 'role', pointsBack);
  }
  if (noun === 'judge' && owner) return told('role', definite);
  if (SPOKESPEOPLE.has(noun)) return told('role', first.norm === 'the' && length <= 2);
  if (TITLES.has(noun) && definite && !plural) return told('role', length <= 4);
  if (isOwners(first) && !plural && !(COMPANIONS.has(noun) && core.length <= 3)) return told('role');
  if (RETAINED.has(noun) && !plural && core.some((i) => tagOf(mention, i) === POSSESSIVE))
    return told('role');
  const anaphoric = definite && length <= 3;
  if (!isIndefinite(first) && !plural && !VAGUE.has(noun) && tagOf(mention, core[0] as number) !== NUMBER)
    return told('named', anaphoric);
  const some =
    (PARTLY.has(noun) || TITLES.has(noun)) &&
    (owner || length > core.length || core.some((i) => tagOf(mention, i) === ADJECTIVE));
  return told(some ? 'partly-anonymous' : 'anonymous', anaphoric);
}

/** `a study |of Norrby University`, `a report |released by the state auditor`. */
function saysWhose(mention: MentionWords): boolean {
  for (let i = mention.behind; i < mention.to; i++)
    if (
      tagOf(mention, i) === NAME ||
      (wordOf(mention, i).norm === 'by' && wordOf(mention, i + 1).norm === 'the')
    )
      return true;
  return false;
}

const isOne = spelt('a an one another');
const isOfState = spelt('the state state-run state-owned official');

/** `local media`, `a newspaper`, but neither `state media` nor `the paper`. */
function isSomePress(mention: MentionWords, noun: string, known: boolean): boolean {
  const { core } = mention;
  if (noun !== 'media') return OUTLETS.has(noun) && !known && isOne(wordOf(mention, core[0] as number));
  return !core.some((i) => isOfState(wordOf(mention, i)));
}

const GATHERINGS = new Set('group team coalition panel community movement'.split(' '));

/** `a group |of lawmakers`: whoever they are. */
function isOfSeveral(mention: MentionWords): boolean {
  const { behind, to } = mention;
  if (wordOf(mention, behind).norm !== 'of') return false;
  for (let i = behind + 1; i < to; i++)
    if (hasTag(mention, i, NOUN | NAME)) return isPlural(wordOf(mention, i));
  return false;
}
