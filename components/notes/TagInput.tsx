import './Tag.css';
import './TagInput.css';
import X from 'lucide-solid/icons/x';
import { createSignal, For, Show } from 'solid-js';
import { foldText } from '../../utils/anchoring/fold.ts';
import { noteMessages } from '../../utils/i18n/note.ts';
import { useWords } from '../locale.tsx';

const MOST_SUGGESTED = 6;

/** Tags of a note: typed and ended by Enter or a comma, or taken from those in use. */
export function TagInput(props: {
  tags: readonly string[];
  inUse: readonly string[];
  onChange: (tags: readonly string[]) => void;
}) {
  const t = useWords(noteMessages);
  const [typed, setTyped] = createSignal('');
  let input!: HTMLInputElement;

  const has = (tag: string) => props.tags.some((own) => foldText(own) === foldText(tag));
  const add = (words: string) => {
    const fresh = words.split(/[,،]/).map((tag) => tag.trim());
    const next = [...props.tags];
    for (const tag of fresh) {
      if (tag !== '' && !next.some((own) => foldText(own) === foldText(tag))) next.push(tag);
    }
    setTyped('');
    if (next.length > props.tags.length) props.onChange(next);
  };
  const remove = (tag: string) => {
    props.onChange(props.tags.filter((own) => own !== tag));
    input.focus();
  };
  const suggested = () => {
    const start = foldText(typed());
    return props.inUse.filter((tag) => !has(tag) && foldText(tag).includes(start)).slice(0, MOST_SUGGESTED);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && typed().trim() !== '') {
      event.preventDefault();
      add(typed());
    }
    const last = props.tags.at(-1);
    if (event.key === 'Backspace' && typed() === '' && last !== undefined) remove(last);
  };

  return (
    <div class="tags">
      <div class="tags__line">
        <For each={props.tags}>
          {(tag) => (
            <span class="tag">
              <bdi>{tag}</bdi>
              <button
                type="button"
                class="tag__remove"
                aria-label={t('remove_tag', { tag })}
                onClick={() => remove(tag)}
              >
                <X size={12} aria-hidden="true" />
              </button>
            </span>
          )}
        </For>
        <input
          ref={input}
          class="field"
          dir="auto"
          aria-label={t('add_tag')}
          placeholder={t('add_tag')}
          maxlength={100}
          value={typed()}
          onInput={(event) => {
            const value = event.currentTarget.value;
            if (/[,،]/.test(value)) add(value);
            else setTyped(value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed())}
        />
      </div>
      <Show when={suggested().length > 0}>
        <fieldset class="tags__line" aria-label={t('suggested')}>
          <For each={suggested()}>
            {(tag) => (
              <button
                type="button"
                class="tags__suggested"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  setTyped('');
                  add(tag);
                }}
              >
                <bdi>{tag}</bdi>
              </button>
            )}
          </For>
        </fieldset>
      </Show>
    </div>
  );
}
