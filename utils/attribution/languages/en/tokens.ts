import type { TokenKind } from '../../pack.ts';
import { cutToken, startOf } from '../../tokens.ts';

type Emit = (start: number, end: number, kind: TokenKind) => void;

/** English tokens: `U.S.` and `a.m.` are one, clitics are cut off (`Trump` + `’s`, `did` + `n’t`). */
export function scanEnglish(text: string, start: number, end: number, emit: Emit): void {
  /** A word that what follows it may belong to; -1 where there is none. */
  let heldFrom = -1;
  let heldTo = -1;
  /** It has a mark inside: perhaps the apostrophe of a clitic. */
  let marked = false;
  /** End of an apostrophe that waits for a second one. */
  let mark = -1;
  const cut = startOf(start);
  while (cutToken(text, end, false, cut)) {
    const { from, to, kind } = cut;
    if (heldFrom >= 0) {
      const further = heldTo === from ? goesOn(text, heldFrom, heldTo, to, kind) : APART;
      if (further === HELD) {
        heldTo = to;
        marked ||= !cut.plain;
        continue;
      }
      if (further === WHOLE) emit(heldFrom, to, 'word');
      else if (marked) emitWord(text, heldFrom, heldTo, emit);
      else emit(heldFrom, heldTo, 'word');
      heldFrom = -1;
      if (further === WHOLE) continue;
    }
    // Two straight apostrophes are one quotation mark.
    if (kind === 'mark' && isApostrophe(text.charCodeAt(from))) {
      if (mark === from) {
        emit(from - 1, to, 'mark');
        mark = -1;
      } else {
        if (mark >= 0) emit(mark - 1, mark, 'mark');
        mark = to;
      }
      continue;
    }
    if (mark >= 0) {
      emit(mark - 1, mark, 'mark');
      mark = -1;
    }
    if (kind !== 'word') emit(from, to, kind);
    else {
      heldFrom = from;
      heldTo = to;
      marked = !cut.plain;
    }
  }
  if (heldFrom >= 0) emitWord(text, heldFrom, heldTo, emit);
  if (mark >= 0) emit(mark - 1, mark, 'mark');
}

/** What touches a word is no part of it; ends it (`Mr` + `.`); or may go on itself (`U.` + `S`). */
const APART = 0;
const WHOLE = 1;
const HELD = 2;

/** What the token from `at` to `to` is to the word from `from` to `at` that it touches. */
function goesOn(text: string, from: number, at: number, to: number, kind: TokenKind): number {
  const dot = kind === 'mark' && text.charCodeAt(at) === DOT;
  if (!dot && kind !== 'word') return APART;
  if (dot && (isInitial(text, from, at) || isAbbreviation(text, from, at, to))) return WHOLE;
  const afterDot = text.charCodeAt(at - 1) === DOT;
  const acronym = isAcronym(text, from, at);
  if (
    dot &&
    !afterDot &&
    (acronym || (to - from === 2 && isLetter(text.charCodeAt(to)))) &&
    isLetter(text.charCodeAt(from))
  )
    return endsSentence(text, to) ? APART : HELD;
  return acronym && afterDot && kind === 'word' && letters(text, at, to) === 1 ? HELD : APART;
}

/** `J. Smith`, but no `I.` */
const isInitial = (text: string, from: number, dot: number): boolean =>
  dot - from === 1 &&
  isUpper(text.charCodeAt(from)) &&
  text.charCodeAt(from) !== 73 &&
  text.charCodeAt(dot + 1) === 0x20 &&
  isUpper(text.charCodeAt(dot + 2));

const DOT = 0x2e;
const HYPHEN = 0x2d;
/** States and provinces: written with a full stop that ends no sentence, unless a quotation opens after it. */
const PLACES = new Set(
  'ariz calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wis wyo ala ark'.split(
    ' ',
  ),
);
/** Written with a full stop that ends no sentence. */
const ABBREVIATIONS = new Set([
  ...'mr mrs ms dr pres prof sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj rev hon st jr sr vs v etc inc corp co ltd jan feb aug sept oct nov dec dept est'.split(
    ' ',
  ),
  ...PLACES,
]);

/** Abbreviations that are words too, after a party's letter (`D-Mass.`). */
const STATES = new Set('mass wash ill miss ore ind ark ala'.split(' '));

function isAbbreviation(text: string, from: number, to: number, after: number): boolean {
  if (isLong(text, from, to)) return false;
  const word = text.slice(Math.max(from, to - 8), to).toLowerCase();
  if (word === 'no') return /^ ?\d/.test(text.slice(after, after + 2));
  const hyphen = word.lastIndexOf('-');
  const last = word.slice(hyphen + 1);
  // `in Fresno, Calif. “I think ...”`
  if (PLACES.has(last) && OPENING.test(text.slice(after, after + 2))) return false;
  const small = isSmall(text.charCodeAt(to - last.length));
  return (ABBREVIATIONS.has(last) && !(small && PLACES.has(last))) || (hyphen >= 0 && STATES.has(last));
}

const OPENING = /^ ["“']/;

/** `Calif` is the longest. */
const LONGEST = 5;

/** Longer than any abbreviation, without a hyphen that one might stand behind. */
function isLong(text: string, from: number, to: number): boolean {
  const least = to - LONGEST - 1;
  if (least < from) return false;
  for (let at = to - 1; at >= least; at--) if (text.charCodeAt(at) === HYPHEN) return false;
  return true;
}

/** After the full stop of `U.S.` comes a word that opens a sentence. */
function endsSentence(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x20) return false;
  const next = /^ ["“'‘]*([A-Z][a-z]*)/.exec(text.slice(at, at + 14));
  return next !== null && OPENERS.has((next[1] as string).toLowerCase());
}

const OPENERS = new Set(
  'the a an he she it they we i but and in on at this that these those his her their for if as when while after before there asked one some'.split(
    ' ',
  ),
);
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isApostrophe = (code: number): boolean => code === 0x27;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

function isAcronym(text: string, from: number, to: number): boolean {
  return to - from >= 2 && text.charCodeAt(from + 1) === DOT;
}

function letters(text: string, from: number, to: number): number {
  let n = 0;
  while (from + n < to && isLetter(text.charCodeAt(from + n))) n++;
  return n;
}

function emitWord(text: string, from: number, to: number, emit: Emit): void {
  const cut = cliticStart(text, from, to);
  if (cut > from && cut < to) {
    emit(from, cut, 'word');
    emit(cut, to, 'word');
  } else emit(from, to, 'word');
}

/** Where `’s`, `n’t`, `’re`, `’ve`, `’ll`, `’d` or `’m` begins; `to` where there is none. */
function cliticStart(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from && at >= to - 3; at--) {
    const code = text.charCodeAt(at);
    if (code !== 0x27 && code !== 0x2019) continue;
    const tail = text.slice(at + 1, to).toLowerCase();
    if (tail === 't' && (text.charCodeAt(at - 1) | 32) === 110) return at - 1;
    return CLITICS.has(tail) ? at : to;
  }
  return to;
}

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);
