import type { VerbForm, VerbGroup } from './chunks.ts';
import { normAt, type Row, tagAt, wordAt } from './row.ts';
import { classes, isIn } from './tagset.ts';

const BE = new Set("is are was were be been being am 'm 're 's".split(' '));
const DO = new Set(['do', 'does', 'did']);
const NEGATIONS = new Set(['not', "n't", 'never']);

const VERBAL = classes('MATVZEG');
const MAIN_VERB = classes('VZEG');

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
  let lastAux = '';
  if (first === 'T') {
    const next = skipAdverbs(row, k + 1);
    if (tagAt(row, next) !== 'V' && tagAt(row, next) !== 'A') return null;
    infinitive = true;
    k = next;
  }
  for (let guard = 0; guard < 6; guard++) {
    const t = tagAt(row, k);
    if (t === 'M') {
      modal = true;
      auxiliary = true;
      head = k;
      lastAux = '';
    } else if (t === 'A') {
      auxiliary = true;
      lastAux = normAt(row, k);
      head = k;
    } else if (isIn(t, MAIN_VERB)) {
      head = k;
      if (t === 'E' && (BE.has(lastAux) || lastAux === 'get')) passive = true;
      if (t === 'E' && lastAux === "'s") passive = false;
      const before = lastAux !== '' || modal;
      return group(
        row,
        start,
        k,
        infinitive
          ? 'infinitive'
          : before
            ? lastAux === 'being' || lastAux === 'having'
              ? 'gerund'
              : 'finite'
            : t === 'G'
              ? 'gerund'
              : 'finite',
        { passive, auxiliary, modal },
      );
    } else break;
    const next = skipAdverbs(row, k + 1);
    const after = tagAt(row, next);
    if (
      after === 'A' ||
      (after === 'V' && (modal || DO.has(lastAux))) ||
      ((after === 'E' || after === 'G') && lastAux !== '' && !DO.has(lastAux))
    ) {
      k = next;
      continue;
    }
    // `plans not`, `is not`: the adverbs after a copula belong to what follows, but for the negation.
    break;
  }
  if (head < 0) return null;
  return group(
    row,
    start,
    head,
    infinitive ? 'infinitive' : lastAux === 'being' || lastAux === 'having' ? 'gerund' : 'finite',
    { passive, auxiliary, modal },
  );
}

function group(
  row: Row,
  start: number,
  main: number,
  form: VerbForm,
  { passive, auxiliary, modal }: Pick<VerbGroup, 'passive' | 'auxiliary' | 'modal'>,
): VerbGroup {
  const bare = tagAt(row, main) === 'A' || tagAt(row, main) === 'M';
  let end = main + 1;
  if (bare) while (NEGATIONS.has(normAt(row, end))) end++;
  let negated = false;
  for (let i = start; i < end; i++) if (NEGATIONS.has(normAt(row, i))) negated = true;
  return {
    type: 'vg',
    from: start,
    to: end,
    head: main,
    lemma: tagAt(row, main) === 'A' ? auxLemma(normAt(row, main)) : wordAt(row, main).lemma,
    form,
    passive,
    auxiliary,
    negated,
    modal,
  };
}

function skipAdverbs(row: Row, i: number): number {
  let k = i;
  while (tagAt(row, k) === 'R' && k - i < 4) k++;
  return k;
}

const auxLemma = (norm: string): string =>
  /^(?:ha[sd]|have|having|'ve|'d)$/.test(norm) ? 'have' : /^do/.test(norm) || norm === 'did' ? 'do' : 'be';
