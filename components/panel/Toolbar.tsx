import './Toolbar.css';
import ListFilter from 'lucide-solid/icons/list-filter';
import Search from 'lucide-solid/icons/search';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import { choicesIn, type Filter, NO_FILTER, TRAITS, toggled } from '../../utils/panel/filters.ts';
import { GROUPINGS, type Grouping } from '../../utils/panel/groups.ts';
import { NAMINGS } from '../../utils/panel/summary.ts';
import { Chip } from '../Chip.tsx';
import { useFormats, useWords } from '../locale.tsx';
import { Segmented } from '../Segmented.tsx';

/** Search, filters and arrangement of the list. */
export function Toolbar(props: {
  filter: Filter;
  grouping: Grouping;
  onFilter: (filter: Filter) => void;
  onGrouping: (grouping: Grouping) => void;
}) {
  const t = useWords(panelMessages);
  const formats = useFormats();
  const [open, setOpen] = createSignal(false);
  const region = createUniqueId();
  const chosen = () => choicesIn(props.filter);

  return (
    <search class="toolbar">
      <div class="toolbar__line">
        <div class="toolbar__search">
          <Search size={15} aria-hidden="true" />
          <input
            type="search"
            class="field"
            aria-label={t('search')}
            placeholder={t('search')}
            value={props.filter.query}
            onInput={(event) => props.onFilter({ ...props.filter, query: event.currentTarget.value })}
          />
        </div>
        <button
          type="button"
          class="button button--icon toolbar__filters"
          aria-expanded={open()}
          aria-controls={region}
          aria-label={chosen() > 0 ? t('filters_on', { count: chosen() }) : t('filters')}
          title={t('filters')}
          onClick={() => setOpen(!open())}
        >
          <ListFilter size={16} aria-hidden="true" />
          <Show when={chosen() > 0}>
            <span class="toolbar__badge" data-count={formats().number(chosen())} />
          </Show>
        </button>
      </div>
      <div id={region} class="filters" hidden={!open()}>
        <fieldset>
          <legend class="filters__title">{t('by_naming')}</legend>
          <div class="filters__chips">
            <For each={NAMINGS}>
              {(naming) => (
                <Chip
                  pressed={props.filter.namings.has(naming)}
                  onToggle={() =>
                    props.onFilter({ ...props.filter, namings: toggled(props.filter.namings, naming) })
                  }
                >
                  {t(`naming_${naming}`)}
                </Chip>
              )}
            </For>
          </div>
        </fieldset>
        <fieldset>
          <legend class="filters__title">{t('by_trait')}</legend>
          <div class="filters__chips">
            <For each={TRAITS}>
              {(trait) => (
                <Chip
                  pressed={props.filter.traits.has(trait)}
                  onToggle={() =>
                    props.onFilter({ ...props.filter, traits: toggled(props.filter.traits, trait) })
                  }
                >
                  {t(`trait_${trait}`)}
                </Chip>
              )}
            </For>
          </div>
        </fieldset>
        <Show when={chosen() > 0}>
          <button
            type="button"
            class="button button--plain"
            onClick={() => props.onFilter({ ...NO_FILTER, query: props.filter.query })}
          >
            {t('clear_filters')}
          </button>
        </Show>
      </div>
      <Segmented
        legend={t('group')}
        choices={GROUPINGS}
        value={props.grouping}
        name={(grouping) => t(`group_${grouping}`)}
        onChange={props.onGrouping}
      />
    </search>
  );
}
