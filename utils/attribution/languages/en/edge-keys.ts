import { clauseAt } from './ahead.ts';
import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, tense, wordOf } from './clause.ts';
import { countsOf } from './counts.ts';
import { wordAt } from './row.ts';
import { DETERMINER, NAME, NUMBER } from './tagset.ts';
import { spelt } from './word-questions.ts';

/** What stands at a boundary, in a few words: the key of the counts that say how often a content ends there. One object for each. */
export interface EdgeKey {
  /** `comma coord but clause`, `prep in`, `stop`. */
  readonly text: string;
  /** A quotation, a colon or the end of the sentence: no source goes on behind it. */
  readonly outermost: boolean;
  /** The same in a longer key, by what is said further. */
  readonly longer: Map<string, EdgeKey>;
}

const OUTERMOST = /^(?:comma |dash )?(?:quote|colon|stop|q )|^colon/;

const keys = new Map<string, EdgeKey>();

/** The key that is written so. */
export function edgeKey(text: string): EdgeKey {
  let key = keys.get(text);
  if (!key) {
    key = { text, outermost: OUTERMOST.test(text), longer: new Map() };
    keys.set(text, key);
  }
  return key;
}

/** `prep in` and ` time`: found step by step, so that no text is put together for a key met before. */
function longer(key: EdgeKey, further: string): EdgeKey {
  if (further === '') return key;
  let found = key.longer.get(further);
  if (!found) {
    found = edgeKey(key.text + further);
    key.longer.set(further, found);
  }
  return found;
}

/** What stands at chunk `k`, behind a mark (`comma `) or none; the tenses are those of the cue and of the content so far. */
export function describeEdge(
  clause: Clause,
  mark: EdgeKey,
  k: number,
  cueTense: number,
  contentTense: number,
): EdgeKey {
  const chunk = clause.chunks[k] as Chunk;
  switch (chunk.type) {
    case 'np':
      return longer(mark, nounPhrase(clause, k, chunk));
    case 'vg':
      return longer(mark, verbGroup(chunk));
    case 'prep':
    case 'sub':
    case 'wh': {
      const word = longer(longer(mark, OPENING[chunk.type]), wordOf(clause, k).norm);
      return longer(word, behindOpening(clause, chunk, clause.chunks[k + 1]));
    }
    case 'coord': {
      const word = longer(longer(mark, 'coord '), wordOf(clause, k).norm);
      return coordinated(word, clause, k + 1, cueTense, contentTense);
    }
    default:
      return longer(mark, chunk.type);
  }
}

function nounPhrase(clause: Clause, k: number, chunk: Extract<Chunk, { type: 'np' }>): string {
  if (chunk.time) return 'time';
  if (clauseAt(clause, k)) {
    if (speaks(clause, k)) return chunk.pronoun ? 'pron clause cue' : 'np clause cue';
    return chunk.pronoun ? 'pron clause' : 'np clause';
  }
  if (chunk.pronoun) return 'pron';
  switch (clause.tags[chunk.from]) {
    case DETERMINER:
      return 'np article';
    case NAME:
      return 'np name';
    case NUMBER:
      return 'np number';
    default:
      return 'np bare';
  }
}

/** By form: of a verb that is seldom a cue, and of one that often is. */
const VERBS = {
  finite: ['vg finite act', 'vg finite cue'],
  infinitive: ['vg infinitive act', 'vg infinitive cue'],
  gerund: ['vg gerund act', 'vg gerund cue'],
  participle: ['vg participle act', 'vg participle cue'],
} as const;

const verbGroup = ({ form, word }: VerbGroup): string => VERBS[form][countsOf(word).rate >= 0.5 ? 1 : 0];

const OPENING = { prep: 'prep ', sub: 'sub ', wh: 'wh ' } as const;

function behindOpening(clause: Clause, { type }: Chunk, next: Chunk | undefined): string {
  if (next?.type === 'vg') return ' vg';
  if (next?.type !== 'np') return '';
  if (type !== 'prep') return next.time ? ' time' : ' np';
  return isMedium(wordAt(clause, next.head)) ? ' medium' : next.time ? ' time' : '';
}

/** What a coordinator joins: the chunk `k`. */
function coordinated(
  word: EdgeKey,
  clause: Clause,
  k: number,
  cueTense: number,
  contentTense: number,
): EdgeKey {
  const chunk = clause.chunks[k];
  if (!chunk) return word;
  const joined = longer(word, ' ');
  if (chunk.type !== 'vg') return longer(longer(joined, chunk.type), clauseAt(clause, k) ? ' clause' : '');
  const verb = longer(joined, verbGroup(chunk));
  return chunk.form === 'finite' ? longer(verb, agreement(tense(clause, k), cueTense, contentTense)) : verb;
}

/** The clause at chunk `k` tells what somebody else says: `; the other |said`. */
function speaks({ chunks }: Clause, k: number): boolean {
  for (let i = k + 1; i < chunks.length && i - k < REACH; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'vg' && chunk.form === 'finite') return countsOf(chunk.word).rate >= 0.5;
  }
  return false;
}
const REACH = 8;

/** With which of the two earlier verbs a coordinated one may share its tense. */
function agreement(next: number, cue: number, content: number): string {
  const a = next === cue;
  const b = next === content;
  return a === b ? '' : a ? ' like cue' : ' like content';
}

/** Where and by what means things are said. */
const isMedium = spelt(
  'interview interviews statement statements tweet tweets speech speeches email emails letter letters debate debates rally rallies event events conference twitter facebook instagram youtube appearance appearances remarks ad ads call calls meeting meetings address post posts op-ed trail memo phone telephone radio television tv show press briefing hearing testimony floor news cnn msnbc week sunday',
);
