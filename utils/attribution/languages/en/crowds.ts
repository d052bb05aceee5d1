import { type MentionWords, tagOf, wordOf } from './mention-words.ts';
import { isPlural } from './people.ts';
import { ADJECTIVE, DETERMINER, isIn, NOUN, NUMBER } from './tagset.ts';
import { spelt } from './word-questions.ts';
import type { EnglishWord } from './words.ts';

const isQuantifier = spelt('many most some several few other all more numerous countless');
/** Who follows a party or creed, wherever they sit: `House Republicans`. */
const isPartisans = spelt(
  'republicans democrats conservatives liberals progressives independents muslims evangelicals',
);
const isCrowd = spelt(
  /(?:[^v]ians|icans|cans|crats|ists|peans|reans|muslims|jews|arabs|israelis|iraqis|afghans|saudis|turks|greeks|brits|britons|germans|latinos|hispanics|syrians|egyptians|conservatives|liberals|chinese|japanese|kurds)$/,
);
const isOneOfCrowd = spelt(
  /(?:tory|[^v]ian|ican|crat|ist|pean|rean|muslim|jew|arab|israeli|iraqi|afghan|saudi|turk|greek|briton|german|latino|hispanic)$/,
);
const isAny = spelt('a an one another some any no');

/** `Republicans`, `Some Democrats`, `Mexicans`: capitals that name a crowd. */
export function isPeople(mention: MentionWords, head: number): boolean {
  const { core } = mention;
  const first = core[0] as number;
  const opening = wordOf(mention, first);
  const noun = wordOf(mention, head);
  if (isQuantifier(opening) && isPlural(noun) && isPlainBut(mention, first, head)) return true;
  if (isPartisans(noun) && opening.norm !== 'the') return true;
  if (!isCrowd(noun) && !(isOneOfCrowd(noun) && isOne(mention, first, opening))) return false;
  return (opening.norm !== 'the' || core.length <= 2) && isPlainBut(mention, head, head);
}

const isOne = (mention: MentionWords, first: number, opening: EnglishWord): boolean =>
  tagOf(mention, first) === NUMBER || isAny(opening);

/** Its core has common words only, but for these two. */
function isPlainBut(mention: MentionWords, one: number, other: number): boolean {
  for (const i of mention.core)
    if (i !== one && i !== other && !isIn(tagOf(mention, i), DETERMINER | ADJECTIVE | NUMBER | NOUN))
      return false;
  return true;
}
