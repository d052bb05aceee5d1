import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Attribution, extract, type Span } from '../../utils/attribution/index.ts';
import { fromMarked, type MarkedArticle, type MarkedClaim } from '../../utils/exporters/marked.ts';
import { ROOT } from '../lib/build.ts';

/** Whole articles of our own writing, marked by hand as a careful reader would: a file a language. */
const FOLDER = join(ROOT, 'tests/attribution/marked');

export const MARKED_LANGUAGES: readonly string[] = readdirSync(FOLDER)
  .flatMap((name) => /^(.+)\.txt$/.exec(name)?.[1] ?? [])
  .sort();

/** A marked claim, and what the engine makes of its cue. */
export interface MarkedReading {
  readonly article: string;
  /** The number it has in the article's marks, from 1. */
  readonly number: number;
  readonly text: string;
  readonly claim: MarkedClaim;
  readonly found: Attribution | undefined;
}

function articlesIn(language: string): MarkedArticle[] {
  const file = join(FOLDER, `${language}.txt`);
  try {
    return fromMarked(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${relative(ROOT, file)}, ${(cause as Error).message}`, { cause });
  }
}

export function readMarked(language: string): MarkedReading[] {
  return articlesIn(language).flatMap(({ id: article, text, claims }) => {
    const all = extract(text);
    return claims.map((claim, i) => ({
      article,
      number: i + 1,
      text,
      claim,
      found: all.find((one) => overlaps(claim.cue, one.cue)),
    }));
  });
}

const isSame = (a: Span | null, b: Span | null): boolean => a?.start === b?.start && a?.end === b?.end;

const overlaps = (a: Span | null, b: Span | null): boolean =>
  a !== null && b !== null && a.start < b.end && b.start < a.end;

/** Cue, source and content are right to the letter. */
export const isExact = ({ claim, found }: MarkedReading): boolean =>
  found !== undefined &&
  isSame(claim.cue, found.cue) &&
  isSame(claim.source, found.source) &&
  claim.content.length === found.content.length &&
  claim.content.every((piece, i) => isSame(piece, found.content[i] ?? null));

/** Kind, denial and the source's fullest name are right. */
export const isUnderstood = ({ claim, found }: MarkedReading): boolean =>
  found !== undefined &&
  claim.kind === found.kind &&
  claim.denial === found.denial &&
  (claim.resolved === null ? found.resolved === null : overlaps(claim.resolved, found.resolved));

export const share = (
  readings: readonly MarkedReading[],
  isRight: (reading: MarkedReading) => boolean,
): number => readings.filter(isRight).length / readings.length;

/** A table on stdout; with `wrong` also every claim that is not read as it is marked. */
export function evaluateMarked(wrong: boolean): void {
  console.log(`${'articles of our own'.padEnd(20)}   claims     exact  understood`);
  for (const language of MARKED_LANGUAGES) {
    const readings = readMarked(language);
    const figures = [
      readings.length,
      ...[isExact, isUnderstood].map((right) => share(readings, right).toFixed(3)),
    ];
    console.log(`${language.padEnd(20)}${figures.map((figure) => String(figure).padStart(10)).join('')}`);
    if (!wrong) continue;
    for (const reading of readings)
      if (!isExact(reading) || !isUnderstood(reading)) console.log(told(reading));
  }
}

function told({ article, number, text, claim, found }: MarkedReading): string {
  const cut = (span: Span | null) => (span ? text.slice(span.start, span.end).replace(/\s+/g, ' ') : '-');
  const line = (one: MarkedClaim) =>
    [
      one.denial ? `${one.kind} denial` : one.kind,
      `[${cut(one.cue)}]`,
      isSame(one.source, one.resolved) ? cut(one.source) : `${cut(one.source)} (${cut(one.resolved)})`,
      one.content.map(cut).join(' … '),
    ].join(' | ');
  return `\n  ${article} ${number}\n    marked  ${line(claim)}\n    read    ${found ? `${line(found)} | ${found.rule}` : 'nothing'}`;
}
