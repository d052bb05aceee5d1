import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { fc, SEED } from '../cases.ts';

/**
 * Briefly in `npm test`; for as long as asked in `npm run fuzz`, which sets this variable and the seed.
 * The seed is printed: the same seed finds the same failure again.
 */
const SECONDS = Number(process.env.ISNAD_FUZZ_SECONDS ?? 0);

const CORPUS = join(import.meta.dirname, '../fixtures/fuzz');

/** Past failures of a property: `tests/fixtures/fuzz/<property>.json`, a list of its arguments. */
function corpus(property: string): unknown[][] {
  const file = join(CORPUS, `${property}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown[][]) : [];
}

/**
 * A property that holds for everything the arbitraries make, past failures first. Where it does not,
 * the shrunken arguments are printed as a line for its corpus file.
 */
export function holds<Args extends [unknown, ...unknown[]]>(
  property: string,
  arbitraries: { [K in keyof Args]: fc.Arbitrary<Args[K]> },
  check: (...args: Args) => void | Promise<void>,
  runs = 500,
): void {
  it(
    `${property} (seed ${SEED})`,
    async () => {
      const run = fc.asyncProperty(...arbitraries, async (...args) => check(...args));
      const result = await fc.check(run, {
        examples: corpus(property) as Args[],
        numRuns: SECONDS > 0 ? Number.MAX_SAFE_INTEGER : runs,
        ...(SECONDS > 0 ? { interruptAfterTimeLimit: SECONDS * 1_000 } : {}),
      });
      if (!result.failed || (result.interrupted && result.counterexample === null)) return;
      throw new Error(
        `${property} fails (seed ${SEED}, path ${result.counterexamplePath}).\n` +
          `For tests/fixtures/fuzz/${property}.json:\n${JSON.stringify(result.counterexample)}\n` +
          String((result.errorInstance as Error | null)?.stack ?? result.errorInstance),
      );
    },
    SECONDS * 2_000 + 60_000,
  );
}

const ARABIC = [
  'قال وقالت وأضاف أن إن بأن أكد ونفى مصدر مصادر مسؤول أميركي الرئيس الوزير محمد علي الخارجية وكالة رويترز',
  'وفقا وبحسب يُعتقد المتحدث باسم طلب عدم الكشف عن اسمه هويته أربعة مصادر مطلعة على المحادثات نقلت عن قوله',
  'في من إلى على هذا الذي التي الحرب المدينة أمس اليوم لم لا ما لن لرويترز للصحفيين صحة وهو بعد قبل، ،',
];
const ENGLISH = [
  'said says told according to sources officials a the president Mr Smith minister who is not authorised denied that',
  'reported it was believed CNN Reuters four people familiar with matter spokesman for added on condition of',
  'anonymity accused of by in and but he she they his her I not have had would new report shows claims , , and',
];

const MARKS = ['"', '“', '”', '«', '»', "'", '’', '‘', '.', ':', '،', ',', '؟', '!', '…', '-', '–', '(', ')'];
/** What decent texts do not hold: controls, joiners, bidi overrides, halves of surrogate pairs, markup. */
const STRANGE = [
  '\u202E',
  '\u202D',
  '\u2067',
  '\u2069',
  '\u200B',
  '\u200D',
  '\u200F',
  '\uFEFF',
  '\u00AD',
  '\0',
  '\uD83D',
  '\uDE00',
  '😀',
  '\u0651\u064B',
  '\uFDFA',
  'ﷲ',
  '\u0640\u0640',
  '<script>alert(1)</script>',
  '&quot;',
  '1,234.5',
  '١٢٣',
  'İ',
  'ß',
  'ﬁ',
];

const word = fc.constantFrom(...[...ARABIC, ...ENGLISH].flatMap((line) => line.split(' ')));

/** Whole attributions and pieces of them, so that what is made of them by chance is read as news. */
const PHRASES = [
  ...[
    'قال الوزير إن الحرب انتهت',
    'وقالت مصادر مطلعة إن',
    'وأضاف أن المدينة هادئة',
    '"لن نعود"',
    'وأضافت: "سنعود"',
  ],
  ...[
    'نفى المتحدث باسم الجيش صحة هذه الأنباء',
    'وفقا لمسؤولين',
    'نقلت رويترز عن مسؤول أميركي قوله إن',
    'بحسب الشرطة',
  ],
  ...['مسؤول طلب عدم الكشف عن هويته', 'من المتوقع أن يصل', 'الرئيس: لا عودة', 'واتهم الوزير إيران بأنها'],
  ...[
    'the minister said that the war was over',
    'said Mr. Smith',
    'according to two US officials',
    '“We will go,” he said',
  ],
  ...[
    'a spokesman denied that',
    'who was not authorised to speak',
    'it was reported that',
    'she told reporters',
    'but he added',
  ],
  ...[
    'The U.S. Navy, which said it',
    '"No," the two men said, "we did not',
    'accused Iran of lying',
    'officials familiar with the talks say',
  ],
];

/** Something like news: attributions in both languages, marks, and now and then what should not be there. */
export const newsText = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: word },
      { weight: 5, arbitrary: fc.constantFrom(...PHRASES) },
      { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 1, arbitrary: fc.constantFrom('\n', '\n', '\n\n', '. ', '.\n') },
      { weight: 1, arbitrary: fc.constantFrom(...STRANGE) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 60, size: 'max' },
  )
  .chain((parts) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', ' ', ' ', '', '\u00A0'), {
        minLength: parts.length,
        maxLength: parts.length,
      })
      .map((gaps) => parts.map((part, i) => part + gaps[i]).join('')),
  );

/** A text in good order: no marks left open, nothing strange. */
export const plainText = fc
  .array(
    fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => `${words.join(' ')}.`),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((sentences) => sentences.join(' '));

/** Every UTF-16 string, lone surrogates included. */
export const anyText = fc.oneof(
  newsText,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
    .map((codes) => String.fromCharCode(...codes)),
);
