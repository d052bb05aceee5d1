import type { Reading } from '../../pack.ts';
import { rateInFrame, takesClause } from './cue-rates.ts';
import { BODIES, singularOf, TITLES, VAGUE } from './people.ts';
import { isNameInMarks } from './quoting.ts';
import { tagSentence } from './tagger.ts';
import type { EnglishWord } from './words.ts';

/**
 * A shallow parse: each sentence as a row of chunks (Abney 1991), the noun phrases without what follows their head,
 * the verbs with their auxiliaries and adverbs.
 */
export type Chunk = NounPhrase | VerbGroup | Function_;

interface Base {
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface NounPhrase extends Base {
  readonly type: 'np';
  readonly head: number;
  readonly pronoun: boolean;
  /** `Tuesday`, `last week`: more likely an adverbial than a participant. */
  readonly time: boolean;
  /** Ends in a possessive clitic and has nothing after it. */
  readonly possessive: boolean;
}

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

export interface VerbGroup extends Base {
  readonly type: 'vg';
  /** The main verb; a copula's head is the form of `be` (or `have`, `do`) itself. */
  readonly head: number;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly auxiliary: boolean;
  readonly negated: boolean;
  readonly modal: boolean;
}

type FunctionType =
  | 'prep'
  | 'wh'
  | 'that'
  | 'sub'
  | 'coord'
  | 'adv'
  | 'adj'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'quote'
  | 'open'
  | 'close'
  | 'stop'
  | 'other';

/** A function word, adverb, adjective or mark: one token. */
interface Function_ extends Base {
  readonly type: FunctionType;
}

const FUNCTION: Readonly<Record<string, FunctionType>> = {
  S: 'prep',
  W: 'wh',
  H: 'that',
  I: 'sub',
  C: 'coord',
  R: 'adv',
  J: 'adj',
  ',': 'comma',
  ':': 'colon',
  '-': 'dash',
  '"': 'quote',
  '(': 'open',
  ')': 'close',
  '.': 'stop',
  T: 'prep',
};

const TIME = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight week month year day night morning afternoon evening weekend weeks months years days hours hour minutes time decade ' +
    'january february march april june july august september october november december summer fall spring winter'
  ).split(' '),
);
const BE = new Set("is are was were be been being am 'm 're 's".split(' '));
const DO = new Set(['do', 'does', 'did']);
const NEGATIONS = new Set(['not', "n't", 'never']);

/** Sets of word classes; the letters are those of `tagset.ts`. */
const VERBAL = new Set('MATVZEG');
const MAIN_VERB = new Set('VZEG');
const NOMINAL = new Set('NPJU');
/** What a noun phrase may go on with after a determiner, or after an adjective. */
const DETERMINED = new Set('NPJUGERDOX');
const MODIFIED = new Set('NPJUGEXRD"-');
/** What stands before a participle or an adverb that describes the noun, and what the adverb may grade. */
const BEFORE_PARTICIPLE = new Set('DJLUR');
const GRADED = new Set('JEGU');
/** `U.S.-led` */
const HYPHENATED = new Set('NPJUEG');
/** What a participle behind a possessive describes, and what `that` may point at. */
const PARTICIPIAL = new Set('NJP');
const POINTED_AT = new Set('NJU');

