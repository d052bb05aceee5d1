import type { Candidate, LanguagePack, Reading, TokenRange } from '../../pack.ts';
import { classesOf } from './classes.ts';
import { confidenceOf, leastOdds } from './cue-rates.ts';
import { accuses, deniesAll, isClaim, isDenial, negates, pointsBack, rootOf } from './denials.ts';
import { likeliestEnd } from './ends.ts';
import { describeMention } from './mentions.ts';
import { namesIn } from './names.ts';
import type { Proposal } from './proposal.ts';
import { proposalsOf } from './proposals.ts';
import { isNameInMarks, opensContent, soundsSpoken } from './quoting.ts';
import { reasonNear } from './reasons.ts';
import { relayAfter } from './relays.ts';
import { wordAt } from './row.ts';
import { scanEnglish } from './tokens.ts';
import { spelt } from './word-questions.ts';
import { type EnglishWord, readWord } from './words.ts';

export const english: LanguagePack<EnglishWord> = {
  id: 'en',
  script: 'latin',
  frequentWords:
    'the of and to in that is was for on with as at by from he she it they his her said be are have has had not but who will would this which an or their were been'.split(
      ' ',
    ),
  abbreviations: [],
  elision: false,
  scan: scanEnglish,
  analyse: readWord,
  rules: [],
  proposeSentence,
  nestedFloor: 2,
  describe: describeMention,
  mentions: namesIn,
  opensContent,
  isNameInMarks,
  soundsSpoken,
  reasonNear,
  negates,
  isClaim,
  rootOf,
  pointsBack,
  deniesAll,
};

/** Below this an attribution is more often wrong than right. */
const ENOUGH = 0.42;
/** What nobody says must be surer to be worth a mark. */
const ENOUGH_WITHOUT_SOURCE = 0.6;
/** Of a lemma in its frame: with less, nothing that stands around makes it sure enough. */
const LEAST_ODDS = leastOdds(ENOUGH);

function proposeSentence(reading: Reading<EnglishWord>, sentence: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (const proposal of proposalsOf(reading, sentence, classesOf(reading), LEAST_ODDS)) {
    const confidence = confidenceOf(reading, proposal);
    if (confidence < (proposal.source ? ENOUGH : ENOUGH_WITHOUT_SOURCE)) continue;
    const content = contentOf(reading, proposal);
    if (content.length > 0) candidates.push(toCandidate(reading, proposal, content, confidence));
  }
  return candidates;
}

/** `calls the report false`: what follows is said of it. */
const CALLING = new Set('call label brand describe dismiss term'.split(' '));
const endsSentence = spelt('. , ; : ! ? – — ― -');
const isThere = spelt('there');

/** `said |there was no truth in it`: a clause, though it has no subject. */
const opensWithThere = ({ tokens }: Reading<EnglishWord>, [first]: readonly TokenRange[]): boolean =>
  first !== undefined && isThere((tokens[first.from] as { word: EnglishWord }).word);

function contentOf(reading: Reading<EnglishWord>, proposal: Proposal): TokenRange[] {
  const pieces: TokenRange[] = [];
  for (const piece of proposal.before) addTrimmed(reading, piece, pieces);
  const edges = proposal.start >= 0 ? proposal.edges() : null;
  if (edges) {
    const end = likeliestEnd(edges, proposal.frame.kind, proposal.position);
    addTrimmed(reading, { from: proposal.start, to: end }, pieces);
  }
  for (const piece of proposal.after) addTrimmed(reading, piece, pieces);
  return pieces;
}

function addTrimmed(reading: Reading<EnglishWord>, piece: TokenRange, into: TokenRange[]): void {
  const trimmed = trim(reading, piece);
  if (trimmed.to > trimmed.from) into.push(trimmed);
}

/** Without the marks at its end that belong to the sentence around it. */
function trim(reading: Reading<EnglishWord>, { from, to }: TokenRange): TokenRange {
  let end = to;
  while (end > from && endsSentence(wordAt({ reading }, end - 1))) end--;
  return { from, to: end };
}

/** An active verb has a subject, though it was not found. */
const isDropped = ({ source, verb, frame, how }: Proposal): boolean =>
  !source && how !== 'by' && verb !== null && !verb.passive && !frame.impersonal;

function toCandidate(
  reading: Reading<EnglishWord>,
  proposal: Proposal,
  content: readonly TokenRange[],
  confidence: number,
): Candidate {
  const relay = proposal.relay ?? relayAfter(reading, proposal.cue, proposal.lemma, proposal.source, content);
  return {
    rule: proposal.frame.rule,
    cue: proposal.cue,
    source: proposal.source && trim(reading, proposal.source),
    missing: isDropped(proposal) ? 'dropped' : 'nobody',
    agreement: null,
    antecedents: proposal.antecedent ? [proposal.antecedent] : [],
    content,
    relays: relay ? [relay] : [],
    denial: isDenial(
      reading,
      {
        lemma: proposal.lemma,
        frame: proposal.frame.name,
        head: proposal.head,
        negated: proposal.verb?.negated ?? false,
      },
      content,
      proposal.frame.says || CALLING.has(proposal.lemma) || opensWithThere(reading, content),
    ),
    accuses: accuses(proposal.lemma),
    confidence: Math.round(confidence * 100) / 100,
  };
}
