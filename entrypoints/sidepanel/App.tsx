import { createMemo, createResource, createSignal, lazy, onCleanup, Show, Suspense } from 'solid-js';
import { browser } from 'wxt/browser';
import { LocaleProvider } from '../../components/locale.tsx';
import { Tools } from '../../components/panel/ArticleHead.tsx';
import type { PanelActions } from '../../components/panel/actions.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { ViewScreen } from '../../components/panel/ViewScreen.tsx';
import type { Span } from '../../utils/attribution/types.ts';
import type { Language } from '../../utils/i18n/languages.ts';
import { panelMessages } from '../../utils/i18n/panel.ts';
import { NotesError } from '../../utils/notes/errors.ts';
import type { CorrectionChange, NotesStore } from '../../utils/notes/index.ts';
import { addedClaim } from '../../utils/panel/added-claim.ts';
import { relabelling } from '../../utils/panel/correcting.ts';
import { followTab } from '../../utils/panel/follow-tab.ts';
import { createNoteSaver, type NoteWords } from '../../utils/panel/note-saver.ts';
import { noteEditor, noteWriter } from '../../utils/panel/note-writer.ts';
import { unwrittenOf, writeLeftBehind } from '../../utils/panel/unwritten.ts';
import type { PanelView, ReadyState } from '../../utils/panel/view.ts';
import { patternOf, siteOf } from '../../utils/sites.ts';
import { createArticleNotes } from '../../utils/ui/article-notes.ts';
import { createBroughtBack } from '../../utils/ui/brought-back.ts';
import { explainNotesError } from '../../utils/ui/explain.ts';
import { createInterfaceLanguage, createTitle } from '../../utils/ui/interface-language.ts';
import { createRequests } from '../../utils/ui/requests.ts';

/** Fetched once the list is there. */
const SameArticle = lazy(async () => ({ default: (await import('./SameArticle.tsx')).SameArticle }));

const openLibrary = () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
const openSites = () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#sites') });
const openOptions = () => void browser.runtime.openOptionsPage();

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The site of an address, where it may be asked for and is not allowed yet. */
async function siteToAllow(url: string): Promise<string | null> {
  const pattern = patternOf(url);
  if (pattern === null) return null;
  // A browser may know no pattern for such an address: then there is nothing to offer.
  const isAllowed = await browser.permissions.contains({ origins: [pattern] }).catch(() => true);
  return isAllowed ? null : siteOf(pattern);
}