/** The shallow parse of one sentence, and the class of each of its tokens. */
export function chunkSentence(
  reading: Reading<EnglishWord>,
  from: number,
  to: number,
  titleCase: boolean,
  tags: string[],
): Chunk[] {
  const { tokens } = reading;
  const words: EnglishWord[] = [];
  for (let i = from; i < to; i++) words.push((tokens[i] as { word: EnglishWord }).word);
  const sentenceTags = tagSentence(words, titleCase);
  for (let i = from; i < to; i++) tags[i] = sentenceTags[i - from] as string;
  repair(reading, from, to, tags);
  const norm = (i: number): string => (i >= from && i < to ? (words[i - from] as EnglishWord).norm : '');
  const tag = (i: number): string => (i >= from && i < to ? (tags[i] as string) : '^');
  const glued = (i: number): boolean => i > from && i < to && tokens[i]?.start === tokens[i - 1]?.end;

  const chunks: Chunk[] = [];
  let at = from;
  while (at < to) {
    const verb = verbGroup(at);
    if (verb) {
      chunks.push(verb);
      at = verb.to;
      continue;
    }
    const noun = nameInMarks(at) ?? nounPhrase(at);
    if (noun) {
      chunks.push(noun);
      at = noun.to;
      continue;
    }
    chunks.push({ type: FUNCTION[tag(at)] ?? 'other', from: at, to: at + 1 });
    at++;
  }
  return chunks;

  function skipAdverbs(i: number): number {
    let k = i;
    while (tag(k) === 'R' && k - i < 4) k++;
    return k;
  }

  function verbGroup(start: number): VerbGroup | null {
    let k = skipAdverbs(start);
    const first = tag(k);
    if (!VERBAL.has(first)) return null;
    let modal = false;
    let infinitive = false;
    let auxiliary = false;
    let passive = false;
    let head = -1;
    let lastAux = '';
    if (first === 'T') {
      const next = skipAdverbs(k + 1);
      if (tag(next) !== 'V' && tag(next) !== 'A') return null;
      infinitive = true;
      k = next;
    }
    for (let guard = 0; guard < 6; guard++) {
      const t = tag(k);
      if (t === 'M') {
        modal = true;
        auxiliary = true;
        head = k;
        lastAux = '';
      } else if (t === 'A') {
        auxiliary = true;
        lastAux = norm(k);
        head = k;
      } else if (MAIN_VERB.has(t)) {
        head = k;
        if (t === 'E' && (BE.has(lastAux) || lastAux === 'get')) passive = true;
        if (t === 'E' && lastAux === "'s") passive = false;
        const before = lastAux !== '' || modal;
        return group(
          k,
          infinitive
            ? 'infinitive'
            : before
              ? lastAux === 'being' || lastAux === 'having'
                ? 'gerund'
                : 'finite'
              : t === 'G'
                ? 'gerund'
                : 'finite',
        );
      } else break;
      const next = skipAdverbs(k + 1);
      const after = tag(next);
      if (
        after === 'A' ||
        (after === 'V' && (modal || DO.has(lastAux))) ||
        ((after === 'E' || after === 'G') && lastAux !== '' && !DO.has(lastAux))
      ) {
        k = next;
        continue;
      }
      // `plans not`, `is not`: the adverbs after a copula belong to what follows, but for the negation.
      break;
    }
    if (head < 0) return null;
    return group(
      head,
      infinitive ? 'infinitive' : lastAux === 'being' || lastAux === 'having' ? 'gerund' : 'finite',
    );

    function group(main: number, form: VerbForm): VerbGroup {
      let negated = false;
      let end = main + 1;
      if (tag(main) === 'A' || tag(main) === 'M') while (NEGATIONS.has(norm(end))) end++;
      for (let i = start; i < end; i++) if (NEGATIONS.has(norm(i))) negated = true;
      return {
        type: 'vg',
        from: start,
        to: end,
        head: main,
        lemma: tag(main) === 'A' ? auxLemma(norm(main)) : (words[main - from] as EnglishWord).lemma,
        form,
        passive,
        auxiliary,
        negated,
        modal,
      };
    }
  }

  /** `on “Meet the Press”`, `told “Good Morning”`: a name in marks is a noun phrase. */
  function nameInMarks(start: number): NounPhrase | null {
    if (tag(start) !== '"' || !INTRODUCES_NAME.test(norm(start - 1))) return null;
    const at = tokens[start]?.quotation ?? -1;
    const range = reading.quotations[at];
    if (!range?.closed || range.from !== start || range.to > to || !isNameInMarks(reading, at)) return null;
    return {
      type: 'np',
      from: start,
      to: range.to,
      head: range.to - 2,
      pronoun: false,
      time: false,
      possessive: false,
    };
  }

  /** `an assertion |Tanaka calls`: a common noun for no person or body, with an article. */
  function isThing(head: number, start: number): boolean {
    const word = words[head - from] as EnglishWord;
    return (
      tag(head) === 'N' && tag(start) === 'D' && !word.capital && !NAMED_AFTER.has(singularOf(word.norm))
    );
  }

  /** The name at `at` is the subject of the verb behind it. */
  function startsClause(at: number): boolean {
    let k = at;
    while (tag(k) === 'P') k++;
    return 'ZEM'.includes(tag(k)) && tag(k) !== '';
  }

  function nounPhrase(start: number): NounPhrase | null {
    let k = start;
    let head = -1;
    let possessive = false;
    let time = false;
    if (tag(k) === 'O')
      return { type: 'np', from: k, to: k + 1, head: k, pronoun: true, time: false, possessive: false };
    while (k < to) {
      const t = tag(k);
      const next = tag(k + 1);
      if (t === 'D') {
        if (head >= 0 && !possessive) break;
        if (head < 0 && !DETERMINED.has(next)) head = k;
        possessive = false;
      } else if (t === 'N' || t === 'P') {
        const isTime = TIME.has(norm(k));
        if (
          head >= 0 &&
          !possessive &&
          isTime &&
          (tag(k - 1) === 'P' || (WEEKDAY.test(norm(k)) && norm(k - 1) !== 'super')) &&
          !TIME.has(norm(k - 1)) &&
          tag(k + 1) !== 'L'
        )
          break;
        if (head >= 0 && time && !possessive && t === 'P' && !TIME.has(norm(k))) break;
        if (t === 'P' && head === k - 1 && !possessive && isThing(head, start) && startsClause(k)) break;
        head = k;
        time = isTime;
        possessive = false;
      } else if (t === 'U') {
        head = k;
      } else if (t === 'L') {
        if (head < 0) break;
        possessive = true;
        time = false;
      } else if (t === 'J') {
        if (head >= 0 && !possessive && !NOMINAL.has(next) && tag(k - 1) !== 'D') break;
        if (
          head >= 0 &&
          !possessive &&
          tag(k - 1) === 'N' &&
          !(tag(start) === 'D' && next === 'N' && !norm(k - 1).endsWith('s'))
        )
          break;
        possessive = false;
        // `the other |said`
        const alone = next === 'E' && k > start && tag(k - 1) === 'D' && !NOMINAL.has(tag(k + 2));
        if (next === 'L' || alone) head = k;
        else if (!MODIFIED.has(next) && head < 0) {
          if (k > start && (tag(k - 1) === 'D' || tag(k - 1) === 'J')) head = k;
          else break;
        }
      } else if (t === 'E' || t === 'G') {
        if (!(k > start && BEFORE_PARTICIPLE.has(tag(k - 1)) && NOMINAL.has(next))) break;
        possessive = false;
      } else if (t === 'R') {
        if (!(k > start && (tag(k - 1) === 'D' || tag(k - 1) === 'L') && GRADED.has(next))) break;
      } else if (t === 'X') {
        if (!NOMINAL.has(next)) {
          if (head < 0) break;
        }
      } else if (t === '-' && glued(k) && glued(k + 1) && head >= 0) {
        // `U.S.-led`
        k++;
        if (!HYPHENATED.has(tag(k))) {
          k--;
          break;
        }
        head = k;
      } else break;
      k++;
    }
    if (head < 0 && tag(start) === 'D' && PRONOMINAL.test(norm(start)))
      return {
        type: 'np',
        from: start,
        to: start + 1,
        head: start,
        pronoun: false,
        time: false,
        possessive: false,
      };
    if (head < 0) return null;
    const end = possessive ? k : Math.max(head + 1, k);
    if (end === start + 1 && tag(start) === 'U' && YEAR.test(norm(start))) time = true;
    return { type: 'np', from: start, to: end, head, pronoun: false, time, possessive };
  }
}

