import type { TokenRange } from '../../pack.ts';
import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, chunkAt, NO_CHUNK, wordOf } from './clause.ts';
import { canBeParticiple, isFiniteVerb, looksParticiple } from './participles.ts';
import { extendLeft, matchingOpen } from './phrase-start.ts';
import { beyondItsClause, relativeAntecedent } from './restrictive.ts';
import { wordAt } from './row.ts';
import { ADVERB, CLOSED, COMMA, ING, isIn, PAST } from './tagset.ts';
import { ofLemma, question, spelt } from './word-questions.ts';

/** Who does what a verb group says. */
export type Subject =
  /** A noun phrase beside the verb. */
  | { readonly how: 'own'; readonly range: TokenRange; readonly chunk: number }
  /** `who`, `which` or `that` of a relative clause. */
  | { readonly how: 'relative'; readonly range: TokenRange; readonly chunk: number }
  /** Taken over from another verb group of the sentence (coordination, participle, infinitive). */
  | { readonly how: 'shared'; readonly verb: number }
  | { readonly how: 'none' };

/** What a speaker puts out in order to say something. */
const isCommunique = spelt(
  'statement letter email e-mail tweet memo post message note video report ad press release remarks series',
);

/** `a poll released Tuesday`. */
const isReleased = spelt(
  'released published issued conducted commissioned unveiled posted obtained leaked taken held sent filed written announced aired',
);

/** Verbs whose object does what their infinitive says: `led Republicans to say`. */
const controlsObject = ofLemma(
  'lead urge ask tell force leave prompt allow want expect cause push press encourage persuade pressure invite enable help get require permit challenge order compel convince motivate instruct inspire drive advise warn direct beg implore need like',
);

/** `they |both said` */
const isFloating = spelt('both all each');
const isRelative = spelt('who which that what whoever');
const isOne = spelt('one');
const isFor = spelt('for');
const isClosed = question(({ norm }) => CLOSED.has(norm));
const opensAdverbial = spelt('in on at during after before for like along speaking via with by under amid');
/** Prepositions that a clause may stand behind. */
const mayOpenClause = spelt('after before since until as');
const opensClause = spelt('after before since as');

/** The subject of the verb group at chunk `v`, found when it is first asked for; null for any other chunk. */
export function subjectAt(clause: Clause, v: number): Subject | null {
  if (clause.chunks[v]?.type !== 'vg') return null;
  const known = clause.subjects[v];
  if (known) return known;
  const found = subjectOf(clause, v);
  clause.subjects[v] = found;
  return found;
}

