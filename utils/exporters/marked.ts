import type { Attribution, Span } from '../attribution/types.ts';

/**
 * Articles as plain text with their claims marked in it: to read, to correct by hand, and to keep as the examples
 * that the engine is tested on (`tests/attribution/marked/`).
 *
 *     = bridge
 *     {s1:The mayor} {q1:denied} {c1:that the bridge was closed}, which {s2:two drivers} had {q2:claimed}.
 *     @1 denial denies=2
 *     @2 anonymous count=2
 *
 * A letter and the number of the claim open a span, `}` closes it: `s` source, `q` cue, `c` content (as often as it
 * is in pieces), `r` the fullest mention of the source where that is nobody's source span, `y` the reason for
 * anonymity, `l` a link of the chain. What a span cannot say stands in the line `@` of the claim: `anonymous`,
 * `denial`, `as=2` (the same source as that of claim 2, named most fully there), `count=4`, `denies=2,5`.
 * A backslash stands before a brace or a backslash of the text, and before `=` or `@` at the beginning of a line.
 */

export type MarkedClaim = Pick<
  Attribution,
  'cue' | 'source' | 'resolved' | 'content' | 'kind' | 'denial' | 'count' | 'reason' | 'denies' | 'chain'
>;

export interface MarkedArticle {
  /** One line. */
  readonly id: string;
  readonly text: string;
  /** `denies` points into this array, as in {@link Attribution}. */
  readonly claims: readonly MarkedClaim[];
}

/** What is wrong with a marked text, and where: 1-based line of the file. */
export class MarkedSyntaxError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(`line ${line}: ${message}`);
    this.name = 'MarkedSyntaxError';
    this.line = line;
  }
}

type Letter = 's' | 'q' | 'c' | 'r' | 'y' | 'l';

interface LabelledSpan extends Span {
  readonly label: string;
}

const isSame = (a: Span | null, b: Span | null): boolean =>
  a !== null && b !== null && a.start === b.start && a.end === b.end;

function spansOf(claims: readonly MarkedClaim[]): LabelledSpan[] {
  return claims.flatMap((claim, index) => {
    const label = (letter: Letter, span: Span | null): LabelledSpan[] =>
      span === null ? [] : [{ start: span.start, end: span.end, label: `${letter}${index + 1}` }];
    const isElsewhere = claims.some((other) => isSame(other.source, claim.resolved));
    return [
      ...claim.content.flatMap((piece) => label('c', piece)),
      ...label('r', isElsewhere ? null : claim.resolved),
      ...label('s', claim.source),
      ...label('q', claim.cue),
      ...label('y', claim.reason),
      ...claim.chain.flatMap((link) => label('l', link)),
    ];
  });
}

function factsOf(claim: MarkedClaim, index: number, claims: readonly MarkedClaim[]): string[] {
  const isFullest = claim.resolved === null || isSame(claim.source, claim.resolved);
  const fullest = claims.findIndex((other) => isSame(other.source, claim.resolved));
  const facts = [
    ...(claim.kind === 'anonymous' ? ['anonymous'] : []),
    ...(claim.denial ? ['denial'] : []),
    ...(isFullest || fullest < 0 ? [] : [`as=${fullest + 1}`]),
    ...(claim.count === null ? [] : [`count=${claim.count}`]),
    ...(claim.denies.length === 0 ? [] : [`denies=${claim.denies.map((one) => one + 1).join(',')}`]),
  ];
  return facts.length === 0 ? [] : [`@${index + 1} ${facts.join(' ')}`];
}

const escapeText = (text: string): string => text.replace(/[\\{}]/g, '\\$&');

/** Lines that would be read as the beginning of an article or as facts. */
const escapeLines = (text: string): string => text.replace(/^(?=[=@])/gm, '\\');

/**
 * An article in the marked notation, a line feed at its end. Spans that cross are written in two pieces that touch,
 * which {@link fromMarked} joins again.
 */
export function toMarked({ id, text, claims }: MarkedArticle): string {
  // Longer spans open first; a span that would end after the one around it is cut there and opened again.
  const queue = spansOf(claims).sort((a, b) => a.start - b.start || b.end - a.end);
  const open: LabelledSpan[] = [];
  let marked = '';
  let at = 0;
  const write = (to: number): void => {
    marked += escapeText(text.slice(at, to));
    at = to;
  };
  const closeTo = (offset: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= offset; top = open.at(-1)) {
      write(top.end);
      marked += '}';
      open.pop();
    }
  };
  for (let span = queue.shift(); span !== undefined; span = queue.shift()) {
    closeTo(span.start);
    write(span.start);
    const around = open.at(-1);
    let end = span.end;
    if (around !== undefined && around.end < span.end) {
      end = around.end;
      const rest = { ...span, start: end };
      const place = queue.findIndex((one) => one.start > end || (one.start === end && one.end < rest.end));
      queue.splice(place < 0 ? queue.length : place, 0, rest);
    }
    open.push({ ...span, end });
    marked += `{${span.label}:`;
  }
  closeTo(text.length);
  write(text.length);
  const facts = claims.flatMap((claim, index) => factsOf(claim, index, claims));
  return [`= ${id.replace(/\s+/g, ' ')}`, escapeLines(marked), ...facts, ''].join('\n');
}

