import { extract } from '../../utils/attribution/index.ts';
import { figure, race, type Table, timesAsLong } from './measure.ts';
import { texts } from './texts.ts';

/** From here on the fixed cost of a call is no good part of its time any more. */
const BASE = 10_000;
const LENGTHS = [1_000, BASE, 100_000, 1_000_000, 10_000_000];

const nameOf = (size: number) => `${size.toLocaleString('en')} characters`;

/**
 * So many characters are read at each length, in pieces from all over the longest text: one piece over and over would be
 * known by heart, by the processor too, and news differ in what they cost.
 */
const AT_LEAST = 2_000_000;

/** What sorts its input, n log n, shows 1.08 over these lengths, and a square 2. */
const LINEAR = 1.05;

/** Time against length: a slope of 1 on log-log axes is linear. */
export async function length(rounds: number): Promise<Table[]> {
  const { ar, en, origin } = texts(LENGTHS.at(-1)!);
  const tables: Table[] = [];
  for (const [name, language, text] of [
    ['English', 'en', en],
    ['Arabic', 'ar', ar],
  ] as const) {
    const subjects = LENGTHS.map((size) => {
      const count = Math.max(1, AT_LEAST / size);
      const pieces = Array.from({ length: count }, (_, at) => {
        const start = Math.floor((at * text.length) / count);
        return text.slice(start, start + size);
      });
      return {
        size,
        name: nameOf(size),
        run: () => {
          for (const piece of pieces) extract(piece, { language });
        },
        each: (ms: number) => ms / pieces.length,
      };
    });
    const measured = await race(subjects, Math.min(rounds, 3));
    /** Time a character, ms, in every round. */
    const perCharacter = new Map(
      subjects.map(({ name, size, each }) => [name, (measured.get(name) ?? []).map((ms) => each(ms) / size)]),
    );
    const rows = subjects.map(({ name, each }) => ({
      name,
      unit: 'ms',
      value: figure((measured.get(name) ?? []).map(each)),
      ratios: [timesAsLong(perCharacter, name, nameOf(BASE))],
    }));
    const points = rows.map(({ value }, at) => [Math.log(LENGTHS[at]!), Math.log(value.median)] as const);
    const slope = slopeOf(points.filter((_, at) => LENGTHS[at]! >= BASE));
    tables.push({
      title: `Time against length, ${name}`,
      note: `${origin}; slope on log-log axes from ${nameOf(BASE)}: ${slope.toFixed(2)} (1 is linear); ratio: time a character beside theirs`,
      rows,
      floors: [{ name: 'linear in the length (slope)', got: figure([slope]), wanted: { atMost: LINEAR } }],
    });
  }
  return tables;
}

/** Least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([at]) => at));
  const y = mean(points.map(([, value]) => value));
  const covariance = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  return covariance / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
}
