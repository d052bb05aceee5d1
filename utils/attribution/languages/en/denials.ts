import type { Reading, TokenRange } from '../../pack.ts';
import { perWord } from '../../per-word.ts';
import { singularOf } from './people.ts';
import { wordIn } from './row.ts';
import { mayHave, NEGATIVE, TRIGGER, UNTRUE } from './triggers.ts';
import { lemmaOf } from './verbs.ts';
import { ofLemma, type Question, question, spelt } from './word-questions.ts';
import { type EnglishWord, NO_WORD } from './words.ts';

const DENYING = new Set(
  'deny refute rebut debunk repudiate disavow dispute contradict denial rebuttal refutation'.split(' '),
);
/** They deny where what they turn away is a claim (`rejected the accusation`), not a plan or a request. */
const REJECTING = new Set(
  'reject dismiss discount rubbish ridicule scoff brush shrug trash contest'.split(' '),
);
const namesClaim = spelt(
  /^(?:claims?|allegations?|accusations?|arguments?|notions?|suggestions?|ideas?|charges?|criticisms?|rumou?rs?|reports?|assertions?|speculation|theory|theories|story|stories|insinuations?|implications?|portrayals?|premise|hints?|characterizations?|assessments?|narrative|findings?|conclusions?|accounts?|versions?|talk)$/,
);
const isUntrue = question(({ norm }) => UNTRUE.has(norm));
const isSo = spelt('true accurate correct intentional so behind involved responsible factual guilty');

/** They deny a claim that they call something bad. */
const CALLING = new Set('call label brand describe term'.split(' '));
const isAlleged = spelt(/^(?:claims?|allegations?|accusations?|charges?|rumou?rs?|suggestions?)$/);
const isCredited = spelt('serious credible true plausible concerning worrying troubling disturbing shocking');
/** A court denies a request, a town denies somebody a licence. */
const isRefused = spelt(
  /^(?:requests?|motions?|bids?|appeals?|applications?|petitions?|access|entry|bail|permission|parole|visas?|permits?|licen[cs]es?)$/,
);

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
  if (lemma === 'plead')
    return wordIn(reading, cue.head + 1).norm === 'not' && wordIn(reading, cue.head + 2).norm === 'guilty';
  if (DENYING.has(lemma)) return !leavesOpen(reading, cue) && !refuses(reading, cue, first);
  if (!first) return false;
  if (REJECTING.has(lemma)) return !leavesOpen(reading, cue) && speaks(reading, first, namesClaim);
  if (CALLING.has(lemma) && speaks(reading, first, isAlleged))
    return !cue.negated && !speaks(reading, first, isCredited);
  return reported && content.some((piece) => deniesPlainly(reading, piece));
}

/** `did not deny`, `would neither confirm nor deny`, `refused to deny`. */
function leavesOpen(reading: Reading<EnglishWord>, { head, negated }: Denier): boolean {
  if (negated) return true;
  for (let i = head - 3; i < head; i++) if (leavesItOpen(wordIn(reading, i))) return true;
  return wordIn(reading, head - 2).norm.endsWith('confirm') && wordIn(reading, head - 1).norm === 'or';
}

const leavesItOpen = spelt(/^(?:nor|neither|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing))$/);

/** `denied the request`, `denied him a permit`, `was denied entry`: nothing is said to be untrue. */
function refuses(
  reading: Reading<EnglishWord>,
  { lemma, frame }: Denier,
  first: TokenRange | undefined,
): boolean {
  if (lemma !== 'deny') return false;
  const gerund = first !== undefined && wordIn(reading, first.from).norm.endsWith('ing');
  return (
    (frame === 'np-np' && !gerund) ||
    frame.startsWith('pas-np') ||
    (first !== undefined && frame.startsWith('np') && speaks(reading, first, isRefused, 3))
  );
}

/** How many words into a content most of it is looked for. */
const NEAR = 6;

function speaks(
  reading: Reading<EnglishWord>,
  { from, to }: TokenRange,
  of: Question,
  reach = NEAR,
): boolean {
  const end = Math.min(to, from + reach);
  for (let i = from; i < end; i++) if (of(wordIn(reading, i))) return true;
  return false;
}

const isCondition = spelt('if whether');
const isNegation = spelt("not n't no never");
const isWithout = spelt('no without');
const isTruth = spelt('truth basis substance evidence foundation merit');
const isDone = spelt('did do done');
const isInexact = spelt('inaccurate incorrect');
const endsInLy = spelt(/ly$/);
const isWas = spelt("am 'm is was");
const isIHeShe = spelt('i he she');
const isDeny = spelt('deny reject refute dispute');
const isIWe = spelt('i we');
const isNever = spelt("not n't never");
const softens = spelt('at in the entirely even');
const happens = spelt('happened happen');

