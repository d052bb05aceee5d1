import type { Reading, TokenRange } from '../../pack.ts';
import type { EnglishWord } from './words.ts';

const DENYING = new Set(
  'deny refute rebut debunk repudiate disavow dispute contradict denial rebuttal refutation'.split(' '),
);
/** They deny where what they turn away is a claim (`rejected the accusation`), not a plan or a request. */
const REJECTING = new Set('reject dismiss discount rubbish ridicule scoff'.split(' '));
const CLAIM =
  /^(?:claims?|allegations?|accusations?|arguments?|notions?|suggestions?|ideas?|charges?|criticisms?|rumou?rs?|reports?|assertions?|speculation|theory|theories|story|stories|insinuations?|characterizations?|assessments?|narrative|findings?|conclusions?)$/;
/** Words that a plain denial is made of. */
const UNTRUE = new Set(
  'false falsehood falsehoods baseless unfounded groundless untrue fabricated fabrication fabrications bogus untruthful exaggerate exaggerates exaggerated exaggerating exaggeration exaggerations myth lie lies hoax'.split(
    ' ',
  ),
);
const NOT_SO = /^(?:true|accurate|correct|intentional|so|behind|involved|responsible|factual|guilty)$/;

/** How many words into a content a denial is looked for. */
const REACH = 24;

/** Whether a cue with this lemma and content rejects the truth of something. */
export function isDenial(
  reading: Reading<EnglishWord>,
  lemma: string,
  negated: boolean,
  content: readonly TokenRange[],
  reported: boolean,
): boolean {
  if (DENYING.has(lemma)) return !negated;
  const first = content[0];
  if (!first) return false;
  if (REJECTING.has(lemma)) return !negated && speaks(reading, first, CLAIM);
  return reported && content.some((piece) => deniesPlainly(reading, piece));
}

function speaks(reading: Reading<EnglishWord>, { from, to }: TokenRange, pattern: RegExp): boolean {
  for (let i = from; i < Math.min(to, from + 6); i++)
    if (pattern.test(reading.tokens[i]?.word.norm ?? '')) return true;
  return false;
}

/** `the reports are false`, `that is not true`, `there was no truth in it`. */
function deniesPlainly(reading: Reading<EnglishWord>, { from, to }: TokenRange): boolean {
  const norm = (i: number): string => reading.tokens[i]?.word.norm ?? '';
  const end = Math.min(to, from + REACH);
  for (let i = from; i < end; i++) {
    const word = norm(i);
    if (word === 'if' || word === 'whether') return false;
    if (UNTRUE.has(word) && !/^(?:not|n't|no|never)$/.test(norm(i - 1)) && word !== 'lie') return true;
    if (word === 'no' && /^(?:truth|basis|substance|evidence|foundation|merit)$/.test(norm(i + 1)))
      return true;
    if (
      (word === 'not' || word === "n't" || word === 'never') &&
      (NOT_SO.test(norm(i + 1)) ||
        (/^(?:at|in|the|entirely|even)$/.test(norm(i + 1)) && NOT_SO.test(norm(i + 2))) ||
        /^(?:happened|happen)$/.test(norm(i + 1)))
    )
      return true;
  }
  return false;
}
