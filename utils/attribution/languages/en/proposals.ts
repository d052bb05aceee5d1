import type { Reading, TokenRange } from '../../pack.ts';
import { type Chunk, chunkSentence, type VerbGroup } from './chunks.ts';
import { clauseAt, complementOf, skipNounPhrase } from './frames.ts';
import {
  type Clause,
  extendLeft,
  looksParticiple,
  resolveSubject,
  type Subject,
  subjectOf,
} from './subjects.ts';
import { cueRate } from './weights.ts';
import type { EnglishWord } from './words.ts';

/** One possible attribution before its weighing. */
export interface Proposal {
  readonly lemma: string;
  readonly frame: string;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  readonly how: 'own' | 'relative' | 'shared' | 'none' | 'inverted' | 'by';
  /** Pieces before the cue. */
  readonly before: readonly TokenRange[];
  /** First token of the content after the cue, or -1. */
  readonly start: number;
  /** Boundaries where that content may end, in order; the last is the furthest. */
  readonly edges: readonly Edge[];
  /** Where the cue's own clause stands: `r` in a relative clause, `s` in a subordinate one, `m` else. */
  readonly position: 'm' | 'r' | 's';
  /** Pieces after that (a quotation taken up again). */
  readonly after: readonly TokenRange[];
  readonly sentence: number;
  readonly verb: VerbGroup | null;
  /** The class of the verb's first token. */
  readonly tense: string;
  readonly headline: boolean;
  /** The noun phrase that `who` or `that` stands for. */
  readonly antecedent: TokenRange | null;
  /** The token that carries the meaning of the cue: the verb, noun, adjective or colon. */
  readonly head: number;
}

export interface Edge {
  /** The content would end before this token. */
  readonly token: number;
  /** What stands there: `comma coord but`, `prep in`, `stop`. */
  readonly key: string;
}

type Sketch = Omit<Proposal, 'tense' | 'headline' | 'antecedent'>;

/** Most words of a headline have a capital: there a capital is no sign of a name. */
function isTitleCase(reading: Reading<EnglishWord>, { from, to }: TokenRange): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const token = reading.tokens[i];
    if (token?.kind !== 'word') continue;
    words += 1;
    if (token.word.capital) capitals += 1;
  }
  return words > 3 && capitals > 0.6 * words;
}

/** The noun phrase before a relative pronoun, its prepositional phrases included. */
function antecedentOf(clause: Clause, pronoun: number): TokenRange | null {
  const k = clause.chunks.findIndex((chunk) => chunk.from === pronoun);
  const before = clause.chunks[k - 1]?.type === 'comma' ? k - 2 : k - 1;
  const chunk = clause.chunks[before];
  if (chunk?.type !== 'np') return null;
  return { from: (clause.chunks[extendLeft(clause, before)] as Chunk).from, to: chunk.to };
}

export function proposalsOf(reading: Reading<EnglishWord>, s: number, tags: string[]): Proposal[] {
  const sentence = reading.sentences[s];
  if (!sentence) return [];
  const { tokens } = reading;
  const titleCase = isTitleCase(reading, sentence);
  const chunks = chunkSentence(reading, sentence.from, sentence.to, titleCase, tags);
  const norm = (k: number): string => {
    const chunk = chunks[k];
    return chunk ? (tokens[chunk.from]?.word.norm ?? '') : '';
  };
  const clause: Clause = { reading, chunks, norm, tags };
  const subjects = chunks.map((chunk, k) => (chunk.type === 'vg' ? subjectOf(clause, k) : null));
  const out: Sketch[] = [];
  for (let k = 0; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    if (chunk.type === 'vg') {
      const proposal = proposeVerb(clause, subjects, k, s);
      if (proposal) out.push(proposal);
      const according = proposeAccording(clause, k, s);
      if (according) out.push(according);
      const adjective = proposeAdjective(clause, subjects, k, s);
      if (adjective) out.push(adjective);
    } else if (chunk.type === 'np') {
      const noun = proposeNoun(clause, subjects, k, s);
      if (noun) out.push(noun);
    }
  }
  const headline = proposeColon(clause, s, titleCase);
  if (headline) out.push(headline);
  return out.map((sketch) => ({
    ...sketch,
    headline: titleCase,
    tense: tags[sketch.head] ?? '',
    antecedent: sketch.how === 'relative' && sketch.source ? antecedentOf(clause, sketch.source.from) : null,
  }));
}

const RAISING = new Set(['seem', 'appear']);
const INVERTED = /^(?:finite)$/;

