import Database from 'lucide-solid/icons/database';
import Download from 'lucide-solid/icons/download';
import { createSignal, For, Show } from 'solid-js';
import { noteMessages } from '../../utils/i18n/note.ts';
import { optionsMessages } from '../../utils/i18n/options.ts';
import type { UpgradeBackup } from '../../utils/notes/index.ts';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { useWords } from '../locale.tsx';
import { Import, type ImportActions } from './Import.tsx';
import { Section } from './Section.tsx';
import { UpgradeCopies } from './UpgradeCopies.tsx';

/** A format notes can be saved in. */
export interface FormatChoice<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

export interface DataActions<Id extends string> extends ImportActions {
  /** Saves all notes to the reader's downloads. */
  readonly export: (format: Id) => Promise<void>;
  /** Saves the copy that was kept before an update of the database from this version. */
  readonly exportCopy: (version: number) => Promise<void>;
  /** Saves a backup, then erases everything. Rejects, erasing nothing, where the backup fails. */
  readonly erase: () => Promise<void>;
}

/** How much is kept. */
export interface KeptCounts {
  readonly notes: number;
  readonly pages: number;
  readonly trash: number;
  readonly corrections: number;
}

/** The reader's notes as a whole: how many, and the ways in and out. */
export function Data<Id extends string>(props: {
  /** Null until they have been counted. */
  counts: KeptCounts | null;
  /** Why notes cannot be read; null while they can. */
  trouble: unknown;
  onRetry: () => void;
  copies: readonly UpgradeBackup[];
  formats: readonly FormatChoice<Id>[];
  explain: (error: unknown) => string;
  actions: DataActions<Id>;
}) {
  const t = useWords(optionsMessages);
  const notes = useWords(noteMessages);
  const [said, setSaid] = createSignal('');
  const [bad, setBad] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const isEmpty = () => {
    const { notes = 0, trash = 0, corrections = 0 } = props.counts ?? {};
    return notes + trash + corrections + props.copies.length === 0;
  };

  const run = async (work: () => Promise<string>) => {
    setBusy(true);
    setSaid('');
    try {
      setSaid(await work());
      setBad(false);
    } catch (error) {
      setSaid(t('failed', { reason: props.explain(error) }));
      setBad(true);
    } finally {
      setBusy(false);
    }
  };
  const save = (work: Promise<void>) => run(() => work.then(() => t('export_done')));
  const erase = () =>
    run(async () => {
      await props.actions.erase();
      return t('erase_done');
    });

  return (
    <Section id="data" icon={<Database size={18} aria-hidden="true" />} title={t('data')}>
      <p class="options__body">{t('data_body')}</p>
      <Show when={props.trouble !== null}>
        <div class="notice notice--trouble" role="alert">
          <strong>{notes('store_failed')}</strong>
          <span>{props.explain(props.trouble)}</span>
          <button type="button" class="button" onClick={() => props.onRetry()}>
            {t('retry')}
          </button>
        </div>
      </Show>
      <Show when={props.counts}>
        {(counts) => (
          <p>
            <strong>{t('data_count', { count: counts().notes })}</strong> ·{' '}
            {t('data_pages', { count: counts().pages })}
            <Show when={counts().corrections > 0}>
              {' · '}
              {t('data_corrections', { count: counts().corrections })}
            </Show>
          </p>
        )}
      </Show>
      <fieldset disabled={busy()}>
        <legend class="options__name">{t('export_as')}</legend>
        <div class="options__line">
          <For each={props.formats}>
            {(format) => (
              <button
                type="button"
                class="button"
                disabled={!props.counts?.notes}
                onClick={() => void save(props.actions.export(format.id))}
              >
                <Download size={15} aria-hidden="true" />
                {format.name}
              </button>
            )}
          </For>
        </div>
      </fieldset>
      <Import disabled={busy() || props.trouble !== null} explain={props.explain} actions={props.actions} />
      <Show when={props.copies.length > 0}>
        <UpgradeCopies
          copies={props.copies}
          disabled={busy()}
          onSave={(version) => void save(props.actions.exportCopy(version))}
        />
      </Show>
      <div>
        <p class="options__name">{t('erase_body')}</p>
        <ConfirmButton
          class="button button--danger"
          disabled={busy() || isEmpty()}
          title={t('erase_title')}
          warning={t('erase_warning')}
          confirm={t('erase_backup')}
          cancel={t('cancel')}
          onConfirm={() => void erase()}
        >
          {t('erase')}
        </ConfirmButton>
      </div>
      <p class="options__said" role="status" data-bad={bad()}>
        <Show when={said()}>{said()}</Show>
      </p>
    </Section>
  );
}