interface Draft {
  readonly id: string;
  readonly line: number;
  readonly body: string[];
  readonly facts: Map<number, { readonly words: readonly string[]; readonly line: number }>;
}

function draftsOf(file: string): Draft[] {
  const drafts: Draft[] = [];
  file.split('\n').forEach((content, index) => {
    const line = index + 1;
    const draft = drafts.at(-1);
    if (content.startsWith('= ')) {
      drafts.push({ id: content.slice(2).trim(), line, body: [], facts: new Map() });
    } else if (draft === undefined) {
      if (content.trim() !== '') throw new MarkedSyntaxError('an article begins with a line "= name"', line);
    } else if (content.startsWith('@')) {
      const [number = '', ...words] = content.slice(1).trim().split(/\s+/);
      draft.facts.set(Number(number), { words, line });
    } else {
      draft.body.push(content);
    }
  });
  return drafts;
}

/** The text without its marks, and the spans by label: `s1` → spans in the order of the text. */
function unmark(body: string, line: number): { text: string; spans: Map<string, Span[]> } {
  const spans = new Map<string, Span[]>();
  const open: { label: string; start: number }[] = [];
  const token = /\\([\s\S])|\{([sqcryl]\d+):|(\})|[^\\{}]+|[\s\S]/g;
  let text = '';
  for (const [whole, escaped, label, close] of body.matchAll(token)) {
    if (escaped !== undefined) text += escaped;
    else if (label !== undefined) open.push({ label, start: text.length });
    else if (close !== undefined) {
      const span = open.pop();
      if (span === undefined) throw new MarkedSyntaxError('a } closes nothing', line);
      const list = spans.get(span.label) ?? [];
      const before = list.at(-1);
      if (before?.end === span.start) list[list.length - 1] = { start: before.start, end: text.length };
      else list.push({ start: span.start, end: text.length });
      spans.set(span.label, list);
    } else text += whole;
  }
  const left = open.at(-1);
  if (left !== undefined) throw new MarkedSyntaxError(`{${left.label}: is never closed`, line);
  return { text, spans };
}

function withoutEmptyEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(0, last + 1);
}

function articleOf({ id, line, body, facts }: Draft): MarkedArticle {
  const { text, spans } = unmark(withoutEmptyEnd(body).join('\n'), line);
  const numbers = [...new Set([...spans.keys()].map((label) => Number(label.slice(1))))].sort(
    (a, b) => a - b,
  );
  const first = (letter: Letter, number: number): Span | null => spans.get(`${letter}${number}`)?.[0] ?? null;
  const indexOf = (number: number, at: number): number => {
    const index = numbers.indexOf(number);
    if (index < 0) throw new MarkedSyntaxError(`there is no claim ${number} in "${id}"`, at);
    return index;
  };
  for (const [number, { line: at }] of facts) indexOf(number, at);
  const claims = numbers.map((number): MarkedClaim => {
    const { words, line: at } = facts.get(number) ?? { words: [], line };
    const claim = {
      cue: first('q', number),
      source: first('s', number),
      resolved: first('r', number) ?? first('s', number),
      content: spans.get(`c${number}`) ?? [],
      kind: 'sourced' as MarkedClaim['kind'],
      denial: false,
      count: null as number | null,
      reason: first('y', number),
      denies: [] as number[],
      chain: spans.get(`l${number}`) ?? [],
    };
    for (const word of words) {
      const [name, value = ''] = word.split('=');
      if (word === 'anonymous') claim.kind = 'anonymous';
      else if (word === 'denial') claim.denial = true;
      else if (name === 'as') claim.resolved = first('s', Number(value));
      else if (name === 'count') claim.count = Number(value);
      else if (name === 'denies') claim.denies = value.split(',').map((one) => indexOf(Number(one), at));
      else throw new MarkedSyntaxError(`"${word}" says nothing about a claim`, at);
    }
    return claim;
  });
  return { id, text, claims };
}

/**
 * The articles of a file in the marked notation.
 * @throws {@link MarkedSyntaxError} where a mark is not closed, closes nothing, or a fact is about no claim.
 */
export function fromMarked(file: string): MarkedArticle[] {
  return draftsOf(file).map(articleOf);
}
