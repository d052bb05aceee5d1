import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '../../components/locale.tsx';
import { Import, type ImportActions } from '../../components/options/Import.tsx';
import type { ImportResult } from '../../utils/exporters/index.ts';
import { loadLocale } from '../../utils/i18n/locales.ts';
import { NO_MERGES } from '../../utils/notes/index.ts';

beforeAll(() => loadLocale('en'));
afterEach(cleanup);

const plain = (text: string | null | undefined) => text?.replace(/[\u2066-\u2069]/g, '');
const counted = (counts: Partial<typeof NO_MERGES>): ImportResult => ({
  ok: true,
  records: 1,
  counts: { ...NO_MERGES, ...counts },
});
const refused: ImportResult = {
  ok: false,
  records: 9,
  problems: [
    { code: 'invalid', record: 3, path: 'notes.0.text' },
    { code: 'truncated', record: null, path: null },
    { code: 'not-json', record: 9, path: null },
  ],
};

function open(actions: Partial<ImportActions>) {
  const all: ImportActions = {
    preview: async () => counted({}),
    import: async () => counted({}),
    ...actions,
  };
  render(() => (
    <LocaleProvider language="en">
      <Import disabled={false} explain={() => 'the disk is full'} actions={all} />
    </LocaleProvider>
  ));
}

function choose() {
  const input = screen.getByLabelText('Choose a file', { selector: 'input' }) as HTMLInputElement;
  const file = new File(['{}'], 'notes.json');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
  return file;
}

const lines = () => screen.queryAllByRole('listitem').map((item) => plain(item.textContent));
const button = (name: string) => screen.getByRole('button', { name });

describe('a file that was chosen', () => {
  it('is shown with all that would come in and stay out, and nothing is imported yet', async () => {
    const bringIn = vi.fn();
    open({
      preview: async () => counted({ added: 2, updated: 1, conflict: 1, same: 5, older: 3, corrections: 1 }),
      import: bringIn,
    });
    choose();
    const heading = await screen.findByRole('heading', { name: /What is in/ });
    expect(plain(heading.textContent)).toBe('What is in notes.json');
    expect(document.activeElement).toBe(heading);
    expect(lines()).toEqual([
      '2 new notes',
      '1 note edited after yours: its words replace yours',
      '1 note written in both places: both texts are kept',
      '1 correction',
      '5 you have already',
      '3 older than yours: yours stay',
    ]);
    expect(bringIn).not.toHaveBeenCalled();
  });

  it('comes in when the reader says so, and says how much', async () => {
    const bringIn = vi.fn(async () => counted({ added: 2 }));
    open({ preview: async () => counted({ added: 2 }), import: bringIn });
    const file = choose();
    fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
    expect(await screen.findByText(/2 notes imported/)).toBeTruthy();
    expect(bringIn).toHaveBeenCalledExactlyOnceWith(file, false, expect.anything());
    expect(document.activeElement).toBe(button('Choose a file'));
  });

  it('does not come in when she does not', async () => {
    const bringIn = vi.fn();
    open({ preview: async () => counted({ added: 2 }), import: bringIn });
    choose();
    await screen.findByRole('heading');
    fireEvent.click(button('Cancel'));
    expect(bringIn).not.toHaveBeenCalled();
    expect(screen.queryByRole('heading')).toBeNull();
    expect(document.activeElement).toBe(button('Choose a file'));
  });

  it('brings back what was deleted here only where she asks for it', async () => {
    const bringIn = vi.fn(async () => counted({ restored: 2 }));
    open({ preview: async () => counted({ deleted: 2 }), import: bringIn });
    choose();
    await screen.findByRole('heading');
    expect(lines()).toEqual(['2 you deleted here: they stay deleted']);
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox'));
    expect(lines()).toEqual(['2 deleted notes come back']);
    fireEvent.click(button('Import'));
    await screen.findByText(/2 notes imported/);
    expect(bringIn).toHaveBeenCalledExactlyOnceWith(expect.anything(), true, expect.anything());
  });

  it('with nothing new says so, and offers nothing', async () => {
    open({ preview: async () => counted({ same: 4 }) });
    choose();
    expect(await screen.findByText('There is nothing in it that you do not have.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    expect(button('Close')).toBeTruthy();
  });

  it('that is not right is refused with each record and why', async () => {
    open({ preview: async () => refused });
    choose();
    await screen.findByRole('heading', { name: /Nothing was imported/ });
    expect(lines()).toEqual([
      'record 3 is damaged at notes.0.text',
      'it ends in the middle',
      'record 9: it is not JSON',
    ]);
  });

  it('can be stopped while it is read, however long it is', async () => {
    open({
      preview: (_file, { signal, onProgress }) => {
        onProgress?.(1_200);
        return new Promise((_done, fail) => signal?.addEventListener('abort', () => fail(signal.reason)));
      },
    });
    choose();
    expect(plain((await screen.findByText(/records read/)).textContent)).toBe('1,200 records read…');
    fireEvent.click(button('Cancel'));
    expect(await screen.findByText(/The import was stopped/)).toBeTruthy();
  });

  it('cannot be stopped any more once it comes in', async () => {
    open({
      preview: async () => counted({ added: 1 }),
      import: (_file, _restore, { onCommit }) => {
        onCommit?.(0);
        onCommit?.(0.4);
        return new Promise(() => {});
      },
    });
    choose();
    fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
    expect(await screen.findByText(/^Bringing the notes in: .?40%/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });

  it('says why where the store fails', async () => {
    open({
      preview: async () => counted({ added: 1 }),
      import: () => Promise.reject(new Error('quota')),
    });
    choose();
    fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
    expect(plain((await screen.findByText(/the disk is full/)).textContent)).toBe(
      'It did not work: the disk is full',
    );
  });
});
