import './NoteEditor.css';
import Check from 'lucide-solid/icons/check';
import { createSignal, createUniqueId, onCleanup, onMount, Show } from 'solid-js';
import { noteMessages } from '../../utils/i18n/note.ts';
import { VERDICTS, type Verdict } from '../../utils/notes/types.ts';
import type { NoteSaver, NoteWords, SaveState } from '../../utils/panel/note-saver.ts';
import { useWords } from '../locale.tsx';
import { Segmented } from '../Segmented.tsx';
import { TagInput } from './TagInput.tsx';

const CHOICES = ['none', ...VERDICTS] as const satisfies readonly Verdict[];

/** Writing a note: saved as it is typed, and it says so only once the words are on the disk. */
export function NoteEditor(props: {
  words: NoteWords;
  tagsInUse: readonly string[];
  /** Makes the saver that writes this note, telling `onState` how it goes. */
  makeSaver: (onState: (state: SaveState) => void) => NoteSaver;
  /** What to do about a failed save, in the reader's language. */
  explain: (error: unknown) => string;
  onDone: () => void;
}) {
  const t = useWords(noteMessages);
  const text = createUniqueId();
  const [words, setWords] = createSignal(props.words);
  const [state, setState] = createSignal<SaveState>({ status: 'clean' });
  const saver = props.makeSaver(setState);
  let area!: HTMLTextAreaElement;

  const change = (part: Partial<NoteWords>) => saver.change(setWords({ ...words(), ...part }));
  const done = async () => {
    if ((await saver.flush()).status !== 'failed') props.onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      event.stopPropagation();
      void done();
    }
  };
  const flush = () => void saver.flush();

  onMount(() => {
    area.focus();
    addEventListener('pagehide', flush);
    addEventListener('visibilitychange', flush);
  });
  onCleanup(() => {
    removeEventListener('pagehide', flush);
    removeEventListener('visibilitychange', flush);
    flush();
  });

  const said = () => {
    const now = state();
    switch (now.status) {
      case 'clean':
        return '';
      case 'failed':
        return `${t('not_saved')}. ${props.explain(now.error)}`;
      default:
        return t(now.status);
    }
  };

  return (
    <form
      class="sheet editor"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void done();
      }}
    >
      <div class="sheet__part">
        <label class="visually-hidden" for={text}>
          {t('text')}
        </label>
        <textarea
          ref={area}
          id={text}
          class="field editor__text"
          dir="auto"
          placeholder={t('placeholder')}
          value={words().text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </div>
      <Segmented
        legend={t('verdict')}
        choices={CHOICES}
        value={words().verdict}
        name={(verdict) => t(`verdict_${verdict}`)}
        onChange={(verdict) => change({ verdict })}
      />
      <TagInput tags={words().tags} inUse={props.tagsInUse} onChange={(tags) => change({ tags })} />
      <div class="editor__foot">
        <span class="editor__state" role="status" data-status={state().status}>
          <Show when={state().status === 'saved'}>
            <Check size={14} aria-hidden="true" />
          </Show>
          {said()}
        </span>
        <button type="submit" class="button button--main">
          {t('done')}
        </button>
      </div>
    </form>
  );
}
