import type { Reading, TokenRange } from '../../pack.ts';
import { classesOf } from './classes.ts';
import { type Feature, factorOf } from './counts.ts';
import { KINDS } from './frame.ts';
import { isBody, isDocument, isTitleNoun, isVague } from './people.ts';
import type { Proposal } from './proposal.ts';
import { wordAt } from './row.ts';
import {
  COMMA,
  COORDINATOR,
  DASH,
  ING,
  isIn,
  NAME,
  NONE,
  NOUN,
  NUMBER,
  OPEN,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  TAGS,
  VERB,
  VERB_S,
  WH,
} from './tagset.ts';
import { question } from './word-questions.ts';
import type { EnglishWord } from './words.ts';

/** What moves a proposal's odds beside its lemma and frame: who speaks, the verb's form, what it hangs on, where it stands. */

/** One kind of circumstance: what it is called, what is looked at in turn, and its factors by what was found. */
interface Family {
  readonly name: string;
  readonly steps: readonly (readonly string[])[];
  /** Made when they are first asked for. */
  factors: Float64Array | null;
}

const family = (name: string, ...steps: readonly (readonly string[])[]): Family => ({
  name,
  steps,
  factors: null,
});

const HOWS = ['own', 'relative', 'shared', 'none', 'inverted', 'by'] as const;
const PERSONS = [
  ...['none', 'np', 'name', 'document', 'person', 'body'],
  ...['we', 'you', 'he', 'it', 'who', 'which', 'owner'],
] as const;
const FORMS = ['finite', 'infinitive', 'gerund', 'participle'] as const;
/** By modal (4), negation (2) and auxiliary (1). */
const MARKS = ['', '+aux', '+not', '+not+aux', '+modal', '+modal+aux', '+modal+not', '+modal+not+aux'];
const GOVERNORS = ['cue', 'act', 'none'] as const;

const WHO = family('who', HOWS, PERSONS, KINDS);
const HEADLINE = family('headline', ['0', '1']);
const FORM = family(
  'form',
  FORMS.flatMap((form) => MARKS.map((marks) => form + marks)),
  ['', ...TAGS],
);
const AFTER = family('after', GOVERNORS, KINDS);
const QUOTED = family('quoted', ['no', 'short', 'long']);

/** By how much what was found moves the odds. */
function factorAt(of: Family, place: number): number {
  of.factors ??= readFactors(of);
  return of.factors[place] as number;
}

function readFactors(of: Family): Float64Array {
  const places = of.steps.reduce((product, { length }) => product * length, 1);
  return Float64Array.from({ length: places }, (_, place) => factorOf(featureAt(of, place)));
}

/** What was found, in words. */
function featureAt({ name, steps }: Family, place: number): Feature {
  const found: string[] = [];
  let rest = place;
  for (const step of [...steps].reverse()) {
    found.unshift(step[rest % step.length] as string);
    rest = Math.floor(rest / step.length);
  }
  return [name, ...found];
}

/** The log odds of a proposal, moved by all its circumstances. */
export function movedOdds(reading: Reading<EnglishWord>, proposal: Proposal): number {
  let odds = proposal.odds + factorAt(WHO, whoOf(reading, proposal));
  odds += factorAt(HEADLINE, proposal.headline ? 1 : 0);
  if (proposal.verb) odds += factorAt(FORM, formOf(proposal));
  if (proposal.governor !== null) odds += factorAt(AFTER, afterOf(proposal));
  return odds + factorAt(QUOTED, quotedOf(reading, proposal));
}

/** Each circumstance in steps, from what is looked at to what was found: what is counted. */
export function featuresOf(reading: Reading<EnglishWord>, proposal: Proposal): Feature[] {
  const features = [
    featureAt(WHO, whoOf(reading, proposal)),
    featureAt(HEADLINE, proposal.headline ? 1 : 0),
    featureAt(QUOTED, quotedOf(reading, proposal)),
  ];
  if (proposal.verb) features.push(featureAt(FORM, formOf(proposal)));
  if (proposal.governor !== null) features.push(featureAt(AFTER, afterOf(proposal)));
  return features;
}

function whoOf(reading: Reading<EnglishWord>, { how, source, frame }: Proposal): number {
  const person = source ? personIn(reading, source) : NOBODY;
  return (HOWS.indexOf(how) * PERSONS.length + person) * KINDS.length + frame.kindNumber;
}

function formOf({ verb, tense }: Proposal): number {
  if (!verb) return 0;
  const marks = (verb.modal ? 4 : 0) + (verb.negated ? 2 : 0) + (verb.auxiliary ? 1 : 0);
  const ofTense = tense === NONE ? 0 : 32 - Math.clz32(tense);
  return (FORMS.indexOf(verb.form) * MARKS.length + marks) * (TAGS.length + 1) + ofTense;
}

const afterOf = ({ governor, frame }: Proposal): number =>
  governor === null ? 0 : GOVERNORS.indexOf(governor) * KINDS.length + frame.kindNumber;

const LONG = 3;

function quotedOf({ tokens, quotations }: Reading<EnglishWord>, { head }: Proposal): number {
  const at = tokens[head]?.quotation ?? -1;
  const quotation = at < 0 ? undefined : quotations[at];
  return quotation ? (quotation.words > LONG ? 2 : 1) : 0;
}

/** Classes of the head of a source, and of what may stand behind it. */
const HEADS = NOUN | NAME | NUMBER | PRONOUN;
const BEHIND_HEAD = PREPOSITION | COMMA | OPEN | WH | VERB | VERB_S | PAST | ING | COORDINATOR | DASH;

const person = (name: (typeof PERSONS)[number]): number => PERSONS.indexOf(name);
const NOBODY = person('none');
const SOMEBODY = person('np');
const NAMED = person('name');
const DOCUMENT = person('document');
const PERSON = person('person');
const BODY = person('body');

/** What kind of thing a source is, by its pronoun, its capital or the list its head noun is in. */
function personIn(reading: Reading<EnglishWord>, { from, to }: TokenRange): number {
  const clause = { reading };
  if (to - from === 1) {
    const word = wordAt(clause, from);
    if (isPronoun(word)) return PRONOUNS.get(word.norm) as number;
  }
  const tags = classesOf(reading);
  let head = -1;
  for (let i = from; i < to; i++) {
    const tag = tags[i] as number;
    if (isIn(tag, HEADS)) head = i;
    else if (tag === POSSESSIVE) head = -1;
    else if (head >= 0 && isIn(tag, BEHIND_HEAD)) break;
  }
  if (head < 0) return SOMEBODY;
  if (tags[head] === NAME) return NAMED;
  const noun = wordAt(clause, head);
  if (isDocument(noun)) return DOCUMENT;
  if (isVague(noun) || isTitleNoun(noun)) return PERSON;
  return isBody(noun) ? BODY : SOMEBODY;
}

const PRONOUNS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    we: 'i we',
    you: 'you',
    he: 'he she they',
    it: 'it this that these those there',
    who: 'who whom',
    which: 'which what',
    owner: 'his her their its my our your',
  } as const).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, person(kind as (typeof PERSONS)[number])] as const),
  ),
);
const isPronoun = question(({ norm }) => PRONOUNS.has(norm));