/** `according to X`, after, before or inside what X says. */
function proposeAccording(clause: Clause, k: number, s: number): Sketch | null {
  const { chunks, norm, reading } = clause;
  const sentence = reading.sentences[s] as TokenRange;
  if (norm(k) !== 'according' || norm(k + 1) !== 'to' || chunks[k + 2]?.type !== 'np') return null;
  const cue = { from: (chunks[k] as Chunk).from, to: (chunks[k + 1] as Chunk).to };
  const end = invertedEnd(clause, k + 2);
  const source = { from: (chunks[k + 2] as Chunk).from, to: (chunks[end - 1] as Chunk).to };
  const base = {
    lemma: 'according',
    cue,
    source,
    how: 'own' as const,
    position: 'm' as const,
    sentence: s,
    verb: null,
    head: cue.from,
  };
  const comma = chunks[end]?.type === 'comma' ? end : -1;
  const from = afterConnective(clause, sentence.from);
  const opening = k === 0 || (k <= 2 && !isClause(clause, k));
  if (opening) {
    const then = chunks[comma >= 0 ? comma + 1 : end];
    if (!then) return null;
    return {
      ...base,
      frame: 'acc-pre',
      before: [],
      start: then.from,
      edges: edgesFrom(clause, then.from, s, false),
      after: [],
    };
  }
  let markAt = k - 1;
  if (chunks[markAt]?.type === 'quote') markAt--;
  const before = { from, to: (chunks[k - 1] as Chunk).to };
  const quotation =
    reading.quotations[
      reading.tokens[before.to - 1]?.quotation ?? reading.tokens[before.to - 2]?.quotation ?? -1
    ];
  if (quotation && quotation.from < sentence.from) before.from = quotation.from;
  const then = chunks[comma + 1];
  const interposed =
    comma >= 0 &&
    then &&
    (!isClause(clause, k) || then.type === 'vg' || then.type === 'np') &&
    then.type !== 'stop';
  if (interposed && !(then.type === 'np' && isClause(clause, k)))
    return {
      ...base,
      frame: 'acc-mid',
      before: [before],
      start: then.from,
      edges: edgesFrom(clause, then.from, s, false),
      after: [],
    };
  return {
    ...base,
    frame: 'acc-post',
    before: [before],
    start: -1,
    edges: [],
    after: end >= chunks.length - 1 ? continuation(reading, s) : [],
  };
}

/** `is confident that`, `was critical of`; and without a copula, `hopeful that`. */
function proposeAdjective(
  clause: Clause,
  subjects: readonly (Subject | null)[],
  v: number,
  s: number,
): Sketch | null {
  const { chunks, norm } = clause;
  const verb = chunks[v] as VerbGroup;
  if (!/^(?:be|feel|remain|seem|become|appear|sound)$/.test(verb.lemma)) return null;
  let k = v + 1;
  while (chunks[k]?.type === 'adv') k++;
  if (chunks[k]?.type !== 'adj') return null;
  const complement = complementOf({ ...clause, chunks }, k);
  if (complement.start < 0 || !/^(?:that|clause|to|ing|p|pg|pw|wh)/.test(complement.frame)) return null;
  const subject = resolveSubject(subjects, v);
  const last = chunks[Math.max(complement.cueEnd, k)] as Chunk;
  const start = (chunks[complement.start] as Chunk).from;
  const impersonal = norm(v - 1) === 'it';
  return {
    lemma: norm(k),
    frame: `${impersonal ? 'it-' : ''}adj-${complement.frame}`,
    cue: { from: verb.from, to: last.to },
    source: subject.how === 'none' || impersonal ? null : subject.range,
    how: subject.how === 'none' ? 'none' : 'own',
    before: [],
    start,
    edges: edgesFrom(clause, start, s, CLAUSAL.test(complement.frame)),
    position: 'm',
    after: [],
    sentence: s,
    verb,
    head: (chunks[k] as Chunk).from,
  };
}

const LIGHT = new Set(
  'make express issue have take give hold deliver offer show voice launch raise cite release repeat get receive draw face post send'.split(
    ' ',
  ),
);

