import type { Reading } from '../../pack.ts';
import type { Classes } from './classes.ts';
import { countsOf } from './counts.ts';
import { rateInFrame } from './cue-rates.ts';
import { frameNamed } from './frame.ts';
import { isTo } from './single-words.ts';
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  COLON,
  COMMA,
  DASH,
  DETERMINER,
  ING,
  isIn,
  MODAL,
  NAME,
  NONE,
  NOUN,
  NUMBER,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTE,
  STOP,
  SUBORDINATOR,
  THAT,
  TO,
  VERB,
  VERB_S,
  WH,
} from './tagset.ts';
import { question, spelt } from './word-questions.ts';
import { type EnglishWord, NO_WORD } from './words.ts';

/** Verbs of saying that are spelt like nouns. */
const isSpeechForm = spelt(
  'notes says claims reports plans hopes fears promises calls shows finds states points argues warns answers demands requests pledges ' +
    'vows cautions charges doubts questions supports wants needs credits remarks recalls quips jokes laments echoes backs urges blames cites counters predicts',
);
/** Verbs of headlines that are hardly ever part of a name, as `States` is. */
const isHeadlineForm = spelt(
  'says claims calls shows warns argues urges blames cites predicts vows finds wants backs slams denies',
);
const isPlainForm = spelt(
  'note claim report plan hope fear promise call show point warn caution boast charge urge agree answer demand pledge vow doubt question support want need blame cite view worry',
);

const MAIN_VERB = VERB | VERB_S | PAST | ING;
/** `said |that morning in Rome`: such a noun without an article is no subject; behind it is no verb, and no other noun. */
const isDay = spelt('morning afternoon evening day night week weekend month year');
const CLAUSE = MAIN_VERB | AUXILIARY | MODAL | NOUN | NAME | ADJECTIVE | ADVERB | POSSESSIVE | DASH;
/** What a participle behind a possessive describes, and what `that` may point at. */
const PARTICIPIAL = NOUN | ADJECTIVE | NAME;
const POINTED_AT = NOUN | ADJECTIVE | NUMBER;
/** What may follow a verb as its object, or open one. */
const OBJECT = NAME | NOUN | DETERMINER | PRONOUN | ADJECTIVE | NUMBER | TO | THAT | WH | QUOTE;
/** Before the noun for what somebody does they are no verbs. */
const leads = spelt('lead head deputy study fellow');
const SUBJECT = NOUN | NAME | PRONOUN | MODAL | TO | ADVERB;
const FINITE = PAST | MODAL | AUXILIARY;
const isNews = spelt('reports polls');
const isCast = spelt('forecast broadcast');
const endsLikePlural = spelt(/s$|day$/);
/** Who may be told something, and how often the verb is a cue then. */
const TOLD = NOUN | PRONOUN | NAME | DETERMINER;
const TOLD_THAT = frameNamed('np-that');
const tells = (word: EnglishWord): boolean => rateInFrame(word, TOLD_THAT) >= 0.7;
const ASKED = SUBORDINATOR | PREPOSITION | ADVERB | WH | TO | DETERMINER;
/** What stands behind no modal. */
const NO_MODAL = PAST | VERB_S | COMMA | POSSESSIVE | STOP;
/** What may be the subject of a verb right behind it. */
const SPEAKING = NOUN | NAME | PRONOUN;

