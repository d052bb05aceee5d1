import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { NotesStore } from '../notes/index.ts';
import { pageKeys } from '../notes/page-identity.ts';
import type { PageRecord } from '../notes/types.ts';
import { mayBeSameArticle, shownAddress } from '../panel/same-article.ts';
import { rememberSeen, seenChanges } from '../panel/seen-changes.ts';
import type { ReadyState } from '../panel/view.ts';

/** Another address of the article in front, or what may be one. */
export interface OtherAddress {
  /** Of its page. */
  readonly id: string;
  readonly address: string;
  readonly notes: number;
}

export interface OtherAddresses {
  /** Pages that may be the same article; the reader is asked. */
  readonly offers: Accessor<readonly OtherAddress[]>;
  /** Pages she has joined with this one. */
  readonly joined: Accessor<readonly OtherAddress[]>;
  /** Both reject with a `NotesError`. */
  readonly join: (id: string) => Promise<void>;
  readonly split: (id: string) => Promise<void>;
  /** Never asks about this pair again. */
  readonly keepApart: (id: string) => void;
}

const addressOf = ({ id, url, noteCount }: PageRecord): OtherAddress => ({
  id,
  address: shownAddress(url),
  notes: noteCount,
});

/** The addresses the article in front has, or may have, notes at; live. */
export function createOtherAddresses(store: NotesStore, state: Accessor<ReadyState>): OtherAddresses {
  const article = createMemo(() => state().article, undefined, {
    equals: (a, b) => a.url === b.url && a.canonicalUrl === b.canonicalUrl && a.text === b.text,
  });
  const [offers, setOffers] = createSignal<readonly OtherAddress[]>([]);
  const [pages, setPages] = createSignal<readonly PageRecord[]>([]);
  const life = new AbortController();
  onCleanup(() => life.abort());
  let asked = 0;

  const pairWith = (id: string) => `apart ${article().url} ${id}`;

  async function load(): Promise<void> {
    const here = article();
    const question = ++asked;
    const [known, twins, apart] = await Promise.all([
      store.pagesOfArticle(here),
      store.pagesTitled(here),
      seenChanges().catch(() => new Set<string>()),
    ]);
    if (question !== asked || life.signal.aborted) return;
    setPages(known);
    setOffers(
      twins
        .filter((twin) => !apart.has(pairWith(twin.page.id)) && mayBeSameArticle(twin, here.text))
        .map(({ page }) => addressOf(page)),
    );
  }
  // Where notes cannot be read is said already.
  const reload = () => void load().catch(() => {});
  createEffect(on(article, reload));
  store.subscribe(reload, life.signal);

  return {
    offers,
    joined: () => {
      const here = pageKeys(article());
      // Read at an address that was joined, what is elsewhere is the page it was joined with.
      return pages().flatMap((page) =>
        page.joined.map((part) =>
          part.keys.some((key) => here.includes(key))
            ? { ...addressOf(part), address: shownAddress(page.id) }
            : addressOf(part),
        ),
      );
    },
    async join(id) {
      const [into] = await store.pagesOfArticle(article());
      await store.joinPages((into ?? (await store.savePage(article()))).id, id);
    },
    async split(id) {
      const page = pages().find(({ joined }) => joined.some((part) => part.id === id));
      if (page) await store.splitPage(page.id, id);
    },
    keepApart(id) {
      setOffers((all) => all.filter((offer) => offer.id !== id));
      // Where it cannot be written, it is asked again.
      rememberSeen(pairWith(id)).catch(() => {});
    },
  };
}
