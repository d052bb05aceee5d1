import type { VerbForm, VerbGroup } from './chunks.ts';
import { type Row, tagAt, wordAt } from './row.ts';
import { ADVERB, AUXILIARY, ING, isIn, MODAL, PAST, TO, VERB, VERB_S } from './tagset.ts';
import { spelt } from './word-questions.ts';
import { NO_WORD } from './words.ts';

const isBe = spelt("is are was were be been being am 'm 're");
const isDo = spelt('do does did');
const negates = spelt("not n't never");
const isGerund = spelt('being having');

const VERBAL = MODAL | AUXILIARY | TO | VERB | VERB_S | PAST | ING;
/** What a verb group may begin with. */
export const OPENS_VERB = VERBAL | ADVERB;
const MAIN_VERB = VERB | VERB_S | PAST | ING;

/** The verb with its auxiliaries and adverbs that begins at `start`. */
export function verbGroup(row: Row, start: number): VerbGroup | null {
  let k = skipAdverbs(row, start);
  const first = tagAt(row, k);
  if (!isIn(first, VERBAL)) return null;
  let modal = false;
  let infinitive = false;
  let auxiliary = false;
  let passive = false;
  let head = -1;
  let helper = NO_WORD;
  if (first === TO) {
    const next = skipAdverbs(row, k + 1);
    if (tagAt(row, next) !== VERB && tagAt(row, next) !== AUXILIARY) return null;
    infinitive = true;
    k = next;
  }
  for (let guard = 0; guard < 6; guard++) {
    const t = tagAt(row, k);
    if (t === MODAL) {
      modal = true;
      auxiliary = true;
      head = k;
      helper = NO_WORD;
    } else if (t === AUXILIARY) {
      auxiliary = true;
      helper = wordAt(row, k);
      head = k;
    } else if (isIn(t, MAIN_VERB)) {
      if (t === PAST && isBe(helper)) passive = true;
      const gerund = t === ING && helper === NO_WORD && !modal;
      const form = infinitive ? 'infinitive' : gerund || isGerund(helper) ? 'gerund' : 'finite';
      return group(row, start, k, form, passive, auxiliary, modal);
    } else break;
    const next = skipAdverbs(row, k + 1);
    const after = tagAt(row, next);
    if (
      after === AUXILIARY ||
      (after === VERB && (modal || isDo(helper))) ||
      ((after === PAST || after === ING) && helper !== NO_WORD && !isDo(helper))
    ) {
      k = next;
      continue;
    }
    // `plans not`, `is not`: the adverbs after a copula belong to what follows, but for the negation.
    break;
  }
  if (head < 0) return null;
  const form = infinitive ? 'infinitive' : isGerund(helper) ? 'gerund' : 'finite';
  return group(row, start, head, form, passive, auxiliary, modal);
}

function group(
  row: Row,
  start: number,
  main: number,
  form: VerbForm,
  passive: boolean,
  auxiliary: boolean,
  modal: boolean,
): VerbGroup {
  const word = wordAt(row, main);
  const bare = tagAt(row, main) === AUXILIARY || tagAt(row, main) === MODAL;
  let end = main + 1;
  if (bare) while (end < row.to && negates(wordAt(row, end))) end++;
  let negated = false;
  for (let i = start; i < end; i++) if (negates(wordAt(row, i))) negated = true;
  return {
    type: 'vg',
    from: start,
    to: end,
    head: main,
    word,
    lemma: word.lemma,
    form,
    passive,
    auxiliary,
    negated,
    modal,
  };
}

function skipAdverbs(row: Row, i: number): number {
  let k = i;
  while (tagAt(row, k) === ADVERB && k - i < 4) k++;
  return k;
}
