import './VirtualList.css';
import { createEffect, createSignal, For, type JSX, lazy, on, Show, Suspense } from 'solid-js';

const LongList = lazy(async () => ({ default: (await import('./LongList.tsx')).LongList }));

/** Likely height of a list beyond which only what is near the screen is in the document, CSS px: a hundred claims. */
const LONG = 11_200;

/** Items shown of a long list until what makes it virtual has come: a screen full. */
const AT_FIRST = 12;

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
  const [list, setList] = createSignal<HTMLUListElement>();
  const isLong = () => props.keys.length * props.likelyHeight > LONG;

  const meet = (wanted: RevealItem) => {
    const items = [...(list()?.children ?? [])] as HTMLElement[];
    const item = items.find((one) => one.dataset.key === wanted.key);
    if (item) wanted.onItem(item);
  };
  createEffect(
    on(
      () => props.reveal,
      (wanted) => {
        if (wanted && !isLong()) requestAnimationFrame(() => meet(wanted));
      },
      { defer: true },
    ),
  );

  const Plain = (plain: { keys: readonly string[] }) => (
    <For each={plain.keys}>{(key) => <li data-key={key}>{props.children(key)}</li>}</For>
  );

  return (
    <ul
      ref={setList}
      class="virtual-list"
      aria-label={props.label}
      onKeyDown={(event) => props.onKeyDown?.(event)}
    >
      <Show when={isLong() && list()} fallback={<Plain keys={props.keys} />}>
        {(list) => (
          <Suspense fallback={<Plain keys={props.keys.slice(0, AT_FIRST)} />}>
            <LongList
              list={list()}
              keys={props.keys}
              likelyHeight={props.likelyHeight}
              kept={props.kept ?? null}
              reveal={props.reveal ?? null}
              onRevealed={meet}
            >
              {(key) => props.children(key)}
            </LongList>
          </Suspense>
        )}
      </Show>
    </ul>
  );
}
