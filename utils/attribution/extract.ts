import { propose } from './candidates.ts';
import { chainOf, findRelays, shareRelays, withoutRelays } from './chains.ts';
import { type Contender, compete } from './competition.ts';
import { type Resolution, resolveSources } from './coreference.ts';
import { linkDenials } from './denial-links.ts';
import { findDenials } from './denials.ts';
import { kindOf, namingOf } from './kinds.ts';
import { packs } from './languages/index.ts';
import { withoutDoubtfulNested } from './nesting.ts';
import type { Candidate, Explanation, LanguagePack, Reading, TokenRange } from './pack.ts';
import { parentsOf } from './parents.ts';
import { quotationKind } from './quotation-kind.ts';
import { read } from './read.ts';
import { packAt, toNameSpan, toSpan } from './spans.ts';
import type { Statement } from './statements.ts';
import type { Attribution } from './types.ts';

export interface ExtractOptions {
  /** BCP 47 tag of the whole text; without it each paragraph's language is told from its script and words. */
  readonly language?: string;
  /** Called once for every candidate, in order of the text. */
  readonly explain?: (explanation: Explanation) => void;
}

/**
 * Finds who said what in a text, in order of the cues. Never throws on a string, takes linear time, and
 * every span lies inside the text.
 */
export function extract(text: string, options: ExtractOptions = {}): Attribution[] {
  const reading = read(text, packsFor(options.language));
  const contenders = compete(propose(reading), reading.tokens.length);
  for (const contender of contenders) options.explain?.(explanationOf(reading, contender));
  const sure = withoutDoubtfulNested(
    reading,
    contenders.filter((one) => !one.lostTo).map((one) => one.candidate),
  );
  const relayed = withoutRelays(findRelays(reading, sure, (candidate) => packOf(reading, candidate)));
  const kept = relayed.map(({ candidate }) => candidate);
  const parents = parentsOf(kept);
  const resolutions = resolveSources(reading, kept, parents);
  const isDisputed = kept.some(({ denial }) => denial);
  const statements = kept.map((candidate, i): Statement => {
    const pack = packOf(reading, candidate);
    return {
      candidate,
      pack,
      who: resolutions[i]?.who ?? null,
      mention: resolutions[i]?.mention ?? null,
      parent: parents[i] ?? null,
      negative: (isDisputed && pack?.negates?.(reading, candidate.content)) ?? false,
    };
  });
  const chains = shareRelays(reading, statements, relayed);
  const denials = findDenials(reading, statements);
  const links = linkDenials(reading, statements, denials);
  return statements.map((statement, i) =>
    toAttribution(reading, statement, resolutions[i] as Resolution, {
      denial: denials[i] ?? false,
      denies: links[i] ?? [],
      relays: chains[i] ?? [],
    }),
  );
}

/** The pack of the language asked for first (its region is ignored), or all of them. */
function packsFor(language: string | undefined): readonly LanguagePack[] {
  if (!language) return packs;
  return forLanguage.get(language) ?? forLanguage.get(primary(language)) ?? packs;
}

const primary = (language: string): string => language.toLowerCase().split(/[-_]/u)[0] ?? '';

const forLanguage = new Map(
  packs.map((asked) => [asked.id, [asked, ...packs.filter((pack) => pack.script !== asked.script)]]),
);

function toAttribution(
  reading: Reading,
  { candidate, pack, parent }: Statement,
  resolution: Resolution,
  found: Pick<Attribution, 'denial' | 'denies'> & { readonly relays: readonly TokenRange[] },
): Attribution {
  const { profile, mention } = resolution;
  const reason = profile?.reason ?? pack?.reasonNear(reading, candidate) ?? null;
  return {
    cue: candidate.cue && toSpan(reading, candidate.cue),
    source: candidate.source && toSpan(reading, candidate.source),
    resolved: mention && toNameSpan(reading, mention),
    content: candidate.content.map((range) => toSpan(reading, range)),
    kind: kindOf(profile),
    denial: found.denial,
    naming: namingOf(profile),
    quotation: quotationKind(reading, candidate.content, pack),
    chain: chainOf(candidate, mention, found.relays).map((range) => toNameSpan(reading, range)),
    count: resolution.count,
    reason: reason && toSpan(reading, reason),
    denies: found.denies,
    parent,
    rule: candidate.rule,
    confidence: candidate.confidence,
  };
}

function packOf(reading: Reading, candidate: Candidate): LanguagePack | null {
  const at = candidate.cue?.from ?? candidate.content[0]?.from;
  return at === undefined ? null : packAt(reading, at);
}

function explanationOf(reading: Reading, { candidate, lostTo }: Contender): Explanation {
  return {
    rule: candidate.rule,
    cue: candidate.cue && toSpan(reading, candidate.cue),
    source: candidate.source && toSpan(reading, candidate.source),
    content: candidate.content.map((range) => toSpan(reading, range)),
    confidence: candidate.confidence,
    outcome: lostTo ? 'lost' : 'kept',
    to: lostTo?.rule ?? null,
  };
}
