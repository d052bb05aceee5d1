import type { Chunk, VerbGroup } from './chunks.ts';
import type { Clause } from './clause.ts';
import { looksParticiple } from './participles.ts';
import { joined } from './remembered.ts';
import { DETERMINER, TO } from './tagset.ts';

/** What follows a verb (or a cue noun or adjective): the shape of its complement, and where the content would begin. */
export interface Complement {
  /** `that`, `clause`, `quote`, `colon`, `wh`, `to`, `ing`, `np`, `np-to`, `np-as`, `np-that`, `p:against`, `end`... */
  readonly frame: string;
  /** Chunk where the content begins; -1 where nothing follows. */
  readonly start: number;
  /** The last chunk that belongs to the cue (a preposition or particle); the verb itself where there is none. */
  readonly cueEnd: number;
}

const PARTICLES = new Set('out up off down back away over in on'.split(' '));
/** They take the person spoken to before the content. */
const ADDRESSED = new Set(
  'tell inform assure remind warn notify advise ask convince persuade promise teach brief show alert caution'.split(
    ' ',
  ),
);
/** Prepositions that open an adverbial rather than a content after a verb of saying. */
const ADVERBIAL = new Set(
  'in on at during after before from by with to via through under within since until amid near inside outside around between among throughout'.split(
    ' ',
  ),
);

/** The chunk after the noun phrase that starts at `at`, its `of` phrases and conjuncts included. */
export function skipNounPhrase(clause: Clause, at: number): number {
  const { chunks, norm } = clause;
  let k = at;
  if (chunks[k]?.type !== 'np') return at;
  k++;
  for (let guard = 0; guard < 20; guard++) {
    const chunk = chunks[k];
    const next = chunks[k + 1];
    if (chunk?.type === 'prep' && next?.type === 'np') k += 2;
    else if (chunk?.type === 'coord' && next?.type === 'np' && norm(k) !== 'but') k += 2;
    else if (chunk?.type === 'open') {
      let close = k + 1;
      while (close < chunks.length && chunks[close]?.type !== 'close' && close - k < 12) close++;
      if (chunks[close]?.type !== 'close') break;
      k = close + 1;
    } else break;
  }
  return k;
}

