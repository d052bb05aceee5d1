import type { Reading, TokenRange } from '../../pack.ts';
import { classesOf } from './classes.ts';
import { FACTORS, FRAMES, LEMMAS } from './cue-data.ts';
import { edgeClass } from './ends.ts';
import { OWN_CUES } from './own-cues.ts';
import { BODIES, DOCUMENTS, singularOf, TITLES, VAGUE } from './people.ts';
import type { Proposal } from './proposal.ts';
import { remembered } from './remembered.ts';
import type { EnglishWord } from './words.ts';

/**
 * How likely a verb, noun or adjective is the cue of an attribution, from counts over annotated articles.
 *
 * The tables say how often each lemma, in each frame, was a cue among how many occurrences: facts about published text,
 * such as a frequency dictionary states, and no part of the text. A rate is the quotient of two counts, backed off to the
 * lemma's and the frame's own quotients; a circumstance multiplies the odds by how many cues had it over how many the
 * rates let expect. All of it is closed-form arithmetic on the counts: nothing is trained, no weight is fitted.
 */

/** Times as a cue, times in all. */
type Count = readonly [number, number];

const frames = new Map<string, Count>();
const lemmas = new Map<string, Count>();
const lemmaFrames = new Map<string, Count>();
const factors = new Map<string, number>();

const NONE: Count = [0, 0];
const count = (text: string): Count => text.split('/').map(Number) as unknown as Count;

for (const row of FRAMES) {
  const [frame, counts] = row.split(' ') as [string, string];
  frames.set(frame, count(counts));
}
for (const row of LEMMAS) {
  const [lemma, counts, ...rest] = row.split(' ') as [string, string, ...string[]];
  lemmas.set(lemma, count(counts));
  for (let i = 0; i + 1 < rest.length; i += 2)
    lemmaFrames.set(`${lemma}|${rest[i]}`, count(rest[i + 1] as string));
}
/** What a line written by hand weighs: as much as a verb met ten times. */
const BY_HAND: Count = [9, 10];
for (const row of OWN_CUES) {
  const [lemma, ...known] = row.split(' ') as [string, ...string[]];
  lemmas.set(lemma, BY_HAND);
  for (const frame of known) lemmaFrames.set(`${lemma}|${frame}`, BY_HAND);
}
for (const row of FACTORS) {
  const [feature, counts] = row.split(' ') as [string, string];
  const [observed, expected] = count(counts);
  factors.set(feature, Math.log((observed + 5) / (expected + 5)));
}

/** Below this base rate (0.06) nothing else can make a proposal likely. */
const HOPELESS_ODDS = Math.log(0.06 / 0.94);
const clamp = (p: number): number => Math.min(0.995, Math.max(0.005, p));
const logit = (p: number): number => Math.log(p / (1 - p));
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Share of cues among all proposals. */
const OVERALL = 0.2;
/** How many occurrences the backed-off estimate counts for. */
const PRIOR = 4;

/** How often a lemma is a cue where it stands in the writer's own text, 0 to 1. */
export function cueRate(lemma: string): number {
  return rate(lemmas.get(lemma) ?? NONE);
}

/** Whether a verb is known to report a clause: it has been a cue before `that`, not once nor among very many. */
export const takesClause = (lemma: string): boolean => clauseTakers.has(lemma);

const clauseTakers = new Set(
  [...lemmas].flatMap(([lemma, [cues]]) => {
    const [before] = lemmaFrames.get(`${lemma}|that`) ?? NONE;
    return before >= 2 && before >= 0.02 * cues ? [lemma] : [];
  }),
);

const rate = ([cues, all]: Count): number => (cues + 0.3) / (all + 3);

/** Tables to look rates up in. */
export interface Counts {
  readonly lemmas: ReadonlyMap<string, Count>;
  readonly lemmaFrames: ReadonlyMap<string, Count>;
  readonly frames: ReadonlyMap<string, Count>;
}

