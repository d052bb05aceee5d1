import type { Agreement, Candidate, Rule, TokenRange } from '../../pack.ts';
import { PRONOUNS } from './data/pronouns.ts';
import { OUTLETS } from './data/sources.ts';
import {
  contentEnd,
  type FrenchReading,
  hasAuxiliary,
  normAt,
  phraseAfter,
  sentenceOf,
  subjectBefore,
  trimmed,
  verbStart,
} from './phrases.ts';
import { COLON, type CueVerb, FINITE, type FrenchWord, GERUND, PARTICIPLE, SELON } from './words.ts';

const NEGATION = /^(?:pas|jamais|n'|ne)$/;

function candidate(
  rule: string,
  parts: Partial<Candidate> & Pick<Candidate, 'cue' | 'content' | 'confidence'>,
): Candidate {
  return {
    rule: `fr.${rule}`,
    source: null,
    missing: 'dropped',
    agreement: null,
    antecedents: [],
    relays: [],
    denial: false,
    ...parts,
  };
}

/** The verb at `at` as a cue: with its auxiliary where it is a participle. */
function cueAt(
  reading: FrenchReading,
  at: number,
): { verb: CueVerb; start: number; cue: TokenRange; negated: boolean } | null {
  const word = reading.tokens[at]?.word;
  const verb = word?.verb;
  if (!verb) return null;
  const sentence = sentenceOf(reading, at);
  const start = verbStart(reading, at, sentence.from);
  const compound = hasAuxiliary(reading, start, at);
  if (!(word.trigger & (FINITE | GERUND)) && !compound) return null;
  let negated = false;
  for (let i = start; i <= at + 1; i++) if (NEGATION.test(normAt(reading, i))) negated = true;
  return { verb, start, cue: { from: at, to: at + 1 }, negated };
}

/** `Le maire a affirmé que ...`, `a promis de ...`, `a démenti toute ingérence`, `a dit : « ... »`. */
const verbThenContent: Rule<FrenchWord> = {
  id: 'fr.verb-content',
  on: FINITE | PARTICIPLE | GERUND,
  propose(reading, at) {
    const found = cueAt(reading, at);
    if (!found) return null;
    const { verb, start, cue } = found;
    const sentence = sentenceOf(reading, at);
    const source = subjectBefore(reading, start, sentence.from);
    let next = at + 1;
    while (
      next < sentence.to &&
      next < at + 9 &&
      !/^(?:que|qu'|:|«|“|"|de|d'|,)$/.test(normAt(reading, next))
    )
      next++;
    const opener = normAt(reading, next);
    const denial = verb.denies && !found.negated;
    const pronoun = source ? null : agreementOf(reading, at + 1);
    const rest = { source, cue, denial, agreement: pronoun, relays: relays(reading, at + 1, next) };
    if ((opener === 'que' || opener === "qu'") && verb.that && normAt(reading, at + 1) !== 'de')
      return candidate('verb-que', {
        ...rest,
        content: [{ from: next, to: contentEnd(reading, next, sentence.to) }],
        confidence: 0.92,
      });
    const mark = opener === ':' || opener === ',' ? next + 1 : next;
    const quotation = reading.quotations[reading.tokens[mark]?.quotation ?? -1];
    if (verb.quote && quotation && quotation.from === mark)
      return candidate('verb-quote', {
        ...rest,
        content: [{ from: quotation.from, to: quotation.to }],
        confidence: 0.9,
      });
    if (
      next === at + 1 &&
      verb.infinitive &&
      (opener === 'de' || opener === "d'") &&
      /(?:er|ir|re|oir)$/.test(normAt(reading, next + 1))
    )
      return candidate('verb-infinitive', {
        ...rest,
        content: [{ from: next, to: contentEnd(reading, next, sentence.to) }],
        confidence: 0.75,
      });
    if (verb.object && source && normAt(reading, source.from) !== 'qui') {
      const to = objectEnd(reading, at + 1, sentence.to);
      if (to > at + 2)
        return candidate('verb-object', {
          ...rest,
          content: [{ from: at + 1, to }],
          confidence: denial ? 0.7 : 0.5,
        });
    }
    return null;
  },
};

function objectEnd(reading: FrenchReading, from: number, to: number): number {
  if (
    !/^(?:le|la|les|l'|un|une|des|tout|toute|toutes|avoir|être|ces|cette|ce|ses|son|sa)$/.test(
      normAt(reading, from),
    )
  )
    return from;
  return contentEnd(reading, from, to);
}

/** `« ... », a déclaré le maire`, `« ... », dit-elle`, `..., a-t-il dit`. */
const contentThenVerb: Rule<FrenchWord> = {
  id: 'fr.content-verb',
  on: FINITE | PARTICIPLE,
  propose(reading, at) {
    const sentence = sentenceOf(reading, at);
    const hung = /^-/.test(normAt(reading, at - 1));
    const start = hung ? at - 2 : verbStart(reading, at, sentence.from);
    const verb = reading.tokens[at]?.word.verb;
    if (!verb?.quote || (hung && !/^(?:a|avait|aurait|ont)$/.test(normAt(reading, at - 2)))) return null;
    if (!hung && !cueAt(reading, at)) return null;
    const mark = start - 1;
    if (!/^[,»”"?!]$/.test(normAt(reading, mark))) return null;
    const pronoun = hung ? agreementOf(reading, at - 1) : agreementOf(reading, at + 1);
    const quotation =
      reading.quotations[reading.tokens[mark]?.quotation ?? reading.tokens[mark - 1]?.quotation ?? -1] ??
      reading.quotations[reading.tokens[mark - 1]?.quotation ?? -1];
    const quoted = quotation && quotation.to >= mark && quotation.to <= start ? quotation : null;
    const source = pronoun ? null : phraseAfter(reading, at + 1, sentence.to);
    if (!pronoun && !source) return null;
    if (!quoted && !pronoun && !/^[.,]?$/.test(normAt(reading, source?.to ?? 0))) return null;
    const before = quoted
      ? { from: quoted.from, to: quoted.to }
      : { from: sentence.from, to: trimmed(reading, sentence.from, mark) };
    if (before.to <= before.from) return null;
    const rest = quoted ? resumedAt(reading, source ? source.to : at + (hung ? 1 : 2)) : null;
    return candidate(quoted ? 'quote-verb' : 'content-verb', {
      source,
      agreement: pronoun,
      cue: { from: at, to: at + 1 },
      content: rest ? [before, rest] : [before],
      relays: relays(reading, at + 1, sentence.to),
      confidence: quoted ? 0.95 : 0.7,
    });
  },
};

/** `« ... », dit-elle, |« ... »`, `« ... », a dit Paul. |« ... »`: the quotation taken up again behind the mark at `at`. */
function resumedAt(reading: FrenchReading, at: number): TokenRange | null {
  if (!/^[,.]$/.test(normAt(reading, at))) return null;
  const paragraph = (token: number): number =>
    reading.sentences[reading.tokens[token]?.sentence ?? -1]?.paragraph ?? -1;
  const quotation = reading.quotations[reading.tokens[at + 1]?.quotation ?? -1];
  if (quotation?.from !== at + 1 || paragraph(at) !== paragraph(at + 1)) return null;
  return isFollowedByCue(reading, quotation.to) ? null : { from: quotation.from, to: quotation.to };
}

/** The quotation that ends before `at` has a verb of saying of its own: `« ... », ajoute-t-il`. */
function isFollowedByCue(reading: FrenchReading, at: number): boolean {
  const { to } = sentenceOf(reading, Math.max(0, at - 1));
  for (let i = at; i < Math.min(to, at + 5); i++) if (reading.tokens[i]?.word.verb?.quote) return true;
  return false;
}

/** `Selon le ministère, ...`, `..., d'après deux sources`. */
const accordingTo: Rule<FrenchWord> = {
  id: 'fr.selon',
  on: SELON,
  propose(reading, at) {
    const after = normAt(reading, at) === "d'";
    if (after && normAt(reading, at + 1) !== 'après') return null;
    const sentence = sentenceOf(reading, at);
    const cue = { from: at, to: after ? at + 2 : at + 1 };
    const source = phraseAfter(reading, cue.to, sentence.to);
    if (!source || /^(?:que|qu'|les?|la)$/.test(normAt(reading, source.to - 1))) return null;
    const opening = at - sentence.from <= 1;
    const from = normAt(reading, source.to) === ',' ? source.to + 1 : source.to;
    const content = opening
      ? { from, to: trimmed(reading, from, sentence.to) }
      : { from: sentence.from, to: trimmed(reading, sentence.from, at) };
    if (content.to <= content.from) return null;
    return candidate(opening ? 'selon-content' : 'content-selon', {
      source,
      cue,
      content: [content],
      confidence: 0.85,
    });
  },
};

const PASSIVE = /^(?:est|sont|était|étaient|été|serait|seraient)$/;

/** `Le syndicat accuse la direction de fraude`, `Le maire est soupçonné de fraude`. */
const accusation: Rule<FrenchWord> = {
  id: 'fr.accuse',
  on: FINITE | PARTICIPLE,
  propose(reading, at) {
    const word = reading.tokens[at]?.word;
    if (!word?.verb?.accuses) return null;
    const sentence = sentenceOf(reading, at);
    const start = verbStart(reading, at, sentence.from);
    const subject = subjectBefore(reading, start, sentence.from);
    if (!subject) return null;
    const charge = { from: at + 1, to: contentEnd(reading, at + 1, sentence.to) };
    const isCharge = (i: number): boolean => /^(?:de|d'|du|des)$/.test(normAt(reading, i));
    const rest = { cue: { from: at, to: at + 1 }, accuses: true, confidence: 0.85 };
    if (PASSIVE.test(normAt(reading, at - 1)))
      return isCharge(at + 1)
        ? candidate('accused', { ...rest, missing: 'nobody', content: [subject, charge] })
        : null;
    if (!cueAt(reading, at)) return null;
    for (let i = at + 2; i < charge.to; i++)
      if (isCharge(i)) return candidate('accuse', { ...rest, source: subject, content: [charge] });
    return null;
  },
};

/** A headline's `Paul Roy : « ... »`. */
const headline: Rule<FrenchWord> = {
  id: 'fr.headline',
  on: COLON,
  propose(reading, at) {
    const sentence = sentenceOf(reading, at);
    const paragraph =
      reading.paragraphs[reading.sentences[reading.tokens[at]?.sentence ?? -1]?.paragraph ?? -1];
    const quotation = reading.quotations[reading.tokens[at + 1]?.quotation ?? -1];
    if (paragraph?.from !== sentence.from || at - sentence.from > 6 || quotation?.from !== at + 1)
      return null;
    for (let i = sentence.from; i < at; i++)
      if (reading.tokens[i]?.word.verb || reading.tokens[i]?.kind === 'mark') return null;
    return candidate('headline', {
      source: { from: sentence.from, to: at },
      cue: { from: at, to: at + 1 },
      content: [{ from: quotation.from, to: quotation.to }],
      confidence: 0.8,
    });
  },
};

/** Of the pronoun hung on a verb (`-t-elle`), or null. */
function agreementOf(reading: FrenchReading, at: number): Agreement | null {
  const hung = /^(?:-t)?-(.+)$/.exec(normAt(reading, at));
  return hung ? (PRONOUNS[hung[1] as string] ?? null) : null;
}

/** `à l'AFP`, `au Monde`, `sur France Info`. */
function relays(reading: FrenchReading, from: number, to: number): TokenRange[] {
  for (let i = from; i < Math.min(to, from + 10); i++) {
    if (!/^(?:à|au|aux|sur|l')$/.test(normAt(reading, i - 1))) continue;
    if (OUTLETS.has(normAt(reading, i)) && reading.tokens[i]?.word.capital) return [{ from: i, to: i + 1 }];
  }
  return [];
}

export const RULES: readonly Rule<FrenchWord>[] = [
  contentThenVerb,
  verbThenContent,
  accusation,
  accordingTo,
  headline,
];
