/**
 * The attribution contract: what the engine finds in a text.
 *
 * The terms are the field's (PARC 3.0, Pareti 2016; PolNeAR, Newell et al. 2018): a *source* is
 * reported by a *cue* to have expressed a *content*.
 */

/** A stretch of the text that was given: UTF-16 code unit offsets, `end` exclusive, `start < end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Who stands behind a claim: someone who can be identified, or someone who cannot. */
export type Kind = 'sourced' | 'anonymous';

/**
 * How fully the source is named, from most to least:
 * - `named`: by name (a person, organisation, outlet, document)
 * - `role`: an office that one holder fills (`the foreign minister`, `المتحدث باسم الجيش`)
 * - `partly-anonymous`: where they come from is said, who they are is not (`a US official`)
 * - `anonymous`: nothing but that there is a source (`sources`, `مصادر مطلعة`)
 * - `unattributed`: nobody at all (passives: `it was reported`, `يُعتقد أن`)
 */
export type Naming = 'named' | 'role' | 'partly-anonymous' | 'anonymous' | 'unattributed';

/** `direct`: the source's own words; `mixed`: two or more of their words inside ours; else `indirect`. */
export type Quotation = 'direct' | 'indirect' | 'mixed';

/** One attribution relation. Indexes point into the array that {@link Attribution} came in. */
export interface Attribution {
  /** The word(s) that signal the attribution (`said`, `وقالت`, a headline's `:`); null when there is none. */
  readonly cue: Span | null;
  /** The mention of the source that belongs to this cue; null where the subject is dropped. */
  readonly source: Span | null;
  /**
   * The fullest mention of the same source anywhere in the text, without an "and" or "to" written together with it
   * (`مهندسون` of `ومهندسون`); null when there is no mention.
   */
  readonly resolved: Span | null;
  /** What is attributed, complementizer and quotation marks included; in pieces where the cue interrupts it. */
  readonly content: readonly Span[];
  readonly kind: Kind;
  /** The cue or the content rejects the truth of something. Independent of {@link kind}. */
  readonly denial: boolean;
  readonly naming: Naming;
  readonly quotation: Quotation;
  /** Mentions from the origin to the last relay before this article: `US official` → `CNN`. Empty without a source. */
  readonly chain: readonly Span[];
  /** How many sources are claimed (`أربعة مصادر` = 4); null where the text does not say. */
  readonly count: number | null;
  /** The reason given for anonymity (`because he was not authorised to speak`). */
  readonly reason: Span | null;
  /** Indexes of the attributions whose content this one denies. */
  readonly denies: readonly number[];
  /** Index of the attribution whose content contains this one. */
  readonly parent: number | null;
  /** Id of the rule that found it, `<language>.<rule>`. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}
