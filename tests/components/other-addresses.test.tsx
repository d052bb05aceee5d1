import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { LocaleProvider } from '../../components/locale.tsx';
import { OtherAddresses } from '../../components/panel/OtherAddresses.tsx';
import { loadLocale } from '../../utils/i18n/locales.ts';

beforeAll(() => loadLocale('en'));
afterEach(cleanup);

const plain = (text: string | null | undefined) => text?.replace(/[\u2066-\u2069]/g, '');
const page = (id: string, notes: number) => ({ id, address: `${id}.example/news`, notes });

function show() {
  const answers = { onJoin: vi.fn(), onSplit: vi.fn(), onKeepApart: vi.fn() };
  render(() => (
    <LocaleProvider language="en">
      <OtherAddresses offers={[page('twin', 2)]} joined={[page('joined', 1)]} {...answers} />
    </LocaleProvider>
  ));
  return answers;
}

it('asks whether another address has the same article, saying which and how many notes', () => {
  const { onJoin, onKeepApart } = show();
  const offer = screen.getByRole('region', { name: /2 notes on what may be this article/ });
  expect(offer.textContent).toContain('twin.example/news');
  expect([onJoin.mock.calls, onKeepApart.mock.calls]).toEqual([[], []]);
  fireEvent.click(screen.getByRole('button', { name: 'The same article' }));
  expect(onJoin).toHaveBeenCalledExactlyOnceWith('twin');
  fireEvent.click(screen.getByRole('button', { name: 'Another one' }));
  expect(onKeepApart).toHaveBeenCalledExactlyOnceWith('twin');
});

it('says what is joined, and takes it apart', () => {
  const { onSplit } = show();
  const [, split] = screen.getAllByRole('button').slice(1);
  expect(plain(split?.getAttribute('aria-label'))).toBe('Separate from joined.example/news');
  fireEvent.click(split!);
  expect(onSplit).toHaveBeenCalledExactlyOnceWith('joined');
});
