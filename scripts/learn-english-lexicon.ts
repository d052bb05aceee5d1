import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { CLOSED, guess, markTag, TAGS } from '../utils/attribution/languages/en/tagset.ts';
import { scanEnglish } from '../utils/attribution/languages/en/tokens.ts';
import { isIrregular } from '../utils/attribution/languages/en/verbs.ts';
import { SHARED } from './lib/shared.ts';

/**
 * Counts which classes words have in English news, and which class follows which, as wink-nlp (MIT) tags the text
 * of the training articles; writes the counts to languages/en/lexicon-data.ts. Words that the tagger would guess
 * from their ending are left out.
 */

const source = join(SHARED, 'corpora', 'english-train.jsonl');
const target = join(import.meta.dirname, '..', 'utils', 'attribution', 'languages', 'en', 'lexicon-data.ts');

/** Universal parts of speech in our letters. */
const CLASSES: Readonly<Record<string, string>> = {
  ADJ: 'J',
  ADP: 'S',
  ADV: 'R',
  AUX: 'A',
  CCONJ: 'C',
  DET: 'D',
  INTJ: 'R',
  NOUN: 'N',
  NUM: 'U',
  PART: 'R',
  PRON: 'O',
  PROPN: 'P',
  SCONJ: 'I',
  SYM: 'X',
  VERB: 'V',
  X: 'N',
  PUNCT: 'X',
};
const START = '^';
const RAREST = 4;

const nlp = winkNLP(model, ['sbd', 'pos']);
const words = new Map<string, Map<string, number>>();
const steps = new Map<string, number>();

for (const line of readFileSync(source, 'utf8').split('\n')) {
  if (line)
    for (const paragraph of (JSON.parse(line) as { text: string }).text.split('\n'))
      countParagraph(paragraph);
}
write();

function countParagraph(text: string): void {
  if (!text.trim() || isHeadline(text)) return;
  const known = partsOfSpeech(text);
  let before = START;
  scanEnglish(text, 0, text.length, (start, end, kind) => {
    const surface = text.slice(start, end);
    const low = surface.toLowerCase().replace(/’/gu, "'");
    const tag = kind === 'mark' ? markTag(low) : kind === 'number' ? 'U' : classOf(low, known.get(start));
    if (tag && kind === 'word' && surface.charAt(0) === low.charAt(0) && !CLOSED.has(low))
      bump(low, tag === 'P' ? 'N' : tag);
    if (tag) steps.set(before + tag, (steps.get(before + tag) ?? 0) + 1);
    before = tag ?? 'N';
  });
}

function isHeadline(text: string): boolean {
  const parts = text.split(/\s+/u);
  return parts.length > 3 && parts.filter((part) => /^[A-Z]/u.test(part)).length > 0.6 * parts.length;
}

/** The part of speech of the token that starts at each offset. */
function partsOfSpeech(text: string): Map<number, string> {
  const tokens = nlp.readDoc(text).tokens();
  const forms = tokens.out() as string[];
  const parts = tokens.out(nlp.its.pos) as string[];
  const found = new Map<number, string>();
  let at = 0;
  forms.forEach((form, i) => {
    const start = text.indexOf(form, at);
    if (start < 0) return;
    found.set(start, parts[i] as string);
    at = start + form.length;
  });
  return found;
}

function classOf(low: string, part: string | undefined): string | null {
  if (low === "'s" && part === 'PART') return 'L';
  const told = low === 'to' ? (part === 'PART' ? 'T' : 'S') : part && CLASSES[part];
  const tag = told === 'V' ? formOf(low) : told;
  const closed = CLOSED.get(low);
  if (closed) return closed.length === 1 ? closed : tag && closed.includes(tag) ? tag : null;
  return tag === 'A' ? 'V' : (tag ?? null);
}

function formOf(low: string): string {
  if (isIrregular(low)) return 'E';
  if (low.endsWith('ing') && low.length > 4) return 'G';
  if (low.endsWith('ed')) return 'E';
  return /[^s]s$/u.test(low) ? 'Z' : 'V';
}

function bump(word: string, tag: string): void {
  const counts = words.get(word) ?? new Map<string, number>();
  counts.set(tag, (counts.get(tag) ?? 0) + 1);
  words.set(word, counts);
}

function write(): void {
  const groups = new Map<string, string[]>();
  for (const [word, counts] of words) {
    const all = [...counts.values()].reduce((a, b) => a + b, 0);
    if (all < RAREST || !/^[a-z][a-z'-]*$/u.test(word)) continue;
    const shares = [...counts]
      .map(([tag, n]) => [tag, n / all] as const)
      .filter(([, share]) => share >= 0.06)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3);
    const [first] = shares;
    if (!first || (guess(word).charAt(0) === first[0] && first[1] > 0.85)) continue;
    const signature = shares
      .map(([tag, share]) => tag + Math.min(9, Math.max(1, Math.round(share * 10))))
      .join('');
    groups.set(signature, [...(groups.get(signature) ?? []), word]);
  }
  const lexicon = [...groups]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([signature, list]) => `${signature} ${list.sort().join(' ')}`);
  const transitions = [START, ...TAGS].map((from) => {
    const all = TAGS.reduce((sum, to) => sum + (steps.get(from + to) ?? 0), 0);
    const costs = TAGS.map((to) =>
      Math.round(-8 * Math.log2(((steps.get(from + to) ?? 0) + 0.5) / (all + 0.5 * TAGS.length))),
    );
    return `${from} ${costs.join(' ')}`;
  });
  const list = (name: string, doc: string, rows: readonly string[]): string =>
    `/** ${doc} */\nexport const ${name}: readonly string[] = ${JSON.stringify(rows, null, 1)};\n`;
  writeFileSync(
    target,
    [
      '// Made by scripts/learn-english-lexicon.ts; do not edit.\n',
      list(
        'LEXICON',
        'Words whose class their ending does not tell, a group a line: its classes with their shares in tenths (`N6V4`: six in ten times a noun, four a verb), then the words.',
        lexicon,
      ),
      list(
        'TRANSITIONS',
        'Costs (eighths of a bit) of going from one class (`^`: the start) to each class in the order of TAGS.',
        transitions,
      ),
    ].join('\n'),
  );
  console.log(`${lexicon.length} groups, ${transitions.length} rows`);
}
