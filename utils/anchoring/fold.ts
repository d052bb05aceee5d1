/** A text reduced to what makes its words the same words, and the way back to where they stand. */
export interface Folded {
  readonly text: string;
  /** `starts[i]`: UTF-16 offset, in the original, of the character that became `text[i]`; one more entry than `text`. */
  readonly starts: Uint32Array;
  /** `ends[i]`: offset after that character. */
  readonly ends: Uint32Array;
}

/** Letters that Arabic writers and editors interchange, to the one they fold to, once hamza is taken off its carriers. */
const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ک: 'ك',
  ء: '',
  ـ: '',
};

const PUNCTUATION: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‹': "'",
  '›': "'",
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '،': ',',
  '؛': ';',
  '؟': '?',
  '٪': '%',
  '٫': '.',
  '٬': ',',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};

const SPACE = /\s/u;
const DIGIT = /\p{Nd}/u;
/** Marks (tashkeel, accents), format characters (bidi controls, joiners, soft hyphen, byte order mark). */
const DROPPED = /[\p{M}\p{Cf}]/gu;

const digitValue = (char: string): string => {
  const code = char.codePointAt(0)!;
  // Every block of decimal digits is ten in a row; the ones news is written in start at these.
  for (const zero of [0x30, 0x660, 0x6f0, 0x966, 0xff10]) {
    if (code >= zero && code < zero + 10) return String(code - zero);
  }
  return char;
};

const cache = new Map<string, string>();

function foldUncached(char: string): string {
  if (SPACE.test(char)) return ' ';
  let folded = '';
  for (const part of char.normalize('NFKD').replace(DROPPED, '').toLowerCase()) {
    const known = ARABIC_LETTERS[part] ?? PUNCTUATION[part];
    folded += known ?? (DIGIT.test(part) ? digitValue(part) : part);
  }
  return folded;
}

function foldChar(char: string): string {
  let folded = cache.get(char);
  if (folded === undefined) {
    folded = foldUncached(char);
    if (cache.size < 4096) cache.set(char, folded);
  }
  return folded;
}

/**
 * Folds a text for comparison: case, accents, tashkeel, tatweel, hamza and its carriers, alef maqsura,
 * ta marbuta, Persian letter forms, presentation forms, digits of other scripts, quotation marks and dashes;
 * a run of white space becomes one space, invisible characters vanish.
 */
export function fold(text: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let inSpace = false;
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at)!);
    const next = at + char.length;
    const folded = foldChar(char);
    if (folded === ' ' && inSpace) {
      ends[ends.length - 1] = next;
    } else if (folded !== '') {
      pieces.push(folded);
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(at);
        ends.push(next);
      }
      inSpace = folded === ' ';
    } else if (ends.length > 0) {
      // A mark belongs to the letter before it: a span that ends with the letter ends after the mark.
      ends[ends.length - 1] = next;
    }
    at = next;
  }
  starts.push(text.length);
  return { text: pieces.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** {@link fold} without the map, trimmed: for keys, search and comparison. */
export const foldText = (text: string): string => fold(text).text.trim();

/** A span of the folded text as a span of the original. */
export function unfold(folded: Folded, start: number, end: number): { start: number; end: number } {
  const from = folded.starts[start] ?? 0;
  return { start: from, end: end > start ? folded.ends[end - 1]! : from };
}

/** The first folded offset at or after an original offset. */
export function foldedOffset(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
