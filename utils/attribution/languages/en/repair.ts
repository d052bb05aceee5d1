import type { Reading } from '../../pack.ts';
import { rateInFrame, takesClause } from './cue-rates.ts';
import { classes, isIn } from './tagset.ts';
import type { EnglishWord } from './words.ts';

/** Verbs of saying that are spelt like nouns. */
const SPEECH_FORMS = new Set(
  (
    'notes says claims reports plans hopes fears promises calls shows finds states points argues warns answers demands requests pledges ' +
    'vows cautions charges doubts questions supports wants needs credits remarks recalls quips jokes laments echoes backs urges blames cites counters predicts'
  ).split(' '),
);
/** Verbs of headlines that are hardly ever part of a name, as `States` is. */
const HEADLINE_FORMS = new Set(
  'says claims calls shows warns argues urges blames cites predicts vows finds wants backs slams denies'.split(
    ' ',
  ),
);
const PLAIN_FORMS = new Set(
  'note claim report plan hope fear promise call show point warn caution boast charge urge agree answer demand pledge vow doubt question support want need blame cite view worry'.split(
    ' ',
  ),
);

const MAIN_VERB = classes('VZEG');
/** What a participle behind a possessive describes, and what `that` may point at. */
const PARTICIPIAL = classes('NJP');
const POINTED_AT = classes('NJU');
/** What may follow a verb as its object, or open one. */
const OBJECT = classes('PNDOJUTHW"');
/** Before the noun for what somebody does they are no verbs. */
const LEADS = /^(?:lead|head|deputy|study|fellow)$/;
const SUBJECT = classes('NPOMTR');
const FINITE = classes('EMA');
const NEWS = /^(?:reports|polls)$/;
/** Who may be told something, and how often the verb is a cue then. */
const TOLD = classes('NOPD');
const tells = (lemma: string): boolean => rateInFrame(lemma, 'np-that') >= 0.7;
const ASKED = classes('ISRWTD');
/** What stands behind no modal. */
const NO_MODAL = /[EZ,L.]/;
/** What may be the subject of a verb right behind it. */
const SPEAKING = classes('NPO');

/** What a bigram cannot see: `Viguerie notes that`, `records show`, the possessive of `Democrats’ plan`. */
export function repair(reading: Reading<EnglishWord>, from: number, to: number, tags: string[]): void {
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
      ) {
        tags[i] = 'L';
        if (after === 'V' || after === 'Z') tags[i + 1] = 'N';
      } else open = false;
    }
    if (norm === "'s" && tags[i] === 'A' && (before === 'N' || before === 'P')) {
      let k = i + 1;
      while (k < to && tags[k] === 'R') k++;
      if (tags[k] === 'E' && isIn(tags[k + 1] ?? '.', PARTICIPIAL)) tags[i] = 'L';
    }
    if (tags[i] === 'J') {
      // `Joshi alleged that`, `the clerk informed them`, `promising to hire`
      const speaks = (isIn(before, SPEAKING) || (before === ',' && after === 'H')) && norm.endsWith('ed');
      if (
        speaks &&
        (after === 'H' ? takesClause(token.word.lemma) : isIn(after, TOLD) && tells(token.word.lemma))
      )
        tags[i] = 'E';
      else if (after === 'T' && before === ',' && norm.endsWith('ing')) tags[i] = 'G';
    }
    // A headline's `Obama Says Museum Will Tell`
    if (tags[i] === 'P' && before === 'P' && isIn(after, OBJECT) && HEADLINE_FORMS.has(norm)) tags[i] = 'Z';
    // `lead singer Rosa Vidal`
    if (tags[i] === 'V' && after === 'N' && tags[i + 2] === 'P' && LEADS.test(norm) && !isIn(before, SUBJECT))
      tags[i] = 'J';
    // `media reports |said`: two finite verbs do not meet
    if (tags[i] === 'Z' && isIn(after, FINITE) && before !== 'O' && NEWS.test(norm)) tags[i] = 'N';
    // `someone |close to`, `made it |clear that`
    if (
      tags[i] === 'V' &&
      ((norm === 'close' && tokens[i + 1]?.word.norm === 'to' && isIn(before, SPEAKING)) ||
        (norm === 'clear' && tokens[i - 1]?.word.norm === 'it' && tokens[i - 2]?.word.lemma === 'make'))
    )
      tags[i] = 'J';
    // `expressed hope that`
    if (tags[i] === 'V' && before === 'E' && PLAIN_FORMS.has(norm)) tags[i] = 'N';
    // `|Asked if it was safe, she nodded`
    if (norm === 'asked' && before === '^' && isIn(after, ASKED)) tags[i] = 'E';
    // `has forecast`, `Theresa May said`
    if (before === 'A' && /^(?:fore|broad)cast$/.test(norm)) tags[i] = 'E';
    if (tags[i] === 'M' && norm === 'may' && token.word.capital && NO_MODAL.test(after)) tags[i] = 'P';
    // `has since said`
    if (norm === 'since' && before === 'A' && after === 'E') tags[i] = 'R';
    if (norm === 'to') repairTo(tokens, i, to, tags);
    // `disputed |that, saying ...`
    if (tags[i] === 'H' && (after === '.' || (after === ',' && tags[i + 2] === 'G'))) tags[i] = 'O';
    if (tags[i] === 'H' && isIn(after, POINTED_AT)) {
      const clauseless = isIn(before, MAIN_VERB) && !takesClause(tokens[i - 1]?.word.lemma ?? '');
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
        (opens || after === 'D' || after === 'P') &&
        after !== ':' &&
        PLAIN_FORMS.has(norm) &&
        /s$|day$/.test(tokens[i - 1]?.word.norm ?? '')
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
    for (let i = at + 1; i < to && (tags[i] === 'V' || tags[i] === 'Z'); i++) tags[i] = 'N';
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
