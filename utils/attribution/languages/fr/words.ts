import type { Word } from '../../pack.ts';
import { IRREGULAR, REGULAR } from './data/cue-verbs.ts';

/** Bits of {@link Word.trigger}. */
export const FINITE = 1;
export const PARTICIPLE = 2;
export const SELON = 4;
export const COLON = 8;
export const GERUND = 16;

export interface FrenchWord extends Word {
  readonly capital: boolean;
  readonly verb: CueVerb | null;
}

export interface CueVerb {
  readonly lemma: string;
  readonly that: boolean;
  readonly quote: boolean;
  readonly infinitive: boolean;
  readonly object: boolean;
  readonly accuses: boolean;
  readonly denies: boolean;
}

interface Form {
  readonly verb: CueVerb;
  readonly trigger: number;
}

const forms = new Map<string, Form>();

function add(verb: CueVerb, trigger: number, ...written: string[]): void {
  for (const form of written) {
    const before = forms.get(form);
    forms.set(form, { verb: before?.verb ?? verb, trigger: (before?.trigger ?? 0) | trigger });
  }
}

const verbOf = (lemma: string, frames: string): CueVerb => ({
  lemma,
  that: frames.includes('q'),
  quote: frames.includes('«'),
  infinitive: frames.includes('d'),
  object: frames.includes('o'),
  accuses: frames.includes('a'),
  denies: frames.includes('!'),
});

const agreeing = (participle: string): string[] => {
  const base = participle.endsWith('s') ? participle : `${participle}s`;
  return [participle, `${participle}e`, base, `${participle}es`];
};

for (const row of REGULAR) {
  const [lemma, frames] = row.split(' ') as [string, string];
  const verb = verbOf(lemma, frames);
  const stem = lemma.slice(0, -2);
  const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem;
  // `rappeler` → `rappelle`, `révéler` → `révèle`
  const open = /(?:appel|jet)$/.test(stem)
    ? stem + stem.charAt(stem.length - 1)
    : stem.replace(/[éè]([^aeéè])$/u, 'è$1').replace(/e([lt])$/u, 'è$1');
  add(
    verb,
    FINITE,
    `${open}e`,
    `${open}ent`,
    `${soft}ait`,
    `${soft}aient`,
    `${soft}a`,
    `${stem}èrent`,
    `${stem}era`,
    `${stem}eront`,
    `${stem}erait`,
  );
  add(verb, PARTICIPLE, ...agreeing(`${stem}é`));
  add(verb, GERUND, `${soft}ant`);
}
for (const row of IRREGULAR) {
  const [lemma, frames, one, many, past, participle, imperfect] = row.split(' ') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const verb = verbOf(lemma, frames);
  add(verb, FINITE, one, many, past, imperfect, imperfect.replace(/ait$/u, 'aient'));
  add(verb, PARTICIPLE, ...agreeing(participle));
  add(verb, GERUND, imperfect.replace(/ait$/u, 'ant'));
}

/** Reads one written word or mark out of context. */
export function readWord(surface: string): FrenchWord {
  const norm = surface
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/’/gu, "'")
    .toLowerCase();
  const form = forms.get(norm);
  const trigger =
    form?.trigger ?? (norm === 'selon' ? SELON : norm === ':' ? COLON : norm === "d'" ? SELON : 0);
  const letter = /\p{L}/u.test(surface);
  const first = surface.charAt(0);
  return {
    norm,
    trigger,
    key: letter && norm.length > 3 && !norm.endsWith("'") ? norm.slice(0, 6) : '',
    capital: letter && first !== first.toLowerCase(),
    verb: form?.verb ?? null,
  };
}