/** Reads the complement of the verb group at chunk `v`. */
export function complementOf(clause: Clause, v: number): Complement {
  const { chunks, norm } = clause;
  const verb = chunks[v] as VerbGroup;
  let k = v + 1;
  let cueEnd = v;
  let gap = false;
  for (let guard = 0; guard < 8; guard++) {
    const chunk = chunks[k];
    if (!chunk) return { frame: 'end', start: -1, cueEnd };
    switch (chunk.type) {
      case 'adv': {
        if (!gap && cueEnd === v && PARTICLES.has(norm(k))) cueEnd = k;
        k++;
        continue;
      }
      case 'that':
        return { frame: 'that', start: k, cueEnd: v };
      case 'wh':
        return { frame: 'wh', start: k, cueEnd };
      case 'sub':
        if (norm(k) === 'if' && /^(?:ask|wonder|know|question|see|say|inquire|doubt)$/.test(verb.lemma))
          return { frame: 'wh', start: k, cueEnd };
        if (norm(k) === 'as' || norm(k) === 'like')
          return gap
            ? { frame: 'end', start: -1, cueEnd }
            : { frame: joined('p:', norm(k)), start: k + 1 < chunks.length ? k + 1 : -1, cueEnd: k };
        return { frame: 'end', start: -1, cueEnd };
      case 'colon':
        return norm(k) === ':'
          ? { frame: 'colon', start: k + 1 < chunks.length ? k + 1 : -1, cueEnd: gap ? v : k }
          : { frame: 'end', start: -1, cueEnd };
      case 'quote':
        return { frame: gap ? 'gap-quote' : 'quote', start: k, cueEnd };
      case 'comma':
      case 'dash': {
        const next = chunks[k + 1];
        if (chunk.type === 'comma' && next?.type === 'quote') return { frame: 'quote', start: k + 1, cueEnd };
        if (chunk.type === 'comma' && next?.type === 'that') return { frame: 'that', start: k + 1, cueEnd };
        const resumed = afterAside(clause, k);
        if (resumed >= 0) {
          const then = chunks[resumed];
          if (then?.type === 'that') return { frame: 'aside-that', start: resumed, cueEnd: v };
          if (then?.type === 'quote') return { frame: 'aside-quote', start: resumed, cueEnd: v };
          if (then?.type === 'vg' && then.form === 'infinitive')
            return { frame: 'aside-to', start: resumed, cueEnd: v };
        }
        return chunk.type === 'comma'
          ? { frame: 'comma', start: -1, cueEnd }
          : { frame: 'end', start: -1, cueEnd };
      }
      case 'vg':
        if (chunk.form === 'infinitive') return { frame: gap ? 'gap-to' : 'to', start: k, cueEnd };
        if (chunk.form === 'gerund') return { frame: gap ? 'gap-ing' : 'ing', start: k, cueEnd };
        return { frame: 'vg', start: k, cueEnd };
      case 'adj': {
        const next = chunks[k + 1];
        // `said late |on Tuesday`
        const then = chunks[k + 2];
        if (next?.type === 'prep' && then?.type === 'np' && then.time) {
          k++;
          continue;
        }
        // `made clear that`
        if (!gap && cueEnd === v && (next?.type === 'that' || next?.type === 'wh'))
          return { frame: `adj+${next.type}`, start: k + 1, cueEnd: k };
        if (!gap && next?.type === 'prep' && chunks[k + 2]?.type === 'np' && cueEnd === v)
          return { frame: 'adj+p', start: k + 2, cueEnd: k + 1 };
        return { frame: 'adj', start: k, cueEnd };
      }
      case 'prep': {
        const word = norm(k);
        const after = chunks[k + 1];
        if (word === 'as' && !gap)
          return { frame: 'p:as', start: k + 1 < chunks.length ? k + 1 : -1, cueEnd: k };
        // `weighed in on`, `pushed back against`
        if (!gap && cueEnd === v && PARTICLES.has(word) && after?.type === 'prep') {
          cueEnd = k;
          k++;
          continue;
        }
        if (!gap && word === 'in' && verb.lemma !== 'believe' && after?.type === 'np') {
          gap = true;
          k = skipNounPhrase(clause, k + 1);
          continue;
        }
        // `vowed to “fight on”`
        if (
          word === 'to' &&
          clause.tags[chunk.from] === TO &&
          after?.type === 'quote' &&
          isPlainVerb(chunks[k + 2])
        )
          return { frame: gap ? 'gap-to' : 'to', start: k, cueEnd };
        if (after?.type === 'np') {
          const next = skipNounPhrase(clause, k + 1);
          const then = chunks[next];
          const quoted =
            then?.type === 'quote' || (then?.type === 'comma' && chunks[next + 1]?.type === 'quote');
          // `pointed to the “rigged system”`
          const divided =
            next === k + 2 && then?.type === 'quote' && clause.tags[after.to - 1] === DETERMINER;
          if (divided) return { frame: gap ? 'end' : joined('p:', word), start: k + 1, cueEnd: k };
          // `says of Clinton, “...”`
          if (quoted && then?.type === 'comma' && /^(?:of|about)$/.test(word)) {
            gap = true;
            k = next;
            continue;
          }
          if (
            ADVERBIAL.has(word) &&
            (then?.type === 'that' ||
              then?.type === 'quote' ||
              then?.type === 'colon' ||
              (then?.type === 'comma' && chunks[next + 1]?.type === 'quote'))
          ) {
            gap = true;
            k = next;
            continue;
          }
          if (ADVERBIAL.has(word) && then?.type === 'np' && clauseAt(clause, next))
            return { frame: 'gap-clause', start: next, cueEnd: v };
          if ((after.time || word === 'during') && !gap && next === k + 2 && then?.type !== 'stop') {
            gap = true;
            k = next;
            continue;
          }
        }
        if (after?.type === 'vg' && after.form === 'gerund')
          return { frame: joined('pg:', word), start: k + 1, cueEnd: k };
        if (after?.type === 'wh') return { frame: joined('pw:', word), start: k + 1, cueEnd: k };
        return {
          frame: gap ? 'end' : joined('p:', word),
          start: k + 1 < chunks.length ? k + 1 : -1,
          cueEnd: k,
        };
      }
      case 'np': {
        if (chunk.time && chunks[k + 1]?.type !== 'vg') {
          gap = true;
          k++;
          continue;
        }
        const addressed = ADDRESSED.has(verb.lemma);
        const near = chunks[k + 1];
        // `made it clear that`
        if (norm(k) === 'it' && (near?.type === 'adj' || norm(k + 1) === 'clear')) {
          const then = chunks[k + 2];
          if (then?.type === 'that' || then?.type === 'wh')
            return { frame: `it-adj+${then.type}`, start: k + 2, cueEnd: k + 1 };
          if (then?.type === 'np' && clauseAt(clause, k + 2))
            return { frame: 'it-adj+clause', start: k + 2, cueEnd: k + 1 };
        }
        if (!(addressed && near?.type !== 'vg') && clauseAt(clause, k))
          return { frame: 'clause', start: k, cueEnd: v };
        const next = skipNounPhrase(clause, k);
        const then = chunks[next];
        if (addressed || verb.lemma === 'say') {
          if (then?.type === 'that') return { frame: 'np-that', start: next, cueEnd };
          if (then?.type === 'comma' && chunks[next + 1]?.type === 'quote')
            return { frame: 'np-quote', start: next + 1, cueEnd };
          if (then?.type === 'quote') return { frame: 'np-quote', start: next, cueEnd };
          if (then?.type === 'colon')
            return { frame: 'np-colon', start: next + 1 < chunks.length ? next + 1 : -1, cueEnd };
          if (then?.type === 'wh') return { frame: 'np-wh', start: next, cueEnd };
          if (then?.type === 'np' && clauseAt(clause, next))
            return { frame: 'np-clause', start: next, cueEnd };
          if (near?.type === 'np' && clauseAt(clause, k + 1))
            return { frame: 'np-clause', start: k + 1, cueEnd };
          for (const time of [next, next + 1, next + 2]) {
            const c = chunks[time];
            if (c?.type === 'that') return { frame: 'np-that', start: time, cueEnd };
            if (c?.type === 'comma' && chunks[time + 1]?.type === 'quote')
              return { frame: 'np-quote', start: time + 1, cueEnd };
            if (c?.type === 'np' && clauseAt(clause, time))
              return { frame: 'np-clause', start: time, cueEnd };
            if (
              !c ||
              (c.type !== 'np' && c.type !== 'prep' && c.type !== 'adv') ||
              (c.type === 'np' && !c.time)
            )
              break;
          }
        }
        const announced = announcedBy(clause, k, next);
        if (announced) return announced;
        for (const q of [k + 1, next]) {
          const c = chunks[q];
          if (c?.type === 'vg' && c.form === 'infinitive') return { frame: 'np-to', start: k, cueEnd };
          if (c?.type === 'vg' && c.form === 'gerund') return { frame: 'np-ing', start: k, cueEnd };
          if (c?.type === 'prep' && norm(q) === 'as') return { frame: 'np-as', start: k, cueEnd };
          if (c?.type === 'sub' && norm(q) === 'as') return { frame: 'np-as', start: k, cueEnd };
          if (c?.type === 'that') return { frame: 'np-that', start: addressed ? q : k, cueEnd };
          if (c?.type === 'adj') return { frame: 'np-adj', start: k, cueEnd };
          if (c?.type === 'quote') return { frame: 'np-quote', start: k, cueEnd };
        }
        if (near?.type === 'np' && !near.time) return { frame: 'np-np', start: k, cueEnd };
        if (near?.type === 'prep') return { frame: joined('np-p:', norm(k + 1)), start: k, cueEnd };
        return { frame: 'np', start: k, cueEnd };
      }
      default:
        return { frame: 'end', start: -1, cueEnd };
    }
  }
  return { frame: 'end', start: -1, cueEnd };
}

