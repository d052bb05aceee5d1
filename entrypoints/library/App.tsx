import { onCleanup } from 'solid-js';
import { browser } from 'wxt/browser';
import { Library } from '../../components/library/Library.tsx';
import { LocaleProvider } from '../../components/locale.tsx';
import type { Language } from '../../utils/i18n/languages.ts';
import { libraryMessages } from '../../utils/i18n/library.ts';
import { openStore } from '../../utils/notes/index.ts';
import { createNoteSaver } from '../../utils/panel/note-saver.ts';
import { noteEditor } from '../../utils/panel/note-writer.ts';
import { unwrittenOf, writeLeftBehind } from '../../utils/panel/unwritten.ts';
import { createBroughtBack } from '../../utils/ui/brought-back.ts';
import { createDeletedNotes } from '../../utils/ui/deleted-notes.ts';
import { explainNotesError } from '../../utils/ui/explain.ts';
import { createInterfaceLanguage, createTitle } from '../../utils/ui/interface-language.ts';
import { createLibraryNotes } from '../../utils/ui/library-notes.ts';

/** The library page: the notes of all pages. */
export function App(props: { opening: Language }) {
  const language = createInterfaceLanguage(props.opening);
  createTitle(language, libraryMessages);
  const store = openStore({ secondCopy: browser.storage.local });
  const broughtBack = createBroughtBack(Promise.resolve(store));
  onCleanup(() => store.close());
  void writeLeftBehind(store).catch(() => {});
  const deleted = createDeletedNotes(store);
  const { catalogue, loading, error, retry } = createLibraryNotes(store);

  return (
    <LocaleProvider language={language()}>
      <Library
        catalogue={catalogue()}
        loading={loading()}
        error={error()}
        broughtBack={broughtBack.notes()}
        onBroughtBackSeen={broughtBack.dismiss}
        deletedCount={deleted.count()}
        deleted={deleted.notes()}
        explain={(reason) => explainNotesError(reason, language())}
        actions={{
          makeEditSaver: (note, onState) =>
            createNoteSaver({ save: noteEditor(store, note), onState, unwritten: unwrittenOf(note.id) }),
          deleteNote: async (note) => void (await store.deleteNote(note.id)),
          restoreNote: async (note) => void (await store.restoreNotes([note.id])),
          retry,
          openDeleted: deleted.open,
          restore: async (ids) => void (await store.restoreNotes(ids)),
          forget: (ids) => store.forgetNotes(ids),
        }}
      />
    </LocaleProvider>
  );
}
