import type { LanguagePack } from './pack.ts';

/** Which pack reads each paragraph, by the script of its letters and then by its frequent words. */
export function choosePacks(paragraphs: readonly string[], packs: readonly LanguagePack[]): LanguagePack[] {
  const votes = paragraphs.map((paragraph) => bestPack(paragraph, packs));
  const usual = mostVoted(votes) ?? packs[0];
  if (!usual) throw new Error('No language pack is registered.');
  return votes.map((vote, i) => {
    if (vote.pack && vote.sure) return vote.pack;
    const sameScript = scriptOf(paragraphs[i] as string) === usual.script;
    return sameScript || !vote.pack ? usual : vote.pack;
  });
}

interface Vote {
  readonly pack: LanguagePack | null;
  /** Frequent words told it, or no other pack has its script. */
  readonly sure: boolean;
  readonly weight: number;
}

const SAMPLE = 600;

function bestPack(paragraph: string, packs: readonly LanguagePack[]): Vote {
  const script = scriptOf(paragraph);
  const able = packs.filter((pack) => pack.script === script);
  if (able.length < 2) return { pack: able[0] ?? null, sure: able.length === 1, weight: paragraph.length };
  const words =
    paragraph
      .slice(0, SAMPLE)
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
  return { pack: best, sure: most >= 2, weight: most };
}

function mostVoted(votes: readonly Vote[]): LanguagePack | null {
  const weights = new Map<LanguagePack, number>();
  for (const { pack, weight } of votes) if (pack) weights.set(pack, (weights.get(pack) ?? 0) + weight);
  let best: LanguagePack | null = null;
  for (const [pack, weight] of weights) if (!best || weight > (weights.get(best) as number)) best = pack;
  return best;
}

function scriptOf(paragraph: string): LanguagePack['script'] | null {
  let arabic = 0;
  let latin = 0;
  const end = Math.min(paragraph.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const code = paragraph.charCodeAt(i);
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