/** Nouns that a name may follow: `the actor Tom Reed`. */
const NAMED_AFTER = new Set([...TITLES, ...VAGUE, ...BODIES]);

/** Where somebody says something, or to whom: what stands in marks behind them may be a programme's name. */
const INTRODUCES_NAME = /^(?:on|at|to|with|tell|told|tells|telling|'s)$/;

const YEAR = /^(?:19|20)\d\d$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow$/;

/** Determiners that stand for a noun phrase alone. */
const PRONOMINAL =
  /^(?:some|all|both|many|this|that|these|those|each|most|few|several|another|either|neither|half|any|more|much)$/;

/** Verbs of saying that are spelt like nouns. */
const SPEECH_FORMS = new Set(
  (
    'notes says claims reports plans hopes fears promises calls shows finds states points argues warns answers demands requests pledges ' +
    'vows cautions charges doubts questions supports wants needs credits remarks recalls quips jokes laments echoes backs urges blames cites counters predicts'
  ).split(' '),
);
const PLAIN_FORMS = new Set(
  'note claim report plan hope fear promise call show point warn caution boast charge urge agree answer demand pledge vow doubt question support want need blame cite view worry'.split(
    ' ',
  ),
);

/** What a bigram cannot see: `Viguerie notes that`, `records show`, the possessive of `Democrats’ plan`. */
function repair(reading: Reading<EnglishWord>, from: number, to: number, tags: string[]): void {
  const { tokens } = reading;
  let open = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as (typeof tokens)[number];
    const { norm } = token.word;
    const before = i > from ? (tags[i - 1] as string) : '^';
    const after = i + 1 < to ? (tags[i + 1] as string) : '.';
    if (norm === '‘' || (norm === "'" && (i === from || tokens[i - 1]?.end !== token.start))) open = true;
    else if (norm === '’' || norm === "'") {
      const previous = tokens[i - 1];
      const glued = previous !== undefined && i > from && previous.end === token.start;
      const next = tokens[i + 1];
      if (
        glued &&
        !open &&
        previous.word.norm.endsWith('s') &&
        next &&
        i + 1 < to &&
        next.kind === 'word' &&
        next.start > token.end
      )
        tags[i] = 'L';
      else open = false;
    }
    if (norm === "'s" && tags[i] === 'A' && (before === 'N' || before === 'P')) {
      let k = i + 1;
      while (k < to && tags[k] === 'R') k++;
      if (tags[k] === 'E' && PARTICIPIAL.has(tags[k + 1] ?? '.')) tags[i] = 'L';
    }
    // `has since said`
    if (norm === 'since' && before === 'A' && after === 'E') tags[i] = 'R';
    if (norm === 'to') repairTo(tokens, i, to, tags);
    if (tags[i] === 'H' && POINTED_AT.has(after)) {
      const clauseless = MAIN_VERB.has(before) && !takesClause(tokens[i - 1]?.word.lemma ?? '');
      if (before === 'S' || before === '^' || clauseless) tags[i] = 'D';
    }
    if (tags[i] === 'N' || tags[i] === 'P') {
      const opens =
        after === 'H' || after === 'O' || after === '"' || after === 'W' || after === '.' || after === ':';
      if (
        (before === 'O' || before === 'P') &&
        (opens || ((after === 'D' || after === 'P') && before === 'O')) &&
        SPEECH_FORMS.has(norm)
      )
        tags[i] = 'Z';
      else if (before === 'N' && after === 'H' && SPEECH_FORMS.has(norm)) tags[i] = 'Z';
      else if (
        (before === 'N' || before === 'P') &&
        (opens || after === 'D') &&
        after !== ':' &&
        PLAIN_FORMS.has(norm) &&
        (tokens[i - 1]?.word.norm ?? '').endsWith('s')
      )
        tags[i] = 'V';
    }
  }
}

