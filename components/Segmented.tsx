import './Segmented.css';
import { createUniqueId, For } from 'solid-js';

/** One of a few choices, side by side: the browser's own radio buttons, arrow keys and all. */
export function Segmented<Value extends string>(props: {
  legend: string;
  choices: readonly Value[];
  value: Value;
  name: (choice: Value) => string;
  onChange: (choice: Value) => void;
}) {
  const group = createUniqueId();
  return (
    <fieldset class="segmented">
      <legend class="visually-hidden">{props.legend}</legend>
      <For each={props.choices}>
        {(choice) => (
          <label class="segmented__choice">
            <input
              type="radio"
              name={group}
              checked={props.value === choice}
              onChange={() => props.onChange(choice)}
            />
            {props.name(choice)}
          </label>
        )}
      </For>
    </fieldset>
  );
}
