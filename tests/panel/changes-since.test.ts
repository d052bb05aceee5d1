import { describe, expect, it } from 'vitest';
import { readingRecord } from '../../utils/notes/claim.ts';
import { changesSince } from '../../utils/panel/changes-since.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import { FERRY, FERRY_CLAIMS, FERRY_STATE } from '../fixtures/claims.ts';

const STATE: ReadyState = FERRY_STATE;
const noted = (attributions: ReadyState['attributions'], at = 1, text = FERRY) =>
  readingRecord({ article: { ...STATE.article, text }, attributions }, at);
const longer: ReadyState = { ...STATE, article: { ...STATE.article, text: `${FERRY}\nOne line more.` } };

describe('since the notes, the panel tells', () => {
  it('nothing while the text is the same, though we read it otherwise now', async () =>
    expect(await changesSince([await noted(FERRY_CLAIMS.slice(1))], STATE)).toBeNull());

  it('nothing where the text changed but no claim did', async () =>
    expect(await changesSince([await noted(FERRY_CLAIMS)], longer)).toBeNull());

  it('of claims that are new, and when the article was read before', async () =>
    expect(await changesSince([await noted(FERRY_CLAIMS.slice(0, -1), 7)], longer)).toMatchObject({
      at: 7,
      gone: [],
      added: [FERRY_CLAIMS.length - 1],
    }));

  it('not of claims the reader added herself', async () => {
    const attributions = FERRY_CLAIMS.with(-1, { ...FERRY_CLAIMS.at(-1)!, rule: 'reader.added' });
    const then = await noted(FERRY_CLAIMS.slice(0, -1));
    expect(await changesSince([then], { ...longer, attributions })).toBeNull();
  });

  it('of the latest note only', async () => {
    const [old, recent] = [await noted([], 1, `${FERRY}!`), await noted(FERRY_CLAIMS, 2)];
    expect(await changesSince([old, recent], STATE)).toBeNull();
    expect((await changesSince([old], STATE))?.added).toHaveLength(FERRY_CLAIMS.length);
  });

  it('nothing where only a part of the article was read, then or now', async () => {
    const then = await noted(FERRY_CLAIMS.slice(0, -1));
    expect(await changesSince([then], { ...longer, scope: 'selection' })).toBeNull();
    expect(await changesSince([await noted([], 1, FERRY.slice(0, 40))], STATE)).toBeNull();
  });
});
