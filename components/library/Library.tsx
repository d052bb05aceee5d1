import './Library.css';
import BookOpenText from 'lucide-solid/icons/book-open-text';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import Trash from 'lucide-solid/icons/trash';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { libraryMessages } from '../../utils/i18n/library.ts';
import { noteMessages } from '../../utils/i18n/note.ts';
import type { Catalogue } from '../../utils/library/catalogue.ts';
import { sitesIn, tagsIn, valuesIn } from '../../utils/library/facets.ts';
import {
  ALL_NOTES,
  type LibraryFilter,
  PERIODS,
  type Period,
  placesOf,
  search,
} from '../../utils/library/filter.ts';
import { groupPlaces } from '../../utils/library/groups.ts';
import { type DeletedNote, type NoteRecord, VERDICTS } from '../../utils/notes/types.ts';
import { toggled } from '../../utils/panel/filters.ts';
import { wordsOf } from '../../utils/panel/search.ts';
import { LABELS } from '../../utils/preferences.ts';
import { useFormats, useWords } from '../locale.tsx';
import { BroughtBack } from '../notes/BroughtBack.tsx';
import { NoteList, type NoteTools } from '../notes/NoteList.tsx';
import { Segmented } from '../Segmented.tsx';
import { StatusScreen } from '../StatusScreen.tsx';
import { Toast, type ToastMessage } from '../Toast.tsx';
import { VirtualList } from '../VirtualList.tsx';
import type { DeletedNotesActions } from './DeletedNotes.tsx';
import { FacetMenu } from './FacetMenu.tsx';
import { LibraryEntry } from './LibraryEntry.tsx';

const DeletedNotes = lazy(async () => ({ default: (await import('./DeletedNotes.tsx')).DeletedNotes }));

/** Height of a note before it is measured, CSS px. */
const LIKELY_HEIGHT = 180;
const ARRANGEMENTS = ['page', 'date'] as const;

/** Before a group's key, where keys of the list are otherwise ids of notes. */
const GROUP = 'group\n';

export interface LibraryActions extends DeletedNotesActions {
  readonly makeEditSaver: NoteTools['makeEditSaver'];
  readonly deleteNote: (note: NoteRecord) => Promise<void>;
  readonly restoreNote: (note: NoteRecord) => Promise<void>;
  readonly retry: () => void;
  /** The deleted notes are looked at from now on. */
  readonly openDeleted: () => void;
}

