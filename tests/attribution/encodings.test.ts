import { describe, expect, it } from 'vitest';
import { extract, type Span } from '../../utils/attribution/index.ts';

/** However a page, a keyboard or an archive has written a sentence, it is read alike, at the places where it stands. */

interface Spoken {
  /** Cue, source and content, in order of the text, and what stands around them. */
  readonly text: string;
  readonly cue: string;
  readonly source: string;
  readonly content: string;
}

const ARABIC: Spoken = {
  text: 'أكدت وزيرة الزراعة ريم الساعدي أن الآبار لم تجف، وأن المزارعين آمنون.',
  cue: 'أكدت',
  source: 'وزيرة الزراعة ريم الساعدي',
  content: 'أن الآبار لم تجف، وأن المزارعين آمنون',
};
const ENGLISH: Spoken = {
  text: 'The farm minister, Zoë Larsson, confirmed that the café’s wells had not run dry.',
  cue: 'confirmed',
  source: 'The farm minister, Zoë Larsson',
  content: 'that the café’s wells had not run dry',
};

/** The shape an Arabic letter has in the middle of a word, as old systems stored it (Arabic Presentation Forms-B). */
const SHAPES = new Map<string, string>();
for (let code = 0xfe80; code <= 0xfef4; code++) {
  const shape = String.fromCharCode(code);
  SHAPES.set(shape.normalize('NFKC'), shape);
}

type Way = readonly [name: string, write: (words: string) => string];

const ANY: readonly Way[] = [
  ['composed', (words) => words.normalize('NFC')],
  ['decomposed', (words) => words.normalize('NFD')],
  ['with no-break spaces', (words) => words.replaceAll(' ', '\u00A0')],
  ['with narrow no-break spaces', (words) => words.replaceAll(' ', '\u202F')],
  ['with zero-width spaces', (words) => words.replaceAll(' ', ' \u200B')],
];
const IN_ARABIC: readonly Way[] = [
  ...ANY,
  ['in presentation forms', (words) => [...words].map((letter) => SHAPES.get(letter) ?? letter).join('')],
  ['with tatweel', (words) => words.replace(/(?<=[سكمنيج])(?=\p{L})/gu, 'ـ')],
  ['with vowels', (words) => words.replace(/(?<=[زرعحلمكد])(?=\p{L})/gu, '\u064E')],
  ['with joiners', (words) => words.replace(/(?<=[يم])(?=\p{L})/gu, '\u200D')],
  ['between marks of direction', (words) => words.replace(/\p{L}+/gu, '\u200F$&\u200F')],
];
const IN_ENGLISH: readonly Way[] = [
  ...ANY,
  ['with soft hyphens', (words) => words.replace(/(?<=[a-z]{3})(?=[a-z]{3})/g, '\u00AD')],
  ['with ligatures', (words) => words.replaceAll('fi', 'ﬁ')],
  ['with a typewriter’s apostrophe', (words) => words.replaceAll('’', "'")],
];

describe.each([
  ['Arabic', ARABIC, IN_ARABIC],
  ['English', ENGLISH, IN_ENGLISH],
] as const)('a sentence of %s', (_, spoken, ways) => {
  it.each(ways)('%s', (_name, write) => {
    const text = write(spoken.text);
    // Marks of direction stand around words, and in no span.
    const cut = (span: Span | null) => span && text.slice(span.start, span.end);
    const bare = (words: string | null) => words?.replace(/^[\u200B\u200F]+|[\u200B\u200F]+$/g, '');
    const found = extract(text).map(({ cue, source, content }) => ({
      cue: bare(cut(cue)),
      source: bare(cut(source)),
      content: content.map((piece) => bare(cut(piece))),
    }));
    expect(found).toEqual([
      {
        cue: bare(write(spoken.cue)),
        source: bare(write(spoken.source)),
        content: [bare(write(spoken.content))],
      },
    ]);
  });
});

it.each([
  ['\n', '\r\n'],
  ['\n', '\n\n'],
  ['😀 ', '\uD83D '],
])('a text with %j is read as one with %j, a few places on', (one, other) => {
  const written = [ARABIC.text, ENGLISH.text].map((text) => `😀 ${text}\n`).join('');
  const wordsOf = (text: string) =>
    extract(text).map(({ source, content }) =>
      [source, ...content].map((span) => span && text.slice(span.start, span.end)),
    );
  expect(wordsOf(written)).toHaveLength(2);
  expect(wordsOf(written.replaceAll(one, other))).toEqual(wordsOf(written));
});

it.each([['en'], ['ar-EG'], ['ar_EG'], ['fr'], ['xx'], ['Arabic'], ['']])(
  'a text that is said to be in %j is read in its own language',
  (language) => expect(extract(ARABIC.text, { language })).toEqual(extract(ARABIC.text)),
);
