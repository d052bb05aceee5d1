import './ClaimList.css';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { Group, Heading } from '../../utils/panel/groups.ts';
import type { Row } from '../../utils/panel/rows.ts';
import { LabelIcon } from '../LabelIcon.tsx';
import { useFormats, useWords } from '../locale.tsx';
import { type RevealItem, VirtualList } from '../VirtualList.tsx';

/** Height of a row before it is measured, CSS px. */
const LIKELY_HEIGHT = 112;

type HeadLine = { readonly heading: Heading; readonly count: number };
type Item = HeadLine | { readonly row: Row };

const keyOf = (row: Row) => `claim ${row.id}`;

/** Items by a key that outlives a new reading of the page, so that what is being written in a row stays. */
function itemsOf(groups: readonly Group[]): Map<string, Item> {
  const items = new Map<string, Item>();
  for (const { key, heading, rows } of groups) {
    if (heading) items.set(key, { heading, count: rows.length });
    for (const row of rows) items.set(keyOf(row), { row });
  }
  return items;
}

/** A row to bring into view; `focus` takes the keyboard there. A new object asks anew. */
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

  const items = createMemo(() => itemsOf(props.groups));
  /** Once for all: a virtual list looks at each of them at each of its steps. */
  const keys = createMemo(() => [...items().keys()]);
  const rows = createMemo(() => [...items().values()].flatMap((item) => ('row' in item ? [item.row] : [])));
  const rowWith = (index: number | null) => rows().find((row) => row.index === index);
  const kept = () => {
    const row = rowWith(props.reachable);
    return row ? keyOf(row) : null;
  };

  /** Asked for and done: rows that change later must not take the keyboard from where the reader has gone since. */
  const revealed = new WeakSet<Reveal>();
  const revealItem = createMemo((): RevealItem | null => {
    const wanted = props.reveal;
    const row = wanted && rowWith(wanted.index);
    if (!row) return null;
    return {
      key: keyOf(row),
      onItem: (item) => {
        if (revealed.has(wanted)) return;
        revealed.add(wanted);
        if (wanted.focus) item.querySelector<HTMLElement>('[data-claim]')?.focus({ preventScroll: true });
        item.firstElementChild?.scrollIntoView({ block: 'nearest' });
      },
    };
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest('[data-claim]');
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const place = rows().findIndex((row) => String(row.index) === from.getAttribute('data-claim'));
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: rows().length - 1 }[event.key];
    const row = to === undefined ? undefined : rows()[to];
    if (!row) return;
    event.preventDefault();
    props.onReach(row.index);
  };

  const drawn = (heading: Heading): JSX.Element => {
    switch (heading.as) {
      case 'label':
        return (
          <span class="claims__kind">
            <LabelIcon label={heading.label} />
            {t(heading.label)}
          </span>
        );
      case 'source':
        return <span dir="auto">{heading.source || t('no_source')}</span>;
      default:
        return heading satisfies never;
    }
  };
  const HeadingLine = (line: HeadLine) => (
    <h2 class="claims__group" data-label={line.heading.as === 'label' ? line.heading.label : undefined}>
      {drawn(line.heading)}
      <b>{formats().number(line.count)}</b>
    </h2>
  );
  const Content = (content: { key: string }) => {
    const headLine = () => {
      const item = items().get(content.key);
      return item && 'heading' in item ? item : undefined;
    };
    const row = () => {
      const item = items().get(content.key);
      return item && 'row' in item ? item.row : undefined;
    };
    return (
      <>
        <Show when={headLine()}>{(line) => <HeadingLine {...line()} />}</Show>
        <Show when={row()}>{(row) => props.children(row)}</Show>
      </>
    );
  };

  return (
    <VirtualList
      keys={keys()}
      label={t('list')}
      likelyHeight={LIKELY_HEIGHT}
      kept={kept()}
      reveal={revealItem()}
      onKeyDown={onKeyDown}
    >
      {(key) => <Content key={key} />}
    </VirtualList>
  );
}
