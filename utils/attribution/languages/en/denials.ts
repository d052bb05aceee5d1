import type { Reading, TokenRange } from '../../pack.ts';
import { perWord } from '../../per-word.ts';
import { singularOf } from './people.ts';
import { lemmaOf } from './verbs.ts';
import type { EnglishWord } from './words.ts';

const DENYING = new Set(
  'deny refute rebut debunk repudiate disavow dispute contradict denial rebuttal refutation'.split(' '),
);
/** They deny where what they turn away is a claim (`rejected the accusation`), not a plan or a request. */
const REJECTING = new Set(
  'reject dismiss discount rubbish ridicule scoff brush shrug trash contest'.split(' '),
);
const CLAIM =
  /^(?:claims?|allegations?|accusations?|arguments?|notions?|suggestions?|ideas?|charges?|criticisms?|rumou?rs?|reports?|assertions?|speculation|theory|theories|story|stories|insinuations?|implications?|portrayals?|premise|hints?|characterizations?|assessments?|narrative|findings?|conclusions?|accounts?|versions?|talk)$/;
/** Words that a plain denial is made of. */
const UNTRUE = new Set(
  'false falsehood falsehoods baseless unfounded groundless untrue fabricated fabrication fabrications bogus untruthful exaggerate exaggerates exaggerated exaggerating exaggeration exaggerations myth lie lies hoax'.split(
    ' ',
  ),
);
const NOT_SO = /^(?:true|accurate|correct|intentional|so|behind|involved|responsible|factual|guilty)$/;

/** They deny a claim that they call something bad. */
const CALLING = new Set('call label brand describe term'.split(' '));
const ALLEGED = /^(?:claims?|allegations?|accusations?|charges?|rumou?rs?|suggestions?)$/;
const CREDITED = /^(?:serious|credible|true|plausible|concerning|worrying|troubling|disturbing|shocking)$/;
/** A court denies a request, a town denies somebody a licence. */
const REFUSED =
  /^(?:requests?|motions?|bids?|appeals?|applications?|petitions?|access|entry|bail|permission|parole|visas?|permits?|licen[cs]es?)$/;

/** How many words into a content a denial is looked for. */
const REACH = 24;

/** A cue, as far as it tells a denial. */
export interface Denier {
  readonly lemma: string;
  readonly frame: string;
  /** Its token. */
  readonly head: number;
  readonly negated: boolean;
}

/** Whether a cue with this content rejects the truth of something; `reported` where the content is what was said. */
export function isDenial(
  reading: Reading<EnglishWord>,
  cue: Denier,
  content: readonly TokenRange[],
  reported: boolean,
): boolean {
  const { lemma } = cue;
  const first = content[0];
  if (lemma === 'plead') return normsBehind(reading, cue.head, 2) === 'not guilty';
  if (DENYING.has(lemma)) return !leavesOpen(reading, cue) && !refuses(reading, cue, first);
  if (!first) return false;
  if (REJECTING.has(lemma))
    return !leavesOpen(reading, cue) && speaks(reading, first, (word) => CLAIM.test(word));
  if (CALLING.has(lemma) && speaks(reading, first, (word) => ALLEGED.test(word)))
    return !cue.negated && !speaks(reading, first, (word) => CREDITED.test(word));
  return reported && content.some((piece) => deniesPlainly(reading, piece));
}

const normsBehind = ({ tokens }: Reading<EnglishWord>, at: number, words: number): string =>
  tokens
    .slice(at + 1, at + 1 + words)
    .map(({ word }) => word.norm)
    .join(' ');

/** `did not deny`, `would neither confirm nor deny`, `refused to deny`. */
function leavesOpen({ tokens }: Reading<EnglishWord>, { head, negated }: Denier): boolean {
  const before = tokens.slice(Math.max(0, head - 3), head).map(({ word }) => word.norm);
  return negated || before.some((word) => LEAVES_OPEN.test(word)) || before.join(' ').endsWith('confirm or');
}

const LEAVES_OPEN = /^(?:nor|neither|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing))$/;

/** `denied the request`, `denied him a permit`, `was denied entry`: nothing is said to be untrue. */
function refuses(
  reading: Reading<EnglishWord>,
  { lemma, frame }: Denier,
  first: TokenRange | undefined,
): boolean {
  if (lemma !== 'deny') return false;
  const gerund = first !== undefined && (reading.tokens[first.from]?.word.norm.endsWith('ing') ?? false);
  return (
    (frame === 'np-np' && !gerund) ||
    frame.startsWith('pas-np') ||
    (first !== undefined && frame.startsWith('np') && speaks(reading, first, (word) => REFUSED.test(word), 3))
  );
}

function speaks(
  reading: Reading<EnglishWord>,
  { from, to }: TokenRange,
  fits: (word: string) => boolean,
  reach = 6,
): boolean {
  for (let i = from; i < Math.min(to, from + reach); i++)
    if (fits(reading.tokens[i]?.word.norm ?? '')) return true;
  return false;
}

