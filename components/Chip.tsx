import './Chip.css';
import { type ParentProps, Show } from 'solid-js';
import type { Label } from '../utils/preferences.ts';
import { useFormats } from './locale.tsx';

/** A choice that is on or off, with how many claims it stands for. */
export function Chip(
  props: ParentProps<{ pressed: boolean; count?: number; label?: Label; onToggle: () => void }>,
) {
  const formats = useFormats();
  return (
    <button
      type="button"
      class="chip"
      data-label={props.label}
      aria-pressed={props.pressed}
      onClick={() => props.onToggle()}
    >
      {props.children}
      <Show when={props.count !== undefined}>
        <b>{formats().number(props.count!)}</b>
      </Show>
    </button>
  );
}
