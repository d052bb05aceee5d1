import { describe, expect, it, vi } from 'vitest';
import type { NoteView } from '../../utils/notes/types.ts';
import { type Place, type PlacedNote, placeNotes } from '../../utils/panel/note-places.ts';
import { createNoteSaver, EMPTY_NOTE, type SaveState } from '../../utils/panel/note-saver.ts';
import { rowsOf } from '../../utils/panel/rows.ts';
import { FERRY, FERRY_CLAIMS } from '../fixtures/claims.ts';

const rows = rowsOf(FERRY, FERRY_CLAIMS);

const placed = (id: string, place: Place, claim: object | null = {}): PlacedNote => ({
  ...({ note: { id }, claim, page: {} } as unknown as NoteView),
  place,
});
const idsOf = (notes: readonly PlacedNote[] | undefined) => notes?.map(({ note }) => note.id);

describe('a note is shown', () => {
  const row = rows[2]!;
  const { ofClaim, ofArticle, elsewhere } = placeNotes(
    [
      placed('exact', { grade: 'exact', span: row.extent }),
      placed('reworded', {
        grade: 'changed',
        span: { start: row.extent.start, end: row.extent.end + 10 },
      }),
      placed('lost', { grade: 'lost', span: null }),
      placed('doubtful', { grade: 'ask', span: null }),
      placed('no claim there', { grade: 'exact', span: { start: 0, end: FERRY.length } }),
      placed('article', { grade: 'exact', span: null }, null),
    ],
    rows,
  );
  it('with its claim, though the claim grew a little', () =>
    expect(idsOf(ofClaim.get(row.index))).toEqual(['exact', 'reworded']));
  it('apart where its claim is lost, in doubt, or no claim any more', () =>
    expect(idsOf(elsewhere)).toEqual(['lost', 'doubtful', 'no claim there']));
  it('with the article where it is on the whole of it', () => expect(idsOf(ofArticle)).toEqual(['article']));
});

describe('writing a note', () => {
  const words = (text: string) => ({ ...EMPTY_NOTE, text });

  function begin(save = vi.fn(async (_: { text: string }) => {})) {
    vi.useFakeTimers();
    const states: SaveState['status'][] = [];
    const saver = createNoteSaver({ save, onState: ({ status }) => states.push(status), delay: 100 });
    return { saver, save, states };
  }

  it('waits for a pause in typing, and says saved only once it is', async () => {
    let stored = () => {};
    const { saver, save, states } = begin(vi.fn(() => new Promise<void>((done) => (stored = done))));
    saver.change(words('a'));
    saver.change(words('ab'));
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(save).toHaveBeenCalledTimes(1);
    expect(states.at(-1)).toBe('saving');
    stored();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('saved');
  });

  it('writes one after the other, the last words last', async () => {
    const order: string[] = [];
    const { saver } = begin(
      vi.fn(async ({ text }) => {
        order.push(`begin ${text}`);
        await new Promise((done) => setTimeout(done, 500));
        order.push(`end ${text}`);
      }),
    );
    saver.change(words('one'));
    await vi.advanceTimersByTimeAsync(150);
    saver.change(words('two'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(order).toEqual(['begin one', 'end one', 'begin two', 'end two']);
  });

  it('keeps words that could not be written, and tries again when asked', async () => {
    const save = vi.fn(async (_: { text: string }) => {});
    save.mockRejectedValueOnce(new Error('full'));
    const { saver, states } = begin(save);
    saver.change(words('kept'));
    await vi.advanceTimersByTimeAsync(100);
    expect(states.at(-1)).toBe('failed');
    expect((await saver.flush()).status).toBe('saved');
    expect(save).toHaveBeenLastCalledWith(words('kept'));
  });

  it('flushes without waiting, and does nothing where nothing changed', async () => {
    const { saver, save } = begin();
    expect((await saver.flush()).status).toBe('clean');
    saver.change(words('now'));
    expect((await saver.flush()).status).toBe('saved');
    expect(save).toHaveBeenCalledTimes(1);
  });
});
