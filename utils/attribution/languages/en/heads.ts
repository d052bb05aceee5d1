import { hasTag, type MentionWords, tagOf, wordOf } from './mention-words.ts';
import { isTitle, singularOf } from './people.ts';
import { ADJECTIVE, COMMA, isIn, NAME, NOUN, NUMBER, PREPOSITION, PRONOUN, WH } from './tagset.ts';

/** The token of the noun, name, number or pronoun that it ends in, else of its last adjective or word; -1 without any. */
export function headOf(mention: MentionWords): number {
  const { core } = mention;
  for (let k = core.length - 1; k >= 0; k--) {
    const i = core[k] as number;
    if (isIn(tagOf(mention, i), NOUN | NAME | NUMBER | PRONOUN)) return i;
  }
  for (let k = core.length - 1; k >= 0; k--) {
    const i = core[k] as number;
    if (tagOf(mention, i) === ADJECTIVE) return i;
  }
  return core.length > 0 ? (core[core.length - 1] as number) : -1;
}

const MOST_NOUNS = 6;

/** What it calls its bearer: nouns and offices of the mention and of the apposition behind it, then titles. */
export function headsOf(mention: MentionWords): string[] {
  const { core } = mention;
  const heads: string[] = [];
  for (const i of core) addNoun(mention, i, heads);
  addApposition(mention, heads);
  for (const i of core) {
    const word = wordOf(mention, i);
    if (word.capital && isTitle(word)) heads.push(word.norm);
  }
  return heads;
}

function addNoun(mention: MentionWords, i: number, heads: string[]): void {
  const word = wordOf(mention, i);
  if (heads.length === MOST_NOUNS || word.capital || !(tagOf(mention, i) === NOUN || isTitle(word))) return;
  const noun = singularOf(word.norm);
  if (!heads.includes(noun)) heads.push(noun);
}

/** The words behind the mention's first comma, as far as its first preposition: `Ana Ruiz, the foreign |minister`, not `an official in the |department`. */
function addApposition(mention: MentionWords, heads: string[]): void {
  const { behind, to } = mention;
  let i = behind;
  while (i < to && !hasTag(mention, i, COMMA)) i++;
  for (; i < to && !hasTag(mention, i, PREPOSITION | WH); i++) addNoun(mention, i, heads);
}
