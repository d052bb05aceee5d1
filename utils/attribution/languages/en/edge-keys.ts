import { clauseAt } from './ahead.ts';
import type { Chunk, NounPhrase, VerbGroup } from './chunks.ts';
import { type Clause, tense, wordOf } from './clause.ts';
import { countsOf } from './counts.ts';
import { wordAt } from './row.ts';
import { type Step, step, stepOf } from './steps.ts';
import { DETERMINER, NAME, NUMBER } from './tagset.ts';
import { spelt } from './word-questions.ts';

/** What stands at a boundary, in a few words: the key of the counts that say how often a content ends there. One object for each. */
export interface EdgeKey {
  /** `comma coord but clause`, `prep in`, `stop`. */
  readonly text: string;
  /** From 0. */
  readonly number: number;
  /** A quotation, a colon or the end of the sentence: no source goes on behind it. */
  readonly outermost: boolean;
  /** The same in a longer key, by what is said further. */
  readonly longer: (EdgeKey | null)[];
}

const OUTERMOST = /^(?:comma |dash )?(?:quote|colon|stop|q )|^colon/;

const keys = new Map<string, EdgeKey>();

/** The key that is written so. */
export function edgeKey(text: string): EdgeKey {
  let key = keys.get(text);
  if (!key) {
    key = { text, number: keys.size, outermost: OUTERMOST.test(text), longer: [] };
    keys.set(text, key);
  }
  return key;
}

/** `prep in` and ` time`: found step by step, so that no text is put together for a key met before. */
function longer(key: EdgeKey, { text, number }: Step): EdgeKey {
  const known = key.longer;
  while (known.length <= number) known.push(null);
  let found = known[number] as EdgeKey | null;
  if (!found) {
    found = edgeKey(key.text + text);
    known[number] = found;
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
      const word = longer(longer(mark, OPENING[chunk.type]), stepOf(wordOf(clause, k)));
      const behind = behindOpening(clause, chunk, clause.chunks[k + 1]);
      return behind ? longer(word, behind) : word;
    }
    case 'coord': {
      const word = longer(longer(mark, COORDINATOR), stepOf(wordOf(clause, k)));
      return coordinated(word, clause, k + 1, cueTense, contentTense);
    }
    default:
      return longer(mark, step(chunk.type));
  }
}

const COORDINATOR = step('coord ');
const OPENING = { prep: step('prep '), sub: step('sub '), wh: step('wh ') } as const;
const CLAUSE = step(' clause');

const TIME = step('time');
const PRONOUN = step('pron');
const PRONOUN_CLAUSE = step('pron clause');
const PRONOUN_SPEAKS = step('pron clause cue');
const NOUN_CLAUSE = step('np clause');
const NOUN_SPEAKS = step('np clause cue');
const WITH_ARTICLE = step('np article');
const NAMED = step('np name');
const NUMBERED = step('np number');
const BARE = step('np bare');

function nounPhrase(clause: Clause, k: number, { time, pronoun, from }: NounPhrase): Step {
  if (time) return TIME;
  if (clauseAt(clause, k)) {
    if (speaks(clause, k)) return pronoun ? PRONOUN_SPEAKS : NOUN_SPEAKS;
    return pronoun ? PRONOUN_CLAUSE : NOUN_CLAUSE;
  }
  if (pronoun) return PRONOUN;
  switch (clause.tags[from]) {
    case DETERMINER:
      return WITH_ARTICLE;
    case NAME:
      return NAMED;
    case NUMBER:
      return NUMBERED;
    default:
      return BARE;
  }
}

/** Of a verb that is seldom a cue, by its form, and of one that often is. */
const ACTS = {
  finite: step('vg finite act'),
  infinitive: step('vg infinitive act'),
  gerund: step('vg gerund act'),
  participle: step('vg participle act'),
} as const;
const CUES = {
  finite: step('vg finite cue'),
  infinitive: step('vg infinitive cue'),
  gerund: step('vg gerund cue'),
  participle: step('vg participle cue'),
} as const;

const verbGroup = ({ form, word }: VerbGroup): Step => (countsOf(word).rate >= 0.5 ? CUES : ACTS)[form];

const VERB_BEHIND = step(' vg');
const NOUN_BEHIND = step(' np');
const TIME_BEHIND = step(' time');
const MEDIUM_BEHIND = step(' medium');

function behindOpening(clause: Clause, { type }: Chunk, next: Chunk | undefined): Step | null {
  if (next?.type === 'vg') return VERB_BEHIND;
  if (next?.type !== 'np') return null;
  if (type !== 'prep') return next.time ? TIME_BEHIND : NOUN_BEHIND;
  return isMedium(wordAt(clause, next.head)) ? MEDIUM_BEHIND : next.time ? TIME_BEHIND : null;
}

const JOINED = step(' ');

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
  const joined = longer(word, JOINED);
  if (chunk.type !== 'vg') {
    const key = longer(joined, step(chunk.type));
    return clauseAt(clause, k) ? longer(key, CLAUSE) : key;
  }
  const verb = longer(joined, verbGroup(chunk));
  const agrees = chunk.form === 'finite' ? agreement(tense(clause, k), cueTense, contentTense) : null;
  return agrees ? longer(verb, agrees) : verb;
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

const LIKE_CUE = step(' like cue');
const LIKE_CONTENT = step(' like content');

/** With which of the two earlier verbs a coordinated one may share its tense. */
function agreement(next: number, cue: number, content: number): Step | null {
  if ((next === cue) === (next === content)) return null;
  return next === cue ? LIKE_CUE : LIKE_CONTENT;
}

/** Where and by what means things are said. */
const isMedium = spelt(
  'interview interviews statement statements tweet tweets speech speeches email emails letter letters debate debates rally rallies event events conference twitter facebook instagram youtube appearance appearances remarks ad ads call calls meeting meetings address post posts op-ed trail memo phone telephone radio television tv show press briefing hearing testimony floor news cnn msnbc week sunday',
);
