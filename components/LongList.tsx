import { createWindowVirtualizer, defaultRangeExtractor } from '@tanstack/solid-virtual';
import { createEffect, createMemo, For, type JSX, on } from 'solid-js';
import type { RevealItem } from './VirtualList.tsx';

/** The items of a long list that are near the screen, in the page's own scroll. A module of its own: few lists are long. */
export function LongList(props: {
  list: HTMLUListElement;
  keys: readonly string[];
  likelyHeight: number;
  kept: string | null;
  reveal: RevealItem | null;
  onRevealed: (wanted: RevealItem) => void;
  children: (key: string) => JSX.Element;
}) {
  const virtualizer = createWindowVirtualizer<HTMLLIElement>({
    get count() {
      return props.keys.length;
    },
    get estimateSize() {
      const { likelyHeight } = props;
      return () => likelyHeight;
    },
    overscan: 6,
    // Another function for other keys: else what was measured stays where it was, whatever is there now.
    get getItemKey() {
      const { keys } = props;
      return (place: number) => keys[place] ?? place;
    },
    get scrollMargin() {
      return props.list.offsetTop;
    },
    // Heights come from the observer, all of them at once before anything is painted. Asking a new item for its height
    // lays the page out and adds the whole list up again, item by item.
    measureElement: (item, entry, { indexFromElement, itemSizeCache, options }) =>
      entry?.borderBoxSize[0]?.blockSize ??
      itemSizeCache.get(options.getItemKey(indexFromElement(item))) ??
      props.likelyHeight,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const kept = props.kept === null ? -1 : props.keys.indexOf(props.kept);
      return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b);
    },
  });

  createEffect(
    on(
      () => props.reveal,
      (wanted) => {
        const place = wanted ? props.keys.indexOf(wanted.key) : -1;
        if (!wanted || place < 0) return;
        virtualizer.scrollToIndex(place, { align: 'auto' });
        requestAnimationFrame(() => props.onRevealed(wanted));
      },
    ),
  );

  /** Where each item near the screen is: an element goes with its item, and is measured anew for another one. */
  const places = createMemo(
    () =>
      new Map(virtualizer.getVirtualItems().map(({ key, index, start }) => [String(key), { index, start }])),
  );

  return (
    <>
      <For each={[...places().keys()]}>
        {(key) => {
          const place = createMemo<{ index: number; start: number }>(
            (before) => places().get(key) ?? before,
            { index: 0, start: 0 },
          );
          return (
            <li
              ref={(item) => queueMicrotask(() => virtualizer.measureElement(item))}
              class="virtual-list__item"
              data-index={place().index}
              data-key={key}
              aria-setsize={props.keys.length}
              aria-posinset={place().index + 1}
              style={{ transform: `translateY(${place().start - virtualizer.options.scrollMargin}px)` }}
            >
              {props.children(key)}
            </li>
          );
        }}
      </For>
      <li
        class="virtual-list__end"
        role="presentation"
        style={{ height: `${virtualizer.getTotalSize()}px` }}
      />
    </>
  );
}