/** `Trump’s claim that`, `his criticism of`, `made comments about`. */
function proposeNoun(
  clause: Clause,
  subjects: readonly (Subject | null)[],
  k: number,
  s: number,
): Sketch | null {
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
  } else if (
    next?.type === 'prep' &&
    /^(?:of|about|on|for|against|to|toward|over|from|with|in|regarding)$/.test(follows)
  ) {
    start = k + 2;
    frame = `n-p:${follows}`;
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
    if (/^(?:'s|’|')$/.test(tokens[i]?.word.norm ?? '')) {
      clitic = i;
      break;
    }
  if (clitic > 0) {
    const left = np.from;
    source = { from: left, to: clitic };
    cueFrom = clitic + 1;
    how = 'own';
  } else if (/^(?:his|her|their|its|my|our|your)$/.test(tokens[np.from]?.word.norm ?? '')) {
    source = { from: np.from, to: np.from + 1 };
    cueFrom = np.from + 1;
    how = 'own';
  }
  const before = chunks[k - 1];
  let verb: VerbGroup | null = null;
  if (!source && before?.type === 'vg' && LIGHT.has(before.lemma) && !before.passive) {
    verb = before;
    cueFrom = before.from;
    const subject = resolveSubject(subjects, k - 1);
    source = subject.how === 'none' ? null : subject.range;
    how = source ? 'own' : 'none';
    frame = `lv-${frame}`;
  }
  if (!source) {
    const by = chunks[k + 1]?.type === 'prep' && /^(?:by|from|among)$/.test(norm(k + 1)) ? k + 2 : -1;
    const owner = by > 0 ? null : ownerOf(clause, subjects, k);
    if (owner) {
      source = owner;
      how = 'shared';
    }
  }
  if (cueFrom > np.head) return null;
  if (!source && (tokens[cueFrom]?.word.norm === 'the' || tokens[cueFrom]?.word.norm === 'a'))
    frame = `x-${frame}`;
  const from = (chunks[start] as Chunk).from;
  return {
    lemma: singular(word.norm),
    frame,
    cue: { from: cueFrom, to: cueTo },
    source,
    how,
    before: [],
    start: from,
    edges: edgesFrom(clause, from, s, frame.endsWith('that')),
    position: 'm',
    after: [],
    sentence: s,
    verb,
    head: np.head,
  };
}

/** Whose a noun without a possessor is: the subject of the verb that governs it, where it is active (`with plans to`, `has doubts about`). */
function ownerOf(clause: Clause, subjects: readonly (Subject | null)[], k: number): TokenRange | null {
  const { chunks } = clause;
  for (let i = k - 1; i >= 0 && k - i < 8; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'stop' || chunk.type === 'quote' || chunk.type === 'colon') return null;
    if (chunk.type === 'vg') {
      const subject = resolveSubject(subjects, i);
      return chunk.passive || subject.how === 'none' ? null : subject.range;
    }
  }
  return null;
}

const singular = (noun: string): string =>
  noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;

/** A headline's or a transcript's `X: ...`, and a headline's `...: X`. */
function proposeColon(clause: Clause, s: number, titleCase: boolean): Sketch | null {
  const { chunks, norm, reading } = clause;
  const sentence = reading.sentences[s] as TokenRange & { paragraph: number };
  const paragraph = reading.paragraphs[sentence.paragraph];
  if (!paragraph || paragraph.from !== sentence.from) return null;
  let k = 0;
  while (k < chunks.length && chunks[k]?.type !== 'colon' && k < 12) k++;
  const colon = chunks[k];
  if (colon?.type !== 'colon' || norm(k) !== ':' || k === 0 || !chunks[k + 1]) return null;
  const first = sentence.paragraph === 0;
  const head = chunks[k - 1] as Chunk;
  const tokens = reading.tokens;
  const plain = chunks
    .slice(0, k)
    .every(
      (c) =>
        c.type === 'np' ||
        c.type === 'prep' ||
        c.type === 'comma' ||
        c.type === 'open' ||
        c.type === 'close' ||
        c.type === 'adj' ||
        c.type === 'coord',
    );
  if (plain && head.type !== 'prep') {
    const word = tokens[head.to - 1]?.word;
    const lemma = word?.capital && !NOUN_SOURCES.test(word.norm) ? ':name' : `:${word?.norm}`;
    if (!word || NO_SOURCES.test(word.norm)) return null;
    const rest = { from: colon.to, to: first || titleCase ? sentence.to : paragraph.to };
    if (rest.to <= rest.from) return null;
    return {
      lemma,
      frame: `${first ? 'headline' : titleCase ? 'subhead' : 'speaker'}${tokens[colon.to]?.word.norm.match(/["“‘'’]|''/) ? '-q' : ''}${k > 3 ? '-long' : ''}`,
      cue: { from: colon.from, to: colon.to },
      source: { from: sentence.from, to: head.to },
      how: 'own',
      before: [],
      start: -1,
      edges: [],
      position: 'm',
      after: [rest],
      sentence: s,
      verb: null,
      head: colon.from,
    };
  }
  return null;
}

const NO_SOURCES =
  /^(?:latest|update|updates|analysis|opinion|video|watch|exclusive|breaking|photos|check|note|editorial|review|live|transcript|summary|recap|question|answer|q|a|here|this|following|question|reason|problem|point|bottom|line|goal|result|answer|more|also|ps|tip|lesson|thing)$/;
const NOUN_SOURCES =
  /^(?:poll|polls|report|reports|study|survey|source|sources|official|officials|analysis|police|review|data|experts|lawyer|lawyers|aide|aides)$/;