/** The side panel: follows the tab beside it, and keeps notes. */
export function App(props: { opening: Language }) {
  const language = createInterfaceLanguage(props.opening);
  createTitle(language, panelMessages);
  const [view, setView] = createSignal<PanelView>({ screen: 'loading' });
  const [viewport, setViewport] = createSignal<Span | null>(null);
  const [pointed, setPointed] = createSignal<number | null>(null);
  const [incognito, setPrivate] = createSignal(false);

  const ready = createMemo((): ReadyState | null => {
    const shown = view();
    return shown.screen === 'ready' ? shown.state : null;
  });
  const requests = createRequests(createMemo(() => ready()?.article.text));

  /** Fetched while the list of claims is already there. */
  const store = import('../../utils/notes/index.ts').then(({ openStore }) =>
    openStore({ secondCopy: browser.storage.local }),
  );
  // Where notes cannot be written is said as soon as there is one.
  void store.then((notes) => writeLeftBehind(notes)).catch(() => {});
  const broughtBack = createBroughtBack(store);
  const [notesStore, setNotesStore] = createSignal<NotesStore | null>(null);
  void store.then(setNotesStore);
  const life = new AbortController();
  onCleanup(() => {
    life.abort();
    void store.then((notes) => notes.close());
  });
  const tab = followTab(
    {
      onView: setView,
      onViewport: setViewport,
      onPointed: setPointed,
      onPrivate: setPrivate,
      onIntent: (intent) => requests.take(intent),
    },
    life.signal,
  );

  const waiting = () => {
    const shown = view();
    return shown.screen === 'ready' ? null : shown;
  };
  const [site, { refetch: askAgain }] = createResource(() => ready()?.article.url, siteToAllow);
  const askForSite = async (url: string | undefined) => {
    const pattern = patternOf(url ?? '');
    if (pattern && (await browser.permissions.request({ origins: [pattern] }))) void askAgain();
  };
  const articleNotes = createArticleNotes(store, ready);

  const explain = (error: unknown) => explainNotesError(error, language());

  /** A writer of notes that begins when the store is there. */
  const deferred = <Subject,>(
    make: (notes: NotesStore, subject: Subject) => (words: NoteWords) => Promise<void>,
    subject: Subject,
  ) => {
    const writer = store.then((notes) => make(notes, subject));
    return async (words: NoteWords) => (await writer)(words);
  };

  /** Writes a correction of the article in front and has it applied; resolves to its id. */
  const correct = async (index: number | null, change: CorrectionChange): Promise<string> => {
    const state = ready();
    if (!state || incognito()) throw new NotesError('unavailable');
    const notes = await store;
    const id = crypto.randomUUID();
    const { article, attributions } = state;
    await notes.putCorrection({ id, reading: { article, attributions }, index, change });
    await tab.correct(state, notes);
    return id;
  };

  const undoCorrection = async (id: string) => {
    const notes = await store;
    await notes.deleteCorrection(id);
    const state = ready();
    if (state) await tab.correct(state, notes);
  };

  const actions: PanelActions = {
    go: tab.go,
    copy,
    openLibrary,
    openOptions,
    allowSite: () => void askForSite(ready()?.article.url),
    addClaim: async (span, label) =>
      void (await correct(null, { type: 'add', attribution: addedClaim(span, label) })),
    relabelClaim: async (index, correction) => {
      const { article, attributions } = ready()!;
      const id = await correct(index, relabelling(article.text, attributions[index]!, correction));
      return () => undoCorrection(id);
    },
    removeClaim: async (index) => {
      const id = await correct(index, { type: 'remove' });
      return () => undoCorrection(id);
    },
    undoCorrection,
    selection: async () => {
      const state = ready();
      return state && tab.selection(state);
    },
    retryNotes: articleNotes.retry,
    makeDraftSaver: (id, index, onState) =>
      createNoteSaver({
        save: deferred(noteWriter, { id, index, state: ready()!, incognito: incognito() }),
        onState,
        unwritten: incognito() ? undefined : unwrittenOf(id),
      }),
    makeEditSaver: (note, onState) =>
      createNoteSaver({ save: deferred(noteEditor, note), onState, unwritten: unwrittenOf(note.id) }),
    deleteNote: async (note) => void (await (await store).deleteNote(note.id)),
    restoreNote: async (note) => void (await (await store).restoreNotes([note.id])),
    answerPlace: async (note, answer) => {
      const text = ready()?.article.text;
      if (text === undefined || incognito()) throw new NotesError('unavailable');
      const { placementOf } = await import('../../utils/panel/anchor-notes.ts');
      const notes = await store;
      await notes.placeNotes(new Map([[note.id, placementOf(text, answer)]]));
      const before = note.placement ?? placementOf(text, 'again');
      return () => notes.placeNotes(new Map([[note.id, before]]));
    },
  };

  return (
    <LocaleProvider language={language()}>
      <Show
        when={ready()}
        fallback={
          <main class="panel">
            <div class="panel__bare-tools">
              <Tools onLibrary={openLibrary} onOptions={openOptions} />
            </div>
            <Show when={waiting()}>
              {(view) => (
                <ViewScreen
                  view={view()}
                  onSites={openSites}
                  onReadAnyway={tab.readAnyway}
                  onReload={tab.reload}
                />
              )}
            </Show>
          </main>
        }
      >
        {(state) => (
          <Panel
            state={state()}
            notes={articleNotes.notes()}
            notesError={articleNotes.error()}
            changes={articleNotes.changes()}
            onChangesDismissed={() => articleNotes.dismissChanges(!incognito())}
            broughtBack={broughtBack.notes()}
            onBroughtBackSeen={broughtBack.dismiss}
            tagsInUse={articleNotes.tags()}
            removed={articleNotes.removed()}
            viewport={viewport()}
            pointed={pointed()}
            site={site() ?? null}
            noteRequest={requests.note()}
            claimRequest={requests.claim()}
            onClaimRequestDone={requests.claimDone}
            explain={explain}
            addresses={
              <Suspense>
                <Show when={!incognito() && notesStore()}>
                  {(notes) => <SameArticle store={notes()} state={state()} explain={explain} />}
                </Show>
              </Suspense>
            }
            actions={actions}
          />
        )}
      </Show>
    </LocaleProvider>
  );
}
