import type { Span } from './types.ts';

/**
 * What a language brings to the engine: a {@link LanguagePack} of data and a small grammar.
 * The steps that every language shares are beside this file; see `extract.ts` for their order.
 */

/** Tokens `from` (inclusive) to `to` (exclusive) of a {@link Reading}. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** What a pack knows about a written word (or a punctuation mark), wherever it occurs. Immutable and cached. */
export interface Word {
  /** The folded spelling: the key of every lexicon. */
  readonly norm: string;
  /** Bits of the pack's own: what this word may wake. A rule runs on a token when they share a bit. */
  readonly trigger: number;
  /** What it means, roughly (a stem), to compare contents by; empty for function words and marks. */
  readonly key: string;
}

/** `word`: letters and marks, digits among them; `number`: digits; `mark`: one punctuation sign or symbol. */
export type TokenKind = 'word' | 'number' | 'mark';

/** Calls `emit` for every token of `text` between `start` and `end`, in order. White space is in no token. */
export type Scanner = (
  text: string,
  start: number,
  end: number,
  emit: (start: number, end: number, kind: TokenKind) => void,
) => void;

export interface Token<W extends Word = Word> {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly word: W;
  /** Index of its sentence in {@link Reading.sentences}. */
  sentence: number;
  /** Index of the innermost quotation that it stands in (its marks included), or -1. */
  quotation: number;
}

/** A paragraph is a line of the text. */
export interface Paragraph extends TokenRange {
  readonly start: number;
  readonly end: number;
  readonly pack: LanguagePack;
}

export interface Sentence extends TokenRange {
  readonly paragraph: number;
  /** The bits of all its words' {@link Word.trigger}: what no word of it begins need not be looked for. */
  readonly triggers: number;
}

/** From the opening mark to the closing one, both included where they are there. */
export interface QuotationRange extends TokenRange {
  /** Words (and numbers) inside. */
  readonly words: number;
  /** False where the text forgot the closing mark, and the end is a guess. */
  readonly closed: boolean;
  /** The quotation around this one, or -1. */
  readonly outer: number;
}

