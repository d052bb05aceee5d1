import { type FrequentWordCounter, frequentWordCounter } from './frequent-words.ts';
import type { LanguagePack } from './pack.ts';
import type { Span } from './types.ts';

type Script = LanguagePack['script'];

/** Which pack reads each paragraph of the text, by the script of its letters and then by its frequent words. */
export function choosePacks(
  text: string,
  paragraphs: readonly Span[],
  packs: readonly LanguagePack[],
): LanguagePack[] {
  const ballot = ballotOf(packs);
  const votes = paragraphs.map((paragraph) => bestPack(text, paragraph, ballot));
  const usual = mostVoted(votes) ?? packs[0];
  if (!usual) throw new Error('No language pack is registered.');
  return votes.map((vote) => {
    if (vote.pack && vote.sure) return vote.pack;
    return vote.script === usual.script || !vote.pack ? usual : vote.pack;
  });
}

/** The packs of a script, and how their frequent words are counted where there are several. */
interface Able {
  readonly packs: readonly LanguagePack[];
  readonly hitsIn: FrequentWordCounter;
}

type Ballot = Readonly<Record<Script, Able>>;

const ballots = new WeakMap<readonly LanguagePack[], Ballot>();

function ballotOf(packs: readonly LanguagePack[]): Ballot {
  let ballot = ballots.get(packs);
  if (!ballot) {
    const ableIn = (script: Script): Able => {
      const able = packs.filter((pack) => pack.script === script);
      return { packs: able, hitsIn: frequentWordCounter(able) };
    };
    ballot = { arabic: ableIn('arabic'), latin: ableIn('latin') };
    ballots.set(packs, ballot);
  }
  return ballot;
}

interface Vote {
  readonly script: Script | null;
  readonly pack: LanguagePack | null;
  /** Frequent words told it, or no other pack has its script. */
  readonly sure: boolean;
  readonly weight: number;
}

const SAMPLE = 600;

const NOBODY: Able = { packs: [], hitsIn: () => [] };

function bestPack(text: string, { start, end }: Span, ballot: Ballot): Vote {
  const sampled = Math.min(end, start + SAMPLE);
  const script = scriptOf(text, start, sampled);
  const { packs, hitsIn } = script ? ballot[script] : NOBODY;
  if (packs.length < 2)
    return { script, pack: packs[0] ?? null, sure: packs.length === 1, weight: end - start };
  const hits = hitsIn(text, start, sampled);
  const weight = Math.max(...hits);
  return { script, pack: packs[hits.indexOf(weight)] ?? null, sure: weight >= 2, weight };
}

function mostVoted(votes: readonly Vote[]): LanguagePack | null {
  const weights = new Map<LanguagePack, number>();
  for (const { pack, weight } of votes) if (pack) weights.set(pack, (weights.get(pack) ?? 0) + weight);
  let best: LanguagePack | null = null;
  for (const [pack, weight] of weights) if (!best || weight > (weights.get(best) as number)) best = pack;
  return best;
}

/** Is a character of the first alphabets a Latin letter? */
const LATIN = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const small = code | 0x20;
  return (code < 0x80 && small >= 0x61 && small <= 0x7a) || code >= 0xc0 ? 1 : 0;
});

/** So many characters are counted before it is asked whether the rest can still change the answer. */
const STRIDE = 32;

/** The script of most letters; decided as soon as what is left cannot change it. */
function scriptOf(text: string, start: number, end: number): Script | null {
  let arabic = 0;
  let latin = 0;
  let at = start;
  while (at < end && Math.abs(arabic - latin) <= end - at) {
    const stop = Math.min(end, at + STRIDE);
    for (; at < stop; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x250) latin += LATIN[code] as number;
      else if ((code >= 0x620 && code <= 0x6ff) || (code >= 0xfb50 && code <= 0xfefc)) arabic += 1;
    }
  }
  if (arabic + latin === 0) return null;
  return arabic >= latin ? 'arabic' : 'latin';
}
