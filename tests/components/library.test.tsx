import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { LocaleProvider } from '../../components/locale.tsx';
import { loadLocale } from '../../utils/i18n/locales.ts';
import { catalogueOf } from '../../utils/library/catalogue.ts';
import { type Entry, entryOf } from '../../utils/library/entries.ts';
import { createWordIndex } from '../../utils/library/words.ts';
import type { DeletedNote, NoteView } from '../../utils/notes/types.ts';
import { createNoteSaver } from '../../utils/panel/note-saver.ts';

beforeAll(() => Promise.all([loadLocale('en'), import('../../components/library/DeletedNotes.tsx')]));
afterEach(cleanup);

const words = createWordIndex();
const entry = (id: string, text: string, quote: string | null, page = 'p'): Entry =>
  entryOf(
    {
      note: {
        id,
        text,
        tags: ['harbour'],
        verdict: 'none',
        label: 'sourced',
        site: 'a.example',
        updatedAt: 1_000,
      },
      claim:
        quote === null ? null : { target: { quote: { exact: quote } }, source: null, resolved: 'the mayor' },
      page: {
        id: page,
        title: `Title of ${page}`,
        site: 'a.example',
        url: 'https://a.example/',
        language: 'en',
      },
    } as unknown as NoteView,
    words,
  );

const FIRST = entry('1', 'Ask the harbour master', 'the cranes were safe');
const SECOND = entry('2', 'Read the report', null, 'q');

function open(first: readonly Entry[], { restored = 0, loading = false, trash = [] as DeletedNote[] } = {}) {
  const [broughtBack, setBroughtBack] = createSignal(restored);
  const [entries, setEntries] = createSignal(first);
  const [deleted, setDeleted] = createSignal<readonly DeletedNote[] | null>(null);
  const done = { restored: [] as string[], forgotten: [] as string[] };
  const without = (ids: readonly string[], how: keyof typeof done) => {
    done[how].push(...ids);
    setDeleted(deleted()!.filter(({ id }) => !ids.includes(id)));
  };
  render(() => (
    <LocaleProvider language="en">
      <Library
        catalogue={catalogueOf(entries(), words)}
        loading={loading}
        error={null}
        broughtBack={broughtBack()}
        onBroughtBackSeen={() => setBroughtBack(0)}
        deletedCount={trash.length}
        deleted={deleted()}
        explain={String}
        actions={{
          makeEditSaver: (_, onState) => createNoteSaver({ save: async () => null as never, onState }),
          deleteNote: async ({ id }) => void setEntries(entries().filter(({ note }) => note.id !== id)),
          restoreNote: async () => void setEntries(first),
          retry: () => {},
          openDeleted: () => setDeleted(trash),
          restore: async (ids) => void without(ids, 'restored'),
          forget: async (ids) => void without(ids, 'forgotten'),
        }}
      />
    </LocaleProvider>
  ));
  return done;
}

describe('the library', () => {
  it('lists notes with what they are on', () => {
    open([FIRST, SECOND]);
    expect(screen.getByText('Ask the harbour master')).toBeTruthy();
    expect(screen.getByText('the cranes were safe')).toBeTruthy();
    expect(screen.getByText('Read the report')).toBeTruthy();
  });

  it('finds notes by their words, and says how many of how many', () => {
    open([FIRST, SECOND]);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'report' } });
    expect(screen.queryByText('Ask the harbour master')).toBeNull();
    expect(screen.getByText('Read the report')).toBeTruthy();
    expect(screen.getByText('1 of 2 notes')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all notes' }));
    expect(screen.getByText('Ask the harbour master')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });

  it('says so while it has not read all notes yet', () => {
    open([FIRST], { loading: true });
    expect(screen.getByText('Opening your notes…')).toBeTruthy();
    cleanup();
    open([FIRST]);
    expect(screen.queryByText('Opening your notes…')).toBeNull();
  });

  it('says that notes were brought back, until the reader has seen it', () => {
    open([FIRST, SECOND], { restored: 2 });
    expect(screen.getByRole('heading', { name: '2 notes were brought back' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'OK' }));
    expect(screen.queryByText(/brought back/)).toBeNull();
  });

  it.each([
    ['one of two', [FIRST, SECOND]],
    ['the only one', [FIRST]],
  ])('takes a deleted note off the list, and back on when that is undone: %s', async (_, notes) => {
    open(notes);
    fireEvent.click(screen.getAllByRole('button', { name: 'Delete' })[0]!);
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(screen.queryByText('Ask the harbour master')).toBeNull();
    fireEvent.click(undo);
    expect(await screen.findByText('Ask the harbour master')).toBeTruthy();
  });
});

describe('deleted notes', () => {
  // In the middle of a year: nowhere is it another.
  const deletedAt = Date.UTC(2026, 5, 15);
  const deleted = (one: Entry): DeletedNote => ({ ...one, id: one.note.id, deletedAt });
  const show = async () => {
    const done = open([], { trash: [deleted(FIRST), deleted(SECOND)] });
    fireEvent.click(screen.getByRole('button', { name: '2 deleted notes' }));
    await screen.findByRole('heading', { name: 'Deleted notes' });
    return done;
  };
  const button = (name: string) => screen.getByRole('button', { name });
  const row = (words: string) => within(screen.getByText(words).closest('article')!);

  it('are a view of their own, with what each is on and when it was deleted', async () => {
    await show();
    expect(document.activeElement?.textContent).toBe('Deleted notes');
    expect(row('Ask the harbour master').getByText('the cranes were safe')).toBeTruthy();
    expect(row('Read the report').getByText(/^Deleted .*2026/)).toBeTruthy();
    fireEvent.click(button('Back to my notes'));
    expect(screen.getByRole('heading', { name: 'My notes' })).toBeTruthy();
    expect(document.activeElement).toBe(button('2 deleted notes'));
  });

  it('are not spoken of where there are none', () => {
    open([FIRST]);
    expect(screen.queryByRole('button', { name: /deleted/ })).toBeNull();
  });

  it('come back one at a time or all together', async () => {
    const { restored } = await show();
    fireEvent.click(row('Read the report').getByRole('button', { name: 'Restore' }));
    expect(await screen.findByText('1 note restored')).toBeTruthy();
    expect(screen.queryByText('Read the report')).toBeNull();
    fireEvent.click(button('Restore all'));
    expect(await screen.findByText(/Nothing is deleted/)).toBeTruthy();
    expect(restored).toEqual(['2', '1']);
  });

  it.each([
    ['one', ['2']],
    ['all', ['1', '2']],
  ])('are deleted for ever only when that is confirmed: %s', async (which, ids) => {
    const { forgotten } = await show();
    const ask = () =>
      fireEvent.click(
        which === 'all'
          ? button('Delete all for ever')
          : row('Read the report').getByRole('button', { name: 'Delete for ever' }),
      );
    ask();
    const first = await screen.findByRole('alertdialog');
    fireEvent.click(within(first).getByRole('button', { name: 'Cancel' }));
    expect(forgotten).toEqual([]);
    ask();
    fireEvent.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete for ever' }),
    );
    expect(await screen.findByText(/deleted for ever$/)).toBeTruthy();
    expect(forgotten).toEqual(ids);
    expect(screen.queryByText('Read the report')).toBeNull();
  });
});