function proposeVerb(
  clause: Clause,
  subjects: readonly (Subject | null)[],
  v: number,
  s: number,
): Sketch | null {
  const { chunks, reading, norm } = clause;
  const verb = chunks[v] as VerbGroup;
  const sentence = reading.sentences[s] as { from: number; to: number; paragraph: number };
  const previous = chunks[v - 1];
  const next = chunks[v + 1];
  const beforeMark = previous?.type === 'comma' || previous?.type === 'quote' || previous?.type === 'dash';

  // `“...,” said the spokesman`
  if (
    beforeMark &&
    verb.form === 'finite' &&
    !verb.passive &&
    next?.type === 'np' &&
    v >= 2 &&
    INVERTED.test(verb.form) &&
    !/^(?:it|me|him|us|them|you|i)$/.test(norm(v + 1))
  ) {
    const end = invertedEnd(clause, v + 1);
    const quoted = previous?.type === 'quote' || chunks[v - 2]?.type === 'quote';
    const closes = endsClause(chunks[end]);
    if (
      (quoted || (closes && !verb.auxiliary && (isSpeech(verb.lemma) || false))) &&
      subjects[v]?.how !== 'own'
    ) {
      const before = contentBefore(clause, v - 1, s);
      if (before) {
        const post = contentAfter(clause, end, s);
        return finish(
          'inv',
          v,
          { from: (next as Chunk).from, to: (chunks[end - 1] as Chunk).to },
          'inverted',
          [before],
          post,
        );
      }
    }
  }

  const subject = resolveSubject(subjects, v);
  const direct = subjects[v];
  const how = direct?.how === 'shared' ? (subject.how === 'none' ? 'none' : 'shared') : subject.how;
  const source = subject.how === 'none' ? null : { from: subject.range.from, to: subject.range.to };
  const complement = complementOf(clause, v);
  let frame = complement.frame;

  // Content before: `..., Smith said.` and what follows adds nothing
  if (
    direct?.how === 'own' &&
    /^(?:end|comma|gap|p:(?:in|on|at|during|after|to|of|from|before|with|via|as|about)$|np$|np-p|quote|colon)/.test(
      frame,
    ) &&
    !verb.passive
  ) {
    const mark = chunks[direct.chunk - 1];
    if (
      mark &&
      (mark.type === 'comma' || mark.type === 'quote' || mark.type === 'dash') &&
      direct.chunk >= 2
    ) {
      const quoteBefore =
        (mark.type === 'quote' || chunks[direct.chunk - 2]?.type === 'quote') &&
        (opensWithQuotation(clause, direct.chunk, s) || isClause(clause, direct.chunk - 1));
      const wellEnded = frame !== 'np' || quoteBefore || verb.lemma === 'tell';
      if ((quoteBefore || isSpeech(verb.lemma)) && wellEnded) {
        const quoteAfter = frame === 'quote' || frame === 'colon';
        const interposedQuote = quoteAfter && !quoteBefore && !opensCapital(clause, complement.start);
        const after = chunks[v + 1];
        const interposed =
          !quoteAfter &&
          !quoteBefore &&
          mark.type === 'comma' &&
          after?.type === 'comma' &&
          chunks[v + 2] !== undefined &&
          chunks[v + 2]?.type !== 'quote';
        const before =
          quoteBefore || interposedQuote || interposed || (!quoteAfter && isClause(clause, direct.chunk - 1))
            ? contentBefore(clause, direct.chunk - 1, s)
            : null;
        if (
          before &&
          interposed &&
          chunks[v + 2]?.type !== 'wh' &&
          !(
            chunks[v + 2]?.type === 'vg' &&
            (chunks[v + 2] as VerbGroup).form === 'gerund' &&
            isClause(clause, direct.chunk - 1)
          )
        ) {
          return finish('pre-mid', v, source, 'own', [before], {
            start: (chunks[v + 2] as Chunk).from,
            after: [],
          });
        }
        if (
          before &&
          (quoteBefore || !/^p:(?:of|about|for|from|with)$|^np/.test(frame) || verb.lemma === 'tell')
        ) {
          const post = quoteAfter
            ? complement.start < 0
              ? { start: -1, after: afterColon(reading, s) }
              : { start: (chunks[complement.start] as Chunk).from, after: [] }
            : contentAfter(clause, afterAdverbials(clause, v + 1), s);
          return finish(quoteBefore ? 'pre-quote' : 'pre', v, source, 'own', [before], post);
        }
      }
    }
  }
  if (RAISING.has(verb.lemma) && !verb.passive && source) {
    const begin =
      complement.start >= 0
        ? (chunks[complement.frame.startsWith('p:') ? v + 1 : complement.start] as Chunk).from
        : -1;
    const personal = norm(v - 1) !== 'it';
    return finish(
      `raise-${frame}`,
      v,
      null,
      personal ? 'shared' : 'none',
      personal && direct?.how !== 'shared' ? [source] : [],
      { start: begin, after: [] },
      v,
    );
  }
  if (verb.passive) frame = `pas-${frame}`;
  if (verb.passive && direct?.how !== 'none') {
    const by = byAgent(clause, v);
    const subjectPiece = source && how !== 'shared' ? [source] : [];
    const start =
      complement.start >= 0 && complement.frame !== 'p:by' ? (chunks[complement.start] as Chunk).from : -1;
    return finish(
      frame,
      v,
      by,
      by ? 'by' : 'none',
      subjectPiece,
      { start, after: [] },
      complement.frame === 'p:by' ? v : complement.cueEnd,
    );
  }
  const start = complement.start >= 0 ? (chunks[complement.start] as Chunk).from : -1;
  const after =
    complement.start < 0 && /colon$/.test(complement.frame)
      ? afterColon(reading, s)
      : /quote|colon/.test(frame)
        ? continuationOf(start)
        : [];
  return finish(frame, v, source, how, [], { start, after }, complement.cueEnd);

  /** `She said: “...” / “...”`: the paragraphs after, where the quotation closes the sentence. */
  function continuationOf(from: number): TokenRange[] {
    const quotation = reading.quotations[reading.tokens[from]?.quotation ?? -1];
    if (!quotation || quotation.from > from) return [];
    const last = reading.tokens[quotation.to - 1]?.sentence ?? s;
    const end = reading.sentences[last];
    return end && end.to <= quotation.to + 1 ? continuation(reading, last, true) : [];
  }

  function finish(
    f: string,
    at: number,
    src: TokenRange | null,
    h: Proposal['how'],
    before: readonly TokenRange[],
    post: { start: number; after: readonly TokenRange[] },
    cueEnd = at,
  ): Sketch {
    const own = subjects[v];
    const shared = own?.how === 'shared' ? own.verb : -1;
    const issued =
      verb.form === 'gerund' &&
      shared >= 0 &&
      shared < at &&
      at - shared <= 3 &&
      chunks[shared + 1]?.type === 'np';
    const first = chunks[issued ? shared : at] as Chunk;
    const last = chunks[cueEnd] as Chunk;
    const colon = last.type === 'colon';
    return {
      lemma: verb.lemma,
      frame: f,
      cue: { from: first.from, to: colon ? (chunks[cueEnd - 1] as Chunk).to : last.to },
      source: src,
      how: h,
      before,
      start: post.start,
      edges: post.start >= 0 ? edgesFrom(clause, post.start, s, CLAUSAL.test(f), tense(clause, v)) : [],
      position: positionOf(clause, subjects, v),
      after: post.after,
      sentence: s,
      verb,
      head: verb.head,
    };
  }

  function byAgent(c: Clause, at: number): TokenRange | null {
    for (let k = at + 1; k < c.chunks.length && k < at + 8; k++) {
      const chunk = c.chunks[k];
      if (chunk?.type === 'prep' && c.norm(k) === 'by' && c.chunks[k + 1]?.type === 'np') {
        const end = invertedEnd(c, k + 1);
        return { from: (c.chunks[k + 1] as Chunk).from, to: (c.chunks[end - 1] as Chunk).to };
      }
      if (chunk?.type === 'comma' || chunk?.type === 'stop' || chunk?.type === 'vg') break;
    }
    return null;
  }

  function contentBefore(c: Clause, mark: number, at: number): TokenRange | null {
    const end = (c.chunks[mark] as Chunk).to;
    const q = reading.tokens[end - 1]?.quotation ?? -1;
    const q2 = mark > 0 ? (reading.tokens[(c.chunks[mark - 1] as Chunk).to - 1]?.quotation ?? -1) : -1;
    const quotation = reading.quotations[q >= 0 ? q : q2];
    if (quotation && quotation.to >= end - 1 && quotation.from <= sentence.from + 1)
      return {
        from: quotation.from,
        to: Math.max(quotation.to, end) > (c.chunks[v] as Chunk).from ? quotation.to : quotation.to,
      };
    // skip an opening conjunction
    const introduced = quotation && reading.tokens[quotation.from - 1]?.word.norm === ':';
    const from = introduced ? quotation.from : afterConnective(c, sentence.from);
    if (from >= end) return null;
    void at;
    return { from, to: end };
  }

  function contentAfter(c: Clause, k: number, at: number): { start: number; after: TokenRange[] } {
    const chunk = c.chunks[k];
    if (chunk?.type === 'comma' && c.chunks[k + 1]) {
      const then = c.chunks[k + 1] as Chunk;
      if (then.type === 'quote') return { start: then.from, after: [] };
      if (
        then.type === 'coord' ||
        then.type === 'wh' ||
        then.type === 'sub' ||
        (then.type === 'vg' && then.form === 'gerund')
      )
        return { start: -1, after: continuation(reading, at) };
    }
    return { start: -1, after: continuation(reading, at) };
  }
}

