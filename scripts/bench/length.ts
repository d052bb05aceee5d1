import { extract } from '../../utils/attribution/index.ts';
import { figure, race, type Table } from './measure.ts';
import { texts } from './texts.ts';

const LENGTHS = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/** Short texts are read many times over, so that the clock sees them. */
const AT_LEAST = 200_000;

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
      const piece = text.slice(0, size);
      const times = Math.max(1, Math.round(AT_LEAST / size));
      return {
        name: `${size.toLocaleString('en')} characters`,
        run: () => {
          for (let time = 0; time < times; time += 1) extract(piece, { language });
        },
        each: (ms: number) => ms / times,
      };
    });
    const measured = await race(subjects, Math.min(rounds, 3));
    const rows = subjects.map(({ name, each }) => ({
      name,
      unit: 'ms',
      value: figure((measured.get(name) ?? []).map(each)),
      ratios: [],
    }));
    const points = rows.map(({ value }, at) => [Math.log(LENGTHS[at]!), Math.log(value.median)] as const);
    // From 10,000 on: below that the fixed cost of a call is a good part of it.
    const slope = slopeOf(points.slice(1));
    tables.push({
      title: `Time against length, ${name}`,
      note: `${origin}; slope on log-log axes from 10,000 characters: ${slope.toFixed(2)} (1 is linear)`,
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
