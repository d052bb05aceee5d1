import './Panel.css';
import MessageSquareDashed from 'lucide-solid/icons/message-square-dashed';
import { createMemo, createSignal, type JSX, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js';
import type { Naming, Span } from '../../utils/attribution/types.ts';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { ChangesSince } from '../../utils/panel/changes-since.ts';
import { toggled } from '../../utils/panel/filters.ts';
import { stretchOf, ticksOf } from '../../utils/panel/minimap.ts';
import type { NotesByPlace } from '../../utils/panel/note-places.ts';
import type { RemovedClaim } from '../../utils/panel/removed.ts';
import { summarize } from '../../utils/panel/summary.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import type { Label } from '../../utils/preferences.ts';
import type { ClaimRequest, NoteRequest } from '../../utils/ui/requests.ts';
import { useWords } from '../locale.tsx';
import { StatusScreen } from '../StatusScreen.tsx';
import { Toast } from '../Toast.tsx';
import { ArticleHead, Tools } from './ArticleHead.tsx';
import { ArticleNotes } from './ArticleNotes.tsx';
import type { PanelActions } from './actions.ts';
import { createBrowsing } from './browsing.ts';
import { Claims } from './Claims.tsx';
import { createCopying } from './copying.ts';
import { createCorrections } from './corrections.ts';
import { createDoings } from './doings.ts';
import { onPanelKey } from './keys.ts';
import { createListing } from './listing.ts';
import { Minimap } from './Minimap.tsx';
import { Notices } from './Notices.tsx';
import { createNoting } from './noting.ts';
import { SummaryBar } from './SummaryBar.tsx';
import { Toolbar } from './Toolbar.tsx';

/** Fetched where words that were noted are not (certainly) there any more. */
const Unplaced = lazy(async () => ({ default: (await import('./Unplaced.tsx')).Unplaced }));

/** Fetched where she has removed a claim. */
const RemovedClaims = lazy(async () => ({ default: (await import('./RemovedClaims.tsx')).RemovedClaims }));

/** An article's claims: summary, list, notes. */
export function Panel(props: {
  state: ReadyState;
  notes: NotesByPlace;
  /** Why notes cannot be read; null while they can. */
  notesError: unknown;
  /** What changed in the article since the reader's notes, until she has dismissed it. */
  changes: ChangesSince | null;
  onChangesDismissed: () => void;
  /** How many notes came back from the second copy, until the reader has seen it. */
  broughtBack: number;
  onBroughtBackSeen: () => void;
  tagsInUse: readonly string[];
  /** Claims the reader took off the list. */
  removed: readonly RemovedClaim[];
  viewport: Span | null;
  pointed: number | null;
  noteRequest: NoteRequest | null;
  claimRequest: ClaimRequest | null;
  onClaimRequestDone: () => void;
  /** The article's site, where it could be allowed for good; null where it is, or cannot be. */
  site: string | null;
  explain: (error: unknown) => string;
  /** Other addresses of the article. */
  addresses?: JSX.Element;
  actions: PanelActions;
}) {
  const t = useWords(panelMessages);
  const { actions, explain } = props;
  const state = () => props.state;
  const article = () => props.state.article;

  const doings = createDoings({ undo: () => t('undo'), explain });
  const listing = createListing({ state, notesOf: (index) => props.notes.ofClaim.get(index) ?? [] });
  const { rows, shown, filter, setFilter } = listing;
  const browsing = createBrowsing({
    listing,
    pointed: () => props.pointed,
    viewport: () => props.viewport,
    goOnPage: actions.go,
  });
  const noting = createNoting({
    t,
    listing,
    browsing,
    actions,
    doings,
    tagsInUse: () => props.tagsInUse,
    explain,
    request: () => props.noteRequest,
  });
  const corrections = createCorrections({
    t,
    state,
    rows,
    actions,
    doings,
    /** The corrected claim is back, perhaps by another name. */
    onCorrected: (row) => {
      browsing.open(row);
      browsing.focus(row);
    },
  });
  const copying = createCopying({ t, state, shown, copy: actions.copy, doings });

  const summary = createMemo(() => summarize(rows()));
  const ticks = createMemo(() => ticksOf(rows(), article().text.length));
  const viewport = () => props.viewport && stretchOf(props.viewport, article().text.length);
  const hasClaims = () => rows().length > 0;
  const hasCorrections = () =>
    props.removed.length > 0 || rows().some(({ correction }) => correction !== null);
  const counted = () =>
    listing.isNarrowed()
      ? t('showing', { shown: shown().length, count: rows().length })
      : t('claims', { count: rows().length });

  const narrowTo = (label: Label, naming: Naming) => {
    const same = filter().labels.has(label) && filter().namings.has(naming);
    setFilter({
      ...filter(),
      labels: new Set(same ? [] : [label]),
      namings: new Set(same ? [] : [naming]),
    });
  };
  const addClaim = async (span: Span, label: Label) => {
    if (await doings.attempt(t('claim_added'), () => actions.addClaim(span, label))) {
      props.onClaimRequestDone();
    }
  };

  const [toolsHeight, setToolsHeight] = createSignal(0);
  let tools!: HTMLDivElement;
  onMount(() => {
    const observer = new ResizeObserver(() => setToolsHeight(tools.offsetHeight));
    observer.observe(tools);
    onCleanup(() => observer.disconnect());
  });

  const onKeyDown = (event: KeyboardEvent) => {
    browsing.touch();
    onPanelKey(event, listing.rowOf, {
      search: () => tools.querySelector('input')?.focus(),
      close: browsing.close,
      note: noting.begin,
      copy: (row) => void copying.row(row),
    });
  };

  return (
    <main
      class="panel"
      style={{ '--tools-height': `${toolsHeight()}px` }}
      onKeyDown={onKeyDown}
      onPointerMove={browsing.touch}
      onWheel={browsing.touch}
    >
      <div class="panel__top">
        <ArticleHead
          state={props.state}
          site={props.site}
          onAllow={actions.allowSite}
          onNote={noting.beginOnArticle}
          tools={
            <Tools
              onCopyList={hasClaims() ? copying.list : undefined}
              onCopyMarked={hasCorrections() ? copying.marked : undefined}
              onLibrary={actions.openLibrary}
              onOptions={actions.openOptions}
            />
          }
        />
        <Show when={hasClaims()}>
          <SummaryBar
            summary={summary()}
            filter={filter()}
            onLabel={(label) => setFilter({ ...filter(), labels: toggled(filter().labels, label) })}
            onSegment={narrowTo}
          />
        </Show>
        <ArticleNotes notes={props.notes.ofArticle} noting={noting} makeDraftSaver={actions.makeDraftSaver} />
        <Notices
          article={article()}
          claimRequest={props.claimRequest}
          onAddClaim={(span, label) => void addClaim(span, label)}
          onClaimRequestDone={props.onClaimRequestDone}
          broughtBack={props.broughtBack}
          onBroughtBackSeen={props.onBroughtBackSeen}
          changes={props.changes}
          onChangesDismissed={props.onChangesDismissed}
          rowOf={listing.rowOf}
          onVisit={browsing.visit}
          notesTrouble={props.notesError === null ? null : explain(props.notesError)}
          onRetryNotes={actions.retryNotes}
        />
        {props.addresses}
      </div>
      <div class="panel__tools" ref={tools} hidden={!hasClaims()}>
        <Toolbar
          filter={filter()}
          grouping={listing.grouping()}
          onFilter={setFilter}
          onGrouping={listing.setGrouping}
        />
      </div>
      <p class="visually-hidden" role="status">
        {counted()}
      </p>
      <div class="panel__body">
        <div class="panel__list">
          <Show
            when={hasClaims()}
            fallback={
              <StatusScreen
                icon={<MessageSquareDashed size={28} stroke-width={1.75} aria-hidden="true" />}
                title={t('state_empty')}
                body={t('state_empty_body')}
              />
            }
          >
            <Claims
              article={article()}
              listing={listing}
              browsing={browsing}
              noting={noting}
              corrections={corrections}
              notes={props.notes}
              pointed={props.pointed}
              makeDraftSaver={actions.makeDraftSaver}
              onCopy={(row) => void copying.row(row)}
            />
          </Show>
          <Suspense>
            <Show when={props.notes.elsewhere.length > 0}>
              <Unplaced
                notes={props.notes.elsewhere}
                text={article().text}
                language={article().language}
                tools={noting.tools()}
                onAnswer={noting.answer}
              />
            </Show>
          </Suspense>
          <Suspense>
            <Show when={props.removed.length > 0}>
              <RemovedClaims claims={props.removed} onPutBack={(id) => void corrections.undo(id)} />
            </Show>
          </Suspense>
        </div>
        <Show when={hasClaims()}>
          <Minimap
            ticks={ticks()}
            viewport={viewport()}
            current={browsing.opened() ?? props.pointed}
            onGo={(index) => {
              browsing.show(index, false);
              browsing.go(index);
            }}
          />
        </Show>
      </div>
      <Toast message={doings.message()} onGone={doings.clear} />
    </main>
  );
}
