export interface NounForm {
  readonly spelling: string;
  /** Masculine singular, as the data has it: what a re-mention is known by. */
  readonly lemma: string;
  readonly gender: 'masculine' | 'feminine' | null;
  readonly number: 'singular' | 'dual' | 'plural';
  /** Without its ن: a complement follows (مسؤولو الحزب). */
  readonly construct: boolean;
}

/** Feminine without ة; الأمم of المتحدة too. */
const FEMININE = new Set(
  'عروس أم أخت أمم دار ميليشيا مليشيا يونيسف يونيسيف أونروا أوبك أرقام سرايا وحدات'.split(' '),
);

/**
 * The forms of a noun, from its masculine (or only) singular and its broken plurals: feminine, dual,
 * sound plurals, and these without their ن before a complement (مسؤولو, مسؤولا). Only people have two
 * genders: بيانه is a statement with its pronoun.
 */
export function inflectNoun([singular = '', ...plurals]: readonly string[], ofPeople = true): NounForm[] {
  const forms: NounForm[] = [];
  const add = (spelling: string, gender: NounForm['gender'], number: NounForm['number']): void => {
    const construct = number !== 'singular' && /(?:[وي]|تا)$/u.test(spelling) && !plurals.includes(spelling);
    forms.push({ spelling, lemma: singular, gender, number, construct });
  };
  const marked = /ة$/u.test(singular);
  const feminine = marked || FEMININE.has(singular);
  const stem = marked ? singular.slice(0, -1) : singular;
  add(singular, feminine ? 'feminine' : 'masculine', 'singular');
  if (feminine) {
    if (marked) add(`${stem}ت`, 'feminine', 'singular');
  } else {
    add(`${stem}ا`, 'masculine', 'singular');
    if (ofPeople) add(`${stem}ة`, 'feminine', 'singular');
    if (ofPeople && plurals.length === 0)
      for (const ending of ['ون', 'ين', 'و', 'ي']) add(stem + ending, 'masculine', 'plural');
    add(`${stem}ان`, 'masculine', 'dual');
    add(`${stem}ين`, 'masculine', 'dual');
  }
  if (ofPeople || feminine)
    for (const ending of ['تان', 'تين', 'تا', 'تي']) add(stem + ending, 'feminine', 'dual');
  if (plurals.length === 0 || !feminine) add(`${stem}ات`, 'feminine', 'plural');
  for (const plural of plurals) add(plural, null, 'plural');
  return forms;
}
