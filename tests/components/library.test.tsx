import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { LocaleProvider } from '../../components/locale.tsx';
import { loadLocale } from '../../utils/i18n/locales.ts';
import { catalogueOf } from '../../utils/library/catalogue.ts';
import { type Entry, entryOf } from '../../utils/library/entries.ts';
import { createWordIndex } from '../../utils/library/words.ts';
import type { NoteView } from '../../utils/notes/types.ts';
import { createNoteSaver } from '../../utils/panel/note-saver.ts';

beforeAll(() => loadLocale('en'));
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

function open(first: readonly Entry[], { restored = 0, loading = false } = {}) {
  const [broughtBack, setBroughtBack] = createSignal(restored);
  const [entries, setEntries] = createSignal(first);
  const without = (id: string) => setEntries(entries().filter(({ note }) => note.id !== id));
  render(() => (
    <LocaleProvider language="en">
      <Library
        catalogue={catalogueOf(entries(), words)}
        loading={loading}
        error={null}
        broughtBack={broughtBack()}
        onBroughtBackSeen={() => setBroughtBack(0)}
        explain={String}
        actions={{
          makeEditSaver: (_, onState) => createNoteSaver({ save: async () => null as never, onState }),
          deleteNote: async ({ id }) => void without(id),
          restoreNote: async () => void setEntries(first),
          retry: () => {},
        }}
      />
    </LocaleProvider>
  ));
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
    fireEvent.click(screen.getByRole('button', { name: 'All right' }));
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
