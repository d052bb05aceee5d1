import './Minimap.css';
import { For, Show } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import { nearestTick, type Stretch, type Tick } from '../../utils/panel/minimap.ts';
import { useFormats, useWords } from '../locale.tsx';

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

  const place = () => props.ticks.findIndex((tick) => tick.index === props.current);
  const now = () => props.ticks[place()]?.start ?? props.viewport?.start ?? 0;

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
      <For each={props.ticks}>
        {(tick) => (
          <span
            class="minimap__tick"
            data-label={tick.label}
            data-current={tick.index === props.current}
            style={{ '--at': tick.start, '--length': tick.end - tick.start }}
          />
        )}
      </For>
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
