import type { Reading, Sentence } from '../../pack.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that a reason for anonymity is told by, or told after. */
export const ANONYMITY = list(
  'anonymity anonymous anonymously unnamed unidentified named identified authorized authorised publicly candidly freely background',
);
/** `not |allowed to speak`. */
export const ALLOWED = list('authorized authorised permitted allowed');

/** Words that a plain denial is made of. */
export const UNTRUE = list(
  'false falsehood falsehoods baseless unfounded groundless untrue fabricated fabrication fabrications bogus untruthful exaggerate exaggerates exaggerated exaggerating exaggeration exaggerations myth lie lies hoax',
);
/** What else begins what tells a plain denial, or leaves what follows open. */
const TELLING = list(
  "if whether fake no without nothing inaccurate incorrect innocent deny reject refute dispute not n't never",
);
export const NEGATIVE = list("not n't never no none nobody nothing");

/** Bits of {@link EnglishWord.trigger}: what few words tell. */
export const TRIGGER = { reason: 1, denial: 2 } as const;

const has = (lists: readonly ReadonlySet<string>[], norm: string): boolean =>
  lists.some((one) => one.has(norm));

export const triggerOf = (norm: string): number =>
  (has([ANONYMITY, ALLOWED], norm) ? TRIGGER.reason : 0) |
  (has([UNTRUE, TELLING, NEGATIVE], norm) ? TRIGGER.denial : 0);

/** May one of these tokens have a trigger? Told by the sentence that they are in; yes where they are in several. */
export function mayHave({ sentences, tokens }: Reading, trigger: number, from: number, to: number): boolean {
  const sentence = tokens[from]?.sentence ?? -1;
  if (sentence < 0) return true;
  const { triggers, to: end } = sentences[sentence] as Sentence;
  return to > end || (triggers & trigger) !== 0;
}
