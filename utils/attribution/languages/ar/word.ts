import type { Word } from '../../pack.ts';
import { actingOf } from './acting.ts';
import type { Calling } from './calling.ts';
import { clauseOf } from './clause-words.ts';
import { isCommonSpelling } from './common-spelling.ts';
import type { Cue, CueForm } from './cue.ts';

import { OWN_WAW } from './data/own-waw.ts';
import { denyingLists } from './denial-words.ts';
import { foldPlain, hasOpeningDamma, plain } from './fold.ts';
import { type Item, lexicon } from './lexicon.ts';
import { lookOfMark, lookOfWord } from './look.ts';
import type { NounForm } from './nouns.ts';
import { partOf } from './part.ts';
import { TAG } from './tags.ts';
import { MARK_TRIGGERS, triggerOf } from './triggers.ts';
import { EVENT_SHAPE, REFLEXIVE, shapeTags } from './word-shape.ts';

/** A written Arabic word taken apart: proclitics, article, dictionary readings, attached pronoun. */
export interface ArabicWord extends Word {
  /** Marks off, hamza kept. */
  readonly plain: string;
  readonly conjunction: '' | 'و' | 'ف';
  readonly preposition: '' | 'ب' | 'ل' | 'ك';
  readonly definite: boolean;
  /** Attached pronoun, folded. */
  readonly suffix: string;
  readonly tags: number;
  /** A finite cue verb. */
  readonly verb: CueForm | null;
  readonly participle: CueForm | null;
  readonly masdar: Cue | null;
  readonly noun: NounForm | null;
  /** A damma on its first letter: passive where the form allows it. */
  readonly opensWithDamma: boolean;
  /** The word without its proclitics and article, folded. */
  readonly base: string;
  /** Bits of {@link LOOK}. */
  readonly look: number;
  /** Bits of {@link PART}. */
  readonly part: number;
  /** Bits of {@link ACTING}. */
  readonly acting: number;
  /** Bits of {@link CLAUSE}. */
  readonly clause: number;
  /** A mark as it is written; empty for words. */
  readonly mark: string;
  /** Which lists of denying words it is in, a bit each. */
  readonly denying: number;
  /** What {@link callingOf} says; null until it is asked. */
  calling: Calling | null;
}

/** A word before it was looked at more closely. */
export type BareWord = Omit<ArabicWord, 'look' | 'part' | 'clause' | 'acting' | 'denying' | 'calling'>;

const BARE: BareWord = {
  norm: '',
  plain: '',
  trigger: 0,
  key: '',
  conjunction: '',
  preposition: '',
  definite: false,
  suffix: '',
  tags: 0,
  verb: null,
  participle: null,
  masdar: null,
  noun: null,
  opensWithDamma: false,
  base: '',
  mark: '',
};

/** Reads a word or mark. */
export function analyse(surface: string): ArabicWord {
  const bare = plain(surface);
  const norm = foldPlain(bare);
  if (norm.length === 0) return whole({ ...BARE, mark: surface }, surface);
  if (!/[ء-ي]/u.test(bare)) {
    const mark = MARK_TRIGGERS.get(norm) ?? 0;
    const foreign = /\p{L}/u.test(norm);
    const known = foreign ? (lexicon.get(norm)?.[0]?.tags ?? 0) : 0;
    const tags = foreign ? TAG.foreign | known : 0;
    const word = { ...BARE, norm, plain: bare, base: norm, trigger: mark, tags };
    return whole({ ...word, key: foreign ? norm : '', mark: foreign ? '' : surface }, surface);
  }
  const reading = takeApart(bare, norm);
  const tags = reading.tags | shapeTags(reading, bare);
  const word = { ...BARE, ...reading, norm, plain: bare, tags, opensWithDamma: hasOpeningDamma(surface) };
  return whole({ ...word, trigger: triggerOf(word), key: keyOf(tags, reading.base) }, surface);
}

