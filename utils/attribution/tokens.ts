import type { TokenKind } from './pack.ts';

/** Calls `emit` for every token of `text` between `start` and `end`, in order. White space is in no token. */
export function scanTokens(
  text: string,
  start: number,
  end: number,
  elision: boolean,
  emit: (start: number, end: number, kind: TokenKind) => void,
): void {
  const cut = startOf(start);
  while (cutToken(text, end, elision, cut)) emit(cut.from, cut.to, cut.kind);
}

/** A token as it is cut from a text, and where to look for the one behind it. */
export interface Cut {
  from: number;
  to: number;
  next: number;
  kind: TokenKind;
  /** No mark is inside it. */
  plain: boolean;
}

export const startOf = (at: number): Cut => ({ from: at, to: at, next: at, kind: 'mark', plain: true });

/** Goes on to the next token before `end`; false where there is none. */
export function cutToken(text: string, end: number, elision: boolean, cut: Cut): boolean {
  let at = cut.next;
  let kind = SPACE;
  while (at < end) {
    kind = charClass(text, at);
    if (kind !== SPACE && kind !== IGNORED) break;
    at += 1;
  }
  if (at >= end) return false;
  cut.from = at;
  if (kind === MARK) {
    cut.next = at + width(text, at, end);
    cut.to = cut.next;
    cut.kind = 'mark';
    return true;
  }
  const from = at;
  let last = at;
  let letters = false;
  let plain = true;
  while (at < end) {
    const run = afterLetters(text, at, end);
    if (run > at) {
      letters = true;
      last = run;
      at = run;
      if (at === end) break;
    }
    const c = charClass(text, at);
    if (c === SPACE) break;
    if (c === LETTER) letters = true;
    else if (c === MARK) {
      if (!joins(text, from, at, end, letters)) break;
      plain = false;
    }
    const apostrophe = c === MARK && isApostrophe(text.charCodeAt(at));
    at += width(text, at, end);
    if (c !== IGNORED) last = at;
    if (apostrophe && elision) break;
  }
  cut.to = last;
  cut.next = at;
  cut.kind = letters ? 'word' : 'number';
  cut.plain = plain;
  return true;
}

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;
/** Invisible inside a word: joiners, bidi controls, soft hyphen. Alone they are white space. */
const IGNORED = 4;

/** Characters that are looked up in a table; all scripts we read are among them. */
const TABLE_SIZE = 0x2100;
const UNKNOWN = 255;
/** Filled as characters are met: nobody waits for the classes of alphabets that the text has not. */
const table = new Uint8Array(TABLE_SIZE).fill(UNKNOWN);
const rare = new Map<number, number>();

function charClass(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = code < TABLE_SIZE ? (table[code] as number) : UNKNOWN;
  return known === UNKNOWN ? learn(text, at, code) : known;
}

/** Behind the letters that begin at `at`, as far as the table knows them: most of a word is letters. */
function afterLetters(text: string, at: number, end: number): number {
  const classes = table;
  let next = at;
  while (next < end) {
    const code = text.charCodeAt(next);
    if (code >= TABLE_SIZE || classes[code] !== LETTER) break;
    next += 1;
  }
  return next;
}

function learn(text: string, at: number, code: number): number {
  if (code < TABLE_SIZE) {
    const found = classify(String.fromCharCode(code));
    table[code] = found;
    return found;
  }
  const point = text.codePointAt(at) as number;
  let known = rare.get(point);
  if (known === undefined) {
    known = classify(String.fromCodePoint(point));
    if (rare.size < 4096) rare.set(point, known);
  }
  return known;
}

function classify(char: string): number {
  if (/[\p{L}\p{M}_\u0640]/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return DIGIT;
  if (/[\p{Cf}\u200B]/u.test(char)) return IGNORED;
  if (/[\s\p{Z}\p{Cc}]/u.test(char)) return SPACE;
  return MARK;
}

function width(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff || at + 1 >= end) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}

/** A mark that stays inside a word or number: `don't`, `1,500`, `U.S`, `vice-president`. */
function joins(text: string, from: number, at: number, end: number, letters: boolean): boolean {
  if (at === from || at + 1 >= end) return false;
  const code = text.charCodeAt(at);
  const next = charClass(text, at + 1);
  if (isApostrophe(code)) return letters && next === LETTER && charClass(text, at - 1) === LETTER;
  if (code === 0x2d)
    return next === LETTER || next === DIGIT
      ? isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at + 1))
      : false;
  if (!letters && (code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c)) return next === DIGIT;
  return false;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isLatin = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code < 0x250);
