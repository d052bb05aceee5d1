import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../utils/attribution/languages/en/circumstances.ts';
import { classesOf } from '../utils/attribution/languages/en/classes.ts';
import { logFactor } from '../utils/attribution/languages/en/counts.ts';
import { frameRate } from '../utils/attribution/languages/en/cue-rates.ts';
import { edgeLevels, edgeRates, placeOf, SOURCE } from '../utils/attribution/languages/en/edge-rates.ts';
import { type Edges, nextEdge } from '../utils/attribution/languages/en/edges.ts';
import { circumstancesOf } from '../utils/attribution/languages/en/end-factors.ts';
import { oddsOfEnd } from '../utils/attribution/languages/en/ends.ts';
import { english } from '../utils/attribution/languages/en/index.ts';
import type { Edge, Proposal } from '../utils/attribution/languages/en/proposal.ts';
import { proposalsOf } from '../utils/attribution/languages/en/proposals.ts';
import type { EnglishWord } from '../utils/attribution/languages/en/words.ts';
import type { LanguagePack, Reading } from '../utils/attribution/pack.ts';
import { read } from '../utils/attribution/read.ts';
import { SHARED } from './lib/shared.ts';

/**
 * Counts, over the annotated English training articles, how often each lemma is a cue in each frame, which
 * circumstances go with cues, and where contents end; writes the counts to languages/en/cue-data.ts.
 * Counts of one run steer the next a little (which verbs look like cues): run it until nothing changes, twice or thrice.
 */

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Gold {
  readonly text: string;
  readonly attributions: readonly {
    readonly cue: Span;
    readonly source: Span | null;
    readonly content: readonly Span[];
  }[];
}

type Count = [number, number];

/** A boundary that an annotated content (or source) reached, and whether it ended there. */
interface ReachedEdge {
  readonly kind: string;
  readonly position: string;
  readonly nth: number;
  readonly edge: Edge;
  readonly next: Edge;
  readonly end: boolean;
}

const source = join(SHARED, 'corpora', 'english-train.jsonl');
const target = join(import.meta.dirname, '..', 'utils', 'attribution', 'languages', 'en', 'cue-data.ts');

const lemmas = new Map<string, Count>();
const lemmaFrames = new Map<string, Count>();
const frames = new Map<string, Count>();
const edges = new Map<string, Count>();
const reached: ReachedEdge[] = [];
/** Circumstances met less often prove nothing. */
const FEWEST = 6;
/** A circumstance that moves the odds by less is not worth its line. */
const SLIGHT = 0.15;
/** A lemma that never was a cue is written where it was met so often: a rarer one hardly differs from an unknown one. */
const FEWEST_OF_NO_CUE = 11;
const seen: { readonly proposal: Proposal; readonly features: readonly string[]; readonly cue: boolean }[] =
  [];

const documents = readFileSync(source, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Gold);
for (const document of documents) countDocument(document);

const factors = new Map<string, Count>();
for (const { proposal, features, cue } of seen) {
  const expected = rateOf(proposal);
  for (const feature of features) {
    const counts = factors.get(feature) ?? [0, 0];
    factors.set(feature, [counts[0] + (cue ? 1 : 0), counts[1] + expected]);
  }
}
const endFactors = countEndFactors();
write();

