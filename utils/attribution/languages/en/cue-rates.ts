import type { Reading } from '../../pack.ts';
import { movedOdds } from './circumstances.ts';
import {
  type Count,
  countsOf,
  countsOfFrame,
  GREATEST_SUM,
  type LemmaCounts,
  NONE,
  quotient,
} from './counts.ts';
import type { Frame } from './frame.ts';
import type { Proposal } from './proposal.ts';
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

function findOdds({ all, frames, odds }: LemmaCounts, { name, number }: Frame): number {
  while (odds.length <= number) odds.push(Number.NaN);
  const found = logit(frameRate(frames.get(name) ?? NONE, all, countsOfFrame(name)));
  odds[number] = found;
  return found;
}

/** How often a verb is a cue in a frame, 0 to 1. */
export const rateInFrame = (verb: EnglishWord, frame: Frame): number =>
  logistic(baseOdds(countsOf(verb), frame));

/** The least odds of a lemma in its frame that circumstances may make as sure as `p`; less by what rounding may do. */
export const leastOdds = (p: number): number => logit(p) - GREATEST_SUM - 1e-9;

/** How sure a proposal is, 0 to 1: its frame's rate, moved by who speaks, the verb's form and where it stands. */
export const confidenceOf = (reading: Reading<EnglishWord>, proposal: Proposal): number =>
  logistic(movedOdds(reading, proposal));
