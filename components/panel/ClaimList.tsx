import './ClaimList.css';
import { createWindowVirtualizer, defaultRangeExtractor } from '@tanstack/solid-virtual';
import { type Accessor, createEffect, createMemo, For, type JSX, on, Show } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { Group } from '../../utils/panel/groups.ts';
import type { Row } from '../../utils/panel/rows.ts';
import { LabelIcon } from '../LabelIcon.tsx';
import { useFormats, useWords } from '../locale.tsx';

/** Items beyond which only those near the screen are in the document. */
const MOST_AT_ONCE = 100;
/** Height of a row before it is measured, CSS px. */
const LIKELY_HEIGHT = 112;

type Heading = Exclude<Group, { by: 'order' }>;
type Item = { readonly heading: Heading } | { readonly row: Row };

/** Items by a key that outlives a new reading of the page, so that what is being written in a row stays. */
function itemsOf(groups: readonly Group[]): Map<string, Item> {
  const items = new Map<string, Item>();
  for (const group of groups) {
    if (group.by === 'kind') items.set(`kind ${group.label}`, { heading: group });
    if (group.by === 'source') items.set(`source ${group.rows[0]?.sourceKey}`, { heading: group });
    for (const row of group.rows) items.set(`claim ${row.id}`, { row });
  }
  return items;
}

/** Where the list is asked to be: `focus` for the keyboard, else just brought into view. */
export interface Reveal {
  readonly index: number;
  readonly focus: boolean;
}

/** The claims, grouped; a long list is virtual. Arrow keys walk through it. */
export function ClaimList(props: {
  groups: readonly Group[];
  /** The row the Tab key stops at. */
  reachable: number | null;
  reveal: Reveal | null;
  onReach: (index: number) => void;
  children: (row: Accessor<Row>) => JSX.Element;
}) {
  const t = useWords(panelMessages);
  const formats = useFormats();
  let list!: HTMLUListElement;

  const items = createMemo(() => itemsOf(props.groups));
  const keys = createMemo(() => [...items().keys()]);
  const rows = createMemo(() => [...items().values()].flatMap((item) => ('row' in item ? [item.row] : [])));
  const placeOf = (index: number) =>
    [...items().values()].findIndex((item) => 'row' in item && item.row.index === index);
  const isLong = () => keys().length > MOST_AT_ONCE;

  const virtualizer = createWindowVirtualizer<HTMLLIElement>({
    get count() {
      return isLong() ? keys().length : 0;
    },
    estimateSize: () => LIKELY_HEIGHT,
    overscan: 6,
    getItemKey: (place) => keys()[place] ?? place,
    get scrollMargin() {
      return list?.offsetTop ?? 0;
    },
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const reached = props.reachable === null ? -1 : placeOf(props.reachable);
      return reached < 0 || shown.includes(reached) ? shown : [...shown, reached].sort((a, b) => a - b);
    },
  });

  const elementOf = (index: number) => list.querySelector<HTMLElement>(`[data-claim="${index}"]`);

  const reveal = ({ index, focus }: Reveal) => {
    if (isLong()) virtualizer.scrollToIndex(placeOf(index), { align: 'auto' });
    requestAnimationFrame(() => {
      const element = elementOf(index);
      if (focus) element?.focus({ preventScroll: true });
      element?.closest('li')?.scrollIntoView({ block: 'nearest' });
    });
  };
  createEffect(
    on(
      () => props.reveal,
      (wanted) => wanted && reveal(wanted),
      { defer: true },
    ),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest('[data-claim]');
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const place = rows().findIndex((row) => String(row.index) === from.getAttribute('data-claim'));
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: rows().length - 1 }[event.key];
    const row = to === undefined ? undefined : rows()[to];
    if (!row) return;
    event.preventDefault();
    props.onReach(row.index);
    reveal({ index: row.index, focus: true });
  };

  const HeadingLine = (line: { heading: Heading }) => (
    <h2 class="claims__group" data-label={line.heading.by === 'kind' ? line.heading.label : undefined}>
      <Show
        when={line.heading.by === 'kind' && line.heading.label}
        fallback={
          <span dir="auto">{(line.heading.by === 'source' && line.heading.source) || t('no_source')}</span>
        }
      >
        {(label) => (
          <span class="claims__kind">
            <LabelIcon label={label()} />
            {t(label())}
          </span>
        )}
      </Show>
      <b>{formats().number(line.heading.rows.length)}</b>
    </h2>
  );
  const Content = (content: { key: string }) => {
    const heading = () => {
      const item = items().get(content.key);
      return item && 'heading' in item ? item.heading : undefined;
    };
    const row = () => {
      const item = items().get(content.key);
      return item && 'row' in item ? item.row : undefined;
    };
    return (
      <>
        <Show when={heading()}>{(heading) => <HeadingLine heading={heading()} />}</Show>
        <Show when={row()}>{(row) => props.children(row)}</Show>
      </>
    );
  };

  return (
    <ul
      ref={list}
      class="claims"
      aria-label={t('list')}
      onKeyDown={onKeyDown}
      style={isLong() ? { height: `${virtualizer.getTotalSize()}px` } : undefined}
    >
      <Show
        when={isLong()}
        fallback={
          <For each={keys()}>
            {(key) => (
              <li>
                <Content key={key} />
              </li>
            )}
          </For>
        }
      >
        <For each={virtualizer.getVirtualItems()}>
          {(virtual) => (
            <li
              ref={(element) => queueMicrotask(() => virtualizer.measureElement(element))}
              data-index={virtual.index}
              aria-setsize={keys().length}
              aria-posinset={virtual.index + 1}
              style={{ transform: `translateY(${virtual.start - virtualizer.options.scrollMargin}px)` }}
            >
              <Show when={keys()[virtual.index]} keyed>
                {(key) => <Content key={key} />}
              </Show>
            </li>
          )}
        </For>
      </Show>
    </ul>
  );
}