/** With what rules ask of it again and again; what they ask most lies together, where the processor finds it at once. */
function whole(word: BareWord, surface: string): ArabicWord {
  const seen = {
    tags: word.tags,
    look: 0,
    part: 0,
    clause: 0,
    acting: 0,
    definite: word.definite,
    conjunction: word.conjunction,
    preposition: word.preposition,
    suffix: word.suffix,
    base: word.base,
    norm: word.norm,
    plain: word.plain,
    noun: word.noun,
    verb: word.verb,
    masdar: word.masdar,
    participle: word.participle,
    trigger: word.trigger,
    denying: denyingLists(word.base),
    key: word.key,
    calling: null,
    mark: word.mark,
    opensWithDamma: word.opensWithDamma,
  };
  seen.look = lookOfMark(word.mark) | lookOfWord(seen);
  seen.part = partOf(seen);
  seen.clause = clauseOf(seen);
  seen.acting = actingOf(seen, surface);
  return seen;
}

/** وحدات, واقع: no list knows them, and their و is no "and". */
const OWN = new Set(OWN_WAW.split(' '));

export type WordReading = Pick<
  ArabicWord,
  | 'conjunction'
  | 'preposition'
  | 'definite'
  | 'suffix'
  | 'tags'
  | 'verb'
  | 'participle'
  | 'masdar'
  | 'noun'
  | 'base'
>;

const PLAIN_READING: WordReading = {
  conjunction: '',
  preposition: '',
  definite: false,
  suffix: '',
  tags: 0,
  verb: null,
  participle: null,
  masdar: null,
  noun: null,
  base: '',
};

/** Longest dictionary reading first: the whole word, then with clitics off one after the other. */
function takeApart(bare: string, norm: string): WordReading {
  const whole = readBase(bare, norm, PLAIN_READING);
  if (whole) return whole;
  for (const conjunction of ['و', 'ف'] as const) {
    if (!norm.startsWith(conjunction) || norm.length < 3) continue;
    const found = readBase(bare.slice(1), norm.slice(1), { ...PLAIN_READING, conjunction });
    if (found) return found;
  }
  const conjunction = /^و./u.test(norm) && norm.length > 4 && !OWN.has(norm) ? 'و' : '';
  const clitic = /^و?([بل])(.{4,})$/u.exec(bare);
  if (
    clitic &&
    (EVENT_SHAPE.test(clitic[2] as string) || (clitic[1] === 'ب' && REFLEXIVE.test(clitic[2] as string)))
  ) {
    return {
      ...PLAIN_READING,
      conjunction,
      preposition: clitic[1] as 'ب' | 'ل',
      tags: TAG.event,
      base: foldPlain(clitic[2] as string),
    };
  }
  const joined = /^و?([بل])(.{4,})$/u.exec(norm);
  if (joined && isCommonSpelling(joined[2] as string)) {
    return {
      ...PLAIN_READING,
      conjunction,
      preposition: joined[1] as 'ب' | 'ل',
      suffix: looseSuffix(bare),
      base: joined[2] as string,
    };
  }
  const definite = /^و?ال../u.test(bare);
  const lam = /^و?لل../u.test(norm);
  const skipped = definite || lam ? (norm.startsWith('و') ? 3 : 2) : 0;
  return {
    ...PLAIN_READING,
    conjunction: definite || lam ? (norm.startsWith('و') ? 'و' : '') : conjunction,
    preposition: lam ? 'ل' : '',
    definite: definite || lam,
    suffix: definite || lam ? '' : looseSuffix(bare),
    base: norm.slice(skipped),
  };
}

/** هجومه, خططها: a pronoun on a word no list knows. */
const looseSuffix = (bare: string): string =>
  /^.{3,}(ها|هم|هما)$/u.exec(bare)?.[1] ??
  (/^.{5,}ه$/u.test(bare) && (!/[ويل]ه$/u.test(bare) || /^[^ت].{3,}يه$/u.test(bare)) ? 'ه' : '');

/** A reading of what is left after the conjunction. */
function readBase(bare: string, norm: string, outer: WordReading): WordReading | null {
  return (
    readItem(bare, norm, outer) ??
    readArticle(bare, norm, outer) ??
    readSuffixed(bare, norm, outer) ??
    readFuture(bare, norm, outer) ??
    readPreposition(bare, norm, outer)
  );
}

