import type { TokenRange } from '../../pack.ts';
import type { VerbGroup } from './chunks.ts';
import type { EdgeKey } from './edge-keys.ts';
import type { Edges } from './edges.ts';
import type { Frame } from './frame.ts';
import type { EnglishWord } from './words.ts';

/** One possible attribution before it is weighed. */
export interface Proposal {
  /** The verb, noun or adjective; `according`; a colon with what is before it. */
  readonly lemma: string;
  /** The pattern it was found in, and the rule's id: `that`, `np-to`, `pre-quote`, `acc-post`... */
  readonly frame: Frame;
  /** The log odds that the lemma is a cue in this frame. */
  readonly odds: number;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  readonly how: 'own' | 'relative' | 'shared' | 'none' | 'inverted' | 'by';
  /** Pieces of the content before the cue. */
  readonly before: readonly TokenRange[];
  /** First token of the content after the cue, or -1. */
  readonly start: number;
  /** Boundaries where that content may end, in order; the last is the furthest. */
  readonly edges: () => Edges | null;
  /** Boundaries where a source after its verb (or after `according to`) may end; none for the others. */
  readonly sourceEdges: () => Edges | null;
  readonly position: Position;
  /** Pieces after that (a quotation taken up again). */
  readonly after: readonly TokenRange[];
  /** The cue's verb group, where it has one. */
  readonly verb: VerbGroup | null;
  /** The chunk of that verb group; -1 where it has none. */
  readonly verbAt: number;
  /** The class of the token at {@link head}. */
  readonly tense: number;
  readonly headline: boolean;
  /** What an infinitive, gerund or coordinated verb hangs on: a cue verb, another verb, or nothing known; null for the others. */
  readonly governor: 'cue' | 'act' | 'none' | null;
  /** The noun phrase that `who` or `that` stands for. */
  readonly antecedent: TokenRange | null;
  /** Who passes it on: The Post, of `was quoted by The Post as |saying`. */
  readonly relay: TokenRange | null;
  /** The token that carries the meaning of the cue: the verb, noun, adjective or colon. */
  readonly head: number;
}

/** What a rule gives; the rest is the same for all of them. */
export type Sketch = Omit<
  Proposal,
  'tense' | 'headline' | 'antecedent' | 'relay' | 'governor' | 'sourceEdges'
>;

/**
 * Where the cue's own clause stands: `r` in a relative clause, `s` in a subordinate one before the main clause, `g` in its
 * subject, `p` in the figures of a poll, `m` else.
 */
export type Position = 'm' | 'r' | 's' | 'g' | 'p';

export interface Edge {
  /** The content would end before this token. */
  readonly token: number;
  /** What stands there. */
  readonly key: EdgeKey;
  /** The word or mark behind the one that stands there. */
  readonly behind: EnglishWord;
}

export const NO_EDGES = (): null => null;
