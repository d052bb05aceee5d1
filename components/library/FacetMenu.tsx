import './FacetMenu.css';
import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import Check from 'lucide-solid/icons/check';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For, Show } from 'solid-js';
import { libraryMessages } from '../../utils/i18n/library.ts';
import type { Facet } from '../../utils/library/facets.ts';
import { useFormats, useWords } from '../locale.tsx';

/** A menu of values to narrow the notes to; several may be on. */
export function FacetMenu<Value extends string>(props: {
  name: string;
  values: readonly Facet<Value>[];
  chosen: ReadonlySet<Value>;
  onToggle: (value: Value) => void;
}) {
  const t = useWords(libraryMessages);
  const formats = useFormats();
  const title = () => {
    const names = props.values.filter(({ value }) => props.chosen.has(value)).map(({ name }) => name);
    return names.length > 0 ? t('facet_on', { facet: props.name, value: names.join(', ') }) : props.name;
  };
  return (
    <DropdownMenu gutter={4} modal={false}>
      <DropdownMenu.Trigger
        class="button"
        data-on={props.chosen.size > 0}
        disabled={props.values.length === 0}
        aria-label={title()}
      >
        {props.name}
        <Show when={props.chosen.size > 0}>
          <span>{formats().number(props.chosen.size)}</span>
        </Show>
        <ChevronDown size={14} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content class="menu">
        <For each={props.values}>
          {({ value, name, count }) => (
            <DropdownMenu.CheckboxItem
              class="menu__item"
              checked={props.chosen.has(value)}
              closeOnSelect={false}
              onChange={() => props.onToggle(value)}
            >
              <span class="menu__check">
                <DropdownMenu.ItemIndicator>
                  <Check size={15} aria-hidden="true" />
                </DropdownMenu.ItemIndicator>
              </span>
              <bdi class="menu__name">{name}</bdi>
              <b>{formats().number(count)}</b>
            </DropdownMenu.CheckboxItem>
          )}
        </For>
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
