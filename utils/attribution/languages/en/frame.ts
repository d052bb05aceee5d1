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

const starts = (name: string, heads: readonly string[]): boolean =>
  heads.some((head) => name.startsWith(head));
const holds = (name: string, parts: readonly string[]): boolean => parts.some((part) => name.includes(part));

const CLAUSES = 'that clause np-that np-clause gap-that gap-clause aside-that aside-clause'.split(' ');
const SPOKEN = ['that', 'clause', 'quote', 'colon'];
const IDLE = ['end', 'comma', 'gap', 'p:', 'pg:', 'np-p', 'quote', 'colon'];
const WHERE = ['p:in', 'p:on', 'p:at', 'p:during'];
const TOLD = ['np', 'np-p:in', 'np-p:on', 'np-p:at', 'np-p:during', 'np-p:after'];

/** Without expressions: whoever opens one article waits for each that is compiled. */
const describe = (name: string, number: number, kind: Kind): Frame => ({
  name,
  rule: `en.${name}`,
  number,
  kind,
  kindNumber: KINDS.indexOf(kind),
  clausal: CLAUSES.includes(name),
  says: holds(name, SPOKEN) || starts(name, ['pre', 'inv', 'acc']),
  quotes: holds(name, ['quote', 'colon']),
  colon: name.endsWith('colon'),
  idle: name === 'np' || starts(name, IDLE),
  loose: name === 'p:to' || WHERE.includes(name) || starts(name, ['end', 'comma', 'gap']),
  last: name.startsWith('end') || WHERE.includes(name),
  about: name.startsWith('np') || ['p:of', 'p:about', 'p:for', 'p:from', 'p:with'].includes(name),
  told: TOLD.includes(name),
  gapped: starts(name, ['vg', 'quote', 'to', 'adj', 'p:', 'pg:']),
  impersonal: starts(name, ['raise', 'pas', 'red', 'it-', 'x-', 'n-', 'lv-']),
  prepositional: name.startsWith('p:'),
  ofAdjective: starts(name, ['that', 'clause', 'to', 'ing', 'p', 'wh']),
  according: name.startsWith('acc'),
});

function kindOf(name: string): Kind {
  if (name.startsWith('acc')) return 'A';
  if (holds(name, SPOKEN) || name.includes('wh') || starts(name, ['pre', 'inv'])) return 'S';
  if (name.endsWith('to')) return 'T';
  return name.includes('ing') || name.startsWith('pg') ? 'G' : 'N';
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
