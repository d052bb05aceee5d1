import './ClaimRow.css';
import Copy from 'lucide-solid/icons/copy';
import Link2 from 'lucide-solid/icons/link-2';
import NotebookPen from 'lucide-solid/icons/notebook-pen';
import PenLine from 'lucide-solid/icons/pen-line';
import Waypoints from 'lucide-solid/icons/waypoints';
import { For, type JSX, Show } from 'solid-js';
import type { Direction } from '../../utils/i18n/languages.ts';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { Row } from '../../utils/panel/rows.ts';
import { LabelIcon } from '../LabelIcon.tsx';
import { useFormats, useWords } from '../locale.tsx';
import { Excerpt } from './Excerpt.tsx';
import { Marked } from './Marked.tsx';
import { SourceChain } from './SourceChain.tsx';

/** What a row shows besides its claim. */
export interface RowStatus {
  readonly open: boolean;
  /** The one row of the list the Tab key stops at. */
  readonly reachable: boolean;
  /** Under the pointer on the page. */
  readonly pointed: boolean;
  readonly notes: number;
  /** Under a heading that names its source. */
  readonly underSource: boolean;
}

/** One claim of the list; open, it shows its details and what `children` puts there (its notes). */
export function ClaimRow(props: {
  row: Row;
  status: RowStatus;
  language: string;
  direction: Direction;
  words: readonly string[];
  /** The words for the source of another claim, for the pairs of denial and denied. */
  sourceOf: (index: number) => string | null;
  onChoose: () => void;
  onPair: (index: number) => void;
  onCopy: () => void;
  onAddNote: () => void;
  /** The reader wants to say that we read it wrongly. */
  onCorrect: () => void;
  /** Takes back a correction of hers, by its id. */
  onUndoCorrection: (id: string) => void;
  children?: JSX.Element;
}) {
  const t = useWords(panelMessages);
  const formats = useFormats();

  const hasFacts = () =>
    props.row.chain.length > 0 || props.row.reason !== null || props.row.mention !== null;

  const Pair = (pair: { index: number; word: string }) => (
    <button
      type="button"
      class="claim__pair"
      tabindex={props.status.reachable ? 0 : -1}
      onClick={() => props.onPair(pair.index)}
    >
      <Link2 size={14} aria-hidden="true" />
      <strong>{pair.word}</strong>
      <bdi>{props.sourceOf(pair.index) ?? t('no_source')}</bdi>
    </button>
  );

  return (
    <div
      class="claim"
      data-label={props.row.label}
      data-open={props.status.open}
      data-pointed={props.status.pointed}
      data-nested={props.row.parent !== null}
    >
      <button
        type="button"
        class="claim__main"
        tabindex={props.status.reachable ? 0 : -1}
        aria-expanded={props.status.open}
        data-claim={props.row.index}
        onClick={() => props.onChoose()}
      >
        <span class="claim__head">
          <span class="claim__label">
            <LabelIcon label={props.row.label} />
            {t(props.row.label)}
          </span>
          <span class="claim__naming">{t(`naming_${props.row.naming}`)}</span>
          <span class="claim__signs">
            <Show when={props.row.deniedBy.length > 0}>
              <span class="claim__sign" data-label="denial">
                {t('denied')}
              </span>
            </Show>
            <Show when={props.row.chain.length > 0}>
              <span class="claim__sign" title={t('relayed')}>
                <Waypoints size={14} aria-hidden="true" />
                <span class="visually-hidden">{t('relayed')}</span>
              </span>
            </Show>
            <Show when={props.status.notes > 0}>
              <span class="claim__sign" title={t('has_notes', { count: props.status.notes })}>
                <NotebookPen size={14} aria-hidden="true" />
                <span aria-hidden="true">{formats().number(props.status.notes)}</span>
                <span class="visually-hidden">{t('has_notes', { count: props.status.notes })}</span>
              </span>
            </Show>
          </span>
        </span>
        <Show when={!props.status.underSource}>
          <span
            class="claim__source"
            data-none={props.row.source === null}
            dir={props.row.source === null ? undefined : 'auto'}
            lang={props.row.source === null ? undefined : props.language}
          >
            <Marked text={props.row.source ?? t('no_source')} words={props.words} />
          </span>
        </Show>
        <Excerpt row={props.row} language={props.language} direction={props.direction} words={props.words} />
      </button>
      <Show when={props.row.denies.length + props.row.deniedBy.length > 0}>
        <div class="claim__pairs">
          <For each={props.row.denies}>{(index) => <Pair index={index} word={t('pair_denies')} />}</For>
          <For each={props.row.deniedBy}>{(index) => <Pair index={index} word={t('pair_denied_by')} />}</For>
        </div>
      </Show>
      <Show when={props.status.open}>
        <div class="claim__details">
          <Show when={hasFacts()}>
            <dl class="claim__facts">
              <Show when={props.row.chain.length > 0}>
                <div>
                  <dt>{t('chain')}</dt>
                  <dd>
                    <SourceChain chain={props.row.chain} />
                  </dd>
                </div>
              </Show>
              <Show when={props.row.reason}>
                {(reason) => (
                  <div>
                    <dt>{t('reason')}</dt>
                    <dd dir="auto">{reason()}</dd>
                  </div>
                )}
              </Show>
              <Show when={props.row.mention}>
                {(mention) => (
                  <div>
                    <dt>{t('named_here')}</dt>
                    <dd dir="auto">{mention()}</dd>
                  </div>
                )}
              </Show>
            </dl>
          </Show>
          <p class="claim__naming">
            {t(`quotation_${props.row.quotation}`)}
            <Show when={props.row.count !== null}> · {t('source_count', { count: props.row.count! })}</Show>
            <Show when={props.row.parent !== null}> · {t('inside')}</Show>
          </p>
          <Show when={props.row.correction}>
            {(id) => (
              <p class="claim__corrected">
                {t('corrected_by_you')}
                <button type="button" class="link" onClick={() => props.onUndoCorrection(id())}>
                  {t('undo_correction')}
                </button>
              </p>
            )}
          </Show>
          {props.children}
          <div class="claim__actions">
            <button type="button" class="button button--plain" onClick={() => props.onAddNote()}>
              <NotebookPen size={15} aria-hidden="true" />
              {t('add')}
            </button>
            <button type="button" class="button button--plain" onClick={() => props.onCopy()}>
              <Copy size={15} aria-hidden="true" />
              {t('copy_claim')}
            </button>
            <button type="button" class="button button--plain" onClick={() => props.onCorrect()}>
              <PenLine size={15} aria-hidden="true" />
              {t('correct')}
            </button>
          </div>
        </div>
      </Show>
    </div>
  );
}
