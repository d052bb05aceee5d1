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

function show(counts: Partial<typeof NOTHING>, copies: readonly UpgradeBackup[] = []) {
  const nothing = async () => {};
  const result = { ok: true, records: 0, counts: NO_MERGES } as const;
  const actions = {
    export: vi.fn(nothing),
    exportCopy: nothing,
    erase: vi.fn(nothing),
    preview: async () => result,
    import: async () => result,
  };
  render(() => (
    <LocaleProvider language="en">
      <Data
        counts={{ ...NOTHING, ...counts }}
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