/** Where the content of a sentence begins: after `But`, `Still,`, `In fact,`. */
function afterConnective(clause: Clause, from: number): number {
  const { chunks, norm } = clause;
  let k = 0;
  if (chunks[k]?.type === 'coord') k++;
  const first = chunks[k];
  if (first?.type === 'adv' && chunks[k + 1]?.type === 'comma') k += 2;
  else if (first?.type === 'adv' && chunks[k + 1]?.type === 'adv' && chunks[k + 2]?.type === 'comma') k += 3;
  else if (
    first?.type === 'prep' &&
    /^(?:fact|addition|contrast|particular|short)$/.test(norm(k + 1)) &&
    chunks[k + 2]?.type === 'comma'
  )
    k += 3;
  return k === 0 ? from : (chunks[k] as Chunk).from;
}

/** The quotation that ends before chunk `at` began with its sentence, or before it. */
function opensWithQuotation(clause: Clause, at: number, s: number): boolean {
  const { reading, chunks } = clause;
  const sentence = reading.sentences[s] as TokenRange;
  for (let i = (chunks[at] as Chunk).from - 1; i >= sentence.from; i--) {
    const quotation = reading.quotations[reading.tokens[i]?.quotation ?? -1];
    if (quotation) return quotation.from <= sentence.from + 1;
  }
  return false;
}