/** The text as the rules see it. */
export interface Reading<W extends Word = Word> {
  readonly text: string;
  readonly tokens: readonly Token<W>[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly QuotationRange[];
}

/** Whom the cue attributes to when no source is written beside it. */
export type MissingSource =
  /** The subject is dropped or a pronoun: someone named before (or after, `antecedents` first). */
  | 'dropped'
  /** Nobody: a passive or an impersonal cue. */
  | 'nobody';

/** Grammatical agreement: what is unknown is null. */
export interface Agreement {
  readonly gender: 'masculine' | 'feminine' | 'neuter' | null;
  readonly number: 'singular' | 'dual' | 'plural' | null;
}

/** What a rule proposes: one possible attribution. Ranges are of tokens. */
export interface Candidate {
  readonly rule: string;
  readonly cue: TokenRange | null;
  readonly source: TokenRange | null;
  /** Only read where `source` is null. */
  readonly missing: MissingSource;
  /** What the cue says of a dropped subject. */
  readonly agreement: Agreement | null;
  /** Whoever spoke last goes on (`وأضاف`, `وتابع`), whoever else acted since. */
  readonly continues?: boolean;
  /** It is said in a relative clause, beside what the sentence says: `the aide, who denies it`. */
  readonly aside?: boolean;
  /** The cue asks, promises or threatens: it brings nothing that could be false. */
  readonly demands?: boolean;
  /** The cue accuses or alleges: what it brings is there to be denied. */
  readonly accuses?: boolean;
  /** Mentions that the grammar offers for a dropped or pointing (`who`) subject, best first; they win over earlier sources. */
  readonly antecedents: readonly TokenRange[];
  /** In order of the text, without overlap. */
  readonly content: readonly TokenRange[];
  /** Who passed it on, nearest to the source first. */
  readonly relays: readonly TokenRange[];
  readonly denial: boolean;
  /** Other cue tokens this one explains (`نقلت` of `نقلت ... قوله`): they signal nothing of their own. */
  readonly claims?: readonly TokenRange[];
  /** 0 to 1; of two candidates with the same cue the higher wins, then the earlier rule. */
  readonly confidence: number;
}

/** One pattern of the grammar. Its id says what it reads (`verb-subject-that`). */
export interface Rule<W extends Word = Word, R extends Reading<W> = Reading<W>> {
  readonly id: string;
  /** Trigger bits of the words it starts from. */
  readonly on: number;
  /** Proposes what starts from token `at`; null when the pattern is not there. Work per call is bounded by the sentence. */
  propose(reading: R, at: number): Candidate | readonly Candidate[] | null;
}

/** Who a mention is about, as far as its words say. */
export interface Profile {
  readonly naming: 'named' | 'role' | 'partly-anonymous' | 'anonymous';
  /** How many sources, where a number (or dual) says so. */
  readonly count: number | null;
  /** Folded stem of its head noun, which a re-mention repeats (`minister`), and of what else one calls its bearer (`official`). */
  readonly heads: readonly string[];
  /** Folded stems of the proper names in it. */
  readonly names: readonly string[];
  /** All its other content words, folded: what tells one ministry or official from another. Seldom asked for. */
  readonly words?: () => readonly string[];
  /** It points back (`the official`, `المسؤول`, `he`): look for an antecedent with the same head. */
  readonly anaphoric: boolean;
  /** It points with a demonstrative (`this woman`): whoever agrees, whatever he was called before. */
  readonly pointing?: boolean;
  /** It is no speaker but a text: one that somebody issued (`the statement`), or one of its own (`a survey`). */
  readonly text?: 'issued' | 'own' | null;
  /** Those who make such texts (`the researchers`): known by a study that spoke before. */
  readonly authors?: boolean;
  /** It calls whoever spoke (`the source`, `the speaker`). */
  readonly speaker?: boolean;
  readonly agreement: Agreement;
  /** The reason it gives for anonymity, inside the mention. */
  readonly reason: TokenRange | null;
}

/** A noun phrase that names somebody without being anybody's source there. */
export interface Mention {
  readonly range: TokenRange;
  /** It is the subject of its clause: the subject dropped after it may be the same. */
  readonly acts: boolean;
}

export interface LanguagePack<W extends Word = Word> {
  /** BCP 47 primary subtag. */
  readonly id: string;
  /** Script of its letters: a paragraph of another script is never read by this pack. */
  readonly script: 'arabic' | 'latin';
  /** Very frequent words of this language (folded), to tell it from others of its script. */
  readonly frequentWords: readonly string[];
  /** Folded words after which a full stop ends no sentence (`mr`, `د`). */
  readonly abbreviations: readonly string[];
  /** Splits words at an apostrophe, the apostrophe staying with what is before it (`l'|armée`). */
  readonly elision: boolean;
  /** Cuts a line into tokens in its own way (English clitics, `U.S.`); the common way where absent. */
  readonly scan?: Scanner;
  /** Reads one written word or mark out of context. The engine caches the answer. */
  analyse(surface: string): W;
  /** Adds to a text what the grammar asks of it again and again; called once, before anything else is asked. */
  prepare?(reading: Reading<W>): Reading<W>;
  /** The grammar: earlier rules win ties. */
  readonly rules: readonly Rule<W>[];
  /** A grammar that parses sentences whole instead of starting from a word; called once a sentence, in order. */
  proposeSentence?(reading: Reading<W>, sentence: number): readonly Candidate[];
  /** Least confidence of an attribution inside another's content; 0 keeps them all. */
  readonly nestedFloor?: number;
  /** Who a source mention is. `reading` is given for the words around it. */
  describe(reading: Reading<W>, mention: TokenRange): Profile;
  /** UTF-16 units of a token that are written together with the name it begins and are not of it (`و` in `ومهندسون`). */
  joined?(reading: Reading<W>, at: number): number;
  /** Who is named in these tokens, in order: fuller mentions of sources, antecedents of dropped subjects. */
  mentions?(reading: Reading<W>, range: TokenRange): readonly Mention[];
  /** Who passed it on, nearest to the source first; the candidate's own relays where absent. */
  relaysOf?(reading: Reading<W>, candidate: Candidate): readonly TokenRange[];
  /** Does the content begin with a fact in the negative (`he never went`)? Soon after a denial it goes on denying. */
  negates?(reading: Reading<W>, content: readonly TokenRange[]): boolean;
  /** Does the content only point at what was said before (`these allegations are false`)? */
  pointsBack?(reading: Reading<W>, content: readonly TokenRange[]): boolean;
  /** Does it deny all accusations there are (`denied the charges`)? */
  deniesAll?(reading: Reading<W>, content: readonly TokenRange[]): boolean;
  /** Is it charges that it denies (`those accusations`)? Then nothing but an accusation is denied. */
  deniesCharges?(reading: Reading<W>, content: readonly TokenRange[]): boolean;
  /** Keys of the words that name whose accusations a content speaks of (`Warsaw's accusations`). */
  accusers?(reading: Reading<W>, content: readonly TokenRange[]): readonly string[];
  /** Does the word name talk itself (`allegations`, `reports`, `truth`) rather than what it is about? */
  isClaim?(word: W): boolean;
  /** What words of one family share (`withdraw`, `withdrawal`), to compare contents by; their keys where absent. */
  rootOf?(word: W): string;
  /** Does this word only open a content (`that`, `إلى أن`)? What is in marks behind it is a direct quotation. */
  opensContent?(word: W): boolean;
  /** Is this quotation a name in marks (the ship "Ever Given") rather than somebody's words? */
  isNameInMarks?(reading: Reading<W>, quotation: number): boolean;
  /** Do these words of a headline, after a colon and without marks, sound like speech (`we will not leave`)? */
  soundsSpoken?(reading: Reading<W>, content: TokenRange): boolean;
  /** The reason for anonymity that stands outside the source mention but in its sentence, if any. */
  reasonNear(reading: Reading<W>, candidate: Candidate): TokenRange | null;
}

/** What the engine says of every candidate when it is asked to explain itself. */
export interface Explanation {
  readonly rule: string;
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly content: readonly Span[];
  readonly confidence: number;
  readonly outcome: 'kept' | 'lost';
  /** The rule it lost to. */
  readonly to: string | null;
}
