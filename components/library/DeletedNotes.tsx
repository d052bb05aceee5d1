import './DeletedNotes.css';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import { createMemo, createSignal, onMount, Show } from 'solid-js';
import { libraryMessages } from '../../utils/i18n/library.ts';
import type { DeletedNote } from '../../utils/notes/types.ts';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { useFormats, useWords } from '../locale.tsx';
import { NoteText } from '../notes/NoteText.tsx';
import { Toast, type ToastMessage } from '../Toast.tsx';
import { VirtualList } from '../VirtualList.tsx';
import { LibraryEntry } from './LibraryEntry.tsx';

/** Height of a note before it is measured, CSS px. */
const LIKELY_HEIGHT = 200;

export interface DeletedNotesActions {
  /** Brings notes back to where they were. */
  readonly restore: (ids: readonly string[]) => Promise<void>;
  /** Deletes them for ever. */
  readonly forget: (ids: readonly string[]) => Promise<void>;
}

/** What the reader deleted, with the way back and the way to be rid of it. */
export function DeletedNotes(props: {
  /** The last deleted first; null until they have been read. */
  notes: readonly DeletedNote[] | null;
  explain: (error: unknown) => string;
  actions: DeletedNotesActions;
  onBack: () => void;
}) {
  const t = useWords(libraryMessages);
  const formats = useFormats();
  const [toast, setToast] = createSignal<ToastMessage | null>(null);
  let heading!: HTMLHeadingElement;
  onMount(() => heading.focus());

  const byId = createMemo(() => new Map(props.notes?.map((note) => [note.id, note])));
  const ids = createMemo(() => [...byId().keys()]);

  const run = async (done: 'restored' | 'forgotten', some: readonly string[]) => {
    try {
      await (done === 'restored' ? props.actions.restore(some) : props.actions.forget(some));
      setToast({ text: t(done, { count: some.length }) });
      // What had the focus is gone with its note.
      heading.focus();
    } catch (error) {
      setToast({ text: props.explain(error) });
    }
  };

  const Forget = (own: { ids: readonly string[]; class: string; name: string }) => (
    <ConfirmButton
      class={own.class}
      title={t('forget_title', { count: own.ids.length })}
      warning={t('forget_warning')}
      confirm={t('forget')}
      cancel={t('cancel')}
      onConfirm={() => void run('forgotten', own.ids)}
    >
      {own.name}
    </ConfirmButton>
  );

  const Row = (row: { note: DeletedNote }) => (
    <div class="library__note">
      <NoteText
        note={row.note.note}
        when={t('deleted_at', { date: formats().dateAndTime(row.note.deletedAt) })}
        tools={
          <>
            <button
              type="button"
              class="button button--plain"
              onClick={() => void run('restored', [row.note.id])}
            >
              {t('restore')}
            </button>
            <Forget ids={[row.note.id]} class="button button--plain" name={t('forget')} />
          </>
        }
      >
        <LibraryEntry entry={row.note} words={[]} withPage />
      </NoteText>
    </div>
  );

  return (
    <section class="deleted">
      <header class="deleted__head">
        <button type="button" class="button button--plain" onClick={() => props.onBack()}>
          <ArrowLeft class="follows-direction" size={15} aria-hidden="true" />
          {t('back_to_notes')}
        </button>
        <h1 ref={heading} class="page-title" tabindex={-1}>
          {t('deleted_title')}
        </h1>
        <Show when={props.notes}>
          <Show
            when={ids().length > 0}
            fallback={
              <p>
                <strong>{t('deleted_none')}.</strong> {t('deleted_none_body')}
              </p>
            }
          >
            <p>{t('deleted_body')}</p>
            <div class="deleted__line">
              <button type="button" class="button" onClick={() => void run('restored', ids())}>
                {t('restore_all')}
              </button>
              <Forget ids={ids()} class="button button--danger" name={t('forget_all')} />
            </div>
          </Show>
        </Show>
      </header>
      <Show when={ids().length > 0}>
        <VirtualList keys={ids()} label={t('deleted_title')} likelyHeight={LIKELY_HEIGHT}>
          {(id) => <Show when={byId().get(id)}>{(note) => <Row note={note()} />}</Show>}
        </VirtualList>
      </Show>
      <Toast message={toast()} onGone={() => setToast(null)} />
    </section>
  );
}
