import type { Reading, TokenRange } from '../../pack.ts';
import type { VerbGroup } from './chunks.ts';
import { classesOf } from './classes.ts';
import {
  type Count,
  countsOf,
  countsOfFrame,
  type Feature,
  factorOf,
  GREATEST_SUM,
  type LemmaCounts,
  NONE,
  quotient,
} from './counts.ts';
import type { Frame } from './frame.ts';
import { BODIES, DOCUMENTS, singularOf, TITLES, VAGUE } from './people.ts';
import type { Proposal } from './proposal.ts';
import { joined } from './remembered.ts';
import {
  COMMA,
  COORDINATOR,
  DASH,
  ING,
  isIn,
  NAME,
  NOUN,
  NUMBER,
  OPEN,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  VERB,
  VERB_S,
  WH,
} from './tagset.ts';
import type { EnglishWord } from './words.ts';

/**
 * How likely a verb, noun or adjective is the cue of an attribution, from counts over annotated articles.
 *
 * The tables say how often each lemma, in each frame, was a cue among how many occurrences: facts about published text,
 * such as a frequency dictionary states, and no part of the text. A rate is the quotient of two counts, backed off to the
 * lemma's and the frame's own quotients; a circumstance multiplies the odds by how many cues had it over how many the
 * rates let expect. All of it is closed-form arithmetic on the counts: nothing is trained, no weight is fitted.
 */

const clamp = (p: number): number => Math.min(0.995, Math.max(0.005, p));
const logit = (p: number): number => Math.log(p / (1 - p));
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Share of cues among all proposals. */
const OVERALL = 0.2;
/** How many occurrences the backed-off estimate counts for. */
const PRIOR = 4;

/** P(cue | lemma, frame) from the counts of the two together, backed off to each one's own. */
export function frameRate([cues, all]: Count, ofLemma: Count, [frameCues, frameAll]: Count): number {
  const ofFrame = clamp((frameCues + 0.5) / (frameAll + 5));
  const prior = logistic(logit(clamp(quotient(ofLemma))) + 0.7 * (logit(ofFrame) - logit(OVERALL)));
  return clamp((cues + PRIOR * prior) / (all + PRIOR));
}

/** The log odds that a lemma is a cue in a frame, whatever stands around. */
export function baseOdds(counts: LemmaCounts, frame: Frame): number {
  const { odds } = counts;
  const known = frame.number < odds.length ? (odds[frame.number] as number) : Number.NaN;
  return Number.isNaN(known) ? findOdds(counts, frame) : known;
}

/** Places for odds are added so many at a time. */
const PLACES = 64;

function findOdds(counts: LemmaCounts, frame: Frame): number {
  const { all, frames, odds } = counts;
  if (frame.number >= odds.length) {
    counts.odds = new Float64Array(PLACES * (1 + Math.floor(frame.number / PLACES))).fill(Number.NaN);
    counts.odds.set(odds);
  }
  const found = logit(frameRate(frames.get(frame.name) ?? NONE, all, countsOfFrame(frame.name)));
  counts.odds[frame.number] = found;
  return found;
}

/** How often a verb is a cue in a frame, 0 to 1. */
export const rateInFrame = (verb: EnglishWord, frame: Frame): number =>
  logistic(baseOdds(countsOf(verb), frame));

/** The least odds of a lemma in its frame that circumstances may make as sure as `p`; less by what rounding may do. */
export const leastOdds = (p: number): number => logit(p) - GREATEST_SUM - 1e-9;

/** How sure a proposal is, 0 to 1: its frame's rate, moved by who speaks, the verb's form and where it stands. */
export function confidenceOf(reading: Reading<EnglishWord>, proposal: Proposal): number {
  let odds = proposal.odds;
  for (const feature of featuresOf(reading, proposal)) odds += factorOf(feature);
  return logistic(odds);
}

/** What moves a proposal's odds beside its lemma and frame: each feature in steps, from what is looked at to what was found. */
export function featuresOf(reading: Reading<EnglishWord>, proposal: Proposal): Feature[] {
  const { source, verb, head, governor } = proposal;
  const { kind } = proposal.frame;
  const features: Feature[] = [
    ['who', proposal.how, source ? person(reading, source) : 'none', kind],
    ['headline', proposal.headline ? '1' : '0'],
  ];
  if (verb) features.push(['form', formOf(verb), proposal.tense]);
  if (governor !== null) features.push(['after', governor, kind]);
  const quotation = reading.quotations[reading.tokens[head]?.quotation ?? -1];
  features.push(['quoted', quotation ? (quotation.words > 3 ? 'long' : 'short') : 'no']);
  return features;
}

/** By modal (4), negation (2) and auxiliary (1). */
const FORM_MARKS = ['', '+aux', '+not', '+not+aux', '+modal', '+modal+aux', '+modal+not', '+modal+not+aux'];

const formOf = ({ form, modal, negated, auxiliary }: VerbGroup): string =>
  joined(form, FORM_MARKS[(modal ? 4 : 0) + (negated ? 2 : 0) + (auxiliary ? 1 : 0)] as string);

/** Classes of the head of a source, and of what may stand behind it. */
const HEADS = NOUN | NAME | NUMBER | PRONOUN;
const BEHIND_HEAD = PREPOSITION | COMMA | OPEN | WH | VERB | VERB_S | PAST | ING | COORDINATOR | DASH;

/** What kind of thing a source is, by its pronoun, its capital or the list its head noun is in. */
function person(reading: Reading<EnglishWord>, { from, to }: TokenRange): string {
  const word = reading.tokens[from]?.word;
  if (!word) return 'np';
  if (to - from === 1) {
    const pronoun = PRONOUNS.get(word.norm);
    if (pronoun !== undefined) return pronoun;
  }
  const tags = classesOf(reading);
  let head = -1;
  for (let i = from; i < to; i++) {
    const tag = tags[i] as number;
    if (isIn(tag, HEADS)) head = i;
    else if (tag === POSSESSIVE) head = -1;
    else if (head >= 0 && isIn(tag, BEHIND_HEAD)) break;
  }
  const noun = reading.tokens[head]?.word;
  if (!noun) return 'np';
  if (tags[head] === NAME) return 'name';
  const one = singularOf(noun.norm);
  if (DOCUMENTS.has(one)) return 'document';
  if (VAGUE.has(one) || TITLES.has(one)) return 'person';
  return BODIES.has(one) ? 'body' : 'np';
}

const PRONOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    we: 'i we',
    you: 'you',
    he: 'he she they',
    it: 'it this that these those there',
    who: 'who whom',
    which: 'which what',
    owner: 'his her their its my our your',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);
