/**
 * Inflects a verb from its principal parts. Spelling is without short vowels, as news text has it, so
 * what vowels alone tell apart (active and passive, أكّد and أكد) is one form here.
 */

export type Person = 1 | 2 | 3;
export type VerbNumber = 'singular' | 'dual' | 'plural';
export type Gender = 'masculine' | 'feminine';

export interface VerbForm {
  readonly spelling: string;
  readonly tense: 'perfect' | 'imperfect' | 'participle';
  readonly person: Person;
  readonly number: VerbNumber;
  readonly gender: Gender;
  /** `only`: the spelling can only be passive (قيل, يقال); `maybe`: vowels would tell (أعلن). */
  readonly passive: 'no' | 'maybe' | 'only';
  /** Shortened after لم: too short to tell from other words by itself (يجب, تعد). */
  readonly jussive?: boolean;
}

const SHADDA = '\u0651';

/** How the last letters of the stem behave when endings come. */
type Type = 'sound' | 'hollow' | 'defective' | 'geminate' | 'assimilated';

export interface Parts {
  /** Perfect, third person masculine singular, shadda written where there is one: `أكّد`, `قال`, `ظنّ`. */
  readonly perfect: string;
  /** Imperfect, the same person: `يؤكد`. */
  readonly imperfect: string;
}

export function typeOf({ perfect }: Parts): Type {
  const bare = perfect.replaceAll(SHADDA, '');
  if (/[اى]$/u.test(bare)) return 'defective';
  if (perfect.endsWith(SHADDA)) return 'geminate';
  if (bare.length >= 3 && bare.at(-2) === 'ا' && !isReciprocal(bare)) return 'hollow';
  if (bare.length === 3 && bare.startsWith('و') && !perfect.includes(SHADDA)) return 'assimilated';
  return 'sound';
}

/** Forms III and VI have their alef before the second root letter, never as the last but one of a hollow stem. */
const isReciprocal = (bare: string): boolean =>
  /^(?:ت.|.)ا..$/u.test(bare) && bare.length > 3 && !/^(?:أ|ا).{1,3}ا.$/u.test(bare);

/** Every finite form and the active participle; masdars are dictionary entries of their own. */
export function inflect(parts: Parts): VerbForm[] {
  return [...perfectForms(parts), ...imperfectForms(parts), ...participleForms(parts)];
}

type Row = readonly [ending: string, person: Person, number: VerbNumber, gender: Gender];

/** Endings that begin with a vowel, then those that begin with a consonant. */
const PERFECT_VOWEL: readonly Row[] = [
  ['', 3, 'singular', 'masculine'],
  ['ت', 3, 'singular', 'feminine'],
  ['ا', 3, 'dual', 'masculine'],
  ['تا', 3, 'dual', 'feminine'],
  ['وا', 3, 'plural', 'masculine'],
];
const PERFECT_CONSONANT: readonly Row[] = [
  ['ن', 3, 'plural', 'feminine'],
  ['ت', 1, 'singular', 'masculine'],
  ['نا', 1, 'plural', 'masculine'],
  ['تم', 2, 'plural', 'masculine'],
];

function perfectForms(parts: Parts): VerbForm[] {
  const bare = parts.perfect.replaceAll(SHADDA, '');
  const type = typeOf(parts);
  const make =
    (stem: string, passive: VerbForm['passive']) =>
    ([ending, person, number, gender]: Row): VerbForm => ({
      spelling: attach(stem, ending),
      tense: 'perfect',
      person,
      number,
      gender,
      passive,
    });
  if (type === 'defective') return defectivePerfect(bare, make);
  const [long, short] = perfectStems(bare, type);
  const forms = [
    ...PERFECT_VOWEL.map(make(long, type === 'hollow' ? 'no' : 'maybe')),
    ...PERFECT_CONSONANT.map(make(short, 'maybe')),
  ];
  if (type === 'hollow') forms.push(...PERFECT_VOWEL.map(make(hollowPassive(bare), 'only')));
  return forms;
}

function perfectStems(bare: string, type: Type): [long: string, short: string] {
  if (type === 'hollow') return [bare, bare.slice(0, -2) + bare.slice(-1)];
  if (type === 'geminate') return [bare, bare + bare.slice(-1)];
  return [bare, bare];
}

const hollowPassive = (bare: string): string => `${bare.slice(0, -2)}ي${bare.slice(-1)}`;

/** أعلن + ن is أعلن, with a shadda that is not written. */
const attach = (stem: string, ending: string): string =>
  ending.startsWith('ن') && stem.endsWith('ن') ? stem + ending.slice(1) : stem + ending;

type Maker = (stem: string, passive: VerbForm['passive']) => (row: Row) => VerbForm;

/** نفى نفت نفيا نفوا نفين نفيت; دعا دعت دعوا دعوت. The passive is دعي, نفي. */
function defectivePerfect(bare: string, make: Maker): VerbForm[] {
  const root = bare.slice(0, -1);
  const weak = bare.endsWith('ا') && bare.length === 3 ? 'و' : 'ي';
  const [singular, feminine, dual, feminineDual, plural] = PERFECT_VOWEL as readonly [
    Row,
    Row,
    Row,
    Row,
    Row,
  ];
  return [
    make(bare, 'no')(singular),
    ...[feminine, feminineDual, plural].map(make(root, 'maybe')),
    make(root + weak, 'maybe')(dual),
    ...PERFECT_CONSONANT.map(make(root + weak, 'no')),
    make(`${root}ي`, 'only')(feminine),
  ];
}

