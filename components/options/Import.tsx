import './Import.css';
import { createSignal, Match, Show, Switch } from 'solid-js';
import type { ImportProgress, ImportResult } from '../../utils/exporters/index.ts';
import { optionsMessages } from '../../utils/i18n/options.ts';
import { useFormats, useWords } from '../locale.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportRefused } from './ImportRefused.tsx';

export interface ImportActions {
  /** Reads a file and says what importing it would do; changes nothing. */
  readonly preview: (file: File, progress: ImportProgress) => Promise<ImportResult>;
  /** @param restoreDeleted whether notes that were deleted here come back */
  readonly import: (file: File, restoreDeleted: boolean, progress: ImportProgress) => Promise<ImportResult>;
}

/** Where an import stands; one that failed or ended is idle again, with something to say. */
type Step =
  | { readonly at: 'idle'; readonly said: string; readonly isBad: boolean }
  | { readonly at: 'reading' | 'importing'; readonly records: number; readonly stop: () => void }
  | { readonly at: 'merging'; readonly share: number }
  | { readonly at: 'preview'; readonly file: File; readonly result: ImportResult & { readonly ok: true } }
  | { readonly at: 'refused'; readonly file: File; readonly result: ImportResult & { readonly ok: false } };

const IDLE: Step & { readonly at: 'idle' } = { at: 'idle', said: '', isBad: false };

/** Choosing a file of notes, seeing what is in it, and bringing it in. */
export function Import(props: {
  disabled: boolean;
  explain: (error: unknown) => string;
  actions: ImportActions;
}) {
  const t = useWords(optionsMessages);
  const formats = useFormats();
  const [step, setStep] = createSignal<Step>(IDLE);
  let input!: HTMLInputElement;
  let chooser!: HTMLButtonElement;

  const end = (said = '', isBad = false) => {
    setStep({ at: 'idle', said, isBad });
    chooser.focus();
  };

  /** Runs a pass over the file, which the reader can stop while it is read. */
  async function pass(
    at: 'reading' | 'importing',
    run: (progress: ImportProgress) => Promise<ImportResult>,
  ): Promise<ImportResult | null> {
    const life = new AbortController();
    const stop = () => life.abort();
    setStep({ at, records: 0, stop });
    try {
      const result = await run({
        signal: life.signal,
        onProgress: (records) => setStep({ at, records, stop }),
        onCommit: (share) => setStep({ at: 'merging', share }),
      });
      if (at === 'reading') life.signal.throwIfAborted();
      return result;
    } catch (error) {
      if (life.signal.aborted) end(t('import_stopped'));
      else end(t('failed', { reason: props.explain(error) }), true);
      return null;
    }
  }

  const choose = async (file: File | undefined) => {
    input.value = '';
    if (!file) return;
    const result = await pass('reading', (progress) => props.actions.preview(file, progress));
    if (result?.ok) setStep({ at: 'preview', file, result });
    else if (result) setStep({ at: 'refused', file, result });
  };

  const bringIn = async (file: File, restoreDeleted: boolean) => {
    const result = await pass('importing', (progress) =>
      props.actions.import(file, restoreDeleted, progress),
    );
    if (result && !result.ok) setStep({ at: 'refused', file, result });
    else if (result?.ok) {
      const { added, updated, conflict, restored } = result.counts;
      end(t('import_done', { count: added + updated + conflict + restored }));
    }
  };

  const running = () => {
    const now = step();
    return now.at === 'reading' || now.at === 'importing' ? now : null;
  };
  const idle = () => {
    const now = step();
    return now.at === 'idle' ? now : IDLE;
  };
  const preview = () => {
    const now = step();
    return now.at === 'preview' ? now : null;
  };
  const refused = () => {
    const now = step();
    return now.at === 'refused' ? now : null;
  };
  const said = () => {
    const now = step();
    switch (now.at) {
      case 'reading':
      case 'importing':
        return t('import_reading', { count: now.records });
      case 'merging':
        return t('import_working', { share: formats().percent(now.share) });
      default:
        return idle().said;
    }
  };

  return (
    <div class="import">
      <p class="options__name">{t('import_body')}</p>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabindex={-1}
        aria-label={t('import_choose')}
        onChange={(event) => void choose(event.currentTarget.files?.[0])}
      />
      <button
        ref={chooser}
        type="button"
        class="button"
        disabled={props.disabled || step().at !== 'idle'}
        onClick={() => input.click()}
      >
        {t('import_choose')}
      </button>
      <Switch>
        <Match when={running()}>
          {(now) => (
            <button type="button" class="button" onClick={() => now().stop()}>
              {t('cancel')}
            </button>
          )}
        </Match>
        <Match when={preview()} keyed>
          {({ file, result }) => (
            <ImportPreview
              file={file.name}
              counts={result.counts}
              onConfirm={(restoreDeleted) => void bringIn(file, restoreDeleted)}
              onCancel={() => end()}
            />
          )}
        </Match>
        <Match when={refused()} keyed>
          {({ file, result }) => (
            <ImportRefused file={file.name} problems={result.problems} onClose={() => end()} />
          )}
        </Match>
      </Switch>
      <p class="options__said" role="status" data-bad={idle().isBad}>
        <Show when={said()}>{said()}</Show>
      </p>
    </div>
  );
}
