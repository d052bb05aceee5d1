import { type Cue, type CueForm, cues, formsOf, isBare } from './cue.ts';
import { EVENTS } from './data/events.ts';
import { GIVEN_NAMES, PEOPLES, PEOPLES_IN_PLURAL, RELATIONAL } from './data/names.ts';
import { OTHER_VERBS } from './data/other-verbs.ts';
import { CITIES, COUNTRIES } from './data/places.ts';
import { HONORIFICS, OUTLETS, REASON_NOUNS, REASON_VERBS, SOURCES } from './data/sources.ts';
import { WORDS } from './data/words.ts';
import { foldPlain, plain } from './fold.ts';
import { inflect } from './inflect.ts';
import { inflectNoun, type NounForm } from './nouns.ts';
import { TAG, type TagName } from './tags.ts';

/** One reading of one spelling. */
export interface Item {
  readonly plain: string;
  readonly tags: number;
  readonly form: CueForm | null;
  /** The cue this is the verbal noun of. */
  readonly masdar: Cue | null;
  readonly noun: NounForm | null;
}

type Lexicon = ReadonlyMap<string, readonly Item[]>;

let made: Lexicon | null = null;

const whole = (): Lexicon => {
  made ??= build();
  return made;
};

/** Every reading of every spelling, by folded spelling, clitics off. Made when the first Arabic word is looked up. */
export const lexicon: Pick<Lexicon, 'get' | 'has'> = {
  get: (spelling) => whole().get(spelling),
  has: (spelling) => whole().has(spelling),
};

function build(): Lexicon {
  const map = new Map<string, Item[]>();
  const add = (spelling: string, item: Partial<Item>): void => {
    const bare = plain(spelling);
    const key = foldPlain(bare);
    const { tags = 0, form = null, masdar = null, noun = null } = item;
    const reading: Item = { plain: bare, tags, form, masdar, noun };
    const others = map.get(key);
    if (others) others.push(reading);
    else map.set(key, [reading]);
  };
  for (const [name, words] of Object.entries(WORDS)) {
    for (const word of split(words)) add(word, { tags: TAG[name as TagName] });
  }
  for (const cue of cues) {
    for (const form of formsOf(cue).filter((one) => !one.jussive && !isName(one)))
      add(form.spelling, { form, tags: form.tense === 'participle' || isBare(cue) ? 0 : TAG.finite });
    for (const masdar of cue.masdars) add(masdar, { masdar: cue });
  }
  for (const pair of split(OTHER_VERBS, '/')) {
    const [perfect = '', imperfect = ''] = pair.split(' ');
    for (const form of inflect({ perfect, imperfect })) {
      if (form.tense !== 'participle') add(form.spelling, { tags: TAG.finite });
    }
  }
  for (const [name, words] of Object.entries(SOURCES)) {
    for (const entry of split(words)) {
      for (const noun of inflectNoun(entry.split(','), name === 'vague' || name === 'office'))
        if (!GROUPS.has(noun.spelling)) add(noun.spelling, { noun, tags: TAG[name as TagName] });
    }
  }
  for (const word of split(`${PEOPLES} ${RELATIONAL}`)) {
    for (const noun of inflectNoun([word])) add(noun.spelling, { tags: TAG.relational });
  }
  addAll(PEOPLES_IN_PLURAL, TAG.relational);
  for (const word of split(HONORIFICS)) {
    const [noun] = inflectNoun([word], false);
    if (noun) add(word, { noun, tags: TAG.office });
  }
  addAll(OUTLETS, TAG.outlet | TAG.body);
  addAll(GIVEN_NAMES, TAG.givenName);
  for (const word of split(`${COUNTRIES} ${CITIES}`)) add(word, { tags: TAG.country });
  addAll(REASON_VERBS, TAG.reasonVerb);
  addAll(REASON_NOUNS, TAG.reasonNoun);
  addAll(EVENTS, TAG.event);
  return map;

  function addAll(words: string, tags: number): void {
    for (const word of split(words)) add(word, { tags });
  }
}

const names: ReadonlySet<string> = new Set(split(GIVEN_NAMES));

/** A name far oftener than two students. */
const GROUPS: ReadonlySet<string> = new Set(['طالبان']);

/** نادين: a woman's name far oftener than what women did. */
const isName = ({ spelling, gender, number }: CueForm): boolean =>
  gender === 'feminine' && number === 'plural' && names.has(spelling);

function split(words: string, by: string | RegExp = /\s+/u): string[] {
  return words
    .split(by)
    .map((word) => word.trim())
    .filter(Boolean);
}
