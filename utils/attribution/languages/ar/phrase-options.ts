/** What may follow a noun phrase and what is of it. All have one shape, which the runtime looks up fastest. */
export interface PhraseOptions {
  /** A bare object may follow (أعلن الجيش مقتل...): an event noun after a closed phrase is not of it. */
  readonly objectFollows: boolean;
  /** Appositions and relative clauses after a comma are of it. */
  readonly appositions: boolean;
  /** What ends the phrase also closes an apposition: a verb. */
  readonly closedByLimit: boolean;
  /** Take the first word for a name, whatever it looks like. */
  readonly named: boolean;
  /** A person or country may follow as the object (اتهم نتنياهو عباس بأنه): of a verb that says nothing without one, or that mostly has none (حذرت). */
  readonly personFollows: 'likely' | 'perhaps' | undefined;
  /** Does something begin at this token that is never of the phrase? */
  readonly stops: ((at: number) => boolean) | undefined;
  /** Does the content open at this token? A relative clause ends before it. */
  readonly opens: ((at: number) => boolean) | undefined;
}

/** The phrase alone. */
export const ALONE: PhraseOptions = {
  objectFollows: false,
  appositions: false,
  closedByLimit: false,
  named: false,
  personFollows: undefined,
  stops: undefined,
  opens: undefined,
};

/** With its appositions. */
export const APPOSED: PhraseOptions = { ...ALONE, appositions: true };

/** Of somebody who does something to something. */
export const ACTING: PhraseOptions = { ...ALONE, objectFollows: true };

export const ACTING_APPOSED: PhraseOptions = { ...ACTING, appositions: true };