/** `the reports are false`, `that is not true`, `there was no truth in it`. */
function deniesPlainly(reading: Reading<EnglishWord>, { from, to }: TokenRange): boolean {
  const end = Math.min(to, from + REACH);
  if (!mayHave(reading, TRIGGER.denial, from, end)) return false;
  for (let i = from; i < end; i++) {
    const word = wordIn(reading, i);
    if ((word.trigger & TRIGGER.denial) === 0) continue;
    if (isCondition(word)) return false;
    if (isDeny(word)) {
      if (!isIWe(wordIn(reading, overAdverb(reading, i - 1)))) continue;
      return word.norm !== 'reject' || speaks(reading, { from: i, to }, namesClaim);
    }
    if (tellsDenial(reading, word, i)) return true;
  }
  return false;
}

function tellsDenial(reading: Reading<EnglishWord>, word: EnglishWord, i: number): boolean {
  const before = wordIn(reading, i - 1);
  const after = wordIn(reading, i + 1);
  return (
    (word.norm === 'fake' && after.norm === 'news') ||
    (isUntrue(word) && !isNegation(before) && (word.norm !== 'lie' || before.norm === 'a')) ||
    (isWithout(word) && isTruth(after)) ||
    (word.norm === 'nothing' && after.norm === 'wrong' && isDone(before) && isOwn(reading, i - 2)) ||
    (isInexact(word) && isBe(wordIn(reading, overAdverb(reading, i - 1)))) ||
    (word.norm === 'innocent' && isWas(before) && isIHeShe(wordIn(reading, i - 2))) ||
    (isNever(word) && (isSo(after) || (softens(after) && isSo(wordIn(reading, i + 2))) || happens(after)))
  );
}

/** The word before an adverb in `-ly` at `i`, else the word at `i`. */
const overAdverb = (reading: Reading<EnglishWord>, i: number): number =>
  endsInLy(wordIn(reading, i)) ? i - 1 : i;

/** `I |did nothing wrong`, `we have |done nothing wrong`: of nobody else. */
const isOwn = (reading: Reading<EnglishWord>, at: number): boolean =>
  isIWe(wordIn(reading, isHave(wordIn(reading, at)) ? at - 1 : at));
const isHave = spelt("have 've");

/** Talk itself (`the reports`, `no truth`), not what it is about; verbs that say nothing of it. */
const isEmpty = ofLemma(
  'truth true merit basis evidence simply any receive get make take give go come say tell call happen thing way time',
);

export const isClaim = question((word) => namesClaim(word) || isUntrue(word) || isEmpty(word));

/** `warnings`, `warned`: one family. */
export const rootOf = perWord((word: EnglishWord): string => lemmaOf(singularOf(word.norm)));

const isPointer = spelt('the this that these those such his her its their any all');
const isPronoun = spelt('it this that they all');
const isBe = spelt("is was were are 's be been isn wasn");
const opensPointer = spelt(/^["“'‘’]|that$/);
const tellsWhich = spelt("of that about by over against 's ’");

/** `the claims were not true`, `denied the allegations`, `that is false`: nothing but a hand pointing back. */
export function pointsBack(reading: Reading<EnglishWord>, content: readonly TokenRange[]): boolean {
  const [first] = content;
  if (!first) return false;
  const at = (i: number): EnglishWord => (i < first.to ? wordIn(reading, i) : NO_WORD);
  let i = first.from;
  while (opensPointer(at(i)) && !isBe(at(i + 1))) i++;
  if (isPronoun(at(i)) && (isBe(at(i + 1)) || at(i + 1) === NO_WORD)) return true;
  if (!isPointer(at(i))) return false;
  const noun = namesClaim(at(i + 1)) ? i + 1 : namesClaim(at(i + 2)) ? i + 2 : -1;
  return noun > 0 && !tellsWhich(at(noun + 1));
}

const isCharges = spelt('charges accusations allegations');

/** `denied the charges`: all of them. */
export function deniesAll(reading: Reading<EnglishWord>, content: readonly TokenRange[]): boolean {
  const [first] = content;
  return first !== undefined && pointsBack(reading, content) && speaks(reading, first, isCharges);
}

const isNegative = question(({ norm }) => NEGATIVE.has(norm));

/** `there was no draft`, `it had never been sent`: after a denial, more of it. */
export function negates(reading: Reading<EnglishWord>, content: readonly TokenRange[]): boolean {
  const [first] = content;
  return (
    first !== undefined &&
    mayHave(reading, TRIGGER.denial, first.from, Math.min(first.to, first.from + NEAR)) &&
    speaks(reading, first, isNegative)
  );
}

/** What it brings is there to be denied. */
export const accuses = (lemma: string): boolean => ACCUSING.has(lemma);

const ACCUSING = new Set('accuse allege blame charge claim allegation accusation'.split(' '));
