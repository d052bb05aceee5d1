import { hasTag, type MentionWords, tagOf, wordOf } from './mention-words.ts';
import { isTitle } from './people.ts';
import { COMMA, COORDINATOR, DETERMINER, isIn, NAME, NOUN, POSSESSIVE } from './tagset.ts';
import { spelt } from './word-questions.ts';

/** The names at the end of some of its tokens: `Jennifer Palmieri` of `Clinton spokeswoman Jennifer Palmieri`. */
export function namesOf(mention: MentionWords, tokens: readonly number[]): string[] {
  const names: string[] = [];
  for (const i of tokens) {
    const word = wordOf(mention, i);
    const tag = tagOf(mention, i);
    if (isTitle(word) || (tag === NOUN && !word.capital) || tag === POSSESSIVE || word.norm === 'and')
      names.length = 0;
    else if (tag === NAME || (word.capital && tag !== DETERMINER)) {
      const name = word.norm.endsWith('.') ? word.norm.slice(0, -1) : word.norm;
      if (name.length > 1) names.push(name);
    }
  }
  return names;
}

const isOffice = spelt(
  'leader head chief director secretary minister bishop archbishop chair president governor mayor',
);

/** The name that an apposition gives, or that stands behind an office without an article, which is its holder's (`Leader of Opposition |Arjun Menon`). */
export function nameBehind(mention: MentionWords): string[] {
  const { from, to, core, behind } = mention;
  if (core.length !== 1) return apposedName(mention, behind);
  const held = to - from >= 4 && wordOf(mention, from + 1).norm === 'of' && isOffice(wordOf(mention, from));
  return held && isIn(tagOf(mention, to - 2), NAME) && isIn(tagOf(mention, to - 1), NAME)
    ? namesOf(mention, [to - 2, to - 1])
    : apposedName(mention, from + 1);
}

/** `a lawyer for the outlets, David Schulz`. */
function apposedName(mention: MentionWords, behind: number): string[] {
  const { to } = mention;
  let comma = behind;
  while (comma < to && !hasTag(mention, comma, COMMA)) comma++;
  if (comma + 1 >= to) return [];
  const run: number[] = [];
  const from = wordOf(mention, comma + 1).norm === 'including' ? comma + 2 : comma + 1;
  for (let k = from; k < to; k++) {
    const joins = hasTag(mention, k, COORDINATOR) && hasTag(mention, k + 1, NAME);
    if (!joins && !hasTag(mention, k, NAME)) break;
    if (!joins) run.push(k);
  }
  return run.length >= 2 ? namesOf(mention, run) : [];
}
