import { lazy, Show, Suspense } from 'solid-js';
import type { Span } from '../../utils/attribution/types.ts';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { ChangesSince } from '../../utils/panel/changes-since.ts';
import type { Row } from '../../utils/panel/rows.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import type { Label } from '../../utils/preferences.ts';
import type { ClaimRequest } from '../../utils/ui/requests.ts';
import { useFormats, useWords } from '../locale.tsx';

/** Fetched where the reader lists words as a claim. */
const AddClaim = lazy(async () => ({ default: (await import('./AddClaim.tsx')).AddClaim }));

/** Fetched where an article has changed: most have not. */
const ArticleChanged = lazy(async () => ({ default: (await import('./ArticleChanged.tsx')).ArticleChanged }));

/** Fetched where notes had to be brought back. */
const BroughtBack = lazy(async () => ({ default: (await import('../notes/BroughtBack.tsx')).BroughtBack }));

/** What the reader should know or say before she goes on to the list. */
export function Notices(props: {
  article: ReadyState['article'];
  claimRequest: ClaimRequest | null;
  onAddClaim: (span: Span, label: Label) => void;
  onClaimRequestDone: () => void;
  broughtBack: number;
  onBroughtBackSeen: () => void;
  changes: ChangesSince | null;
  onChangesDismissed: () => void;
  rowOf: (index: number) => Row | undefined;
  onVisit: (index: number) => void;
  /** What to do about notes that cannot be read; null while they can. */
  notesTrouble: string | null;
  onRetryNotes: () => void;
}) {
  const t = useWords(panelMessages);
  const formats = useFormats();
  const changedSince = () =>
    props.changes ? t('changed_since', { date: formats().date(props.changes.at) }) : '';
  return (
    <>
      <p class="visually-hidden" role="status">
        {changedSince()}
      </p>
      <p class="visually-hidden" role="status">
        {props.broughtBack > 0 ? t('brought_back', { count: props.broughtBack }) : ''}
      </p>
      <Suspense>
        <Show when={props.claimRequest?.span} keyed>
          {(span) => (
            <AddClaim
              text={props.article.text.slice(span.start, span.end)}
              language={props.article.language}
              onAdd={(label) => props.onAddClaim(span, label)}
              onCancel={() => props.onClaimRequestDone()}
            />
          )}
        </Show>
      </Suspense>
      <Show when={props.claimRequest?.span === null}>
        <div class="notice notice--trouble" role="alert">
          <span>{t('selection_elsewhere')}</span>
          <button type="button" class="button" onClick={() => props.onClaimRequestDone()}>
            {t('hide')}
          </button>
        </div>
      </Show>
      <Suspense>
        <Show when={props.broughtBack > 0}>
          <BroughtBack notes={props.broughtBack} onDismiss={props.onBroughtBackSeen} />
        </Show>
        <Show when={props.changes}>
          {(changes) => (
            <ArticleChanged
              changes={changes()}
              title={changedSince()}
              rowOf={props.rowOf}
              text={props.article.text}
              language={props.article.language}
              onVisit={props.onVisit}
              onDismiss={props.onChangesDismissed}
            />
          )}
        </Show>
      </Suspense>
      <Show when={props.notesTrouble}>
        {(trouble) => (
          <div class="notice notice--trouble" role="alert">
            <strong>{t('store_failed')}</strong>
            <span>{trouble()}</span>
            <button type="button" class="button" onClick={() => props.onRetryNotes()}>
              {t('retry')}
            </button>
          </div>
        )}
      </Show>
    </>
  );
}
