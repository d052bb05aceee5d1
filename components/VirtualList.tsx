import './VirtualList.css';
import { createWindowVirtualizer, defaultRangeExtractor } from '@tanstack/solid-virtual';
import { createEffect, For, type JSX, on, Show } from 'solid-js';

/** Items beyond which only those near the screen are in the document. */
const MOST_AT_ONCE = 100;

/** An item the list is asked to bring into view; a new object asks anew. */
export interface RevealItem {
  readonly key: string;
  /** Called when the item is in the document. */
  readonly onItem: (item: HTMLElement) => void;
}

/** A list in the page's own scroll; a long one keeps only what is near the screen in the document. */
export function VirtualList(props: {
  /** Each item's name: an item keeps its element while it keeps its name. */
  keys: readonly string[];
  label: string;
  /** Height of an item before it is measured, CSS px. */
  likelyHeight: number;
  /** An item that stays in the document wherever the list is scrolled to: the one with the focus. */
  kept?: string | null;
  reveal?: RevealItem | null;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: (key: string) => JSX.Element;
}) {
  let list!: HTMLUListElement;
  const isLong = () => props.keys.length > MOST_AT_ONCE;

  const virtualizer = createWindowVirtualizer<HTMLLIElement>({
    get count() {
      return isLong() ? props.keys.length : 0;
    },
    estimateSize: () => props.likelyHeight,
    overscan: 6,
    getItemKey: (place) => props.keys[place] ?? place,
    get scrollMargin() {
      return list?.offsetTop ?? 0;
    },
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const kept = props.kept ? props.keys.indexOf(props.kept) : -1;
      return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b);
    },
  });

  const itemOf = (key: string) =>
    [...list.children].find((item) => item.getAttribute('data-key') === key) as HTMLElement | undefined;

  createEffect(
    on(
      () => props.reveal,
      (wanted) => {
        if (!wanted) return;
        const place = props.keys.indexOf(wanted.key);
        if (place >= 0 && isLong()) virtualizer.scrollToIndex(place, { align: 'auto' });
        requestAnimationFrame(() => {
          const item = itemOf(wanted.key);
          if (item) wanted.onItem(item);
        });
      },
      { defer: true },
    ),
  );

  return (
    <ul
      ref={list}
      class="virtual-list"
      aria-label={props.label}
      onKeyDown={(event) => props.onKeyDown?.(event)}
      style={isLong() ? { height: `${virtualizer.getTotalSize()}px` } : undefined}
    >
      <Show
        when={isLong()}
        fallback={<For each={props.keys}>{(key) => <li data-key={key}>{props.children(key)}</li>}</For>}
      >
        <For each={virtualizer.getVirtualItems()}>
          {(virtual) => (
            <li
              ref={(item) => queueMicrotask(() => virtualizer.measureElement(item))}
              class="virtual-list__item"
              data-index={virtual.index}
              data-key={props.keys[virtual.index]}
              aria-setsize={props.keys.length}
              aria-posinset={virtual.index + 1}
              style={{ transform: `translateY(${virtual.start - virtualizer.options.scrollMargin}px)` }}
            >
              <Show when={props.keys[virtual.index]} keyed>
                {(key) => props.children(key)}
              </Show>
            </li>
          )}
        </For>
      </Show>
    </ul>
  );
}
