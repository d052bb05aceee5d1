import BookOpenText from 'lucide-solid/icons/book-open-text';
import FileText from 'lucide-solid/icons/file-text';
import Lock from 'lucide-solid/icons/lock';
import MessageSquareQuote from 'lucide-solid/icons/message-square-quote';
import Newspaper from 'lucide-solid/icons/newspaper';
import RefreshCw from 'lucide-solid/icons/refresh-cw';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { Match, Show, Switch } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { PanelView } from '../../utils/panel/view.ts';
import { useWords } from '../locale.tsx';
import { StatusScreen } from '../StatusScreen.tsx';

type View<Screen extends PanelView['screen']> = Extract<PanelView, { screen: Screen }>;

const ICON = { size: 28, 'stroke-width': 1.75, 'aria-hidden': true } as const;

/** What the panel shows while there is no list of claims to show. */
export function ViewScreen(props: {
  view: Exclude<PanelView, { screen: 'ready' }>;
  onSites: () => void;
  onReadAnyway: () => void;
  onReload: () => void;
}) {
  const t = useWords(panelMessages);
  const as = <Screen extends PanelView['screen']>(screen: Screen) =>
    props.view.screen === screen && (props.view as PanelView as View<Screen>);

  const unreadable = (reason: View<'unreadable'>['reason']) => {
    switch (reason) {
      case 'browser-page':
        return t('state_browser_page_body');
      case 'store-page':
        return t('state_store_page_body');
      case 'pdf':
        return t('state_pdf_body');
      case 'frame':
        return t('state_frame_body');
      case 'scripts':
        return t('state_scripts_body');
      case 'highlights':
        return t('state_highlights_body');
      case 'failed':
        return t('state_failed_body');
    }
  };

  return (
    <Switch>
      <Match when={as('loading')}>
        <StatusScreen icon={<MessageSquareQuote {...ICON} />} title={t('state_loading')} />
      </Match>
      <Match when={as('permission')}>
        <StatusScreen
          icon={<Lock {...ICON} />}
          title={t('state_permission')}
          body={t('state_permission_body')}
        >
          <button type="button" class="button button--main" onClick={() => props.onSites()}>
            {t('choose_sites')}
          </button>
        </StatusScreen>
      </Match>
      <Match when={as('reading')}>
        {(view) => (
          <StatusScreen
            icon={<BookOpenText {...ICON} />}
            title={t('state_reading')}
            body={view().progress > 0 ? t('state_reading_body') : undefined}
          >
            <Show when={view().progress > 0}>
              <progress aria-label={t('state_reading')} max="1" value={view().progress} />
            </Show>
          </StatusScreen>
        )}
      </Match>
      <Match when={as('not-article')}>
        {(view) => (
          <StatusScreen
            icon={<Newspaper {...ICON} />}
            title={t('state_not_article')}
            body={t(`state_not_article_${view().reason}`)}
          >
            <Show when={view().reason !== 'empty'}>
              <button type="button" class="button" onClick={() => props.onReadAnyway()}>
                {t('read_anyway')}
              </button>
            </Show>
          </StatusScreen>
        )}
      </Match>
      <Match when={as('unreadable')}>
        {(view) => (
          <StatusScreen
            icon={view().reason === 'pdf' ? <FileText {...ICON} /> : <TriangleAlert {...ICON} />}
            title={view().reason === 'failed' ? t('state_failed') : t('state_browser_page')}
            body={unreadable(view().reason)}
          >
            <Show when={view().reason === 'failed'}>
              <button type="button" class="button button--main" onClick={() => props.onReload()}>
                {t('reload')}
              </button>
            </Show>
          </StatusScreen>
        )}
      </Match>
      <Match when={as('gone')}>
        <StatusScreen icon={<RefreshCw {...ICON} />} title={t('state_gone')} body={t('state_gone_body')}>
          <button type="button" class="button button--main" onClick={() => props.onReload()}>
            {t('reload')}
          </button>
        </StatusScreen>
      </Match>
    </Switch>
  );
}
