import type { QuotationRange, TokenRange } from '../../pack.ts';
import type { Chunk } from './chunks.ts';
import type { Clause } from './clause.ts';
import { countsOfLemma } from './counts.ts';
import { baseOdds } from './cue-rates.ts';
import { frameNamed } from './frame.ts';
import { NO_EDGES, type Sketch } from './proposal.ts';
import { NAME } from './tagset.ts';

const LEMMA = '—';
const SIGNED = frameNamed('signed');

/** The dash before a signature (`“We will win.” — Jane Okoro`, `We will win — Jane Okoro (@okoro)`), at chunk `k`. */
export function proposeSigned(clause: Clause, k: number, least: number): Sketch | null {
  const { chunks, tags } = clause;
  const dash = chunks[k] as Chunk;
  const name = chunks[k + 1];
  if (name?.type !== 'np' || name.pronoun || tags[name.from] !== NAME || chunks[k + 2]?.type === 'vg')
    return null;
  const content = isHandle(clause, k + 2) ? beforeHandle(clause, dash) : signedQuotation(clause, k);
  const odds = baseOdds(countsOfLemma(LEMMA), SIGNED);
  if (!content || odds < least) return null;
  return {
    lemma: LEMMA,
    frame: SIGNED,
    odds,
    cue: { from: dash.from, to: dash.to },
    source: { from: name.from, to: name.to },
    how: 'own',
    before: [content],
    start: -1,
    edges: NO_EDGES,
    position: 'm',
    after: [],
    verb: null,
    verbAt: -1,
    head: dash.from,
  };
}

const isHandle = ({ chunks, reading }: Clause, k: number): boolean =>
  chunks[k]?.type === 'open' && reading.tokens[(chunks[k] as Chunk).to]?.word.norm === '@';

/** A post: its paragraph up to the dash. */
function beforeHandle({ reading, paragraph }: Clause, { from: to }: Chunk): TokenRange | null {
  const from = reading.paragraphs[paragraph]?.from ?? to;
  return from < to ? { from, to } : null;
}

/** The quotation that ends right before the dash and opens its paragraph; the dash may open a paragraph of its own. */
function signedQuotation({ chunks, reading, paragraph }: Clause, k: number): QuotationRange | null {
  const dash = (chunks[k] as Chunk).from;
  const quotation = reading.quotations[reading.tokens[dash - 1]?.quotation ?? -1];
  if (!quotation || quotation.to !== dash) return null;
  const own = reading.paragraphs[paragraph];
  const home = own?.from === dash ? reading.paragraphs[paragraph - 1] : own;
  return home && quotation.from <= home.from + 1 ? quotation : null;
}
