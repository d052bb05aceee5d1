import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { Span } from '../../utils/attribution/types.ts';
import { firstInView } from '../../utils/panel/minimap.ts';
import type { Row } from '../../utils/panel/rows.ts';
import type { Reveal } from './ClaimList.tsx';
import type { Listing } from './listing.ts';

/** While the panel itself was used, and this long after (ms), the page does not move its list. */
const OWN_MOVE = 1500;

/** Where the reader is in the list: the claim that is open, the one the keyboard is at; and how both move with the page. */
export function createBrowsing(of: {
  readonly listing: Listing;
  /** The claim under the pointer on the page. */
  readonly pointed: () => number | null;
  /** The stretch of the text that is on the screen. */
  readonly viewport: () => Span | null;
  /** Scrolls the page to a claim. */
  readonly goOnPage: (index: number) => void;
}) {
  const { rowOf, rowWithId, shown, groups, inOrder, clearFilter } = of.listing;
  const [openId, setOpenId] = createSignal<string | null>(null);
  const [reachedId, setReachedId] = createSignal<string | null>(null);
  const [reveal, setReveal] = createSignal<Reveal | null>(null);
  let movedAt = Number.NEGATIVE_INFINITY;

  const touch = () => {
    movedAt = performance.now();
  };
  const focus = (row: Row) => setReveal({ index: row.index, focus: true });
  const open = (row: Row) => {
    setOpenId(row.id);
    setReachedId(row.id);
  };
  const show = (index: number, withFocus: boolean) => {
    const row = rowOf(index);
    if (!row) return;
    if (!shown().includes(row)) clearFilter();
    setReachedId(row.id);
    setReveal({ index, focus: withFocus });
  };
  const go = (index: number) => {
    touch();
    of.goOnPage(index);
  };

  createEffect(on(of.pointed, (index) => index !== null && show(index, false), { defer: true }));
  createEffect(
    on(
      of.viewport,
      (span) => {
        if (!span || !inOrder() || performance.now() - movedAt < OWN_MOVE) return;
        const row = firstInView(shown(), span);
        if (row) setReveal({ index: row.index, focus: false });
      },
      { defer: true },
    ),
  );

  return {
    isOpen: (row: Row) => openId() === row.id,
    /** Index of the open claim. */
    opened: () => rowWithId(openId())?.index ?? null,
    /** Index of the claim the Tab key stops at: where the reader was last, else the first. */
    reachable: createMemo(() => {
      const own = rowWithId(reachedId());
      const row = own && shown().includes(own) ? own : groups()[0]?.rows[0];
      return row?.index ?? null;
    }),
    reveal,
    /** The panel itself is being used. */
    touch,
    /** Brings a claim into view, whatever the list was narrowed to. */
    show,
    go,
    focus,
    open,
    /** Closes the open claim; the keyboard stays with it. */
    close() {
      const row = rowWithId(openId());
      setOpenId(null);
      if (row) focus(row);
    },
    /** The reader opens or closes a claim of the list. */
    choose(row: Row) {
      setReachedId(row.id);
      if (openId() === row.id) return void setOpenId(null);
      setOpenId(row.id);
      setReveal({ index: row.index, focus: false });
      go(row.index);
    },
    /** Goes to another claim from inside the panel: row, page and focus together. */
    visit(index: number) {
      const row = rowOf(index);
      if (!row) return;
      setOpenId(row.id);
      show(index, true);
      go(index);
    },
  };
}

export type Browsing = ReturnType<typeof createBrowsing>;