/** P(cue | lemma, frame), backed off to the lemma's and the frame's own rates. */
export function frameRate(
  lemma: string,
  frame: string,
  counts: Counts = { lemmas, lemmaFrames, frames },
): number {
  const [frameCues, frameAll] = counts.frames.get(frame) ?? NONE;
  const [cues, all] = counts.lemmaFrames.get(`${lemma}|${frame}`) ?? NONE;
  const ofFrame = clamp((frameCues + 0.5) / (frameAll + 5));
  const prior = logistic(
    logit(clamp(rate(counts.lemmas.get(lemma) ?? NONE))) + 0.7 * (logit(ofFrame) - logit(OVERALL)),
  );
  return clamp((cues + PRIOR * prior) / (all + PRIOR));
}

const baseOdds = remembered((lemma, frame) => logit(frameRate(lemma, frame)));

/** How sure a proposal is, 0 to 1: its frame's rate, moved by who speaks, the verb's form and where it stands. */
export function confidenceOf(reading: Reading<EnglishWord>, proposal: Proposal): number {
  let odds = baseOdds(proposal.lemma, proposal.frame);
  if (odds < HOPELESS_ODDS) return logistic(odds);
  for (const feature of featuresOf(reading, proposal)) odds += factors.get(feature) ?? 0;
  return logistic(odds);
}

/** What moves a proposal's odds beside its lemma and frame. */
export function featuresOf(reading: Reading<EnglishWord>, proposal: Proposal): string[] {
  const { source, verb, head, governor } = proposal;
  const kind = edgeClass(proposal.frame);
  const features = [
    `who:${proposal.how}:${source ? person(reading, source) : 'none'}:${kind}`,
    proposal.headline ? 'headline:1' : 'headline:0',
  ];
  if (verb)
    features.push(
      `form:${verb.form}${verb.modal ? '+modal' : ''}${verb.negated ? '+not' : ''}${verb.auxiliary ? '+aux' : ''}:${proposal.tense}`,
    );
  if (governor !== null) features.push(`after:${governor}:${kind}`);
  const quotation = reading.quotations[reading.tokens[head]?.quotation ?? -1];
  features.push(quotation ? (quotation.words > 3 ? 'quoted:long' : 'quoted:short') : 'quoted:no');
  return features;
}

/** What kind of thing a source is, by its pronoun, its capital or the list its head noun is in. */
function person(reading: Reading<EnglishWord>, { from, to }: TokenRange): string {
  const word = reading.tokens[from]?.word;
  if (!word) return 'np';
  if (to - from === 1) {
    if (/^(?:i|we)$/.test(word.norm)) return 'we';
    if (word.norm === 'you') return 'you';
    if (/^(?:he|she|they)$/.test(word.norm)) return 'he';
    if (/^(?:it|this|that|these|those|there)$/.test(word.norm)) return 'it';
    if (/^(?:who|whom)$/.test(word.norm)) return 'who';
    if (/^(?:which|what)$/.test(word.norm)) return 'which';
    if (/^(?:his|her|their|its|my|our|your)$/.test(word.norm)) return 'owner';
  }
  const tags = classesOf(reading);
  let head = -1;
  for (let i = from; i < to; i++) {
    const tag = tags[i] ?? '';
    if (tag === 'N' || tag === 'P' || tag === 'U' || tag === 'O') head = i;
    else if (tag === 'L') head = -1;
    else if (head >= 0 && 'S,(WVZEGC-'.includes(tag)) break;
  }
  const noun = reading.tokens[head]?.word;
  if (!noun) return 'np';
  if (tags[head] === 'P') return 'name';
  const one = singularOf(noun.norm);
  if (DOCUMENTS.has(one)) return 'document';
  if (VAGUE.has(one) || TITLES.has(one)) return 'person';
  return BODIES.has(one) ? 'body' : 'np';
}
