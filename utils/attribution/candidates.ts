import type { Candidate, Paragraph, Reading, Rule, Token } from './pack.ts';
import { wellFormed } from './well-formed.ts';

/** Runs each paragraph's grammar, on the tokens that wake a rule or sentence by sentence; candidates in the order they were found. */
export function propose(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const paragraph of reading.paragraphs) {
    if (paragraph.pack.rules.length > 0) wakeRules(paragraph, reading, candidates);
    if (paragraph.pack.proposeSentence) readSentences(paragraph, reading, candidates);
  }
  const formed: Candidate[] = [];
  for (const candidate of candidates) {
    const one = wellFormed(candidate);
    if (one && hasWords(reading, one)) formed.push(one);
  }
  return formed;
}

/** A content of marks alone says nothing. */
function hasWords(reading: Reading, { content }: Candidate): boolean {
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) if (reading.tokens[i]?.kind !== 'mark') return true;
  }
  return false;
}

function readSentences(paragraph: Paragraph, reading: Reading, into: Candidate[]): void {
  if (paragraph.from === paragraph.to) return;
  const first = reading.tokens[paragraph.from]?.sentence ?? -1;
  const last = reading.tokens[paragraph.to - 1]?.sentence ?? -1;
  for (let sentence = first; sentence >= 0 && sentence <= last; sentence++)
    for (const one of paragraph.pack.proposeSentence?.(reading, sentence) ?? []) into.push(one);
}

function wakeRules({ from, to, pack: { rules } }: Paragraph, reading: Reading, into: Candidate[]): void {
  for (let at = from; at < to; at++) {
    const { trigger } = (reading.tokens[at] as Token).word;
    if (trigger !== 0) runRules(rules, trigger, reading, at, into);
  }
}

function runRules(
  rules: readonly Rule[],
  trigger: number,
  reading: Reading,
  at: number,
  into: Candidate[],
): void {
  for (const rule of rules) {
    if ((rule.on & trigger) === 0) continue;
    const found = rule.propose(reading, at);
    if (!found) continue;
    if (isList(found)) for (const one of found) into.push(one);
    else into.push(found);
  }
}

const isList = (found: Candidate | readonly Candidate[]): found is readonly Candidate[] =>
  Array.isArray(found);
