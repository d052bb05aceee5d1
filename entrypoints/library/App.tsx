import { createSignal, onCleanup } from 'solid-js';
import { browser } from 'wxt/browser';
import { Library } from '../../components/library/Library.tsx';
import { LocaleProvider } from '../../components/locale.tsx';
import type { Language } from '../../utils/i18n/languages.ts';
import { libraryMessages } from '../../utils/i18n/library.ts';
import { openStore } from '../../utils/notes/index.ts';
import { createNoteSaver } from '../../utils/panel/note-saver.ts';
import { noteEditor } from '../../utils/panel/note-writer.ts';
import { unwrittenOf, writeLeftBehind } from '../../utils/panel/unwritten.ts';
import { explainNotesError } from '../../utils/ui/explain.ts';
import { createInterfaceLanguage, createTitle } from '../../utils/ui/interface-language.ts';
import { createLibraryEntries } from '../../utils/ui/library-entries.ts';

/** The library page: the notes of all pages. */
export function App(props: { opening: Language }) {
  const language = createInterfaceLanguage(props.opening);
  createTitle(language, libraryMessages);
  const [broughtBack, setBroughtBack] = createSignal(0);
  const store = openStore({ secondCopy: browser.storage.local, onRestored: setBroughtBack });
  onCleanup(() => store.close());
  void writeLeftBehind(store).catch(() => {});
  const { entries, loading, error, retry } = createLibraryEntries(store);

  return (
    <LocaleProvider language={language()}>
      <Library
        entries={entries()}
        loading={loading()}
        error={error()}
        broughtBack={broughtBack()}
        onBroughtBackSeen={() => setBroughtBack(0)}
        explain={(reason) => explainNotesError(reason, language())}
        actions={{
          makeEditSaver: (note, onState) =>
            createNoteSaver({ save: noteEditor(store, note), onState, unwritten: unwrittenOf(note.id) }),
          deleteNote: async (note) => void (await store.deleteNote(note.id)),
          restoreNote: async (note) => void (await store.restoreNote(note.id)),
          retry,
        }}
      />
    </LocaleProvider>
  );
}
