import { CUE_VERBS } from './data/cue-verbs.ts';
import { denyingLists } from './denial-words.ts';
import { fold, foldLemma, plain } from './fold.ts';
import { inflect, type Parts, type VerbForm } from './inflect.ts';
import { prepositionBit } from './prepositions.ts';

/** What a cue takes as its content, a bit each; see `data/cue-verbs.ts`. */
export const FRAME = {
  clause: 1 << 0,
  quotation: 1 << 1,
  object: 1 << 2,
  event: 1 << 3,
  claim: 1 << 4,
  description: 1 << 5,
  judgement: 1 << 6,
  blame: 1 << 7,
  teller: 1 << 8,
  asked: 1 << 9,
  question: 1 << 10,
  what: 1 << 11,
} as const;

/** An object that is of the verb itself, and the preposition of the content: كشف النقاب عن. */
export interface Idiom {
  /** Folded, without the article. */
  readonly object: readonly string[];
  /** Folded. */
  readonly prepositions: readonly string[];
}

/** A dictionary entry of the cue lexicon. */
export interface Cue {
  readonly lemma: string;
  readonly parts: Parts;
  readonly masdars: readonly string[];
  /** The verb's own noun as its object: نفى نفيا. Marks off. */
  readonly cognates: readonly string[];
  /** Bits of {@link FRAME}. */
  readonly frames: number;
  /** Prepositions of its contents, bits of {@link prepositionBit}. */
  readonly prepositions: number;
  /** Those among them that need no أن. */
  readonly nounPrepositions: number;
  readonly idioms: readonly Idiom[];
  /** Which lists of denying words it is in, a bit each. */
  readonly denying: number;
  readonly denial: boolean;
  readonly attitude: boolean;
  readonly demand: boolean;
  readonly weak: boolean;
  readonly transitive: boolean;
  readonly promise: boolean;
  /** The imperfect straight before أن is nobody's: يعتقد أن. */
  readonly believed: boolean;
  readonly accuses: boolean;
  readonly continues: boolean;
  readonly renews: boolean;
  /** Negated it is said as well: لم يستبعد. */
  readonly excludes: boolean;
  /** Behind مما it is the writer's conclusion. */
  readonly concludes: boolean;
}

const FRAMES: Readonly<Record<string, number>> = {
  أن: FRAME.clause,
  '«': FRAME.quotation,
  مفعول: FRAME.object,
  مصدر: FRAME.event,
  دعوى: FRAME.object | FRAME.claim,
  وصف: FRAME.description,
  خبر: FRAME.description | FRAME.judgement,
  مسؤولية: FRAME.description | FRAME.blame,
  ممن: FRAME.teller,
  منه: FRAME.asked,
  ليس: FRAME.question,
  ما: FRAME.what,
};

export const cues: readonly Cue[] = CUE_VERBS.trim().split('\n').map(parseRow);

function parseRow(row: string): Cue {
  const [parts = '', frames = '', flags = ''] = row.split('|').map((cell) => cell.trim());
  const [perfect = '', imperfect = '', masdars = ''] = parts.split(/\s+/u);
  const names = frames.split(/\s+/u).filter(Boolean);
  const flag = new Set(flags.split(/\s+/u));
  const nouns = masdars.split(',').filter(Boolean);
  const lemma = perfect.replaceAll('\u0651', '');
  return {
    lemma,
    parts: { perfect, imperfect },
    masdars: nouns,
    cognates: nouns.map((noun) => `${plain(noun)}ا`),
    frames: names.reduce((frames, name) => frames | (FRAMES[name] ?? 0), 0),
    prepositions: names.reduce((bits, name) => bits | readPreposition(name), 0),
    nounPrepositions: names.reduce(
      (bits, name) => bits | (name.endsWith('+') ? 0 : readPreposition(name)),
      0,
    ),
    idioms: names.flatMap(readIdiom),
    denying: denyingLists(foldLemma(lemma)),
    denial: flag.has('نفي'),
    attitude: flag.has('موقف'),
    demand: flag.has('أمر'),
    weak: flag.has('ضعيف'),
    transitive: flag.has('متعد'),
    promise: flag.has('وعد'),
    believed: flag.has('ظن'),
    accuses: flag.has('تهمة'),
    continues: flag.has('متابعة'),
    renews: flag.has('تجديد'),
    concludes: flag.has('دلالة'),
    excludes: flag.has('استبعاد'),
  };
}

/** `على`, or `على+` with أن after it. */
function readPreposition(name: string): number {
  if (name in FRAMES || !/^[ء-ي]{1,3}\+?$/u.test(name)) return 0;
  const bit = prepositionBit(fold(name.replace('+', '')));
  if (bit === 0) throw new Error(`no content opens with ${name}: add it to prepositions.ts`);
  return bit;
}

/** `النقاب+عن`, `أصابع_الاتهام+إلى/نحو`. */
function readIdiom(name: string): Idiom[] {
  const [, object, prepositions] = /^([ء-ي_]{4,})\+([ء-ي/]+)$/u.exec(name) ?? [];
  if (!object || !prepositions) return [];
  return [
    {
      object: object.split('_').map((word) => fold(word.replace(/^ال/u, ''))),
      prepositions: prepositions.split('/').map(fold),
    },
  ];
}

/** Does it take any of these as its content? */
export const takes = (cue: Cue, frames: number): boolean => (cue.frames & frames) !== 0;

/** ألقى, وجّه: a verb that says nothing but with a fixed object (باللوم على). */
export const isBare = (cue: Cue): boolean => cue.frames === 0 && cue.prepositions === 0;

/** مهددا بالسقوط: the participle of what is threatened is spelt like that of who threatens. */
export const mayBeUndergone = ({ lemma }: Cue): boolean => UNDERGONE.has(lemma);

const UNDERGONE = new Set(['هدد', 'اتهم', 'حمل']);

export interface CueForm extends VerbForm {
  readonly cue: Cue;
}

export const formsOf = (cue: Cue): CueForm[] =>
  inflect(cue.parts).map((form) => Object.assign(form, { cue }));
