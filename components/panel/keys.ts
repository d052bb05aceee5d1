import type { Row } from '../../utils/panel/rows.ts';

/** What single keys do in the panel. */
export interface KeyActions {
  readonly search: () => void;
  readonly close: () => void;
  readonly note: (row: Row) => void;
  readonly copy: (row: Row) => void;
}

const isLatin = (key: string) => key.length > 1 || key <= '~';

/** What the key is on a Latin keyboard, where the reader's writes another script: `n` is ى on an Arabic one. */
function latinKey({ key, code }: KeyboardEvent): string {
  if (isLatin(key)) return key;
  return code === 'Slash' ? '/' : code.replace(/^Key/, '').toLowerCase();
}

/** The panel's keys, outside its fields: `/` searches, Escape closes; `n` and `c` note and copy the claim with the focus. */
export function onPanelKey(
  event: KeyboardEvent,
  rowOf: (index: number) => Row | undefined,
  actions: KeyActions,
): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea, select')) return;
  const claim = target.closest('[data-claim]')?.getAttribute('data-claim');
  const row = rowOf(Number(claim ?? Number.NaN));
  const key = latinKey(event);
  if (key === '/') {
    event.preventDefault();
    actions.search();
  } else if (key === 'Escape') {
    actions.close();
  } else if (row && key === 'n') {
    event.preventDefault();
    actions.note(row);
  } else if (row && key === 'c') {
    actions.copy(row);
  }
}
