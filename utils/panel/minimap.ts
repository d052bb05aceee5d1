import type { Span } from '../attribution/types.ts';
import type { Label } from '../preferences.ts';
import type { Row } from './rows.ts';

/** Where something is along the text: fractions of its length, from 0 to 1. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Tick extends Stretch {
  readonly index: number;
  readonly label: Label;
}

export const stretchOf = ({ start, end }: Span, length: number): Stretch =>
  length > 0 ? { start: start / length, end: Math.min(1, end / length) } : { start: 0, end: 0 };

/** A tick a claim, where it stands along the text. */
export const ticksOf = (rows: readonly Row[], length: number): Tick[] =>
  rows.map(({ index, label, extent }) => ({ index, label, ...stretchOf(extent, length) }));

/** The claim nearest to a place along the text, for a click on the strip; null where there is none. */
export function nearestTick(ticks: readonly Tick[], at: number): Tick | null {
  const distance = (tick: Tick) => Math.max(tick.start - at, at - tick.end, 0);
  return ticks.reduce<Tick | null>(
    (best, tick) => (best === null || distance(tick) < distance(best) ? tick : best),
    null,
  );
}

/** The first row of which something is inside the viewport; null where none is. */
export const firstInView = (rows: readonly Row[], viewport: Span): Row | null =>
  rows.find(({ extent }) => extent.end > viewport.start && extent.start < viewport.end) ?? null;
