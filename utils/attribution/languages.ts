import type { LanguagePack } from './pack.ts';
import type { Span } from './types.ts';

type Script = LanguagePack['script'];

/** Which pack reads each paragraph of the text, by the script of its letters and then by its frequent words. */
export function choosePacks(
  text: string,
  paragraphs: readonly Span[],
  packs: readonly LanguagePack[],
): LanguagePack[] {
  const votes = paragraphs.map((paragraph) => bestPack(text, paragraph, packs));
  const usual = mostVoted(votes) ?? packs[0];
  if (!usual) throw new Error('No language pack is registered.');
  return votes.map((vote) => {
    if (vote.pack && vote.sure) return vote.pack;
    return vote.script === usual.script || !vote.pack ? usual : vote.pack;
  });
}

interface Vote {
  readonly script: Script | null;
  readonly pack: LanguagePack | null;
  /** Frequent words told it, or no other pack has its script. */
  readonly sure: boolean;
  readonly weight: number;
}

const SAMPLE = 600;

function bestPack(text: string, { start, end }: Span, packs: readonly LanguagePack[]): Vote {
  const script = scriptOf(text, start, Math.min(end, start + SAMPLE));
  const able = packs.filter((pack) => pack.script === script);
  if (able.length < 2) return { script, pack: able[0] ?? null, sure: able.length === 1, weight: end - start };
  const words =
    text
      .slice(start, Math.min(end, start + SAMPLE))
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best = able[0] as LanguagePack;
  let most = 0;
  for (const pack of able) {
    const frequent = frequentWordsOf(pack);
    const hits = words.filter((word) => frequent.has(word)).length;
    if (hits > most) {
      most = hits;
      best = pack;
    }
  }
  return { script, pack: best, sure: most >= 2, weight: most };
}

function mostVoted(votes: readonly Vote[]): LanguagePack | null {
  const weights = new Map<LanguagePack, number>();
  for (const { pack, weight } of votes) if (pack) weights.set(pack, (weights.get(pack) ?? 0) + weight);
  let best: LanguagePack | null = null;
  for (const [pack, weight] of weights) if (!best || weight > (weights.get(best) as number)) best = pack;
  return best;
}

/** The script of most letters; decided as soon as what is left cannot change it. */
function scriptOf(text: string, start: number, end: number): Script | null {
  let arabic = 0;
  let latin = 0;
  for (let i = start; i < end && Math.abs(arabic - latin) <= end - i; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x620 && code <= 0x6ff) || (code >= 0xfb50 && code <= 0xfefc)) arabic += 1;
    else if (
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0xc0 && code <= 0x24f)
    )
      latin += 1;
  }
  if (arabic + latin === 0) return null;
  return arabic >= latin ? 'arabic' : 'latin';
}

const frequentSets = new WeakMap<LanguagePack, Set<string>>();

function frequentWordsOf(pack: LanguagePack): Set<string> {
  let set = frequentSets.get(pack);
  if (!set) {
    set = new Set(pack.frequentWords);
    frequentSets.set(pack, set);
  }
  return set;
}
