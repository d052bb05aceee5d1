import search from 'approx-string-match';
import { ARTICLES } from '../../tests/fixtures/anchoring/articles.ts';
import { createAnchorer, describeTarget } from '../../utils/anchoring/index.ts';
import { sentencesOf } from '../lib/edits.ts';
import { durations, race, type Table } from './measure.ts';

/** Finding the notes of an edited article again: its first paragraph gone, one word changed in the others. */
export async function anchoring(rounds: number): Promise<Table[]> {
  const cases = Object.values(ARTICLES)
    .flat()
    .map((before) => ({
      after: before.slice(before.indexOf('\n') + 1).replace(/(\n\S+ )\S+/g, '$1…'),
      targets: sentencesOf(before)
        .slice(2)
        .map((span) => describeTarget(before, span)),
    }));
  const notes = cases.reduce((sum, { targets }) => sum + targets.length, 0);
  const times = await race(
    [
      {
        name: 'Isnad, graded',
        run: () =>
          cases.map(({ after, targets }) => {
            const anchor = createAnchorer(after);
            return targets.map(anchor);
          }),
      },
      {
        name: 'approx-string-match alone',
        run: () =>
          cases.map(({ after, targets }) =>
            targets.map(({ quote }) => search(after, quote.exact, Math.floor(quote.exact.length / 2))),
          ),
      },
      {
        name: 'exact words alone',
        run: () => cases.map(({ after, targets }) => targets.map(({ quote }) => after.indexOf(quote.exact))),
      },
    ],
    rounds,
  );
  return [
    {
      title: 'Finding notes again',
      note: `${notes} notes on ${cases.length} edited articles; how right each is: npm run bench:anchoring`,
      rows: durations(times, 'Isnad, graded'),
    },
  ];
}