const isPlainVerb = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'vg' && chunk.form === 'finite' && !chunk.auxiliary;

/** `put it, “...”`, `tweeted this: “...”`, `released a statement: “...”`: the noun phrase at `k`, which ends before `next`, announces what is said. */
function announcedBy({ chunks, norm }: Clause, k: number, next: number): Complement | null {
  const mark = chunks[next];
  const quoted = chunks[next + 1]?.type === 'quote';
  if (mark?.type === 'colon' && norm(next) === ':' && (quoted || next + 1 === chunks.length))
    return { frame: 'np-colon', start: quoted ? next + 1 : -1, cueEnd: next };
  if (norm(k) === 'it' && mark?.type === 'comma' && quoted && next === k + 1)
    return { frame: 'it-quote', start: next + 1, cueEnd: k };
  return null;
}

/** The chunk after the aside that the comma or dash at `at` opens (`said, without evidence, |that`); -1 where none closes. */
function afterAside(clause: Clause, at: number): number {
  const { chunks } = clause;
  const mark = chunks[at]?.type;
  for (let k = at + 1; k < chunks.length && k - at < 10; k++) {
    const type = chunks[k]?.type;
    if (type === mark) return k + 1 < chunks.length ? k + 1 : -1;
    if (type === 'stop' || type === 'quote' || type === 'colon' || type === 'that') return -1;
  }
  return -1;
}

