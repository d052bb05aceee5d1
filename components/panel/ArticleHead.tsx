import './ArticleHead.css';
import Copy from 'lucide-solid/icons/copy';
import FilePenLine from 'lucide-solid/icons/file-pen-line';
import LibraryBig from 'lucide-solid/icons/library-big';
import Settings from 'lucide-solid/icons/settings';
import { For, type JSX, Show } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import { useFormats, useWords } from '../locale.tsx';

function Tool(props: { name: string; icon: JSX.Element; onUse: () => void }) {
  return (
    <button
      type="button"
      class="button button--plain button--icon"
      aria-label={props.name}
      title={props.name}
      onClick={() => props.onUse()}
    >
      {props.icon}
    </button>
  );
}

/** The ways out of the panel, there on every screen. */
export function Tools(props: {
  onCopyList?: (() => void) | undefined;
  /** Copies the article with the reader's corrections, for those who mend what we read wrongly. */
  onCopyMarked?: (() => void) | undefined;
  onLibrary: () => void;
  onOptions: () => void;
}) {
  const t = useWords(panelMessages);
  return (
    <nav class="head__tools" aria-label={t('title')}>
      <Show when={props.onCopyList}>
        {(copy) => (
          <Tool name={t('copy_list')} icon={<Copy size={17} aria-hidden="true" />} onUse={() => copy()()} />
        )}
      </Show>
      <Show when={props.onCopyMarked}>
        {(copy) => (
          <Tool
            name={t('copy_marked')}
            icon={<FilePenLine size={17} aria-hidden="true" />}
            onUse={() => copy()()}
          />
        )}
      </Show>
      <Tool
        name={t('library')}
        icon={<LibraryBig size={17} aria-hidden="true" />}
        onUse={() => props.onLibrary()}
      />
      <Tool
        name={t('options')}
        icon={<Settings size={17} aria-hidden="true" />}
        onUse={() => props.onOptions()}
      />
    </nav>
  );
}

/** Which article the panel speaks of, and what the reader should know about how it was read. */
export function ArticleHead(props: {
  state: ReadyState;
  /** The site to offer to read by itself; null where there is nothing to offer. */
  site: string | null;
  onAllow: () => void;
  /** Begins a note on the article as a whole. */
  onNote: () => void;
  tools: JSX.Element;
}) {
  const t = useWords(panelMessages);
  const formats = useFormats();
  const published = () => {
    const time = Date.parse(props.state.article.published ?? '');
    return Number.isNaN(time) ? null : formats().date(time);
  };
  const remarks = () => {
    const { scope, limits, shown } = props.state;
    return [
      ...(scope === 'article' ? [] : [t(`scope_${scope}`)]),
      ...limits.map((limit) => t(`limit_${limit}`)),
      ...(shown ? [] : [t('marks_hidden')]),
    ];
  };

  return (
    <header class="head">
      <p class="head__site">
        <bdi>{props.state.article.site}</bdi>
        <Show when={published()}>
          <span aria-hidden="true">·</span>
          <time datetime={props.state.article.published}>{published()}</time>
        </Show>
      </p>
      {props.tools}
      <h1 class="head__title" lang={props.state.article.language} dir={props.state.article.direction}>
        {props.state.article.title}
      </h1>
      <p class="head__more">
        <button type="button" class="link" onClick={() => props.onNote()}>
          {t('note_article')}
        </button>
        <Show when={props.site}>
          {(site) => (
            <button type="button" class="link" onClick={() => props.onAllow()}>
              {t('allow_site', { site: site() })}
            </button>
          )}
        </Show>
      </p>
      <For each={remarks()}>{(remark) => <p class="head__remarks">{remark}</p>}</For>
    </header>
  );
}
