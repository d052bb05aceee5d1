import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CardActions, type CardContent, createCard } from '../../utils/highlight/card.ts';

const ar = (text: string) => ({ text, language: 'ar', direction: 'rtl' as const });

const content: CardContent = {
  label: 'denial',
  labelText: 'Denial',
  namingText: 'Named',
  source: ar('وزارة المياه'),
  facts: ['Direct quote', '2 sources'],
  chain: { title: 'How it reached the page', steps: [ar('مسؤول'), ar('رويترز'), ar('this article')] },
  reason: { title: 'Reason given', quote: ar('لأنه غير مخول') },
  jumps: [{ title: 'Denies', index: 4, quote: ar('<img src=x onerror=alert(1)>') }],
  noteText: 'Add a note',
  closeText: 'Close',
};

/** The shadow root is closed: the test looks over the shoulder of whoever makes it. */
const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
  expect(init.mode).toBe('closed');
  const root = attach.call(this, { ...init, mode: 'open' });
  roots.push(root);
  return root;
});

const stops: AbortController[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
  roots.length = 0;
});

function open() {
  const stop = new AbortController();
  stops.push(stop);
  const actions = { jump: vi.fn(), note: vi.fn(), closed: vi.fn(), held: vi.fn() } satisfies CardActions;
  const view = window as unknown as Window & typeof globalThis;
  const card = createCard(view, () => ({ language: 'en', direction: 'ltr' }), actions, stop.signal);
  card.open(content, new DOMRect(10, 10, 50, 20), 'light');
  const root = roots[0]!;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
  return { card, actions, root, find, stop };
}

const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('the card', () => {
  it('is outside the body, and its inside is its own', () => {
    const { root } = open();
    expect(root.host.parentElement).toBe(document.documentElement);
    expect(document.body.contains(root.host)).toBe(false);
  });

  it('says who, how named, how quoted, how it came here and why anonymous', () => {
    const { find } = open();
    expect(find('.source').textContent).toBe('وزارة المياه');
    expect(find('.source').dir).toBe('rtl');
    expect(find('header').textContent).toContain('DenialNamed');
    expect(find('.facts').textContent).toContain('2 sources');
    expect(find('dd').textContent).toBe('مسؤول→رويترز→this article');
    expect(find('dl').textContent).toContain('لأنه غير مخول');
  });

  it('shows the page’s text as text', () => {
    const { root, find } = open();
    expect(root.querySelector('img')).toBeNull();
    expect(find('.jump').textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('goes to the claim that is denied', () => {
    const { find, actions } = open();
    find('.jump').click();
    expect(actions.jump).toHaveBeenCalledWith(4);
  });

  it('closes on Escape and by its button, and takes the focus nowhere by itself', () => {
    const before = document.activeElement;
    const first = open();
    expect(document.activeElement).toBe(before);
    press('Escape');
    expect(first.card.isOpen).toBe(false);
    expect(first.actions.closed).toHaveBeenCalledTimes(1);
    first.card.open(content, new DOMRect(0, 0, 1, 1), 'dark');
    first.find('.close').click();
    expect(first.card.isOpen).toBe(false);
  });

  it('leaves Escape to the page while it is closed', () => {
    const { card } = open();
    card.close();
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard, { once: true });
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(heard).toHaveBeenCalled();
  });

  it('comes back when the page has removed it', () => {
    const { card, root } = open();
    root.host.remove();
    card.open(content, new DOMRect(0, 0, 1, 1), 'light');
    expect(root.host.isConnected).toBe(true);
  });

  it('goes with its reader', () => {
    const { root, stop } = open();
    stop.abort();
    expect(root.host.isConnected).toBe(false);
  });

  it('speaks to a screen reader', () => {
    const { card, find } = open();
    card.say('Denial: the ministry');
    expect(find('[role=status]').textContent).toBe('Denial: the ministry');
  });

  it('has nothing that axe finds wrong', async () => {
    const { root } = open();
    const copy = document.createElement('main');
    copy.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
    document.body.append(copy);
    const { violations } = await axe.run(copy, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    copy.remove();
  });
});
