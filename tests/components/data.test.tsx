import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '../../components/locale.tsx';
import { Data } from '../../components/options/Data.tsx';
import { loadLocale } from '../../utils/i18n/locales.ts';
import { NO_MERGES, type UpgradeBackup } from '../../utils/notes/index.ts';
import { eventually } from '../eventually.ts';

beforeAll(() => loadLocale('en'));
afterEach(cleanup);

const NOTHING = { notes: 0, pages: 0, trash: 0, corrections: 0 };
const COPY = { version: 1, at: 0 } as UpgradeBackup;

function show(counts: Partial<typeof NOTHING> | null, copies: readonly UpgradeBackup[] = []) {
  const nothing = async () => {};
  const result = { ok: true, records: 0, counts: NO_MERGES } as const;
  const actions = {
    export: vi.fn(nothing),
    exportCopy: nothing,
    erase: vi.fn(nothing),
    retry: vi.fn(),
    preview: async () => result,
    import: async () => result,
  };
  render(() => (
    <LocaleProvider language="en">
      <Data
        counts={counts && { ...NOTHING, ...counts }}
        trouble={counts === null ? new Error('the disk') : null}
        onRetry={actions.retry}
        copies={copies}
        formats={[{ id: 'json', name: 'Backup' }]}
        explain={() => 'the disk is full'}
        actions={actions}
      />
    </LocaleProvider>
  ));
  return actions;
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('notes that cannot be read', () => {
  it('are not said to be none: the reader is told, and nothing is offered but to try again', () => {
    const { retry } = show(null);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Your notes cannot be reached');
    expect(alert.textContent).toContain('the disk is full');
    expect(screen.queryByText('0 notes')).toBeNull();
    for (const name of ['Backup', 'Choose a file', 'Erase everything'])
      expect(button(name).disabled).toBe(true);
    fireEvent.click(button('Try again'));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe('erasing everything', () => {
  it.each<[string, Parameters<typeof show>]>([
    ['notes', [{ notes: 1, pages: 1 }]],
    ['corrections alone', [{ corrections: 2 }]],
    ['deleted notes that are still kept', [{ trash: 1 }]],
    ['a copy from before an update', [{}, [COPY]]],
  ])('is offered where there are %s', (_, kept) => {
    show(...kept);
    expect(button('Erase everything').disabled).toBe(false);
  });

  it('is not where there is nothing', () => {
    show({});
    expect(button('Erase everything').disabled).toBe(true);
  });

  it('is done after a question only', async () => {
    const { erase } = show({ corrections: 2 });
    fireEvent.click(button('Erase everything'));
    const dialog = await screen.findByRole('alertdialog');
    expect(erase).not.toHaveBeenCalled();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save the backup and erase' }));
    await eventually(() => expect(erase).toHaveBeenCalledOnce());
  });
});

it('corrections are counted where there are some', () => {
  show({ notes: 3, pages: 2, corrections: 1 });
  const counted = screen.getByText('3 notes').parentElement!;
  expect(counted.textContent?.replace(/[\u2066-\u2069]/g, '')).toBe('3 notes · 2 pages · 1 correction');
});
