import type { Agreement } from '../../pack.ts';
import { hasTag, type MentionWords, tagOf, wordOf } from './mention-words.ts';
import { isThing, NUMBERS, tellsMan, tellsWoman } from './people.ts';
import { ADJECTIVE, COMMA, isIn, NAME, NOUN, NUMBER } from './tagset.ts';
import { spelt } from './word-questions.ts';

const isNumeral = spelt([...NUMBERS.keys()].filter((word) => word !== 'one').join(' '));
const isAmount = spelt('percent million billion dozen % $');

/** How many it says there are: `|three officials`. */
export function countOf(mention: MentionWords): number | null {
  const { core } = mention;
  const at = core.findIndex((i) => tagOf(mention, i) === NUMBER || isNumeral(wordOf(mention, i)));
  const counted = at < 0 ? undefined : core[at + 1];
  if (counted === undefined || !isIn(tagOf(mention, counted), NOUN | NAME | ADJECTIVE)) return null;
  if (core.some((i) => isAmount(wordOf(mention, i)))) return null;
  const { norm } = wordOf(mention, core[at] as number);
  const value = NUMBERS.get(norm) ?? Number(norm.replaceAll(',', ''));
  return Number.isInteger(value) && value > 0 && value < 1900 ? value : null;
}

/** Words of a mention that are asked whether they tell a woman or a man, and words of the name behind its comma. */
const REACH = 12;
const REACH_OF_NAME = 4;

/** Of the noun or name it has as its head; of the name behind its comma where that is who it is about (`apposed`). */
export function genderOf(mention: MentionWords, head: number, apposed: boolean): Agreement['gender'] {
  const { from, behind } = mention;
  if (apposed)
    return genderIn(mention, from, behind) ?? genderIn(mention, behind + 1, behind + 1 + REACH_OF_NAME);
  const noun = wordOf(mention, head);
  return !noun.capital && tagOf(mention, head) !== NAME && isThing(noun)
    ? 'neuter'
    : genderIn(mention, from, from + REACH);
}

function genderIn(mention: MentionWords, from: number, until: number): Agreement['gender'] {
  const to = Math.min(until, mention.to);
  for (let i = from; i < to; i++) {
    const word = wordOf(mention, i);
    if (tellsWoman(word)) return 'feminine';
    if (tellsMan(word)) return 'masculine';
    if (hasTag(mention, i, COMMA)) return null;
  }
  return null;
}
