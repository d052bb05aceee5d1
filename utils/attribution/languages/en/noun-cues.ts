import type { TokenRange } from '../../pack.ts';
import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, tense } from './clause.ts';
import { edgesFrom } from './edges.ts';
import { clauseAt, skipNounPhrase } from './frames.ts';
import { looksParticiple } from './participles.ts';
import { singularOf } from './people.ts';
import { NO_EDGES, type Proposal, type Sketch } from './proposal.ts';
import { joined } from './remembered.ts';
import { resolveSubject } from './subjects.ts';
import { NONE } from './tagset.ts';

/** Verbs that lend their subject to the noun that is the cue: `made comments about`. */
const LIGHT = new Set(
  'make express issue have take give hold deliver offer show voice launch raise cite release repeat get receive draw face post send'.split(
    ' ',
  ),
);

const LEADING_ON = new Set(
  'of about on for against at to toward over from by among with in regarding'.split(' '),
);
const CLITICS = new Set(["'s", '’', "'"]);
const POSSESSIVES = new Set('his her their its my our your'.split(' '));

/** `Trump’s claim that`, `his criticism of`, `made comments about`. */
export function proposeNoun(clause: Clause, k: number): Sketch | null {
  const { chunks, norm, reading } = clause;
  const np = chunks[k] as Chunk & { head: number; pronoun: boolean; possessive: boolean };
  if (np.pronoun || np.possessive) return null;
  const word = reading.tokens[np.head]?.word;
  if (!word || (word.capital && np.head > np.from)) return null;
  const next = chunks[k + 1];
  const follows = norm(k + 1);
  let start = -1;
  let frame = '';
  let cueTo = np.to;
  if (next?.type === 'that') {
    start = k + 1;
    frame = 'n-that';
  } else if (next?.type === 'vg' && next.form === 'infinitive') {
    start = k + 1;
    frame = 'n-to';
  } else if (next?.type === 'prep' && LEADING_ON.has(follows)) {
    start = k + 2;
    frame = joined('n-p:', follows);
    cueTo = next.to;
  }
  if (
    next?.type === 'np' &&
    chunks[k - 1]?.type === 'vg' &&
    LIGHT.has((chunks[k - 1] as VerbGroup).lemma) &&
    clauseAt(clause, k + 1)
  ) {
    start = k + 1;
    frame = 'n-clause';
  }
  if (start < 0 || !chunks[start]) return null;
  // the possessor
  let source: TokenRange | null = null;
  let cueFrom = np.from;
  let how: Proposal['how'] = 'none';
  const tokens = reading.tokens;
  let clitic = -1;
  for (let i = np.head; i > np.from; i--)
    if (CLITICS.has(tokens[i]?.word.norm ?? '')) {
      clitic = i;
      break;
    }
  if (clitic > 0) {
    const left = np.from;
    source = { from: left, to: clitic };
    cueFrom = clitic + 1;
    how = 'own';
  } else if (POSSESSIVES.has(tokens[np.from]?.word.norm ?? '')) {
    source = { from: np.from, to: np.from + 1 };
    cueFrom = np.from + 1;
    how = 'own';
  }
  const before = chunks[k - 1];
  let verb: VerbGroup | null = null;
  if (!source && before?.type === 'vg' && LIGHT.has(before.lemma) && !before.passive) {
    verb = before;
    cueFrom = before.from;
    const subject = resolveSubject(clause, k - 1);
    source = subject.how === 'none' ? null : subject.range;
    how = source ? 'own' : 'none';
    frame = joined('lv-', frame);
  }
  if (next?.type === 'prep' && /^(?:by|from|among)$/.test(follows) && chunks[k + 2]?.type === 'np') {
    const governed = verb ?? (chunks[k - 1]?.type === 'vg' ? (chunks[k - 1] as VerbGroup) : null);
    const end = skipNounPhrase(clause, k + 2);
    const from = (chunks[k + 2] as Chunk).from;
    const bearer = governed && source ? [source] : [];
    return {
      lemma: singularOf(word.norm),
      frame: `${governed ? 'lv-' : ''}n-from`,
      cue: { from: cueFrom, to: np.to },
      source: { from, to: (chunks[end - 1] as Chunk).to },
      how: 'by',
      before: bearer,
      start: -1,
      edges: NO_EDGES,
      position: 'm',
      after: [],
      verb: governed,
      head: np.head,
    };
  }
  if (!source) {
    const by = chunks[k + 1]?.type === 'prep' && /^(?:by|from|among)$/.test(norm(k + 1)) ? k + 2 : -1;
    const owner = by > 0 ? null : ownerOf(clause, k);
    if (owner) {
      source = owner;
      how = 'shared';
    }
  }
  if (cueFrom > np.head) return null;
  if (!source && (tokens[cueFrom]?.word.norm === 'the' || tokens[cueFrom]?.word.norm === 'a'))
    frame = joined('x-', frame);
  const from = (chunks[start] as Chunk).from;
  return {
    lemma: singularOf(word.norm),
    frame,
    cue: { from: cueFrom, to: cueTo },
    source,
    how,
    before: [],
    start: from,
    edges: () => edgesFrom(clause, from, frame.endsWith('that'), verb ? tense(clause, k - 1) : NONE),
    position: verb || governedBefore(clause, np) ? 'm' : 'g',
    after: [],

    verb,
    head: np.head,
  };
}

/** A finite verb stands before the noun phrase in its clause: it is no subject. */
function governedBefore(clause: Clause, phrase: Chunk): boolean {
  for (let k = clause.chunks.indexOf(phrase) - 1; k >= 0; k--) {
    const chunk = clause.chunks[k] as Chunk;
    const { type } = chunk;
    if (type === 'vg' && chunk.form === 'finite' && !looksParticiple(clause, k)) return true;
    if (
      type === 'comma' ||
      type === 'that' ||
      type === 'sub' ||
      type === 'stop' ||
      type === 'dash' ||
      type === 'colon'
    )
      return false;
  }
  return false;
}

/** Whose a noun without a possessor is: the subject of the verb that governs it, where it is active (`with plans to`, `has doubts about`). */
function ownerOf(clause: Clause, k: number): TokenRange | null {
  const { chunks } = clause;
  for (let i = k - 1; i >= 0 && k - i < 8; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'stop' || chunk.type === 'quote' || chunk.type === 'colon') return null;
    if (chunk.type === 'vg') {
      const subject = resolveSubject(clause, i);
      return chunk.passive || subject.how === 'none' ? null : subject.range;
    }
  }
  return null;
}