function countDocument({ text, attributions }: Gold): void {
  const reading = read(text, [english as LanguagePack]) as Reading<EnglishWord>;
  const tags = classesOf(reading);
  const proposals = reading.sentences.flatMap((_, s) =>
    proposalsOf(reading, s, tags, Number.NEGATIVE_INFINITY),
  );
  const start = (token: number): number => reading.tokens[token]?.start ?? -1;
  const end = (token: number): number => reading.tokens[token]?.end ?? -1;
  const golds = new Map<Proposal, Gold['attributions'][number]>();
  for (const gold of attributions) {
    const inCue = proposals.filter(({ head }) => start(head) >= gold.cue.start && end(head) <= gold.cue.end);
    const last = inCue.at(-1);
    if (last) golds.set(last, gold);
  }
  for (const proposal of proposals) {
    const gold = golds.get(proposal);
    const nested = attributions.some(({ content }) =>
      content.some((piece) => piece.start <= start(proposal.head) && end(proposal.head) <= piece.end),
    );
    // What stands inside another content is decided by that one, not by its own words.
    if (nested && !gold) continue;
    const cue = gold !== undefined;
    bump(lemmas, proposal.lemma, cue);
    bump(lemmaFrames, `${proposal.lemma}|${proposal.frame.name}`, cue);
    bump(frames, proposal.frame.name, cue);
    seen.push({ proposal, features: featuresOf(reading, proposal).map((steps) => steps.join(':')), cue });
    if (gold) countEdges(text, reading, proposal, gold.content);
    if (gold?.source) countSourceEdges(text, reading, proposal, gold.source);
  }
}

/** Every edge up to where the annotated source ends. */
function countSourceEdges(
  text: string,
  reading: Reading<EnglishWord>,
  { source, sourceEdges }: Proposal,
  gold: Span,
): void {
  const start = source ? (reading.tokens[source.from]?.start ?? -1) : -1;
  if (Math.abs(start - gold.start) < 3) countUpTo(text, reading, start, sourceEdges(), gold.end, SOURCE, 'm');
}

/** Every edge up to where the annotated content ends. */
function countEdges(
  text: string,
  reading: Reading<EnglishWord>,
  proposal: Proposal,
  content: readonly Span[],
): void {
  if (proposal.start < 0) return;
  const start = reading.tokens[proposal.start]?.start ?? -1;
  const piece = content.find((one) => Math.abs(one.start - start) < 3);
  if (!piece) return;
  countUpTo(text, reading, start, proposal.edges(), piece.end, proposal.frame.kind, proposal.position);
}

function countUpTo(
  text: string,
  reading: Reading<EnglishWord>,
  start: number,
  list: Edges | null,
  end: number,
  kind: string,
  position: string,
): void {
  const wanted = letters(text, start, end);
  const all: Edge[] = [];
  for (let edge = list && nextEdge(list); edge; edge = nextEdge(list as Edges)) all.push(edge);
  for (let nth = 0; nth + 1 < all.length; nth++) {
    const [edge, next] = all.slice(nth, nth + 2) as [Edge, Edge];
    const length = letters(text, start, reading.tokens[edge.token - 1]?.end ?? start);
    if (length > wanted) break;
    const isEnd = length === wanted;
    for (const [level] of edgeLevels(placeOf(kind, position, nth), edge.key.text)) bump(edges, level, isEnd);
    reached.push({ kind, position, nth, edge, next, end: isEnd });
    if (isEnd) break;
  }
}

/** One family of circumstances after the other, each against what the rates and the families before it let expect. */
function countEndFactors(): Map<string, Count> {
  const oddsAt = oddsOfEnd(edgeRates((level) => edges.get(level) ?? [0, 0]));
  const odds = reached.map(({ kind, position, nth, edge }) =>
    oddsAt(placeOf(kind, position, nth), edge.key.text),
  );
  const all = new Map<string, Count>();
  for (let family = 0; family < 3; family++) {
    const keys = reached.map(
      ({ kind, nth, edge, next }) => circumstancesOf(kind, nth, edge, next)[family]?.join('|') ?? '',
    );
    const counts = new Map<string, Count>();
    reached.forEach(({ end }, i) => {
      const key = keys[i] as string;
      const [observed, expected] = counts.get(key) ?? [0, 0];
      counts.set(key, [observed + (end ? 1 : 0), expected + 1 / (1 + Math.exp(-(odds[i] as number)))]);
    });
    for (const [key, [observed, expected]] of counts)
      if (observed + expected < FEWEST) counts.delete(key);
      else all.set(key, [observed, expected]);
    keys.forEach((key, i) => {
      const [observed, expected] = counts.get(key) ?? [0, 0];
      odds[i] = (odds[i] as number) + logFactor(observed, expected);
    });
  }
  return all;
}

