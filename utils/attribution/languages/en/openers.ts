import type { Chunk } from './chunks.ts';
import { type Clause, wordOf } from './clause.ts';
import { quotationBefore } from './quoted.ts';
import { spelt } from './word-questions.ts';

/** What stands before a verb whose content, or a piece of it, stands before it too; of a whole clause. */
export interface Openers {
  /** The first comma, dash or quotation mark; a number behind all chunks where there is none. */
  readonly mark: number;
  /** See {@link firstConjunction}; -1 until it is asked for. */
  conjunction: number;
  /** A quotation mark is in it. */
  readonly quoted: boolean;
  /** A quotation closes the sentence before. */
  readonly afterQuotation: boolean;
}

/** Found when they are first asked for. */
export function openersOf(clause: Clause): Openers {
  clause.openers ??= findOpeners(clause);
  return clause.openers;
}

/** The first `that`, `which`, `as` or `than` of a clause; a number behind all chunks where there is none. */
export function firstConjunction(clause: Clause): number {
  const openers = openersOf(clause);
  if (openers.conjunction < 0) openers.conjunction = findConjunction(clause);
  return openers.conjunction;
}

function findConjunction(clause: Clause): number {
  const { chunks } = clause;
  for (let k = 0; k < chunks.length; k++) {
    const { type } = chunks[k] as Chunk;
    if (type === 'wh' || type === 'that' || isAsOrThan(wordOf(clause, k))) return k;
  }
  return chunks.length;
}

function findOpeners(clause: Clause): Openers {
  const { chunks } = clause;
  let mark = chunks.length;
  let quoted = false;
  for (let k = chunks.length - 1; k >= 0; k--) {
    const { type } = chunks[k] as Chunk;
    if (type === 'quote') quoted = true;
    if (type === 'comma' || type === 'dash' || type === 'quote') mark = k;
  }
  const afterQuotation = quotationBefore(clause.reading, clause.sentence) !== null;
  return { mark, conjunction: -1, quoted, afterQuotation };
}

const isAsOrThan = spelt('as than');