function subjectOf(clause: Clause, v: number): Subject {
  const { chunks } = clause;
  const verb = chunks[v] as VerbGroup;
  let k = v - 1;
  let edge = k;
  for (let guard = 0; guard < 12; guard++) {
    const chunk = chunkAt(chunks, k);
    if (chunk.type === 'adv') k--;
    else if (
      chunk.type === 'np' &&
      isFloating(wordOf(clause, k)) &&
      (chunkAt(chunks, k - 1).type === 'np' || chunkAt(chunks, k - 1).type === 'comma')
    ) {
      k--;
      edge = k;
    } else if (
      chunk.type === 'np' &&
      chunk.time &&
      chunkAt(chunks, k - 1).type === 'vg' &&
      !(chunkAt(chunks, k - 1) as VerbGroup).auxiliary &&
      chunkAt(chunks, k - 2).type === 'np' &&
      isReleased(wordOf(clause, k - 1))
    ) {
      const start = extendLeft(clause, k - 2);
      return { how: 'own', range: { from: (chunks[start] as Chunk).from, to: chunk.to }, chunk: start };
    } else if (chunk.type === 'close') {
      const open = matchingOpen(chunks, k);
      if (open < 0) break;
      k = open - 1;
      if (edge === open + (edge - open)) edge = edge < k ? edge : edge;
    } else if (
      chunk.type === 'np' &&
      chunk.time &&
      k > 0 &&
      (chunkAt(chunks, k - 1).type === 'np' ||
        chunkAt(chunks, k - 1).type === 'prep' ||
        chunkAt(chunks, k - 1).type === 'wh')
    ) {
      k -= chunkAt(chunks, k - 1).type === 'prep' ? 2 : 1;
      edge = k;
    } else break;
  }
  const chunk = chunkAt(chunks, k);
  if (chunk === NO_CHUNK)
    return verb.form === 'finite' ? { how: 'none' } : { how: 'shared', verb: followingMain(clause, v) };
  if (verb.form === 'infinitive') {
    if (chunk.type === 'np' && !chunk.time && k === v - 1) {
      let start = extendLeft(clause, k);
      while (start < k && chunkAt(chunks, start - 1).type !== 'vg') start += 1;
      const matrix = chunkAt(chunks, start - 1);
      if (matrix.type === 'vg' && !matrix.passive && controlsObject(matrix.word))
        return own(clause, start, k, edge);
    }
    if (chunk.type === 'np' && isFor(wordOf(clause, k - 1))) return own(clause, k, k, edge);
    return { how: 'shared', verb: precedingVerb(clause, v) };
  }
  if (chunk.type === 'wh' || (chunk.type === 'that' && chunkAt(chunks, k - 1).type === 'np')) {
    if (isRelative(wordOf(clause, k))) return { how: 'relative', range: chunk, chunk: k };
    return { how: 'none' };
  }
  if (chunk.type === 'np') {
    if (verb.form === 'gerund' && chunkAt(chunks, k - 1).type === 'vg' && !chunk.pronoun && k >= v - 2) {
      // `released a statement saying`: whoever released it says so
      if (isCommunique(wordAt(clause, chunk.head))) return { how: 'shared', verb: k - 1 };
      return own(clause, k, k, edge);
    }
    const nearest = extendLeft(clause, k);
    const start = verb.form === 'finite' ? beyondItsClause(clause, nearest) : nearest;
    return own(clause, start, k, edge);
  }
  const antecedent = verb.form === 'finite' && chunk.type !== 'comma' ? relativeAntecedent(clause, k) : -1;
  if (antecedent >= 0)
    return {
      how: 'own',
      range: { from: (chunks[antecedent] as Chunk).from, to: afterAdverbsOf(clause, verb) },
      chunk: antecedent,
    };
  if (verb.form === 'gerund') {
    const subject = subordinateSubject(clause, k);
    if (subject >= 0) return own(clause, subject, k - 1, k - 1);
    const before = precedingVerb(clause, v);
    return { how: 'shared', verb: before >= 0 ? before : followingMain(clause, v) };
  }
  if (chunk.type === 'comma' || chunk.type === 'dash') {
    const interrupted = interruptedSubject(clause, k);
    if (interrupted >= 0) {
      const start = extendLeft(clause, interrupted);
      const aside = chunks[interrupted + 2];
      const adverbial =
        aside?.type === 'adv' ||
        (aside?.type === 'np' && aside.time) ||
        (aside?.type === 'prep' && opensAdverbial(wordOf(clause, interrupted + 2))) ||
        (aside?.type === 'vg' && aside.form === 'gerund') ||
        aside?.type === 'sub';
      return {
        how: 'own',
        range: {
          from: (chunks[start] as Chunk).from,
          to: (chunks[adverbial ? interrupted : k - 1] as Chunk).to,
        },
        chunk: start,
      };
    }
  }
  if (
    chunk.type === 'coord' ||
    chunk.type === 'comma' ||
    chunk.type === 'dash' ||
    chunk.type === 'vg' ||
    chunk.type === 'quote'
  ) {
    const before = precedingVerb(clause, chunk.type === 'vg' ? k + 1 : k + 1);
    if (before >= 0) return { how: 'shared', verb: before };
  }
  return { how: 'none' };
}

