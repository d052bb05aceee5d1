import { CUE_VERBS } from './data/cue-verbs.ts';
import { fold } from './fold.ts';
import { inflect, type Parts, type VerbForm } from './inflect.ts';

/** What a cue takes as its content; see `data/cue-verbs.ts`. */
export type Frame =
  | 'clause'
  | 'quotation'
  | 'object'
  | 'event'
  | 'claim'
  | 'description'
  | 'judgement'
  | 'blame'
  | 'teller'
  | 'asked'
  | 'question'
  | 'what';

/** Prepositions of contents; `only` with أن after them. */
export interface PrepositionFrame {
  /** Folded. */
  readonly preposition: string;
  readonly clauseOnly: boolean;
}

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
  readonly frames: ReadonlySet<Frame>;
  readonly prepositions: readonly PrepositionFrame[];
  readonly idioms: readonly Idiom[];
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

const FRAMES: Readonly<Record<string, readonly Frame[]>> = {
  أن: ['clause'],
  '«': ['quotation'],
  مفعول: ['object'],
  مصدر: ['event'],
  دعوى: ['object', 'claim'],
  وصف: ['description'],
  خبر: ['description', 'judgement'],
  مسؤولية: ['description', 'blame'],
  ممن: ['teller'],
  منه: ['asked'],
  ليس: ['question'],
  ما: ['what'],
};

export const cues: readonly Cue[] = CUE_VERBS.trim().split('\n').map(parseRow);

function parseRow(row: string): Cue {
  const [parts = '', frames = '', flags = ''] = row.split('|').map((cell) => cell.trim());
  const [perfect = '', imperfect = '', masdars = ''] = parts.split(/\s+/u);
  const names = frames.split(/\s+/u).filter(Boolean);
  const flag = new Set(flags.split(/\s+/u));
  return {
    lemma: perfect.replaceAll('\u0651', ''),
    parts: { perfect, imperfect },
    masdars: masdars.split(',').filter(Boolean),
    frames: new Set(names.flatMap((name) => FRAMES[name] ?? [])),
    prepositions: names.flatMap(readPreposition),
    idioms: names.flatMap(readIdiom),
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

function readPreposition(name: string): PrepositionFrame[] {
  if (name in FRAMES || !/^[ء-ي]{1,3}\+?$/u.test(name)) return [];
  return [{ preposition: fold(name.replace('+', '')), clauseOnly: name.endsWith('+') }];
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

/** ألقى, وجّه: a verb that says nothing but with a fixed object (باللوم على). */
export const isBare = (cue: Cue): boolean => cue.frames.size === 0 && cue.prepositions.length === 0;

/** مهددا بالسقوط: the participle of what is threatened is spelt like that of who threatens. */
export const mayBeUndergone = ({ lemma }: Cue): boolean => UNDERGONE.has(lemma);

const UNDERGONE = new Set(['هدد', 'اتهم', 'حمل']);

export interface CueForm extends VerbForm {
  readonly cue: Cue;
}

export const formsOf = (cue: Cue): CueForm[] =>
  inflect(cue.parts).map((form) => Object.assign(form, { cue }));
