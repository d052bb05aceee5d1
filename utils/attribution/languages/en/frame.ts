import { stepOf } from './steps.ts';
import type { EnglishWord } from './words.ts';

/**
 * The shape of what stands around a cue (`that`, `np-to`, `pre-quote`, `acc-post`...), with all that is asked of it: one
 * object for each, found once.
 */
export interface Frame {
  readonly name: string;
  /** The id of the rule that finds it. */
  readonly rule: string;
  /** From 0: the place of its odds in a lemma's. */
  readonly number: number;
  /** What its contents end like: clauses (S), infinitives (T), gerunds (G), what stands by `according to` (A), noun phrases (N). */
  readonly kind: Kind;
  readonly kindNumber: number;
  /** The content is a clause: not whole before its verb. */
  readonly clausal: boolean;
  /** The content is what somebody said. */
  readonly says: boolean;
  /** A quotation or a colon is what follows. */
  readonly quotes: boolean;
  /** A colon is what follows. */
  readonly colon: boolean;
  /** It adds nothing to a content before the verb. */
  readonly idle: boolean;
  /** Nothing follows but where, when and to whom it was said. */
  readonly loose: boolean;
  /** Nothing follows but where and when it was said. */
  readonly last: boolean;
  /** It may tell whom or what was spoken of or to. */
  readonly about: boolean;
  /** So may it behind `told` and its like. */
  readonly told: boolean;
  /** The verb lacks an object or subject that a relative pronoun before it may be: `which he says |will rise`. */
  readonly gapped: boolean;
  /** Nobody need be the subject. */
  readonly impersonal: boolean;
  /** It stands behind a preposition (`p:on`). */
  readonly prepositional: boolean;
  /** What an adjective may have behind it. */
  readonly ofAdjective: boolean;
  /** By `according to` or `in the words of`. */
  readonly according: boolean;
}

export const KINDS = ['S', 'T', 'G', 'A', 'N'] as const;
export type Kind = (typeof KINDS)[number];

const frames = new Map<string, Frame>();

export function frameNamed(name: string): Frame {
  let frame = frames.get(name);
  if (!frame) {
    frame = describe(name, frames.size, kindOf(name));
    frames.set(name, frame);
  }
  return frame;
}

const describe = (name: string, number: number, kind: Kind): Frame => ({
  name,
  rule: `en.${name}`,
  number,
  kind,
  kindNumber: KINDS.indexOf(kind),
  clausal: /^(?:np-|gap-|aside-)?(?:that|clause)$/.test(name),
  says: /that|clause|quote|colon|^pre|^inv|^acc/.test(name),
  quotes: /quote|colon/.test(name),
  colon: name.endsWith('colon'),
  idle: /^(?:end|comma|gap|pg?:|np$|np-p|quote|colon)/.test(name),
  loose: /^(?:end|comma|gap|p:(?:in|on|at|during|to)$)/.test(name),
  last: /^(?:end|p:(?:in|on|at|during)$)/.test(name),
  about: /^p:(?:of|about|for|from|with)$|^np/.test(name),
  told: /^np(?:-p:(?:in|on|at|during|after))?$/.test(name),
  gapped: /^(?:vg|quote|to|adj|p:|pg:)/.test(name),
  impersonal: /^(?:raise|pas|red|it-|x-|n-|lv-)/.test(name),
  prepositional: name.startsWith('p:'),
  ofAdjective: /^(?:that|clause|to|ing|p|pg|pw|wh)/.test(name),
  according: name.startsWith('acc'),
});

function kindOf(name: string): Kind {
  if (name.startsWith('acc')) return 'A';
  if (/that|clause|wh|colon|quote|^pre|^inv/.test(name)) return 'S';
  if (/to$/.test(name)) return 'T';
  return /ing|^pg/.test(name) ? 'G' : 'N';
}

/** The frames that are written with a word behind a prefix: `p:on`. */
export function framesWith(prefix: string): (word: EnglishWord) => Frame {
  const known: (Frame | null)[] = [];
  return (word) => {
    const { text, number } = stepOf(word);
    return frameAt(known, number) ?? addFrame(known, number, prefix + text);
  };
}

/** The frames that are written as others behind a prefix: `pas-that`. */
export function framesBehind(prefix: string): (frame: Frame) => Frame {
  const known: (Frame | null)[] = [];
  return ({ name, number }) => frameAt(known, number) ?? addFrame(known, number, prefix + name);
}

const frameAt = (known: readonly (Frame | null)[], number: number): Frame | null =>
  number < known.length ? (known[number] as Frame | null) : null;

function addFrame(known: (Frame | null)[], number: number, name: string): Frame {
  while (known.length <= number) known.push(null);
  const frame = frameNamed(name);
  known[number] = frame;
  return frame;
}