/** `the reports are false`, `that is not true`, `there was no truth in it`. */
function deniesPlainly(reading: Reading<EnglishWord>, { from, to }: TokenRange): boolean {
  const norm = (i: number): string => reading.tokens[i]?.word.norm ?? '';
  const end = Math.min(to, from + REACH);
  for (let i = from; i < end; i++) {
    const word = norm(i);
    if (word === 'if' || word === 'whether') return false;
    if (word === 'fake' && norm(i + 1) === 'news') return true;
    if (
      UNTRUE.has(word) &&
      !/^(?:not|n't|no|never)$/.test(norm(i - 1)) &&
      (word !== 'lie' || norm(i - 1) === 'a')
    )
      return true;
    if (
      /^(?:no|without)$/.test(word) &&
      /^(?:truth|basis|substance|evidence|foundation|merit)$/.test(norm(i + 1))
    )
      return true;
    if (
      word === 'nothing' &&
      norm(i + 1) === 'wrong' &&
      /^(?:did|do|done)$/.test(norm(i - 1)) &&
      isOwn(norm, i - 2)
    )
      return true;
    if (/^(?:inaccurate|incorrect)$/.test(word) && BE.test(norm(/ly$/.test(norm(i - 1)) ? i - 2 : i - 1)))
      return true;
    if (word === 'innocent' && /^(?:am|'m|is|was)$/.test(norm(i - 1)) && /^(?:i|he|she)$/.test(norm(i - 2)))
      return true;
    if (
      /^(?:deny|reject|refute|dispute)$/.test(word) &&
      /^(?:i|we)$/.test(norm(/ly$/.test(norm(i - 1)) ? i - 2 : i - 1))
    )
      return word !== 'reject' || speaks(reading, { from: i, to }, (claim) => CLAIM.test(claim));
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

/** `I |did nothing wrong`, `we have |done nothing wrong`: of nobody else. */
const isOwn = (norm: (i: number) => string, at: number): boolean =>
  /^(?:i|we)$/.test(norm(/^(?:have|'ve)$/.test(norm(at)) ? at - 1 : at));

/** Talk itself (`the reports`, `no truth`), not what it is about; verbs that say nothing of it. */
const EMPTY =
  /^(?:truth|true|merit|basis|evidence|simply|any|receive|get|make|take|give|go|come|say|tell|call|happen|thing|way|time)$/;

export const isClaim = perWord(
  (word: EnglishWord): boolean => CLAIM.test(word.norm) || UNTRUE.has(word.norm) || EMPTY.test(word.lemma),
);

/** `warnings`, `warned`: one family. */
export const rootOf = perWord((word: EnglishWord): string => lemmaOf(singularOf(word.norm)));

const POINTER = /^(?:the|this|that|these|those|such|his|her|its|their|any|all)$/;
const PRONOUN = /^(?:it|this|that|they|all)$/;
const BE = /^(?:is|was|were|are|'s|be|been|isn|wasn)$/;

/** `the claims were not true`, `denied the allegations`, `that is false`: nothing but a hand pointing back. */
export function pointsBack(reading: Reading<EnglishWord>, content: readonly TokenRange[]): boolean {
  const [first] = content;
  if (!first) return false;
  const norm = (i: number): string => (i < first.to ? (reading.tokens[i]?.word.norm ?? '') : '');
  let i = first.from;
  while (/^["“'‘’]|that$/.test(norm(i)) && !BE.test(norm(i + 1))) i++;
  if (PRONOUN.test(norm(i)) && (BE.test(norm(i + 1)) || norm(i + 1) === '')) return true;
  if (!POINTER.test(norm(i))) return false;
  const noun = CLAIM.test(norm(i + 1)) ? i + 1 : CLAIM.test(norm(i + 2)) ? i + 2 : -1;
  return noun > 0 && !/^(?:of|that|about|by|over|against|'s|’)$/.test(norm(noun + 1));
}

const CHARGES = new Set(['charges', 'accusations', 'allegations']);

/** `denied the charges`: all of them. */
export function deniesAll(reading: Reading<EnglishWord>, content: readonly TokenRange[]): boolean {
  const [first] = content;
  return (
    first !== undefined && pointsBack(reading, content) && speaks(reading, first, (word) => CHARGES.has(word))
  );
}

const NEGATIVE = new Set(['not', "n't", 'never', 'no', 'none', 'nobody', 'nothing']);

/** `there was no draft`, `it had never been sent`: after a denial, more of it. */
export function negates(reading: Reading<EnglishWord>, content: readonly TokenRange[]): boolean {
  const [first] = content;
  return first !== undefined && speaks(reading, first, (word) => NEGATIVE.has(word));
}

/** What it brings is there to be denied. */
export const accuses = (lemma: string): boolean =>
  /^(?:accuse|allege|blame|charge|claim|allegation|accusation)$/.test(lemma);
