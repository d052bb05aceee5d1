import './Minimap.css';
import { createMemo, For, Show } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import { nearestTick, type Stretch, type Tick } from '../../utils/panel/minimap.ts';
import { LABELS, type Label } from '../../utils/preferences.ts';
import { useFormats, useWords } from '../locale.tsx';

/** Width of the strip and its length in the picture's own units. */
const WIDTH = 16;
const LENGTH = 1000;
/** The least a tick is long. */
const LEAST = 4;

/** Bars across the strip, from and to, of each label. */
type Shapes = Readonly<Record<Label, readonly (readonly [number, number])[]>>;

/** The kinds differ in shape as well: full, with a hole, across the whole strip. */
const SHAPES: Shapes = {
  sourced: [[3, 13]],
  anonymous: [
    [3, 6.5],
    [9.5, 13],
  ],
  denial: [[0, WIDTH]],
};

/** Where ticks are too many to tell apart each kind has a lane, and shows where it is dense. */
const LANES: Shapes = { sourced: [[0.5, 5.5]], anonymous: [[5.5, 10.5]], denial: [[10.5, 15.5]] };
const MANY = 250;

/** All ticks of a label as one path: thousands of elements would cost layout at every change. */
function pathOf(ticks: readonly Tick[], label: Label): string {
  const many = ticks.length > MANY;
  const shape = (many ? LANES : SHAPES)[label];
  const least = many ? LEAST / 4 : LEAST;
  return ticks
    .filter((tick) => tick.label === label)
    .flatMap(({ start, end }) => {
      const length = Math.max(least, (end - start) * LENGTH - 1);
      return shape.map(
        ([from, to]) => `M${from} ${(start * LENGTH).toFixed(1)}H${to}v${length.toFixed(1)}H${from}z`,
      );
    })
    .join('');
}

/**
 * The article as a strip: where its claims are, and what of it is on the screen. A click goes to the
 * nearest claim; with the keyboard it is a slider that steps from claim to claim.
 */
export function Minimap(props: {
  ticks: readonly Tick[];
  viewport: Stretch | null;
  current: number | null;
  onGo: (index: number) => void;
}) {
  const t = useWords(panelMessages);
  const formats = useFormats();

  const place = createMemo(() => props.ticks.findIndex((tick) => tick.index === props.current));
  const current = () => props.ticks[place()];
  const now = () => current()?.start ?? props.viewport?.start ?? 0;

  const go = (tick: Tick | null | undefined) => {
    if (tick) props.onGo(tick.index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = place();
    const step = {
      ArrowDown: () => from + 1,
      ArrowRight: () => from + 1,
      ArrowUp: () => Math.max(0, from - 1),
      ArrowLeft: () => Math.max(0, from - 1),
      Home: () => 0,
      End: () => props.ticks.length - 1,
    }[event.key];
    if (!step) return;
    event.preventDefault();
    go(props.ticks[step()]);
  };
  const onClick = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    go(nearestTick(props.ticks, (event.clientY - top) / height));
  };

  return (
    <div
      class="minimap"
      role="slider"
      tabIndex={0}
      aria-label={t('strip')}
      aria-orientation="vertical"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={Math.round(now() * 100)}
      aria-valuetext={t('strip_value', { percent: formats().percent(now()) })}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <svg viewBox={`0 0 ${WIDTH} ${LENGTH}`} preserveAspectRatio="none" aria-hidden="true">
        <For each={LABELS}>
          {(label) => <path class="minimap__ticks" data-label={label} d={pathOf(props.ticks, label)} />}
        </For>
      </svg>
      <Show when={current()}>
        {(tick) => (
          <span
            class="minimap__current"
            data-label={tick().label}
            style={{ '--at': tick().start, '--length': tick().end - tick().start }}
          />
        )}
      </Show>
      <Show when={props.viewport}>
        {(viewport) => (
          <span
            class="minimap__viewport"
            style={{ '--at': viewport().start, '--length': viewport().end - viewport().start }}
          />
        )}
      </Show>
    </div>
  );
}