const TAKES_INFINITIVE = 0.4;

/** `according to exit polls` is followed by a noun, `vowed to put` and `vowed to “fight` by a verb. */
function repairTo(tokens: Reading<EnglishWord>['tokens'], at: number, to: number, tags: string[]): void {
  if (tokens[at - 1]?.word.norm === 'according') {
    tags[at] = 'S';
    for (let i = at + 1; i < to && tags[i] === 'V'; i++) tags[i] = 'N';
    return;
  }
  const quoted = tags[at + 1] === '"' ? 1 : 0;
  const verb = at + 1 + quoted;
  const word = tokens[verb]?.word;
  if (!'ST'.includes(tags[at] ?? '.') || !word || word.lemma !== word.norm || verb >= to) return;
  const wanted = quoted === 1 && rateInFrame(tokens[at - 1]?.word.lemma ?? '', 'to') > TAKES_INFINITIVE;
  if (tags[verb] === 'E' || (wanted && 'NV'.includes(tags[verb] ?? '.'))) {
    tags[at] = 'T';
    tags[verb] = 'V';
  }
}

const auxLemma = (norm: string): string =>
  /^(?:ha[sd]|have|having|'ve|'d)$/.test(norm) ? 'have' : /^do/.test(norm) || norm === 'did' ? 'do' : 'be';
