import { createWindowVirtualizer, defaultRangeExtractor } from '@tanstack/solid-virtual';
import { createEffect, For, type JSX, on, Show } from 'solid-js';
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
    estimateSize: () => props.likelyHeight,
    overscan: 6,
    getItemKey: (place) => props.keys[place] ?? place,
    get scrollMargin() {
      return props.list.offsetTop;
    },
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

  return (
    <>
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
      <li
        class="virtual-list__end"
        role="presentation"
        style={{ height: `${virtualizer.getTotalSize()}px` }}
      />
    </>
  );
}