function readArticle(bare: string, norm: string, outer: WordReading): WordReading | null {
  if (!bare.startsWith('ال') || norm.length < 4) return null;
  const reading = withArticle(readItem(bare.slice(2), norm.slice(2), { ...outer, definite: true }));
  return norm.length > 4 || reading?.noun ? reading : null;
}

/** A plural without its ن (مالكي, مسؤولو) has no article: المالكي is a name. */
function withArticle(reading: WordReading | null): WordReading | null {
  return nounOnly(reading?.noun?.construct ? null : reading);
}

function readPreposition(bare: string, norm: string, outer: WordReading): WordReading | null {
  const first = norm[0];
  if (norm.length === 3 && first === 'ب') return shortEvent(bare, norm, { ...outer, preposition: first });
  if (norm.length < 4 || (first !== 'ب' && first !== 'ل' && first !== 'ك')) return null;
  const inner: WordReading = { ...outer, preposition: first };
  if (norm.startsWith('لل')) {
    const rest = norm.slice(2);
    return nounOnly(
      readItem(bare.slice(2), rest, { ...inner, definite: true }) ??
        readItem(`ال${bare.slice(2)}`, `ال${rest}`, inner) ??
        readItem(`ل${bare.slice(2)}`, `ل${rest}`, { ...inner, definite: true }),
    );
  }
  const rest = norm.slice(1);
  if (rest.startsWith('ال') && rest.length > 4) {
    return (
      nounOnly(readItem(bare.slice(3), rest.slice(2), { ...inner, definite: true })) ?? {
        ...inner,
        definite: true,
        base: rest.slice(2),
      }
    );
  }
  const found = readItem(bare.slice(1), rest, inner) ?? readSuffixed(bare.slice(1), rest, inner);
  if (!found) return null;
  if (found.tags & TAG.complementizer) return found;
  if (first === 'ك' && !found.noun) return null;
  return nounOnly(found);
}

/** برد, بشن: a geminate's verbal noun. */
function shortEvent(bare: string, norm: string, outer: WordReading): WordReading | null {
  const found = readItem(bare.slice(1), norm.slice(1), outer);
  return found && (found.masdar || found.tags & TAG.finite) ? nounOnly(found) : null;
}

/** After an article or a preposition there is no finite verb. */
function nounOnly(reading: WordReading | null): WordReading | null {
  if (!reading) return null;
  const tags =
    reading.tags &
    ~(TAG.finite | TAG.auxiliary | TAG.conjunction | TAG.preposition | TAG.adverb | TAG.negation);
  const nominal = reading.noun || reading.masdar || reading.participle;
  if (tags === 0 && !nominal) return bareNoun(reading);
  return { ...reading, tags, verb: null };
}

/** الصدر, بوضع: what is a verb without its clitic is a plain noun, or an event after ب. */
function bareNoun(reading: WordReading): WordReading | null {
  if (reading.suffix !== '') return null;
  if (reading.definite) return { ...reading, tags: 0, verb: null };
  return reading.base.length <= 3 && reading.preposition === 'ب'
    ? { ...reading, tags: TAG.event, verb: null }
    : null;
}

/** س before an imperfect; the first person has its hamza written, or سامر, سالم and سامي would be verbs. */
function readFuture(bare: string, norm: string, outer: WordReading): WordReading | null {
  if (!/^س[يتأن]/u.test(bare) || norm.length < 4) return null;
  const found = readItem(bare.slice(1), norm.slice(1), outer);
  return found && found.tags & TAG.finite ? found : null;
}

const SUFFIXES = ['هما', 'هم', 'هن', 'ها', 'نا', 'كم', 'ه', 'ني', 'ك', 'ي'] as const;