/** The notes of all pages. */
export function Library(props: {
  catalogue: Catalogue;
  /** Whether there may be more to come. */
  loading: boolean;
  error: unknown;
  /** How many notes came back from the second copy, until the reader has seen it. */
  broughtBack: number;
  onBroughtBackSeen: () => void;
  /** How many notes are deleted and not for ever; and these, once they have been read. */
  deletedCount: number;
  deleted: readonly DeletedNote[] | null;
  explain: (error: unknown) => string;
  actions: LibraryActions;
}) {
  const t = useWords(libraryMessages);
  const noteWords = useWords(noteMessages);
  const formats = useFormats();
  const [query, setQuery] = createSignal('');
  const [filter, setFilter] = createSignal<LibraryFilter>(ALL_NOTES);
  const [arrangement, setArrangement] = createSignal<(typeof ARRANGEMENTS)[number]>('page');
  const [showsDeleted, setShowsDeleted] = createSignal(false);
  const [toast, setToast] = createSignal<ToastMessage | null>(null);

  const narrow = (part: Partial<LibraryFilter>) => setFilter({ ...filter(), ...part });
  const showAll = () => {
    setQuery('');
    setFilter(ALL_NOTES);
  };
  const entries = () => props.catalogue.entries;
  // Each step is done again only where what it is made of has changed: at a letter of a search, the last two.
  const within = createMemo(() => placesOf(props.catalogue, filter(), Date.now()));
  const found = createMemo(() => search(props.catalogue, within(), query()));
  const grouping = createMemo(() =>
    arrangement() === 'page' ? props.catalogue.pages : props.catalogue.days(),
  );
  const groups = createMemo(() => groupPlaces(found(), grouping()));
  const headings = createMemo(() => grouping().keys.map((key) => GROUP + key));
  const keys = createMemo(() => {
    const [{ order, counts, starts, places }, { ids }] = [groups(), props.catalogue];
    const all: string[] = [];
    for (const group of order) {
      all.push(headings()[group]!);
      const end = starts[group]! + counts[group]!;
      for (let at = starts[group]!; at < end; at++) all.push(ids[places[at]!]!);
    }
    return all;
  });
  const groupOf = (key: string) => {
    if (!key.startsWith(GROUP)) return undefined;
    const number = grouping().numberOf.get(key.slice(GROUP.length));
    const { counts, starts, places } = groups();
    const count = number === undefined ? 0 : (counts[number] ?? 0);
    return count > 0 ? { newest: entries()[places[starts[number!]!]!]!, count } : undefined;
  };
  const words = createMemo(() => wordsOf(query()));
  const isNarrowed = () => found().length < entries().length;

  // Counted once, not at every letter of a search.
  const sites = createMemo(() => sitesIn(entries()));
  const tags = createMemo(() => tagsIn(entries()));
  const tagsInUse = createMemo(() => tags().map(({ name }) => name));
  const verdicts = createMemo(() =>
    valuesIn(
      entries(),
      VERDICTS,
      (verdict) => noteWords(`verdict_${verdict}`),
      ({ note }) => note.verdict,
    ),
  );
  const labels = createMemo(() =>
    valuesIn(
      entries(),
      LABELS,
      (label) => t(label),
      ({ note }) => note.label,
    ),
  );

  const say = (text: string) => setToast({ text });
  const remove = async (note: NoteRecord) => {
    try {
      await props.actions.deleteNote(note);
      setToast({
        text: noteWords('deleted'),
        action: {
          name: noteWords('undo'),
          run: () => void props.actions.restoreNote(note).catch((error) => say(props.explain(error))),
        },
      });
    } catch (error) {
      say(props.explain(error));
    }
  };
  const tools = (): NoteTools => ({
    tagsInUse: tagsInUse(),
    makeEditSaver: props.actions.makeEditSaver,
    explain: props.explain,
    onDelete: (note) => void remove(note),
  });

  let heading!: HTMLHeadingElement;
  let deletedOpener: HTMLButtonElement | undefined;
  const openDeleted = () => {
    props.actions.openDeleted();
    setShowsDeleted(true);
  };
  const closeDeleted = () => {
    setShowsDeleted(false);
    (deletedOpener?.isConnected ? deletedOpener : heading).focus();
  };

  const Content = (item: { key: string }) => {
    const heading = createMemo(() => groupOf(item.key));
    const entry = () => props.catalogue.entry(item.key);
    return (
      <>
        <Show when={heading()}>
          {(group) => (
            <div class="library__group">
              <Show
                when={arrangement() === 'page'}
                fallback={<h2>{formats().date(group().newest.note.updatedAt)}</h2>}
              >
                <h2 dir="auto" lang={group().newest.page.language}>
                  {group().newest.page.title}
                </h2>
                <p>
                  <bdi>{group().newest.page.site}</bdi> · {t('notes', { count: group().count })}
                </p>
              </Show>
            </div>
          )}
        </Show>
        <Show when={entry()}>
          {(entry) => (
            <div class="library__note">
              <NoteList
                notes={[entry()]}
                tools={tools()}
                above={(entry) => (
                  <LibraryEntry entry={entry} words={words()} withPage={arrangement() === 'date'} />
                )}
              />
            </div>
          )}
        </Show>
      </>
    );
  };

  return (
    <main class="library">
      <Show
        when={!showsDeleted()}
        fallback={
          <Suspense>
            <DeletedNotes
              notes={props.deleted}
              explain={props.explain}
              actions={props.actions}
              onBack={closeDeleted}
            />
          </Suspense>
        }
      >
        <header class="library__head">
          <h1 ref={heading} class="page-title" tabindex={-1}>
            {t('title')}
          </h1>
          <Show when={entries().length > 0}>
            <p>
              {t('notes', { count: entries().length })}{' '}
              {t('on_pages', { count: props.catalogue.pages.keys.length })}
            </p>
            <Show when={props.loading}>
              <p class="library__loading">{t('loading')}</p>
            </Show>
          </Show>
          <Show when={props.deletedCount > 0}>
            <button
              ref={deletedOpener}
              type="button"
              class="button button--plain library__deleted"
              onClick={openDeleted}
            >
              <Trash size={15} aria-hidden="true" />
              {t('deleted_open', { count: props.deletedCount })}
            </button>
          </Show>
        </header>
        <Show when={props.broughtBack > 0}>
          <BroughtBack notes={props.broughtBack} onDismiss={props.onBroughtBackSeen} />
        </Show>
        <Switch>
          <Match when={props.error !== null}>
            <StatusScreen
              icon={<TriangleAlert size={28} stroke-width={1.75} aria-hidden="true" />}
              title={t('failed')}
              body={props.explain(props.error)}
            >
              <button type="button" class="button button--main" onClick={() => props.actions.retry()}>
                {t('retry')}
              </button>
            </StatusScreen>
          </Match>
          <Match when={entries().length === 0}>
            <StatusScreen
              icon={<BookOpenText size={28} stroke-width={1.75} aria-hidden="true" />}
              title={props.loading ? t('loading') : t('empty')}
              body={props.loading ? undefined : t('empty_body')}
            />
          </Match>
          <Match when={true}>
            <search class="library__tools">
              <input
                type="search"
                class="field"
                aria-label={t('search')}
                placeholder={t('search')}
                value={query()}
                onInput={(event) => setQuery(event.currentTarget.value)}
              />
              <div class="library__line">
                <FacetMenu
                  name={t('facet_site')}
                  values={sites()}
                  chosen={filter().sites}
                  onToggle={(site) => narrow({ sites: toggled(filter().sites, site) })}
                />
                <FacetMenu
                  name={t('facet_tag')}
                  values={tags()}
                  chosen={filter().tags}
                  onToggle={(tag) => narrow({ tags: toggled(filter().tags, tag) })}
                />
                <FacetMenu
                  name={t('facet_verdict')}
                  values={verdicts()}
                  chosen={filter().verdicts}
                  onToggle={(verdict) => narrow({ verdicts: toggled(filter().verdicts, verdict) })}
                />
                <FacetMenu
                  name={t('facet_label')}
                  values={labels()}
                  chosen={filter().labels}
                  onToggle={(label) => narrow({ labels: toggled(filter().labels, label) })}
                />
                <span class="library__period">
                  <select
                    class="button"
                    aria-label={t('facet_period')}
                    data-on={filter().period !== 'any'}
                    onChange={(event) => narrow({ period: event.currentTarget.value as Period })}
                  >
                    {PERIODS.map((period) => (
                      <option value={period} selected={filter().period === period}>
                        {t(`period_${period}`)}
                      </option>
                    ))}
                  </select>
                  <ChevronDown size={14} aria-hidden="true" />
                </span>
                <Segmented
                  legend={t('arrange')}
                  choices={ARRANGEMENTS}
                  value={arrangement()}
                  name={(by) => t(`arrange_${by}`)}
                  onChange={setArrangement}
                />
              </div>
            </search>
            <p class={isNarrowed() ? undefined : 'visually-hidden'} role="status">
              {t('showing', { shown: found().length, count: entries().length })}{' '}
              <Show when={isNarrowed()}>
                <button type="button" class="button button--plain" onClick={showAll}>
                  {t('clear')}
                </button>
              </Show>
            </p>
            <Show when={found().length === 0}>
              <p>
                <strong>{t('no_match')}</strong> {t('no_match_body')}
              </p>
            </Show>
            <VirtualList keys={keys()} label={t('title')} likelyHeight={LIKELY_HEIGHT}>
              {(key) => <Content key={key} />}
            </VirtualList>
          </Match>
        </Switch>
        <Toast message={toast()} onGone={() => setToast(null)} />
      </Show>
    </main>
  );
}