const PREFIXES: readonly (readonly [prefix: string, rows: readonly Row[]])[] = [
  [
    'ي',
    [
      ['', 3, 'singular', 'masculine'],
      ['ان', 3, 'dual', 'masculine'],
      ['ون', 3, 'plural', 'masculine'],
      ['وا', 3, 'plural', 'masculine'],
      ['ن', 3, 'plural', 'feminine'],
      ['ا', 3, 'dual', 'masculine'],
    ],
  ],
  [
    'ت',
    [
      ['', 3, 'singular', 'feminine'],
      ['ان', 3, 'dual', 'feminine'],
      ['ون', 2, 'plural', 'masculine'],
    ],
  ],
  ['أ', [['', 1, 'singular', 'masculine']]],
  ['ن', [['', 1, 'plural', 'masculine']]],
];

function imperfectForms(parts: Parts): VerbForm[] {
  const type = typeOf(parts);
  const stem = parts.imperfect.slice(1);
  const passive = passiveImperfect(stem, type);
  const forms: VerbForm[] = [];
  for (const [prefix, rows] of PREFIXES) {
    for (const [ending, person, number, gender] of rows) {
      const base = { tense: 'imperfect', person, number, gender } as const;
      const active = joinEnding(stem, ending, type);
      forms.push({ ...base, spelling: prefix + active, passive: passive === stem ? 'maybe' : 'no' });
      if (passive !== stem)
        forms.push({ ...base, spelling: prefix + joinEnding(passive, ending, type), passive: 'only' });
      if (ending === '' && type === 'hollow')
        forms.push({ ...base, spelling: prefix + shorten(stem), passive: 'maybe', jussive: true });
      if (ending === '' && type === 'defective' && stem.length > 2)
        forms.push({ ...base, spelling: prefix + stem.slice(0, -1), passive: 'maybe', jussive: true });
    }
  }
  return forms;
}

/** The jussive of hollow verbs: لم يقل. */
const shorten = (stem: string): string => stem.slice(0, -2) + stem.slice(-1);

/** يدعو + ون is يدعون; ينفي + ان is ينفيان. */
function joinEnding(stem: string, ending: string, type: Type): string {
  if (type !== 'defective' || ending === '') return attach(stem, ending);
  const root = stem.slice(0, -1);
  if (ending.startsWith('و')) return root + ending;
  const weak = stem.at(-1) === 'و' ? 'و' : 'ي';
  return root + weak + ending;
}

/** What the spelling of the passive imperfect is: يقال, ينفى, يوصف; the active one where only vowels differ. */
function passiveImperfect(stem: string, type: Type): string {
  if (type === 'hollow' && /[وي]/u.test(stem.at(-2) ?? '')) return `${stem.slice(0, -2)}ا${stem.slice(-1)}`;
  if (type === 'defective') return `${stem.slice(0, -1)}ى`;
  if (type === 'assimilated' && !stem.startsWith('و')) return `و${stem}`;
  return stem;
}

const PARTICIPLE: readonly Row[] = [
  ['', 3, 'singular', 'masculine'],
  ['ا', 3, 'singular', 'masculine'],
  ['ة', 3, 'singular', 'feminine'],
  ['ين', 3, 'plural', 'masculine'],
  ['ون', 3, 'plural', 'masculine'],
  ['تين', 3, 'dual', 'feminine'],
  ['ات', 3, 'plural', 'feminine'],
];

/** The active participle: قائل from form I, م and the imperfect's stem from the others. */
export function participleStem(parts: Parts): string {
  const bare = parts.perfect.replaceAll(SHADDA, '');
  const type = typeOf(parts);
  if (!isFormOne(parts.perfect)) {
    const stem = parts.imperfect.slice(1);
    return `م${type === 'defective' ? stem.replace(/[ىو]$/u, 'ي') : stem}`;
  }
  if (type === 'hollow') return `${bare[0]}ائ${bare[2]}`;
  if (type === 'geminate') return `${bare[0]}ا${bare[1]}`;
  if (type === 'defective') return `${bare[0]}ا${bare[1]}ي`;
  const middle = bare[1] === 'أ' ? 'ئ' : bare[1];
  return `${bare[0]}ا${middle}${bare[2]}`.replace(/^[اأ]ا/u, 'آ');
}

/** Three root letters, nothing doubled but a geminate's last. */
function isFormOne(perfect: string): boolean {
  const bare = perfect.replaceAll(SHADDA, '');
  if (perfect.endsWith(SHADDA)) return bare.length === 2;
  return bare.length === 3 && !perfect.includes(SHADDA) && !perfect.startsWith('آ');
}

function participleForms(parts: Parts): VerbForm[] {
  const stem = participleStem(parts);
  const defective = typeOf(parts) === 'defective';
  return PARTICIPLE.map(([ending, person, number, gender]) => ({
    spelling: joinParticiple(stem, ending, defective),
    tense: 'participle',
    person,
    number,
    gender,
    passive: 'no',
  }));
}

/** ناف, نافيا, نافية, نافين. */
function joinParticiple(stem: string, ending: string, defective: boolean): string {
  if (!defective) return stem + ending;
  if (ending === '' || ending === 'ين' || ending === 'ون') return stem.slice(0, -1) + ending;
  return stem + ending;
}
