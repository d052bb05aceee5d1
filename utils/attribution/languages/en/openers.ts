import { type Clause, wordOf } from './clause.ts';
import { quotationBefore } from './quoted.ts';
import { spelt } from './word-questions.ts';

/** What stands before a verb whose content, or a piece of it, stands before it too; of a whole clause. */
export interface Openers {
  /** The first comma, dash or quotation mark; a number behind all chunks where there is none. So below. */
  readonly mark: number;
  /** The first `that`, `which`, `as` or `than`. */
  readonly conjunction: number;
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

function findOpeners(clause: Clause): Openers {
  const { chunks } = clause;
  let mark = chunks.length;
  let conjunction = chunks.length;
  let quoted = false;
  for (let k = chunks.length - 1; k >= 0; k--) {
    const type = chunks[k]?.type;
    if (type === 'quote') quoted = true;
    if (type === 'comma' || type === 'dash' || type === 'quote') mark = k;
    else if (type === 'wh' || type === 'that' || isAsOrThan(wordOf(clause, k))) conjunction = k;
  }
  const afterQuotation = quotationBefore(clause.reading, clause.sentence) !== null;
  return { mark, conjunction, quoted, afterQuotation };
}

const isAsOrThan = spelt('as than');
