import type { Reading } from '../../pack.ts';
import { EDGES, FACTORS, FRAMES, LEMMAS } from './cue-data.ts';
import type { Edge, Proposal } from './proposals.ts';
import type { EnglishWord } from './words.ts';

/** Times as a cue, times in all. */
type Count = readonly [number, number];

const frames = new Map<string, Count>();
const lemmas = new Map<string, Count>();
const lemmaFrames = new Map<string, Count>();
const factors = new Map<string, number>();
const edges = new Map<string, Count>();

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
for (const row of FACTORS) {
  const [feature, counts] = row.split(' ') as [string, string];
  const [observed, expected] = count(counts);
  factors.set(feature, Math.log((observed + 5) / (expected + 5)));
}
for (const row of EDGES) {
  const at = row.lastIndexOf(' ');
  edges.set(row.slice(0, at), count(row.slice(at + 1)));
}

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

/** How sure a proposal is, 0 to 1: its frame's rate, moved by who speaks, the verb's form and where it stands. */
export function confidenceOf(reading: Reading<EnglishWord>, proposal: Proposal): number {
  let odds = logit(frameRate(proposal.lemma, proposal.frame));
  for (const feature of featuresOf(reading, proposal)) odds += factors.get(feature.replaceAll(' ', '_')) ?? 0;
  return logistic(odds);
}

/** What moves a proposal's odds beside its lemma and frame. */
export function featuresOf(reading: Reading<EnglishWord>, proposal: Proposal): string[] {
  const { source, verb, head } = proposal;
  const token = reading.tokens[head];
  const features = [
    `how:${proposal.how}:${source ? person(reading, source.from, source.to) : 'none'}`,
    `headline:${proposal.headline ? 1 : 0}`,
  ];
  if (verb)
    features.push(
      `form:${verb.form}${verb.modal ? ' modal' : ''}${verb.negated ? ' not' : ''}${verb.auxiliary ? ' aux' : ''} ${proposal.tense}`,
    );
  const quotation = reading.quotations[token?.quotation ?? -1];
  features.push(`quoted:${quotation ? (quotation.words > 3 ? 'long' : 'short') : 'no'}`);
  return features;
}

function person(reading: Reading<EnglishWord>, from: number, to: number): string {
  const word = reading.tokens[from]?.word;
  if (!word || to - from > 1) return 'np';
  if (/^(?:i|we)$/.test(word.norm)) return 'we';
  if (word.norm === 'you') return 'you';
  if (/^(?:he|she|they)$/.test(word.norm)) return 'he';
  if (/^(?:it|this|that|these|those|there)$/.test(word.norm)) return 'it';
  return word.capital ? 'name' : 'np';
}

/** Frames whose contents end alike: clauses, infinitives, gerunds, what stands by `according to`, noun phrases. */
export function edgeClass(frame: string): string {
  if (frame.startsWith('acc')) return 'A';
  if (/that|clause|wh|colon|quote|^pre|^inv/.test(frame)) return 'S';
  if (/to$/.test(frame)) return 'T';
  return /ing|^pg/.test(frame) ? 'G' : 'N';
}

/** The keys of an edge's counts, from the most special to the most general. */
export function edgeKeys(
  kind: string,
  position: string,
  key: string,
): readonly [string, string, string, string] {
  return [
    `${kind}${position}|${key}`,
    `${kind}|${key}`,
    `*|${key}`,
    `${kind}|${key.slice(0, key.lastIndexOf(' ') + 1)}*`,
  ];
}

/** P(the content ends here | it has not ended before). */
function hazard(kind: string, position: string, key: string): number {
  const [special, own, any, rough] = edgeKeys(kind, position, key).map((k) => edges.get(k)) as (
    | Count
    | undefined
  )[];
  let p = ((rough?.[0] ?? 1) + 0.3) / ((rough?.[1] ?? 20) + 6);
  p = ((any?.[0] ?? 0) + 4 * p) / ((any?.[1] ?? 0) + 4);
  p = ((own?.[0] ?? 0) + 4 * p) / ((own?.[1] ?? 0) + 4);
  p = ((special?.[0] ?? 0) + 6 * p) / ((special?.[1] ?? 0) + 6);
  return Math.min(0.97, p);
}

/** The likeliest end among the edges, the last of which is the furthest the content can go. */
export function likeliestEnd(list: readonly Edge[], kind: string, position: string): number {
  let alive = 1;
  let best = -1;
  let end = -1;
  for (const [i, { token, key }] of list.entries()) {
    if (alive <= best) break;
    const p = i === list.length - 1 ? 1 : hazard(kind, position, key);
    if (alive * p > best) {
      best = alive * p;
      end = token;
    }
    alive *= 1 - p;
  }
  return end;
}