/** The quotation at chunk `at` starts with a capital: a sentence of its own, not the rest of one. */
function opensCapital(clause: Clause, at: number): boolean {
  const chunk = clause.chunks[at];
  const word = chunk && clause.reading.tokens[chunk.to]?.word;
  return word?.capital ?? false;
}

/** The chunks before the mark at `end` make a clause (`Taxes will rise, ...`), not an adverbial (`In Ohio, ...`, `Asked about it, ...`). */
function isClause(clause: Clause, end: number): boolean {
  const { chunks, norm } = clause;
  let k = 0;
  while (chunks[k]?.type === 'coord' || chunks[k]?.type === 'adv' || chunks[k]?.type === 'quote') k++;
  const first = chunks[k];
  if (!first || k >= end) return false;
  if (first.type === 'vg' || first.type === 'wh') return false;
  if (first.type === 'sub' || (first.type === 'prep' && /^(?:after|before|as|since|until)$/.test(norm(k)))) {
    // `If he wins, she said, he...`: the verb after a further comma
    return first.type === 'sub' && norm(k) === 'if';
  }
  for (let i = k; i < end; i++) {
    const c = chunks[i] as Chunk;
    if (c.type === 'vg' && c.form === 'finite' && !looksParticiple(clause, i)) return true;
  }
  return false;
}

function afterAdverbials(clause: Clause, at: number): number {
  let k = at;
  const { chunks } = clause;
  while (k < chunks.length) {
    const chunk = chunks[k] as Chunk;
    if (chunk.type === 'adv' || (chunk.type === 'np' && chunk.time)) k++;
    else if (chunk.type === 'prep' && chunks[k + 1]?.type === 'np') k = skipNounPhrase(clause, k + 1);
    else if (chunk.type === 'np' && k === at) k = skipNounPhrase(clause, k);
    else break;
  }
  return k;
}

/** What a colon at the end of a paragraph announces: the quotation that opens the next one, or that paragraph whole. */
function afterColon(reading: Reading<EnglishWord>, s: number): TokenRange[] {
  const sentence = reading.sentences[s];
  const next = reading.sentences[s + 1];
  if (!sentence || !next || next.paragraph === sentence.paragraph) return [];
  const quoted = continuation(reading, s);
  if (quoted.length > 0) return quoted;
  const quotation = reading.quotations[reading.tokens[next.from]?.quotation ?? -1];
  if (quotation && quotation.from === next.from) return [{ from: quotation.from, to: quotation.to }];
  const paragraph = reading.paragraphs[next.paragraph];
  return paragraph ? [{ from: paragraph.from, to: paragraph.to }] : [];
}