function readSuffixed(bare: string, norm: string, outer: WordReading): WordReading | null {
  for (const suffix of SUFFIXES) {
    if ((suffix === 'ه' && bare.endsWith('ة')) || !norm.endsWith(suffix) || norm.length < suffix.length + 3)
      continue;
    const stem = norm.slice(0, -suffix.length);
    const plainStem = bare.slice(0, -suffix.length);
    for (const [from, to] of STEM_ENDS) {
      if (!stem.endsWith(from)) continue;
      const end = stem.length - from.length;
      const found = readItem(plainStem.slice(0, end) + to, foldPlain(stem.slice(0, end) + to), {
        ...outer,
        suffix,
      });
      if (found && takesSuffix(found)) return { ...found, participle: null };
    }
  }
  return null;
}

/** What a stem's end turns into before an attached pronoun: نفاه from نفى, اتهموه from اتهموا, مطالبته from مطالبة. */
const STEM_ENDS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['ا', 'ى'],
  ['و', 'وا'],
  ['ت', 'ة'],
];

/** ي is of nouns only (يدي is no verb); a participle of circumstance has no pronoun (ومقره is a noun). */
function takesSuffix(reading: WordReading): boolean {
  const nominal = reading.masdar !== null || reading.noun !== null || (reading.tags & TAG.event) !== 0;
  if (reading.suffix === 'ي') return nominal;
  const verbal = (reading.tags & TAG.finite) !== 0 && reading.verb?.passive !== 'only';
  return nominal || verbal;
}

/** Dictionary readings of one spelling merged; those spelt exactly so (hamza, ى) win over near ones. */
function readItem(bare: string, norm: string, outer: WordReading): WordReading | null {
  const items = lexicon.get(norm);
  if (!items) return null;
  const exact = items.filter((item) => item.plain === bare);
  if (exact.length === 0 && /^[إآ]/u.test(bare) && items.every((item) => item.plain.startsWith('أ')))
    return null;
  if (exact.length === 0 && bare.startsWith('آ') && items.every((item) => item.plain.startsWith('ا')))
    return null;
  if (exact.length === 0 && bare.includes('ء') && !items.some((item) => item.plain.includes('ء')))
    return null;
  if (exact.length === 0 && /^و(?:إ|.*ى$)/u.test(bare)) return null;
  return merge(exact.length > 0 ? exact : items, norm, outer);
}

function merge(items: readonly Item[], base: string, outer: WordReading): WordReading {
  let tags = 0;
  let verb: CueForm | null = null;
  let participle: CueForm | null = null;
  let masdar: Cue | null = null;
  let noun: NounForm | null = null;
  for (const item of items) {
    tags |= item.tags;
    if (item.form && item.form.tense === 'participle') participle = participle ?? item.form;
    else if (item.form) verb = better(verb, item.form);
    masdar = masdar && !masdar.weak ? masdar : (item.masdar ?? masdar);
    noun = betterNoun(noun, item.noun);
  }
  return { ...outer, tags, verb, participle, masdar, noun, base };
}

/** الأمين is a secretary, not mothers. */
function betterNoun(known: NounForm | null, other: NounForm | null): NounForm | null {
  if (!known || !other) return known ?? other;
  return known.number !== 'singular' && other.number === 'singular' ? other : known;
}

/** Of two verbs spelt alike the one that is surer to attribute. */
function better(known: CueForm | null, other: CueForm): CueForm {
  if (!known) return other;
  if ((known.person === 3) !== (other.person === 3)) return known.person === 3 ? known : other;
  if (known.cue.weak !== other.cue.weak) return known.cue.weak ? other : known;
  if (known.passive === 'only' && other.passive !== 'only') return other;
  if (known.number === 'dual' && other.number !== 'dual') return other;
  return known;
}

const FUNCTION =
  TAG.complementizer |
  TAG.preposition |
  TAG.conjunction |
  TAG.relative |
  TAG.pronoun |
  TAG.demonstrative |
  TAG.negation |
  TAG.auxiliary |
  TAG.time |
  TAG.quantifier |
  TAG.adverb;

/** A rough stem for comparing contents: short endings off. */
function keyOf(tags: number, base: string): string {
  if (tags & FUNCTION || base.length < 3) return '';
  const short = base.replace(/(?:تها|ها|هم|ات|ون|ين|ان|ته|ه|ت|ا|ي)$/u, '');
  return short.length >= 3 ? short : base;
}
