import type { Count } from './counts.ts';
import { remembered } from './remembered.ts';

/**
 * How often contents end at a boundary: of all the contents that reached such a boundary in the annotated articles, how
 * many ended there. A boundary seldom met is taken for what it is without its mark, without its last word, or for any
 * behind such a mark: the rates are quotients of counts, backed off from the special to the general; nothing is fitted.
 */

/** The kind of a source's boundaries; the others are those of contents. */
export const SOURCE = 'Q';

/** `comma`, `dash`, `colon`, `semicolon`, or `q` where a quotation ends there. */
const MARK = /^(?:comma|dash|colon|semicolon|q) /;

/** A boundary's key without its mark, and the mark. */
function withoutMark(key: string): readonly [bare: string, mark: string] {
  const mark = MARK.exec(key)?.[0] ?? '';
  return [key.slice(mark.length), mark];
}

/** The mark at a boundary and the kind of chunk behind it; where a source ends is another matter than where a content does. */
export const coarsely = remembered((kind, key) => {
  const [bare, mark] = withoutMark(key);
  return `${kind === SOURCE ? 'source ' : ''}${mark}${bare.split(' ', 1)[0]}`;
});

/** The kind of content, where its cue stands, and whether the boundary is the first one: `Sm`, `Nm1`. */
export const placeOf = (kind: string, position: string, nth: number): string =>
  nth === 0 ? `${kind}${position}1` : kind + position;

/**
 * What a boundary is counted as, from the most general to itself, in a place (see {@link placeOf}), each with
 * the number of occurrences that the estimate before it counts for.
 */
export function edgeLevels(place: string, key: string): readonly (readonly [key: string, weight: number])[] {
  const kind = place.slice(0, 1);
  const [bare, mark] = withoutMark(key);
  return [
    [`${kind}|${mark}`, 6],
    [`${kind}|*${bare}`, 4],
    [`${kind}|${key.slice(0, key.lastIndexOf(' ') + 1)}*`, 6],
    [`${kind === SOURCE ? SOURCE : '*'}|${key}`, 4],
    [`${place}|${key}`, 4],
  ];
}

/** A boundary never seen: one in twenty. */
const UNKNOWN = 0.05;
const MOST = 0.97;

/** P(the content ends here | it has not ended before), for a place and a key. */
export const edgeRates = (countOf: (level: string) => Count): ((place: string, key: string) => number) =>
  remembered((place, key) => {
    let rate = UNKNOWN;
    for (const [level, weight] of edgeLevels(place, key)) {
      const [ends, all] = countOf(level);
      rate = (ends + weight * rate) / (all + weight);
    }
    return Math.min(MOST, rate);
  });