/** The quotation that goes on after the sentence of the cue: `... he said. “...”`, in the same paragraph or the next ones. */
function continuation(reading: Reading<EnglishWord>, s: number, paragraphsOnly = false): TokenRange[] {
  const pieces: TokenRange[] = [];
  let at = s;
  for (let guard = 0; guard < 12; guard++) {
    const sentence = reading.sentences[at] as { to: number; paragraph: number };
    const following = reading.sentences[at + 1];
    if (!following) break;
    const quotation = reading.quotations[reading.tokens[following.from]?.quotation ?? -1];
    if (!quotation || quotation.from !== following.from || quotation.from < sentence.to) break;
    const last = reading.tokens[quotation.to - 1]?.sentence ?? -1;
    const end = reading.sentences[last];
    if (!end || end.to > quotation.to + 1) break;
    const newParagraph = following.paragraph !== sentence.paragraph;
    if (paragraphsOnly && !newParagraph) break;
    if (newParagraph) {
      // another paragraph must be nothing but the quotation
      const paragraph = reading.paragraphs[end.paragraph];
      if (!paragraph || paragraph.to > quotation.to + 1) break;
    }
    pieces.push({ from: quotation.from, to: quotation.to });
    at = last;
  }
  return pieces;
}

const endsClause = (chunk: Chunk | undefined): boolean =>
  !chunk ||
  chunk.type === 'stop' ||
  chunk.type === 'comma' ||
  chunk.type === 'dash' ||
  chunk.type === 'colon' ||
  chunk.type === 'quote';

/** The chunk after a source that follows its verb: appositions and relative clauses included. */
function invertedEnd(clause: Clause, at: number): number {
  const { chunks, norm } = clause;
  let k = skipNounPhrase(clause, at);
  for (let guard = 0; guard < 8; guard++) {
    const chunk = chunks[k];
    const next = chunks[k + 1];
    if (chunk?.type === 'comma' && next?.type === 'np' && !next.pronoun && !next.time) {
      const end = skipNounPhrase(clause, k + 1);
      const then = chunks[end];
      if (then?.type === 'vg' && then.form === 'finite') break;
      k = end;
    } else if (
      (chunk?.type === 'comma' && next?.type === 'wh' && /^(?:who|whose)$/.test(norm(k + 1))) ||
      (chunk?.type === 'wh' && norm(k) === 'who')
    ) {
      let e = k + 2;
      while (
        e < chunks.length &&
        chunks[e]?.type !== 'stop' &&
        chunks[e]?.type !== 'comma' &&
        chunks[e]?.type !== 'quote'
      )
        e++;
      k = Math.min(e, chunks.length);
    } else if (chunk?.type === 'sub' || chunk?.type === 'adv' || chunk?.type === 'adj') break;
    else break;
  }
  return k;
}

const SPEECH = new Set(
  'say add note tell write explain argue continue ask report warn acknowledge suggest concede insist claim announce believe think know recall predict observe conclude declare reply respond complain joke admit estimate hope fear figure guess suspect agree contend assert maintain caution charge remark tweet show find promise vow state quip lament stress point wonder muse read'.split(
    ' ',
  ),
);
const isSpeech = (lemma: string): boolean => SPEECH.has(lemma);

/** Where a content that begins at token `start` may end: between the chunks of its sentence, never inside a quotation. */
function edgesFrom(clause: Clause, start: number, s: number, clausal: boolean, cueTense = ''): Edge[] {
  let contentTense = '';
  let verbSeen = !clausal;
  let relative = false;
  const { chunks, reading } = clause;
  const sentence = reading.sentences[s] as TokenRange;
  const startQuotation = reading.tokens[start]?.quotation ?? -1;
  const edges: Edge[] = [];
  const quotation = reading.quotations[startQuotation];
  const outer = start > 0 ? (reading.tokens[start - 1]?.quotation ?? -1) : -1;
  const inside = quotation !== undefined && outer === startQuotation;
  if (quotation && !inside && quotation.to >= sentence.to) return [{ token: quotation.to, key: 'quotation' }];
  const limit = inside && quotation ? Math.min(quotation.to, sentence.to) : sentence.to;
  let depth = 0;
  for (let k = 0; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    if (chunk.from >= limit) break;
    if (chunk.from < start) continue;
    const needed = !verbSeen;
    if (chunk.type === 'wh' && chunk.from > start) relative = true;
    else if (chunk.type === 'vg' && chunk.form === 'finite' && !verbSeen && !looksParticiple(clause, k)) {
      if (relative) relative = false;
      else verbSeen = true;
    }
    if (chunk.type === 'vg' && chunk.form === 'finite' && contentTense === '' && !relative)
      contentTense = tense(clause, k);
    if (chunk.from <= start) continue;
    if (needed && chunk.type !== 'open' && chunk.type !== 'close') continue;
    if (chunk.type === 'open') {
      depth++;
      if (depth === 1) edges.push({ token: chunk.from, key: 'open' });
      continue;
    }
    if (chunk.type === 'close') {
      depth--;
      if (depth < 0) return [...edges, { token: chunk.from, key: 'close' }];
      continue;
    }
    if (depth > 0) continue;
    const here = reading.tokens[chunk.from]?.quotation ?? -1;
    const before = reading.tokens[chunk.from - 1]?.quotation ?? -1;
    if (!inside && here >= 0 && here === before) {
      const q = reading.quotations[here] as { from: number; to: number };
      if (q.to >= sentence.to) {
        edges.push({ token: q.to, key: 'quotation' });
        return edges;
      }
      continue;
    }
    if (chunk.type === 'comma' || chunk.type === 'dash') {
      continue;
    }
    const mark = chunks[k - 1];
    const markKey =
      mark?.type === 'comma' || mark?.type === 'dash' || mark?.type === 'colon'
        ? `${mark.type} `
        : before >= 0 && here !== before
          ? 'q '
          : '';
    const cut = markKey === '' || markKey === 'q ' ? chunk.from : (mark as Chunk).from;
    if (cut <= start) continue;
    edges.push({ token: cut, key: markKey + describe(clause, k, cueTense, contentTense) });
  }
  edges.push({ token: limit, key: 'stop' });
  return edges;
}