/** `who lives nearby |said`: adverbs between two verbs are the first one's, unless they link sentences (`also`, `later`). */
function afterAdverbsOf(clause: Clause, verb: VerbGroup): number {
  const { tags } = clause;
  let at = verb.from;
  while (at < verb.head && tags[at] === ADVERB && !isClosed(wordAt(clause, at))) at++;
  return at;
}

function own(clause: Clause, start: number, head: number, edge: number): Subject {
  const { chunks } = clause;
  const to = Math.max((chunks[head] as Chunk).to, edge >= head ? (chunks[edge] as Chunk).to : 0);
  const last = chunks[edge];
  const trimmed = last && last.type === 'adv' ? (chunks[head] as Chunk).to : to;
  return { how: 'own', range: { from: (chunks[start] as Chunk).from, to: trimmed }, chunk: start };
}

/** `after The Post, |citing two aides, reported`: the first chunk of the noun phrase before the comma at `k`, where a subordinate clause opens with it; -1 else. */
function subordinateSubject(clause: Clause, k: number): number {
  const { chunks } = clause;
  const noun = chunkAt(chunks, k - 1);
  if (chunks[k]?.type !== 'comma' || noun.type !== 'np' || noun.pronoun) return -1;
  const start = extendLeft(clause, k - 1);
  const opener = chunkAt(chunks, start - 1);
  const opens = opener.type === 'sub' || (opener.type === 'prep' && opensClause(wordOf(clause, start - 1)));
  return opens ? start : -1;
}

/** `Leon Barrow, 44,|`: the age has its commas. */
const endsInComma = ({ chunks, tags }: Clause, k: number): boolean =>
  chunks[k]?.type === 'np' && tags[(chunks[k] as Chunk).to - 1] === COMMA;

/** `Smith, a former senator, |said`: the chunk of `Smith`, or -1 where the comma before the verb closes no apposition. */
function interruptedSubject(clause: Clause, comma: number): number {
  const { chunks } = clause;
  const mark = chunks[comma]?.type;
  let right = comma;
  for (let depth = 0; depth < 4; depth++) {
    let j = right - 1;
    while (j > 0 && chunks[j]?.type !== mark && !endsInComma(clause, j) && right - j < 40) j--;
    const aged = endsInComma(clause, j);
    if (aged ? mark !== 'comma' : j <= 0 || chunks[j]?.type !== mark) return -1;
    const first = chunks[j + 1];
    if (!first) return -1;
    const opens =
      first.type === 'wh' ||
      first.type === 'prep' ||
      first.type === 'adv' ||
      first.type === 'adj' ||
      (first.type === 'np' && (!first.pronoun || isOne(wordOf(clause, j + 1)))) ||
      first.type === 'sub' ||
      (first.type === 'vg' && first.form !== 'infinitive');
    if (!opens) return -1;
    let relative =
      first.type === 'wh' || first.type === 'sub' || (first.type === 'vg' && first.form === 'gerund');
    for (let i = j + 1; i < right; i++) {
      const c = chunks[i] as Chunk;
      if (c.type === 'wh' || c.type === 'that') relative = true;
      if (isFiniteVerb(c) && !relative && !(i === j + 1 && canBeParticiple(c)) && !looksParticiple(clause, i))
        return -1;
    }
    if (aged) return j;
    const anchor = chunkAt(chunks, j - 1);
    if (anchor.type === 'np' && !anchor.pronoun) {
      const start = extendLeft(clause, j - 1);
      const before = chunkAt(chunks, start - 1);
      if (before.type === 'vg' && before.form !== 'infinitive') return -1;
      if (before.type === 'comma' || before.type === 'dash') {
        // maybe a further apposition to the left
        if (
          before.type === mark &&
          start - 1 > 0 &&
          chunkAt(chunks, start - 2).type === 'np' &&
          first.type !== 'prep'
        ) {
          const further = interruptedSubject(clause, j);
          if (further >= 0 && !opensAdverbially(clause, further)) return further;
        }
      }
      return j - 1;
    }
    if (anchor.type === 'close') {
      const open = matchingOpen(chunks, j - 1);
      if (open > 0 && chunks[open - 1]?.type === 'np') return open - 1;
    }
    right = j;
  }
  return -1;
}

