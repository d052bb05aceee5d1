import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { NotesStore, NoteView } from '../notes/index.ts';
import type { ChangesSince } from '../panel/changes-since.ts';
import { NO_NOTES, type NotesByPlace, type PlacedNote, placeNotes } from '../panel/note-places.ts';
import { type RemovedClaim, removedBy } from '../panel/removed.ts';
import { rowsOf } from '../panel/rows.ts';
import { rememberSeen, seenChanges } from '../panel/seen-changes.ts';
import type { ReadyState } from '../panel/view.ts';

export interface ArticleNotes {
  readonly notes: Accessor<NotesByPlace>;
  /** What changed in the article since its latest note; null where nothing did, or it was dismissed. */
  readonly changes: Accessor<ChangesSince | null>;
  /** `remember` keeps it hidden after the panel was closed. */
  readonly dismissChanges: (remember: boolean) => void;
  /** What the reader took off the list of claims. */
  readonly removed: Accessor<readonly RemovedClaim[]>;
  /** Tags in use, the most recently used first. */
  readonly tags: Accessor<readonly string[]>;
  /** Why notes cannot be read; null while they can. */
  readonly error: Accessor<unknown>;
  /** Tries again after an error. */
  readonly retry: () => void;
}

/** The notes of the article in front, live: written here or in any other window of the extension. */
export function createArticleNotes(
  store: Promise<NotesStore>,
  state: Accessor<ReadyState | null>,
): ArticleNotes {
  const [views, setViews] = createSignal<readonly NoteView[]>([]);
  const [removed, setRemoved] = createSignal<readonly RemovedClaim[]>([]);
  const [tags, setTags] = createSignal<readonly string[]>([]);
  const [error, setError] = createSignal<unknown>(null);
  const address = createMemo(
    () => {
      const article = state()?.article;
      return article ? { url: article.url, canonicalUrl: article.canonicalUrl } : null;
    },
    null,
    { equals: (a, b) => a?.url === b?.url && a?.canonicalUrl === b?.canonicalUrl },
  );
  let asked = 0;

  async function load(): Promise<void> {
    const article = address();
    const question = ++asked;
    try {
      const notes = await store;
      const [found, corrections, used] = await Promise.all([
        article ? notes.notesOfArticle(article) : [],
        article ? notes.correctionsOfArticle(article) : [],
        notes.tags(),
      ]);
      if (question !== asked) return;
      setViews(found);
      setRemoved(removedBy(corrections));
      setTags(used.map(({ name }) => name));
      setError(null);
    } catch (reason) {
      if (question === asked) setError(reason);
    }
  }

  createEffect(
    on(address, () => {
      setViews([]);
      void load();
    }),
  );
  const life = new AbortController();
  onCleanup(() => life.abort());
  void store.then((notes) => notes.subscribe(() => void load(), life.signal));

  /** Most articles have no notes: what finds them again is loaded for those that have. */
  const [placed, setPlaced] = createSignal<readonly PlacedNote[]>([]);
  createEffect(
    on([views, state], async ([found, ready]) => {
      if (!ready || found.length === 0) {
        setPlaced([]);
        return;
      }
      const { placeViews } = await import('../panel/anchor-notes.ts');
      if (views() === found && state() === ready) setPlaced(placeViews(found, ready));
    }),
  );
  const notes = createMemo(() => {
    const ready = state();
    if (!ready || placed().length === 0) return NO_NOTES;
    return placeNotes(placed(), rowsOf(ready.article.text, ready.attributions));
  });

  const [since, setSince] = createSignal<ChangesSince | null>(null);
  /** Unknown until storage has answered: a notice she has hidden must not flash. */
  const [dismissed, setDismissed] = createSignal<ReadonlySet<string> | null>(null);
  void seenChanges().then(setDismissed, () => setDismissed(new Set<string>()));
  createEffect(
    on([views, state], async ([found, ready]) => {
      const ids = new Set(found.flatMap(({ claim }) => (claim ? [claim.readingId] : [])));
      if (!ready || ids.size === 0) {
        setSince(null);
        return;
      }
      const { changesSince } = await import('../panel/changes-since.ts');
      const changes = await store
        .then((notes) => Promise.all([...ids].map((id) => notes.reading(id))))
        .then((readings) =>
          changesSince(
            readings.filter((reading) => reading !== null),
            ready,
          ),
        )
        // Where notes cannot be read is said already.
        .catch(() => null);
      if (views() === found && state() === ready) setSince(changes);
    }),
  );
  const changes = () => {
    const known = since();
    return known && dismissed()?.has(known.id) === false ? known : null;
  };
  const dismissChanges = (remember: boolean) => {
    const id = since()?.id;
    if (id === undefined) return;
    setDismissed((ids) => new Set([...(ids ?? []), id]));
    // Where it cannot be written it is hidden while the panel is open.
    if (remember) rememberSeen(id).catch(() => {});
  };

  return { notes, changes, dismissChanges, removed, tags, error, retry: () => void load() };
}
