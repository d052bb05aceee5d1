/** The word classes of the English tagger, a letter each in the tables: see the constants below. */
export const TAGS = 'NPJRDOWHSICMATVZEGULX,.:-"()'.split('');

const bit = (letter: string): number => 1 << TAGS.indexOf(letter);

/** A class is a bit, so that a set of them is a number too: `tag & (NOUN | NAME)`. */
export const NOUN = bit('N');
export const NAME = bit('P');
export const ADJECTIVE = bit('J');
/** And `not`. */
export const ADVERB = bit('R');
/** And possessive pronouns. */
export const DETERMINER = bit('D');
export const PRONOUN = bit('O');
/** `who`, `why`. */
export const WH = bit('W');
export const THAT = bit('H');
export const PREPOSITION = bit('S');
/** `because`. */
export const SUBORDINATOR = bit('I');
export const COORDINATOR = bit('C');
export const MODAL = bit('M');
/** A form of be, have or do. */
export const AUXILIARY = bit('A');
export const TO = bit('T');
/** The base of a verb, or its plain present. */
export const VERB = bit('V');
/** A verb in -s. */
export const VERB_S = bit('Z');
/** A past form or past participle. */
export const PAST = bit('E');
/** A verb in -ing. */
export const ING = bit('G');
export const NUMBER = bit('U');
/** The `’s` of a possessive. */
export const POSSESSIVE = bit('L');
export const OTHER = bit('X');
export const COMMA = bit(',');
export const STOP = bit('.');
/** And the semicolon. */
export const COLON = bit(':');
export const DASH = bit('-');
export const QUOTE = bit('"');
export const OPEN = bit('(');
export const CLOSE = bit(')');
/** Where there is no word. */
export const NONE = 0;

/** Is a class (or any of several) in the set? */
export const isIn = (tag: number, set: number): boolean => (tag & set) !== 0;

/** Words whose class is closed; more than one letter where the context decides. */
export const CLOSED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    D: 'the a an this these those every each no some any another both either neither all my your his its our their several many few such half much more most',
    O: 'i you he she it we they me him us them myself yourself himself herself itself ourselves themselves someone somebody anyone anybody everyone everybody nobody something anything everything nothing none mine yours hers ours theirs',
    W: 'who whom whose which what whatever whoever whichever how why when where whether',
    H: 'that',
    S: 'of in at from with by on into onto upon among amid between against toward towards during via per despite regarding concerning under within throughout across alongside beyond beside besides about for through without',
    I: 'if because although though unless while whereas lest',
    C: 'and or but nor',
    M: "will would can could may might must shall should ca wo 'll cannot",
    A: "is are was were be been being am 're 'm 've 'd has have had having does do did",
    TS: 'to',
    R: "not n't never also very too just even still already yet again often perhaps maybe only however moreover meanwhile instead indeed nevertheless nonetheless almost now then there here ever always sometimes soon later ago quite rather reportedly allegedly twice once",
    LA: "'s",
    EJ: 'alleged informed',
    J: 'privy multiple unconfirmed',
    DO: 'her',
    OU: 'one',
    SI: 'as after before since until than',
    SVI: 'like',
    RIS: 'so',
    SR: 'over around behind near above below out off up down along inside outside past',
    N: 'mp mps mep meps msp msps sources',
    NR: 'yesterday today tomorrow tonight',
    P: 'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december mr mrs ms dr sen rep gov gen',
  }).flatMap(([tags, words]) => words.split(' ').map((word) => [word, tags] as const)),
);

/** The class of a punctuation mark. */
export function markTag(mark: string): string {
  switch (mark) {
    case ',':
      return ',';
    case '.':
    case '!':
    case '?':
    case '…':
      return '.';
    case ':':
    case ';':
      return ':';
    case '-':
    case '–':
    case '—':
    case '―':
      return '-';
    case '"':
    case '“':
    case '”':
    case "'":
    case "''":
    case '‘':
    case '’':
    case '`':
    case '«':
    case '»':
      return '"';
    case '(':
    case '[':
    case '{':
      return '(';
    case ')':
    case ']':
    case '}':
      return ')';
    default:
      return 'X';
  }
}

/** The classes a word that no list knows may have, likeliest first, from its ending. */
export function guess(word: string): string {
  if (
    word.includes('-') &&
    /(?:ed|en|ing|based|style|old|wide|long|term|level|year|time|ranking|born)$/.test(word)
  )
    return 'JNE';
  if (word.endsWith('ly')) return 'RJ';
  if (word.endsWith('ing')) return 'GNJ';
  if (word.endsWith('ed')) return 'EJ';
  if (/(?:ous|ful|ive|able|ible|ial|ical|less|ish|ary)$/.test(word)) return 'JN';
  if (/(?:ss|us|is)$/.test(word)) return 'NJ';
  if (word.endsWith('s')) return 'NZ';
  return 'NJV';
}
