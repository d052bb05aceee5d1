import './Panel.css';
import MessageSquareDashed from 'lucide-solid/icons/message-square-dashed';
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  type JSX,
  lazy,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
} from 'solid-js';
import type { Span } from '../../utils/attribution/types.ts';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { NoteRecord } from '../../utils/notes/types.ts';
import type { ChangesSince } from '../../utils/panel/changes-since.ts';
import type { Correction } from '../../utils/panel/correcting.ts';
import { type Filter, filterRows, isNarrowed, NO_FILTER, toggled } from '../../utils/panel/filters.ts';
import { type Grouping, groupRows } from '../../utils/panel/groups.ts';
import { firstInView, stretchOf, ticksOf } from '../../utils/panel/minimap.ts';
import { type NotesByPlace, type PlaceAnswer, rowAt } from '../../utils/panel/note-places.ts';
import type { NoteSaver, SaveState } from '../../utils/panel/note-saver.ts';
import type { RemovedClaim } from '../../utils/panel/removed.ts';
import { type Row, rowsOf } from '../../utils/panel/rows.ts';
import { wordsOf } from '../../utils/panel/search.ts';
import { summarize } from '../../utils/panel/summary.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import type { Label } from '../../utils/preferences.ts';
import { useFormats, useWords } from '../locale.tsx';
import type { NoteTools } from '../notes/NoteList.tsx';
import { StatusScreen } from '../StatusScreen.tsx';
import { Toast } from '../Toast.tsx';
import { ArticleHead, Tools } from './ArticleHead.tsx';
import { ClaimList, type Reveal } from './ClaimList.tsx';
import { ClaimNotes, type Draft } from './ClaimNotes.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import { createCopying } from './copying.ts';
import { createCorrections } from './corrections.ts';
import { Minimap } from './Minimap.tsx';
import { Notices } from './Notices.tsx';
import { SummaryBar } from './SummaryBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Unplaced } from './Unplaced.tsx';
import { createDoings } from './undoable.ts';

/** Fetched where the reader corrects a claim. */
const CorrectClaim = lazy(async () => ({ default: (await import('./CorrectClaim.tsx')).CorrectClaim }));

/** Fetched where she has removed one. */
const RemovedClaims = lazy(async () => ({ default: (await import('./RemovedClaims.tsx')).RemovedClaims }));

/** What the panel asks of the world around it. */
export interface PanelActions {
  /** Scrolls the page to the claim and flashes it. */
  readonly go: (index: number) => void;
  readonly copy: (text: string) => Promise<boolean>;
  readonly openLibrary: () => void;
  readonly openOptions: () => void;
  /** Asks the reader to let this site be read by itself. */
  readonly allowSite: () => void;
  /** Lists words of the article as a claim. Resolves once the reader's correction is on the disk. */
  readonly addClaim: (span: Span, label: Label) => Promise<void>;
  /** Keeps what the reader says of a claim; resolves to the way back. */
  readonly relabelClaim: (index: number, correction: Correction) => Promise<() => Promise<void>>;
  /** Takes a claim off the list; resolves to the way back. */
  readonly removeClaim: (index: number) => Promise<() => Promise<void>>;
  readonly undoCorrection: (id: string) => Promise<void>;
  /** What is selected on the page; null where nothing of the article is. */
  readonly selection: () => Promise<Span | null>;
  readonly retryNotes: () => void;
  /** `index` is null for a note on the whole article. */
  readonly makeDraftSaver: (
    noteId: string,
    index: number | null,
    onState: (state: SaveState) => void,
  ) => NoteSaver;
  readonly makeEditSaver: NoteTools['makeEditSaver'];
  readonly deleteNote: (note: NoteRecord) => Promise<void>;
  readonly restoreNote: (note: NoteRecord) => Promise<void>;
  /** Keeps what the reader says of a doubtful place; resolves to the way back. */
  readonly answerPlace: (note: NoteRecord, answer: PlaceAnswer) => Promise<() => Promise<void>>;
}

/** Asked from outside: the card's "add a note". A new object asks anew. */
export interface NoteRequest {
  readonly index: number;
}

/** Asked from outside: the words selected on the page as a claim; null where they are not the article's. */
export interface ClaimRequest {
  readonly span: Span | null;
}

