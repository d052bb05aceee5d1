import './SummaryBar.css';
import { For, Show } from 'solid-js';
import type { Naming } from '../../utils/attribution/types.ts';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { Filter } from '../../utils/panel/filters.ts';
import type { Segment, Summary } from '../../utils/panel/summary.ts';
import { LABELS, type Label } from '../../utils/preferences.ts';
import { Chip } from '../Chip.tsx';
import { LabelIcon } from '../LabelIcon.tsx';
import { useWords } from '../locale.tsx';

/** How many claims of which kind and how well their sources are named; a click narrows the list. */
export function SummaryBar(props: {
  summary: Summary;
  filter: Filter;
  onSegment: (label: Label, naming: Naming) => void;
  onLabel: (label: Label) => void;
}) {
  const t = useWords(panelMessages);

  const howNamed = (sources: number, unnamed: number) => {
    if (unnamed === 0) return t('all_named', { count: sources });
    return unnamed === sources ? t('all_unnamed', { count: sources }) : t('unnamed', { count: unnamed });
  };
  const sources = () => {
    const { sources, unnamed } = props.summary;
    if (sources === 0) return t('no_source');
    return `${t('sources', { count: sources })} · ${howNamed(sources, unnamed)}`;
  };
  const nameOf = ({ label, naming, count }: Segment) =>
    t('segment', { label: t(label), naming: t(`naming_${naming}`), count });
  const pressed = ({ label, naming }: Segment) =>
    props.filter.labels.has(label) && props.filter.namings.has(naming);

  return (
    <section class="summary">
      <p class="summary__counts">
        <span class="summary__claims">{t('claims', { count: props.summary.claims })}</span>
        <span class="summary__sources">{sources()}</span>
      </p>
      <Show when={props.summary.claims > 0}>
        <fieldset class="summary__bar" aria-label={t('summary_bar')}>
          <For each={props.summary.segments}>
            {(segment) => (
              <button
                type="button"
                class="summary__segment"
                style={{ '--share': segment.count }}
                data-label={segment.label}
                data-naming={segment.naming}
                aria-label={nameOf(segment)}
                aria-pressed={pressed(segment)}
                title={nameOf(segment)}
                onClick={() => props.onSegment(segment.label, segment.naming)}
              >
                <span />
              </button>
            )}
          </For>
        </fieldset>
        <div class="summary__labels">
          <For each={LABELS.filter((label) => props.summary.labels[label] > 0)}>
            {(label) => (
              <Chip
                label={label}
                count={props.summary.labels[label]}
                pressed={props.filter.labels.has(label)}
                onToggle={() => props.onLabel(label)}
              >
                <LabelIcon label={label} />
                {t(label)}
              </Chip>
            )}
          </For>
        </div>
      </Show>
    </section>
  );
}