/** What the tagger may have mistaken: all other words are left as they are. */
const isDoubtful = question(
  (word) =>
    /^(?:[‘’']|'s|to|since|that|may|close|clear)$|(?:ed|ing)$/.test(word.norm) ||
    isSpeechForm(word) ||
    isHeadlineForm(word) ||
    isPlainForm(word) ||
    leads(word) ||
    isNews(word) ||
    isCast(word),
);

/** What a bigram cannot see: `Viguerie notes that`, `records show`, the possessive of `Democrats’ plan`. */
export function repair(reading: Reading<EnglishWord>, from: number, to: number, tags: Classes): void {
  const { tokens } = reading;
  let open = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as (typeof tokens)[number];
    const { word } = token;
    if (!isDoubtful(word)) continue;
    const { norm } = word;
    const before = i > from ? (tags[i - 1] as number) : NONE;
    const after = i + 1 < to ? (tags[i + 1] as number) : STOP;
    if (token.kind === 'mark') {
      open = repairApostrophe(tokens, i, from, to, tags, open);
      continue;
    }
    if (tags[i] === AUXILIARY && (before === NOUN || before === NAME) && norm === "'s") {
      let k = i + 1;
      while (k < to && tags[k] === ADVERB) k++;
      if (tags[k] === PAST && isIn(tags[k + 1] as number, PARTICIPIAL)) tags[i] = POSSESSIVE;
    }
    if (tags[i] === ADJECTIVE) {
      // `Joshi alleged that`, `the clerk informed them`, `promising to hire`
      const speaks = (isIn(before, SPEAKING) || (before === COMMA && after === THAT)) && norm.endsWith('ed');
      if (speaks && (after === THAT ? countsOf(word).takesClause : isIn(after, TOLD) && tells(word)))
        tags[i] = PAST;
      else if (after === TO && before === COMMA && norm.endsWith('ing')) tags[i] = ING;
    }
    // A headline's `Obama Says Museum Will Tell`
    if (tags[i] === NAME && before === NAME && isIn(after, OBJECT) && isHeadlineForm(word)) tags[i] = VERB_S;
    // `lead singer Rosa Vidal`
    if (tags[i] === VERB && after === NOUN && tags[i + 2] === NAME && leads(word) && !isIn(before, SUBJECT))
      tags[i] = ADJECTIVE;
    // `media reports |said`: two finite verbs do not meet
    if (tags[i] === VERB_S && isIn(after, FINITE) && before !== PRONOUN && isNews(word)) tags[i] = NOUN;
    // `someone |close to`, `made it |clear that`
    if (
      tags[i] === VERB &&
      ((norm === 'close' && tokens[i + 1]?.word.norm === 'to' && isIn(before, SPEAKING)) ||
        (norm === 'clear' && tokens[i - 1]?.word.norm === 'it' && tokens[i - 2]?.word.lemma === 'make'))
    )
      tags[i] = ADJECTIVE;
    // `expressed hope that`
    if (tags[i] === VERB && before === PAST && isPlainForm(word)) tags[i] = NOUN;
    // `|Asked if it was safe, she nodded`
    if (before === NONE && norm === 'asked' && isIn(after, ASKED)) tags[i] = PAST;
    // `has forecast`, `Theresa May said`
    if (before === AUXILIARY && isCast(word)) tags[i] = PAST;
    if (tags[i] === MODAL && norm === 'may' && word.capital && isIn(after, NO_MODAL)) tags[i] = NAME;
    // `has since said`
    if (before === AUXILIARY && after === PAST && norm === 'since') tags[i] = ADVERB;
    if (isTo(word)) repairTo(tokens, i, to, tags);
    // `disputed |that, saying ...`
    if (tags[i] === THAT && (after === STOP || (after === COMMA && tags[i + 2] === ING))) tags[i] = PRONOUN;
    if (tags[i] === THAT && isIn(after, POINTED_AT)) {
      const clauseless =
        isIn(before, MAIN_VERB) && !countsOf((tokens[i - 1] as { word: EnglishWord }).word).takesClause;
      const beyond = i + 2 < to ? (tags[i + 2] as number) : STOP;
      const timed = !isIn(beyond, CLAUSE) && isDay((tokens[i + 1] as { word: EnglishWord }).word);
      if (before === PREPOSITION || before === NONE || clauseless || timed) tags[i] = DETERMINER;
    }
    if (tags[i] === NOUN || tags[i] === NAME) {
      const opens =
        after === THAT ||
        after === PRONOUN ||
        after === QUOTE ||
        after === WH ||
        after === STOP ||
        after === COLON;
      if (
        (before === PRONOUN || before === NAME) &&
        (opens || ((after === DETERMINER || after === NAME) && before === PRONOUN)) &&
        isSpeechForm(word)
      )
        tags[i] = VERB_S;
      else if (before === NOUN && after === THAT && isSpeechForm(word)) tags[i] = VERB_S;
      else if (
        (before === NOUN || before === NAME) &&
        (opens || after === DETERMINER || after === NAME) &&
        after !== COLON &&
        isPlainForm(word) &&
        endsLikePlural(tokens[i - 1]?.word ?? NO_WORD)
      )
        tags[i] = VERB;
    }
  }
}

const INFINITIVE = frameNamed('to');
/** The possessive of `Democrats’ plan`, unless it closes a quotation; whether one in single marks is open behind it. */
function repairApostrophe(
  tokens: Reading<EnglishWord>['tokens'],
  at: number,
  from: number,
  to: number,
  tags: Classes,
  open: boolean,
): boolean {
  const token = tokens[at] as (typeof tokens)[number];
  const previous = at > from ? tokens[at - 1] : undefined;
  const glued = previous?.end === token.start;
  const { norm } = token.word;
  if (norm === '‘' || (norm === "'" && !glued)) return true;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (
    open ||
    !glued ||
    !previous.word.norm.endsWith('s') ||
    next?.kind !== 'word' ||
    next.start === token.end
  )
    return false;
  tags[at] = POSSESSIVE;
  if (isIn(tags[at + 1] as number, VERB | VERB_S)) tags[at + 1] = NOUN;
  return false;
}

const TAKES_INFINITIVE = 0.4;

/** `according to exit polls` is followed by a noun, `vowed to put` and `vowed to “fight` by a verb. */
function repairTo(tokens: Reading<EnglishWord>['tokens'], at: number, to: number, tags: Classes): void {
  if (tokens[at - 1]?.word.norm === 'according') {
    tags[at] = PREPOSITION;
    for (let i = at + 1; i < to && (tags[i] === VERB || tags[i] === VERB_S); i++) tags[i] = NOUN;
    return;
  }
  const quoted = tags[at + 1] === QUOTE ? 1 : 0;
  const verb = at + 1 + quoted;
  const word = tokens[verb]?.word;
  if (!isIn(tags[at] as number, PREPOSITION | TO) || !word || word.lemma !== word.norm || verb >= to) return;
  const before = tokens[at - 1]?.word ?? NO_WORD;
  const wanted = quoted === 1 && rateInFrame(before, INFINITIVE) > TAKES_INFINITIVE;
  if (tags[verb] === PAST || (wanted && isIn(tags[verb] as number, NOUN | VERB))) {
    tags[at] = TO;
    tags[verb] = VERB;
  }
}
