import type { Reading } from '../../pack.ts';
import type { Chunk } from './chunks.ts';
import { type Clause, wordOf } from './clause.ts';
import { countsOfLemma } from './counts.ts';
import { baseOdds } from './cue-rates.ts';
import { frameNamed } from './frame.ts';
import { NO_EDGES, type Sketch } from './proposal.ts';
import { isColon } from './single-words.ts';
import type { EnglishWord } from './words.ts';

/** A headline's or a transcript's `X: ...`, with the colon at chunk `k`. */
export function proposeColon(clause: Clause, k: number, least: number): Sketch | null {
  const { chunks, reading } = clause;
  const colon = chunks[k] as Chunk;
  const speaker = chunks[k - 1];
  const paragraph = reading.paragraphs[clause.paragraph];
  if (!paragraph || !isColon(wordOf(clause, k)) || !speaker || speaker.type === 'prep') return null;
  // A transcript may stand in quotation marks: `"WALLACE: ...`
  const begin = chunks[0]?.type === 'quote' ? 1 : 0;
  const opens = paragraph.from === clause.from && k < 12 && k > begin && arePhrases(chunks, begin, k);
  const quoted = chunks[k + 1]?.type === 'quote';
  const before = chunks[k - 2]?.type;
  const introduced = speaker.type === 'np' && quoted && (before === 'dash' || before === 'stop');
  if (!opens && !introduced) return null;
  const word = reading.tokens[speaker.to - 1]?.word;
  const first = clause.paragraph === 0;
  const quotation = reading.quotations[reading.tokens[colon.to]?.quotation ?? -1];
  const to = introduced && quotation ? quotation.to : first || clause.titleCase ? clause.to : paragraph.to;
  if (!word || NO_SOURCES.test(word.norm) || to <= colon.to) return null;
  const place = first ? 'headline' : clause.titleCase ? 'subhead' : 'speaker';
  const marked = /^(?:["“‘'’]|'')$/.test(reading.tokens[colon.to]?.word.norm ?? '') ? '-q' : '';
  const lemma = word.capital && !NOUN_SOURCES.test(word.norm) ? ':name' : `:${word.norm}`;
  const frame = frameNamed(`${place}${marked}${opens && k > 3 ? '-long' : ''}`);
  const odds = baseOdds(countsOfLemma(lemma), frame);
  if (odds < least || (begin === 0 && opens && isDateline(clause, k))) return null;
  return {
    lemma,
    frame,
    odds,
    cue: { from: colon.from, to: colon.to },
    source: { from: opens ? (chunks[begin] as Chunk).from : speaker.from, to: speaker.to },
    how: 'own',
    before: [],
    start: -1,
    edges: NO_EDGES,
    position: 'm',
    after: [{ from: colon.to, to }],
    verb: null,
    verbAt: -1,
    head: colon.from,
  };
}

/** `LIMA: The bridge ...`: capitals before a colon speak where others do so too, as in a transcript, or in a headline. */
function isDateline({ reading, chunks, paragraph, to }: Clause, k: number): boolean {
  const colon = (chunks[k] as Chunk).from;
  if (!isInCapitals(reading, (chunks[0] as Chunk).from, colon)) return false;
  if (paragraph === 0) return reading.tokens[to - 1]?.word.norm === '.';
  let speakers = 0;
  for (const { from, to: end } of reading.paragraphs) {
    const last = Math.min(end, from + LONGEST_SPEAKER);
    let at = from;
    while (at < last && reading.tokens[at]?.word.norm !== ':') at++;
    if (at < last && isInCapitals(reading, from, at) && ++speakers > 1) return false;
  }
  return true;
}

const LONGEST_SPEAKER = 6;

function isInCapitals(reading: Reading<EnglishWord>, from: number, to: number): boolean {
  const written = reading.text.slice(reading.tokens[from]?.start, reading.tokens[to - 1]?.end);
  return to > from && written.length > 2 && written === written.toUpperCase() && /\p{Lu}/u.test(written);
}

const PHRASES: ReadonlySet<Chunk['type']> = new Set(['np', 'prep', 'comma', 'open', 'close', 'adj', 'coord']);

function arePhrases(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!PHRASES.has((chunks[k] as Chunk).type)) return false;
  return true;
}

/** Words before a colon that speak for nobody. */
const NO_SOURCES =
  /^(?:latest|update|updates|analysis|opinion|video|watch|exclusive|breaking|photos|check|note|editorial|review|live|transcript|summary|recap|question|answer|q|a|here|this|following|question|reason|problem|point|bottom|line|goal|result|answer|more|also|ps|tip|lesson|thing)$/;

/** Common nouns that do. */
const NOUN_SOURCES = /^(?:poll|polls|report|reports|study|survey|analysis|review|data)$/;