function letters(text: string, from: number, to: number): number {
  return text.slice(from, to).replace(/[^\p{L}\p{N}]+/gu, '').length;
}

function bump(counts: Map<string, Count>, key: string, hit: boolean): void {
  const [hits, all] = counts.get(key) ?? [0, 0];
  counts.set(key, [hits + (hit ? 1 : 0), all + 1]);
}

/** The rate that the engine will give it from these counts. */
function rateOf({ lemma, frame }: Proposal): number {
  const none: Count = [0, 0];
  return frameRate(
    lemmaFrames.get(`${lemma}|${frame.name}`) ?? none,
    lemmas.get(lemma) ?? none,
    frames.get(frame.name) ?? none,
  );
}

function write(): void {
  const show = ([hits, all]: Count): string => `${Math.round(hits)}/${Math.round(all)}`;
  const byCount = (a: readonly [string, Count], b: readonly [string, Count]): number =>
    b[1][1] - a[1][1] || (a[0] < b[0] ? -1 : 1);
  const lemmaRows = [...lemmas]
    .filter(([, [hits, all]]) => all >= (hits > 0 ? 3 : FEWEST_OF_NO_CUE))
    .sort(byCount)
    .map(([lemma, counts]) => {
      const ofFrames = [...lemmaFrames].filter(
        ([key, [hits, all]]) => key.startsWith(`${lemma}|`) && all >= (hits > 0 ? 3 : 4),
      );
      const rows =
        counts[0] > 0
          ? ofFrames.sort(byCount).map(([key, c]) => `${key.slice(lemma.length + 1)} ${show(c)}`)
          : [];
      return [lemma, show(counts), ...rows].join(' ');
    });
  const seenEdges = [...edges].filter(([, [, all]]) => all >= 3).sort(byCount);
  const edgeRows = [...Map.groupBy(seenEdges, ([level]) => level.slice(level.indexOf('|') + 1))]
    .map(([key, levels]) =>
      [`${key}:`, ...levels.map(([level, c]) => `${level.slice(0, level.indexOf('|'))} ${show(c)}`)].join(
        ' ',
      ),
    )
    .sort();
  const list = (name: string, doc: string, rows: readonly string[]): string =>
    `/** ${doc} */\nexport const ${name}: readonly string[] = ${JSON.stringify(rows, null, 1)};\n`;
  writeFileSync(
    target,
    [
      '// Made by scripts/learn-english-cues.ts from the 840 training articles of PolNeAR 1.0.0 (Newell, Margolin & Ruths 2018): counts only; do not edit.\n',
      list(
        'FRAMES',
        'A frame, and how many of the verbs, nouns and adjectives in it were cues: `cues/all`.',
        [...frames]
          .filter(([, [, all]]) => all >= 4)
          .sort(byCount)
          .map(([frame, counts]) => `${frame} ${show(counts)}`),
      ),
      list('LEMMAS', 'A lemma with its `cues/all`, then each of its frames with theirs.', lemmaRows),
      list(
        'FACTORS',
        'A circumstance, how many cues had it and how many their lemmas and frames let expect.',
        [...factors]
          .filter(([, [seen, expected]]) => seen + expected >= 10)
          .sort(byCount)
          .map(([feature, counts]) => `${feature} ${show(counts)}`),
      ),
      list(
        'EDGES',
        'What stands at an inner edge of a content, then by the kind of content how many of these were its end.',
        edgeRows,
      ),
      list(
        'END_FACTORS',
        'A circumstance of an edge, how many contents ended with it and how many the rates let expect.',
        [...endFactors]
          .filter(([, [observed, expected]]) => Math.abs(logFactor(observed, expected)) >= SLIGHT)
          .sort(byCount)
          .map(([key, [observed, expected]]) => `${key}|${observed}|${expected.toFixed(1)}`),
      ),
    ].join('\n'),
  );
  console.log(
    `${seen.length} proposals, ${seen.filter(({ cue }) => cue).length} cues, ${lemmaRows.length} lemmas`,
  );
}