/** While the panel itself was used, and this long after (ms), the page does not move its list. */
const OWN_MOVE = 1500;

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
  const formats = useFormats();
  const [filter, setFilter] = createSignal<Filter>(NO_FILTER);
  const [grouping, setGrouping] = createSignal<Grouping>('order');
  const [openId, setOpenId] = createSignal<string | null>(null);
  const [reached, setReached] = createSignal<string | null>(null);
  const [reveal, setReveal] = createSignal<Reveal | null>(null);
  const [draft, setDraft] = createSignal<Draft | null>(null);
  const articleNotesTitle = createUniqueId();
  const [toolsHeight, setToolsHeight] = createSignal(0);
  let tools!: HTMLDivElement;
  let movedAt = Number.NEGATIVE_INFINITY;

  const article = () => props.state.article;
  const rows = createMemo(() => rowsOf(article().text, props.state.attributions));
  const rowByIndex = createMemo(() => new Map(rows().map((row) => [row.index, row])));
  const rowById = createMemo(() => new Map(rows().map((row) => [row.id, row])));
  const summary = createMemo(() => summarize(rows()));
  const ticks = createMemo(() => ticksOf(rows(), article().text.length));
  const notesOf = (index: number) => props.notes.ofClaim.get(index) ?? [];
  const wordsOfNotes = (index: number) => notesOf(index).flatMap(({ note }) => [note.text, ...note.tags]);
  const shown = createMemo(() => filterRows(rows(), filter(), wordsOfNotes));
  const groups = createMemo(() => groupRows(shown(), grouping()));
  const words = createMemo(() => wordsOf(filter().query));
  const viewport = () => props.viewport && stretchOf(props.viewport, article().text.length);

  const reachable = createMemo(() => {
    const own = reached();
    const row = shown().find(({ id }) => id === own) ?? groups()[0]?.rows[0];
    return row?.index ?? null;
  });

  const touch = () => {
    movedAt = performance.now();
  };
  const show = (index: number, focus: boolean) => {
    const row = rowByIndex().get(index);
    if (!row) return;
    if (!shown().includes(row)) setFilter(NO_FILTER);
    setReached(row.id);
    setReveal({ index, focus });
  };
  const go = (index: number) => {
    touch();
    props.actions.go(index);
  };
  const choose = (row: Row) => {
    setReached(row.id);
    if (openId() === row.id) {
      setOpenId(null);
      return;
    }
    setOpenId(row.id);
    setReveal({ index: row.index, focus: false });
    go(row.index);
  };
  /** Goes to another claim from inside the panel: row, page and focus together. */
  const visit = (index: number) => {
    const row = rowByIndex().get(index);
    if (!row) return;
    setOpenId(row.id);
    show(index, true);
    go(index);
  };
  const addNote = (row: Row) => {
    setOpenId(row.id);
    setReached(row.id);
    setDraft({ id: crypto.randomUUID(), rowId: row.id });
  };
  const addArticleNote = () => setDraft({ id: crypto.randomUUID(), rowId: null });
  const endDraft = () => {
    const row = rowById().get(draft()?.rowId ?? '');
    setDraft(null);
    if (row) setReveal({ index: row.index, focus: true });
  };

  const doings = createDoings({ undo: () => t('undo'), explain: props.explain });
  const copying = createCopying({
    t,
    state: () => props.state,
    shown,
    copy: (text) => props.actions.copy(text),
    doings,
  });
  const hasCorrections = () =>
    props.removed.length > 0 || rows().some(({ correction }) => correction !== null);

  const addClaim = async (span: Span, label: Label) => {
    if (await doings.attempt(t('claim_added'), () => props.actions.addClaim(span, label))) {
      props.onClaimRequestDone();
    }
  };
  const corrections = createCorrections({
    t,
    state: () => props.state,
    rows,
    actions: props.actions,
    doings,
    /** The corrected claim is back, perhaps by another name. */
    onCorrected: (row) => {
      setOpenId(row.id);
      setReached(row.id);
      setReveal({ index: row.index, focus: true });
    },
  });

  const remove = (note: NoteRecord) =>
    doings.attempt(
      t('deleted'),
      () => props.actions.deleteNote(note),
      () => props.actions.restoreNote(note),
    );
  const answerPlace = async (note: NoteRecord, answer: PlaceAnswer) => {
    const work = () => props.actions.answerPlace(note, answer);
    if (answer === 'again') return void (await doings.attempt(null, work));
    const done = await doings.undoable(t(answer === 'apart' ? 'kept_apart' : 'placed'), work);
    const row = done && answer !== 'apart' && rowAt(rows(), answer);
    if (row) visit(row.index);
  };
  const noteTools = (): NoteTools => ({
    tagsInUse: props.tagsInUse,
    makeEditSaver: props.actions.makeEditSaver,
    explain: props.explain,
    onDelete: (note) => void remove(note),
  });

  createEffect(
    on(
      () => props.noteRequest,
      (request) => {
        const row = request && rowByIndex().get(request.index);
        if (!row) return;
        show(row.index, false);
        addNote(row);
      },
    ),
  );
  createEffect(
    on(
      () => props.pointed,
      (index) => index !== null && show(index, false),
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => props.viewport,
      (span) => {
        if (!span || grouping() !== 'order' || performance.now() - movedAt < OWN_MOVE) return;
        const row = firstInView(shown(), span);
        if (row) setReveal({ index: row.index, focus: false });
      },
      { defer: true },
    ),
  );

  onMount(() => {
    const observer = new ResizeObserver(() => setToolsHeight(tools.offsetHeight));
    observer.observe(tools);
    onCleanup(() => observer.disconnect());
  });

  const onKeyDown = (event: KeyboardEvent) => {
    touch();
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, select')) return;
    const claim = target.closest('[data-claim]')?.getAttribute('data-claim');
    const row = rowByIndex().get(Number(claim ?? Number.NaN));
    if (event.key === '/') {
      event.preventDefault();
      tools.querySelector('input')?.focus();
    } else if (event.key === 'Escape') {
      const open = rowById().get(openId() ?? '');
      setOpenId(null);
      if (open) setReveal({ index: open.index, focus: true });
    } else if (row && event.key === 'n') {
      event.preventDefault();
      addNote(row);
    } else if (row && event.key === 'c') {
      void copying.row(row);
    }
  };

  const counted = () =>
    isNarrowed(filter())
      ? t('showing', { shown: shown().length, count: rows().length })
      : t('claims', { count: rows().length });
  const changedSince = () =>
    props.changes ? t('changed_since', { date: formats().date(props.changes.at) }) : '';

  return (
    <main
      class="panel"
      style={{ '--tools-height': `${toolsHeight()}px` }}
      onKeyDown={onKeyDown}
      onPointerMove={touch}
      onWheel={touch}
    >
      <div class="panel__top">
        <ArticleHead
          state={props.state}
          site={props.site}
          onAllow={props.actions.allowSite}
          onNote={addArticleNote}
          tools={
            <Tools
              onCopyList={rows().length > 0 ? copying.list : undefined}
              onCopyMarked={hasCorrections() ? copying.marked : undefined}
              onLibrary={props.actions.openLibrary}
              onOptions={props.actions.openOptions}
            />
          }
        />
        <Show when={rows().length > 0}>
          <SummaryBar
            summary={summary()}
            filter={filter()}
            onLabel={(label) => setFilter({ ...filter(), labels: toggled(filter().labels, label) })}
            onSegment={(label, naming) => {
              const same = filter().labels.has(label) && filter().namings.has(naming);
              setFilter({
                ...filter(),
                labels: new Set(same ? [] : [label]),
                namings: new Set(same ? [] : [naming]),
              });
            }}
          />
        </Show>
        <Show when={props.notes.ofArticle.length > 0 || draft()?.rowId === null}>
          <section class="panel__article-notes" aria-labelledby={articleNotesTitle}>
            <h2 id={articleNotesTitle}>{t('on_article')}</h2>
            <ClaimNotes
              notes={props.notes.ofArticle}
              tools={noteTools()}
              draft={draft()?.rowId === null ? draft() : null}
              makeDraftSaver={({ id }, onState) => props.actions.makeDraftSaver(id, null, onState)}
              onDraftDone={endDraft}
            />
          </section>
        </Show>
        <Notices
          article={article()}
          claimRequest={props.claimRequest}
          onAddClaim={(span, label) => void addClaim(span, label)}
          onClaimRequestDone={props.onClaimRequestDone}
          broughtBack={props.broughtBack}
          onBroughtBackSeen={props.onBroughtBackSeen}
          changes={props.changes}
          changedSince={changedSince()}
          onChangesDismissed={props.onChangesDismissed}
          rowOf={(index) => rowByIndex().get(index)}
          onVisit={visit}
          notesTrouble={props.notesError === null ? null : props.explain(props.notesError)}
          onRetryNotes={props.actions.retryNotes}
        />
        {props.addresses}
      </div>
      <div class="panel__tools" ref={tools} hidden={rows().length === 0}>
        <Toolbar filter={filter()} grouping={grouping()} onFilter={setFilter} onGrouping={setGrouping} />
      </div>
      <p class="visually-hidden" role="status">
        {counted()}
      </p>
      <p class="visually-hidden" role="status">
        {changedSince()}
      </p>
      <p class="visually-hidden" role="status">
        {props.broughtBack > 0 ? t('brought_back', { count: props.broughtBack }) : ''}
      </p>
      <div class="panel__body">
        <div class="panel__list">
          <Show
            when={rows().length > 0}
            fallback={
              <StatusScreen
                icon={<MessageSquareDashed size={28} stroke-width={1.75} aria-hidden="true" />}
                title={t('state_empty')}
                body={t('state_empty_body')}
              />
            }
          >
            <ClaimList
              groups={groups()}
              reachable={reachable()}
              reveal={reveal()}
              onReach={(index) => {
                touch();
                show(index, true);
              }}
            >
              {(row) => (
                <ClaimRow
                  row={row()}
                  status={{
                    open: openId() === row().id,
                    reachable: reachable() === row().index,
                    pointed: props.pointed === row().index,
                    notes: notesOf(row().index).length,
                    underSource: grouping() === 'source',
                  }}
                  language={article().language}
                  direction={article().direction}
                  words={words()}
                  sourceOf={(index) => rowByIndex().get(index)?.source ?? null}
                  onChoose={() => choose(row())}
                  onPair={visit}
                  onCopy={() => void copying.row(row())}
                  onAddNote={() => addNote(row())}
                  onCorrect={() => corrections.begin(row())}
                  onUndoCorrection={(id) => void corrections.undo(id)}
                >
                  <Show when={corrections.current() === row().id}>
                    <Suspense>
                      <CorrectClaim
                        row={row()}
                        sources={corrections.sources()}
                        selection={corrections.selection}
                        onSave={(correction) => void corrections.relabel(row(), correction)}
                        onRemove={() => void corrections.remove(row())}
                        onCancel={() => {
                          corrections.end();
                          setReveal({ index: row().index, focus: true });
                        }}
                      />
                    </Suspense>
                  </Show>
                  <ClaimNotes
                    notes={notesOf(row().index)}
                    tools={noteTools()}
                    draft={draft()?.rowId === row().id ? draft() : null}
                    makeDraftSaver={({ id }, onState) =>
                      props.actions.makeDraftSaver(id, row().index, onState)
                    }
                    onDraftDone={endDraft}
                  />
                </ClaimRow>
              )}
            </ClaimList>
            <Show when={shown().length === 0}>
              <div class="panel__nothing">
                <strong>{t('nothing_matches')}</strong>
                <span>{t('nothing_matches_body')}</span>
                <button type="button" class="button" onClick={() => setFilter(NO_FILTER)}>
                  {t('clear_filters')}
                </button>
              </div>
            </Show>
          </Show>
          <Unplaced
            notes={props.notes.elsewhere}
            text={article().text}
            language={article().language}
            tools={noteTools()}
            onAnswer={answerPlace}
          />
          <Suspense>
            <Show when={props.removed.length > 0}>
              <RemovedClaims claims={props.removed} onPutBack={(id) => void corrections.undo(id)} />
            </Show>
          </Suspense>
        </div>
        <Show when={rows().length > 0}>
          <Minimap
            ticks={ticks()}
            viewport={viewport()}
            current={rowById().get(openId() ?? '')?.index ?? props.pointed}
            onGo={(index) => {
              show(index, false);
              go(index);
            }}
          />
        </Show>
      </div>
      <Toast message={doings.message()} onGone={doings.clear} />
    </main>
  );
}