/** The noun phrase at chunk `k` closes the adverbial that its sentence opens with: `In a statement, |Smith, a senator, said`, `When asked about it, |Smith ...`. */
function opensAdverbially(clause: Clause, k: number): boolean {
  const { chunks, tags } = clause;
  let at = chunks[0]?.type === 'coord' ? 1 : 0;
  while (chunks[at]?.type === 'adv') at++;
  const begin = at;
  if (chunks[at]?.type === 'sub' || chunks[at]?.type === 'wh') at++;
  const verb = chunks[at];
  if (verb?.type === 'vg' && !verb.auxiliary && isIn(tags[verb.head] as number, ING | PAST)) at++;
  if (chunks[at]?.type === 'prep') at++;
  return at > begin && extendLeft(clause, k) <= at;
}

/**
 * The verb group before `v` whose subject `v` shares: the nearest finite one of the main clause
 * (`after he won` and `that he won` are none), of the same tense where there is a choice.
 */
function precedingVerb(clause: Clause, v: number): number {
  const { chunks } = clause;
  let nearest = -1;
  let main = -1;
  for (let k = v - 1; k >= 0; k--) {
    const chunk = chunks[k];
    if (chunk?.type === 'stop') break;
    if (chunk?.type !== 'vg' || chunk.form !== 'finite' || looksParticiple(clause, k)) continue;
    if (insideAnotherQuotation(clause, k, v)) continue;
    if (nearest < 0) nearest = k;
    if (!subordinate(clause, k)) {
      main = k;
      break;
    }
  }
  return main >= 0 ? main : nearest;
}

/** Chunk `k` stands in a quotation that chunk `v` is not in: its subject is not the writer's to share. */
function insideAnotherQuotation({ chunks, reading }: Clause, k: number, v: number): boolean {
  const quotation = reading.tokens[(chunks[k] as Chunk).from]?.quotation ?? -1;
  return quotation >= 0 && quotation !== (reading.tokens[(chunks[v] as Chunk).from]?.quotation ?? -1);
}

/** Whether the finite verb group at `v` stands in a `that`, `who`, `after`... clause, or right after another verb (`said he won`). */
function subordinate(clause: Clause, v: number): boolean {
  const { chunks } = clause;
  for (let k = v - 1; k >= 0 && v - k < 14; k--) {
    const chunk = chunks[k] as Chunk;
    if (chunk.type === 'that' || chunk.type === 'wh' || chunk.type === 'sub') return true;
    if (chunk.type === 'prep' && mayOpenClause(wordOf(clause, k)) && chunks[k + 1]?.type === 'np')
      return true;
    if (chunk.type === 'vg') return chunks[v - 1]?.type !== 'coord' && chunks[v - 1]?.type !== 'comma';
    if (chunk.type === 'comma' || chunk.type === 'coord' || chunk.type === 'dash' || chunk.type === 'quote')
      return false;
  }
  return false;
}

/** For a participle that opens the sentence: the first finite verb group after the comma. */
function followingMain(clause: Clause, v: number): number {
  let comma = false;
  for (let k = v + 1; k < clause.chunks.length; k++) {
    const chunk = clause.chunks[k];
    if (chunk?.type === 'stop') return -1;
    if (chunk?.type === 'comma') comma = true;
    if (comma && isFiniteVerb(chunk)) return k;
  }
  return -1;
}

/** The subject with sharing followed to its end. */
export function resolveSubject(clause: Clause, v: number): Exclude<Subject, { how: 'shared' }> {
  let at = v;
  for (let guard = 0; guard < 8; guard++) {
    const subject = subjectAt(clause, at);
    if (!subject) return { how: 'none' };
    if (subject.how !== 'shared') return subject;
    if (subject.verb < 0 || subject.verb === at) return { how: 'none' };
    at = subject.verb;
  }
  return { how: 'none' };
}
