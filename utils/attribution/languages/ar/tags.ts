/** What a word can be: bits of {@link ArabicWord.tags}. */
export const TAG = {
  complementizer: 1 << 0,
  preposition: 1 << 1,
  subordinator: 1 << 2,
  conjunction: 1 << 3,
  relative: 1 << 4,
  pronoun: 1 << 5,
  demonstrative: 1 << 6,
  negation: 1 << 7,
  auxiliary: 1 << 8,
  time: 1 << 9,
  adverb: 1 << 10,
  number: 1 << 11,
  quantifier: 1 << 12,
  occasion: 1 << 13,
  place: 1 << 14,
  vague: 1 << 15,
  report: 1 << 16,
  document: 1 << 17,
  office: 1 << 18,
  body: 1 << 19,
  media: 1 << 20,
  outlet: 1 << 21,
  givenName: 1 << 22,
  relational: 1 << 23,
  /** A finite verb, attributing or not. */
  finite: 1 << 24,
  foreign: 1 << 25,
  event: 1 << 26,
  reasonVerb: 1 << 27,
  reasonNoun: 1 << 28,
  /** Only its shape says that it is a verb. */
  guessed: 1 << 29,
  /** A preposition with its pronoun. Shares its bit with nothing. */
  pronominal: 1 << 31,
  /** A country or city, by its name. */
  country: 1 << 30,
} as const;

export type TagName = keyof typeof TAG;

/** What wakes the rules: bits of {@link ArabicWord.trigger}. */
export const TRIGGER = {
  verb: 1 << 0,
  participle: 1 << 1,
  masdar: 1 << 2,
  according: 1 << 3,
  colon: 1 << 4,
  quotation: 1 << 5,
  report: 1 << 6,
  expectation: 1 << 7,
  stance: 1 << 8,
  appearance: 1 << 9,
  pretext: 1 << 10,
  spread: 1 << 11,
  belief: 1 << 12,
  relay: 1 << 13,
  renewal: 1 << 14,
  blame: 1 << 15,
} as const;