/** Nouns that an infinitive completes: the verb after it is still theirs. */
const PURPOSE =
  /^(?:way|plan|plans|decision|effort|efforts|attempt|attempts|ability|right|time|bid|goal|chance|need|reason|failure|refusal|proposal|promise|move|willingness|desire|intention|opportunity|pledge|vow|deal|agreement|power|authority|people|thing|law|bill|measure)$/;

/** Whether the noun phrase at chunk `at` is the subject of a finite verb: a clause without `that` begins here. */
export function clauseAt(clause: Clause, at: number): boolean {
  const { chunks } = clause;
  const first = chunks[at];
  if (first?.type !== 'np') return false;
  let k = at + 1;
  for (let guard = 0; guard < 14; guard++) {
    const chunk = chunks[k];
    if (!chunk) return false;
    if (chunk.type === 'vg') {
      if (chunk.form === 'finite' && !looksParticiple(clause, k)) return true;
      if (
        chunk.form === 'infinitive' &&
        !(guard === 0 && PURPOSE.test(clause.reading.tokens[first.head]?.word.norm ?? ''))
      )
        return false;
      // reduced relative: skip the participle
      k++;
    } else if (chunk.type === 'adv') k++;
    else if (chunk.type === 'prep' && chunks[k + 1]?.type === 'np') k += 2;
    else if (chunk.type === 'coord' && chunks[k + 1]?.type === 'np') k += 2;
    else if (chunk.type === 'open') {
      while (k < chunks.length && chunks[k]?.type !== 'close') k++;
      k++;
    } else if (chunk.type === 'quote') k++;
    else if (chunk.type === 'comma' || chunk.type === 'dash') {
      // one apposition or relative clause: `Smith, who lost, will`
      let close = k + 1;
      while (close < chunks.length && chunks[close]?.type !== chunk.type && close - k < 16) close++;
      if (chunks[close]?.type !== chunk.type || chunks[k + 1]?.type === 'coord') return false;
      const after = chunks[close + 1];
      return (
        after?.type === 'vg' &&
        after.form === 'finite' &&
        chunks[k + 1]?.type !== 'vg' &&
        chunks[k + 1]?.type !== 'sub'
      );
    } else if (chunk.type === 'wh' || chunk.type === 'that') {
      // `the man who won will`: two finite verbs
      let verbs = 0;
      for (let i = k + 1; i < chunks.length && i - k < 14; i++) {
        const c = chunks[i] as Chunk;
        if (c.type === 'vg' && c.form === 'finite' && !looksParticiple(clause, i)) verbs++;
        if (c.type === 'comma' || c.type === 'stop' || c.type === 'coord' || c.type === 'that') break;
      }
      return verbs >= 2;
    } else if (chunk.type === 'np' && !chunk.time && guard > 0) return false;
    else if (chunk.type === 'np') k++;
    else return false;
  }
  return false;
}