/** `that`, `clause`...: contents that are not whole before their verb. */
const CLAUSAL = /^(?:np-)?(?:gap-)?(?:that|clause)$/;

/** What stands at an edge, in a few words: the key of the counts that say how often a content ends there. */
function describe(clause: Clause, k: number, cueTense: string, contentTense: string): string {
  const { chunks, norm } = clause;
  const chunk = chunks[k] as Chunk;
  const next = chunks[k + 1];
  const word = norm(k);
  switch (chunk.type) {
    case 'np':
      return chunk.time
        ? 'time'
        : clauseAt(clause, k)
          ? chunk.pronoun
            ? 'pron clause'
            : 'np clause'
          : chunk.pronoun
            ? 'pron'
            : 'np';
    case 'vg':
      return `vg ${chunk.form} ${cueLike(chunk)}`;
    case 'prep':
    case 'sub':
    case 'wh':
      return `${chunk.type} ${word}${next?.type === 'np' && next.time ? ' time' : next?.type === 'vg' ? ' vg' : next?.type === 'np' && chunk.type !== 'prep' ? ' np' : ''}`;
    case 'coord':
      return `coord ${word}${next?.type === 'vg' ? ` vg ${next.form} ${cueLike(next)}${next.form === 'finite' ? agreement(tense(clause, k + 1), cueTense, contentTense) : ''}` : next ? ` ${next.type}${clauseAt(clause, k + 1) ? ' clause' : ''}` : ''}`;
    default:
      return chunk.type;
  }
}

/** The class of a finite verb group's first verb: what two coordinated verbs share. */
function tense(clause: Clause, v: number): string {
  const verb = clause.chunks[v] as VerbGroup;
  if (verb.type !== 'vg' || verb.form !== 'finite') return '';
  for (let i = verb.from; i < verb.to; i++) {
    const tag = clause.tags[i] as string;
    if (tag === 'A')
      return /^(?:was|were|had|did)$/.test(clause.reading.tokens[i]?.word.norm ?? '')
        ? 'E'
        : /^(?:is|has|does|'s)$/.test(clause.reading.tokens[i]?.word.norm ?? '')
          ? 'Z'
          : 'V';
    if (tag !== 'R') return tag;
  }
  return '';
}

/** With which of the two earlier verbs a coordinated one may share its tense. */
function agreement(next: string, cue: string, content: string): string {
  const a = next === cue;
  const b = next === content;
  return a === b ? '' : a ? ' like cue' : ' like content';
}

const cueLike = (verb: VerbGroup): string => (cueRate(verb.lemma) >= 0.5 ? 'cue' : 'act');

/** Where the clause of verb group `v` stands. */
function positionOf(clause: Clause, subjects: readonly (Subject | null)[], v: number): 'm' | 'r' | 's' {
  const subject = subjects[v];
  if (subject?.how === 'relative') return 'r';
  const verb = clause.chunks[v] as VerbGroup;
  if (verb.form === 'gerund' && (clause.chunks[v - 1]?.type === 'np' || v === 0)) return v === 0 ? 's' : 'r';
  const at = subject?.how === 'own' ? subject.chunk : v;
  for (let k = at - 1; k >= 0 && at - k < 6; k--) {
    const chunk = clause.chunks[k];
    if (chunk?.type === 'sub' || (chunk?.type === 'wh' && /^(?:when|where|while)$/.test(clause.norm(k))))
      return 's';
    if (chunk?.type === 'wh') return 'r';
    if (
      chunk?.type === 'prep' &&
      /^(?:as|after|before|since|until|by|in|for|of|without)$/.test(clause.norm(k)) &&
      k === at - 1
    )
      return 's';
    if (chunk?.type !== 'adv' && chunk?.type !== 'np') return 'm';
  }
  return 'm';
}
