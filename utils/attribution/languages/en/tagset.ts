/**
 * The word classes of the English tagger, one letter each.
 *
 * N noun, P name, J adjective, R adverb (and `not`), D determiner or possessive pronoun, O pronoun, W wh-word,
 * H `that`, S preposition, I subordinator, C coordinator, M modal, A form of be/have/do, T `to`,
 * V base or plain present verb, Z verb in -s, E past or past participle, G verb in -ing, U number, L possessive `’s`,
 * X other; marks: `,` `.` `:` (colon, semicolon) `-` (dash) `"` `(` `)`.
 */
export const TAGS = 'NPJRDOWHSICMATVZEGULX,.:-"()'.split('');

const BITS = new Int32Array(128);
TAGS.forEach((tag, i) => {
  BITS[tag.charCodeAt(0)] = 1 << i;
});

/** A set of classes, a bit each. */
export function classes(letters: string): number {
  let set = 0;
  for (const letter of letters) set |= BITS[letter.charCodeAt(0)] as number;
  return set;
}

export const isIn = (tag: string, set: number): boolean => ((BITS[tag.charCodeAt(0)] as number) & set) !== 0;

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
