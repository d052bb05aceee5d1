import './Welcome.css';
import Globe from 'lucide-solid/icons/globe';
import MousePointerClick from 'lucide-solid/icons/mouse-pointer-click';
import Pin from 'lucide-solid/icons/pin';
import ShieldCheck from 'lucide-solid/icons/shield-check';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import type { Attribution } from '../../utils/attribution/types.ts';
import { welcomeMessages } from '../../utils/i18n/welcome.ts';
import { rowsOf } from '../../utils/panel/rows.ts';
import { stretchesOf } from '../../utils/panel/sample.ts';
import { LABELS } from '../../utils/preferences.ts';
import { LabelIcon } from '../LabelIcon.tsx';
import { useLanguage, useWords } from '../locale.tsx';

const ICON = { size: 22, 'stroke-width': 1.75, 'aria-hidden': true } as const;

/** The first page: a sample article, read live, and what to do next. */
export function Welcome(props: {
  /** Reads the sample; the engine itself. */
  read: (text: string, language: string) => readonly Attribution[];
  /** Address of the extension's icon. */
  icon: string;
  /** Keys that open the panel, empty where there are none. */
  shortcut: string;
  onSites: () => void;
}) {
  const t = useWords(welcomeMessages);
  const language = useLanguage();
  const [chosen, setChosen] = createSignal<number | null>(null);

  const text = () => `${t('sample_title')}\n${t('sample_text')}`;
  const attributions = createMemo(() => props.read(text(), language()));
  const rows = createMemo(() => rowsOf(text(), attributions()));
  const paragraphs = createMemo(() => stretchesOf(text(), attributions()));
  const current = () => rows().find((row) => row.index === chosen()) ?? null;
  createEffect(
    on(rows, (found) =>
      setChosen((found.find((row) => row.label === 'anonymous') ?? found[0])?.index ?? null),
    ),
  );

  const Paragraph = (paragraph: { at: number }) => (
    <For each={paragraphs()[paragraph.at]}>
      {(piece) => (
        <Show when={piece.label} fallback={piece.text}>
          {(label) => (
            <a
              class="sample__mark"
              href={`#${label()}`}
              data-label={label()}
              aria-current={piece.index === chosen()}
              onClick={(event) => {
                event.preventDefault();
                setChosen(piece.index);
              }}
              onFocus={() => setChosen(piece.index)}
              onPointerEnter={() => setChosen(piece.index)}
            >
              {piece.text}
            </a>
          )}
        </Show>
      )}
    </For>
  );

  return (
    <main class="welcome">
      <header class="welcome__head">
        <img src={props.icon} alt="" />
        <h1 class="page-title">{t('title')}</h1>
        <p class="welcome__lead">{t('lead')}</p>
      </header>
      <p>{t('try')}</p>
      <div class="welcome__try">
        <article class="sample">
          <h2>
            <Paragraph at={0} />
          </h2>
          <For each={paragraphs().slice(1)}>
            {(_, index) => (
              <p>
                <Paragraph at={index() + 1} />
              </p>
            )}
          </For>
        </article>
        <ul class="kinds" aria-live="polite">
          <For each={LABELS}>
            {(label) => (
              <li id={label} class="kinds__kind" data-label={label} data-current={current()?.label === label}>
                <span class="kinds__name">
                  <LabelIcon label={label} size={17} />
                  {t(label)}
                </span>
                <span>{t(`${label}_means`)}</span>
                <Show when={current()?.label === label && current()}>
                  {(row) => (
                    <span>
                      <bdi class="kinds__who">{row().source ?? t('no_source')}</bdi>
                      {' · '}
                      {t(`naming_${row().naming}`)}
                    </span>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
      <h2>{t('steps')}</h2>
      <ol class="steps">
        <li>
          <Pin {...ICON} />
          <strong>{t('step_pin')}</strong>
          <p>{t('step_pin_body')}</p>
        </li>
        <li>
          <MousePointerClick {...ICON} />
          <strong>{t('step_click')}</strong>
          <Show when={props.shortcut}>
            <p>{t('step_click_body', { shortcut: props.shortcut })}</p>
          </Show>
        </li>
        <li>
          <Globe {...ICON} />
          <strong>{t('step_sites')}</strong>
          <p>{t('step_sites_body')}</p>
          <button type="button" class="button" onClick={() => props.onSites()}>
            {t('choose_sites')}
          </button>
        </li>
      </ol>
      <p class="welcome__private">
        <ShieldCheck size={20} aria-hidden="true" />
        {t('private')}
      </p>
    </main>
  );
}
