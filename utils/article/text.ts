/** A stretch of an article's text that lies in one text node, character by character. */
export interface Run {
  /** UTF-16 offset into the text. */
  readonly start: number;
  /** UTF-16 code units, in the text and in the node alike. */
  readonly length: number;
  readonly node: Text;
  /** UTF-16 offset into the node's data. */
  readonly offset: number;
}

/**
 * A text and where each of its characters is in the page.
 *
 * The text is the visible text with white space collapsed: a stretch of spaces, tabs, line ends and
 * no-break spaces is one space (which maps to the first of them), a new line or paragraph is one `\n`
 * (which maps to nothing), and characters without a width of their own that are not spelling
 * (soft hyphen, zero-width space, byte order mark, direction marks) are not in it at all.
 */
export interface MappedText {
  readonly text: string;
  /** In text order. Offsets not covered by a run are the `\n`s between paragraphs. */
  readonly runs: readonly Run[];
}

/** Ordered offsets into a text, UTF-16, `end` exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SPACE_CHARACTERS = '\\t\\n\\r\\f\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const UNSPELLED_CHARACTERS =
  '\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const SPACES = `[ ${SPACE_CHARACTERS}]`;
const UNSPELLED = `[${UNSPELLED_CHARACTERS}]`;
const EITHER = `[ ${SPACE_CHARACTERS}${UNSPELLED_CHARACTERS}]`;
/** A stretch that is not taken as it is; the plain space between two words, by far the most common, is. */
const CHANGED = new RegExp(
  `${UNSPELLED}+${SPACES}${EITHER}*|${SPACES}${EITHER}+|[${SPACE_CHARACTERS}]|${UNSPELLED}+`,
  'g',
);
const SPACE = new RegExp(SPACES);

/** Gathers text nodes into one {@link MappedText}, collapsing as it goes. */
export interface TextGatherer {
  /** Adds a node's data, from `from` (UTF-16) on. */
  add(node: Text, data: string): void;
  /** UTF-16 length so far, a trailing space not counted. */
  readonly length: number;
  /** What was gathered, trimmed; the gatherer is then empty again. */
  take(): MappedText;
}

/** See {@link TextGatherer}. */
export function gatherText(): TextGatherer {
  let text = '';
  let runs: Run[] = [];
  /** A space that is only kept when something follows. */
  let space: { node: Text; offset: number } | null = null;

  const append = (node: Text, offset: number, piece: string) => {
    const last = runs.at(-1);
    if (
      last !== undefined &&
      last.node === node &&
      last.offset + last.length === offset &&
      last.start + last.length === text.length
    ) {
      runs[runs.length - 1] = { ...last, length: last.length + piece.length };
    } else {
      runs.push({ start: text.length, length: piece.length, node, offset });
    }
    text += piece;
  };

  const addPlain = (node: Text, offset: number, piece: string) => {
    if (piece === '') return;
    if (space !== null) {
      if (text !== '') append(space.node, space.offset, ' ');
      space = null;
    }
    append(node, offset, piece);
  };

  return {
    add(node, data) {
      const hold = (offset: number) => {
        space ??= { node, offset };
      };
      let from = 0;
      if (data.startsWith(' ')) {
        hold(0);
        from = 1;
      }
      for (const changed of data.matchAll(CHANGED)) {
        addPlain(node, from, data.slice(from, changed.index));
        from = changed.index + changed[0].length;
        const at = changed[0].search(SPACE);
        if (at >= 0) hold(changed.index + at);
      }
      const endsInSpace = from < data.length && data.endsWith(' ');
      addPlain(node, from, data.slice(from, endsInSpace ? -1 : undefined));
      if (endsInSpace) hold(data.length - 1);
    },
    get length() {
      return text.length;
    },
    take() {
      const taken = { text, runs };
      text = '';
      runs = [];
      space = null;
      return taken;
    },
  };
}

/** Joins texts with one `\n` between them. */
export function joinTexts(parts: readonly MappedText[]): MappedText {
  const runs: Run[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const part of parts) {
    for (const run of part.runs) runs.push({ ...run, start: start + run.start });
    lines.push(part.text);
    start += part.text.length + 1;
  }
  return { text: lines.join('\n'), runs };
}

/** Index of the first run that ends after `offset`; `runs.length` when there is none. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (run.start + run.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A boundary-to-boundary stretch of one text node: what a `Range` or `StaticRange` is made of. */
export interface NodeStretch {
  readonly node: Text;
  /** UTF-16 offsets into the node's data. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where a stretch of the text is in the page, one piece a text node, in order. Put together, the pieces'
 * data is the stretch of the text, collapsed as {@link MappedText} says. Pieces never leave their text
 * node, so nothing that was left out of the text (an advertisement between two paragraphs) is in them.
 */
export function stretchesOf({ runs }: MappedText, { start, end }: Stretch): NodeStretch[] {
  const found: NodeStretch[] = [];
  for (let at = runAt(runs, start); at < runs.length; at += 1) {
    const run = runs[at]!;
    if (run.start >= end) break;
    const from = run.offset + Math.max(0, start - run.start);
    const to = run.offset + Math.min(run.length, end - run.start);
    const last = found.at(-1);
    if (last?.node === run.node) found[found.length - 1] = { ...last, end: to };
    else found.push({ node: run.node, start: from, end: to });
  }
  return found;
}

/** {@link stretchesOf} as live ranges. */
export function rangesOf(mapped: MappedText, stretch: Stretch): Range[] {
  return stretchesOf(mapped, stretch).map(({ node, start, end }) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  });
}

/** The text of a piece of the page as {@link MappedText} would have it: what a range's text must equal. */
export function collapse(data: string): string {
  return data.replace(CHANGED, (changed) => (SPACE.test(changed) ? ' ' : ''));
}
