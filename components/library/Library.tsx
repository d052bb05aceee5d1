import './Library.css';
import BookOpenText from 'lucide-solid/icons/book-open-text';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { libraryMessages } from '../../utils/i18n/library.ts';
import { noteMessages } from '../../utils/i18n/note.ts';
import {
  ALL_NOTES,
  type Entry,
  type Facet,
  filterEntries,
  groupEntries,
  isNarrower,
  type LibraryFilter,
  PERIODS,
  type Period,
  sitesIn,
  tagsIn,
} from '../../utils/library/entries.ts';
import { type ClaimLabel, type NoteRecord, VERDICTS } from '../../utils/notes/types.ts';
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
import { FacetMenu } from './FacetMenu.tsx';
import { LibraryEntry } from './LibraryEntry.tsx';

/** Height of a note before it is measured, CSS px. */
const LIKELY_HEIGHT = 180;
const ARRANGEMENTS = ['page', 'date'] as const;

/** Before a group's key, where keys of the list are otherwise ids of notes. */
const GROUP = 'group\n';

export interface LibraryActions {
  readonly makeEditSaver: NoteTools['makeEditSaver'];
  readonly deleteNote: (note: NoteRecord) => Promise<void>;
  readonly restoreNote: (note: NoteRecord) => Promise<void>;
  readonly retry: () => void;
}

/** The notes of all pages. */
export function Library(props: {
  /** Newest first. */
  entries: readonly Entry[];
  /** Whether there may be more to come. */
  loading: boolean;
  error: unknown;
  /** How many notes came back from the second copy, until the reader has seen it. */
  broughtBack: number;
  onBroughtBackSeen: () => void;
  explain: (error: unknown) => string;
  actions: LibraryActions;
}) {
  const t = useWords(libraryMessages);
  const noteWords = useWords(noteMessages);
  const formats = useFormats();
  const [filter, setFilter] = createSignal<LibraryFilter>(ALL_NOTES);
  const [arrangement, setArrangement] = createSignal<(typeof ARRANGEMENTS)[number]>('page');
  const [toast, setToast] = createSignal<ToastMessage | null>(null);

  const narrow = (part: Partial<LibraryFilter>) => setFilter({ ...filter(), ...part });
  /** With more letters typed, only what was found so far is looked through. */
  const found = createMemo<{ all: readonly Entry[]; filter: LibraryFilter; entries: readonly Entry[] }>(
    (before) => {
      const [all, wanted] = [props.entries, filter()];
      const goesOn = before?.all === all && isNarrower(wanted, before.filter);
      return {
        all,
        filter: wanted,
        entries: filterEntries(goesOn ? before.entries : all, wanted, Date.now()),
      };
    },
  );
  const shown = createMemo(() => found().entries);
  const words = createMemo(() => wordsOf(filter().query));
  const groups = createMemo(() => groupEntries(shown(), arrangement()));
  const entryById = createMemo(() => new Map(props.entries.map((entry) => [entry.note.id, entry])));
  const groupByKey = createMemo(() => new Map(groups().map((group) => [GROUP + group.key, group])));
  const keys = createMemo(() => {
    const all: string[] = [];
    for (const { key, entries } of groups()) {
      all.push(GROUP + key);
      for (const { note } of entries) all.push(note.id);
    }
    return all;
  });
  const pages = createMemo(() => new Set(props.entries.map(({ page }) => page.id)).size);
  // Counted once, not at every letter of a search.
  const sites = createMemo(() => sitesIn(props.entries));
  const tags = createMemo(() => tagsIn(props.entries));
  const tagsInUse = createMemo(() => tags().map(({ name }) => name));
  const isNarrowed = () => shown().length < props.entries.length;

  const facet = <Value extends string>(
    values: readonly Value[],
    name: (value: Value) => string,
    has: (entry: Entry, value: Value) => boolean,
  ): Facet<Value>[] =>
    values
      .map((value) => ({
        value,
        name: name(value),
        count: props.entries.filter((entry) => has(entry, value)).length,
      }))
      .filter(({ count }) => count > 0);
  const verdicts = createMemo(() =>
    facet(
      VERDICTS,
      (verdict) => noteWords(`verdict_${verdict}`),
      ({ note }, verdict) => note.verdict === verdict,
    ),
  );
  const labels = createMemo(() =>
    facet<ClaimLabel>(
      LABELS,
      (label) => t(label),
      ({ note }, label) => note.label === label,
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

  const Content = (item: { key: string }) => {
    const heading = () => groupByKey().get(item.key);
    const entry = () => entryById().get(item.key);
    return (
      <>
        <Show when={heading()}>
          {(group) => (
            <div class="library__group">
              <Show
                when={arrangement() === 'page'}
                fallback={<h2>{formats().date(group().entries[0]!.note.updatedAt)}</h2>}
              >
                <h2 dir="auto" lang={group().entries[0]!.page.language}>
                  {group().entries[0]!.page.title}
                </h2>
                <p>
                  <bdi>{group().entries[0]!.page.site}</bdi> · {t('notes', { count: group().entries.length })}
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
      <header class="library__head">
        <h1 class="page-title">{t('title')}</h1>
        <Show when={props.entries.length > 0}>
          <p>
            {t('notes', { count: props.entries.length })} {t('on_pages', { count: pages() })}
          </p>
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
        <Match when={props.entries.length === 0}>
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
              value={filter().query}
              onInput={(event) => narrow({ query: event.currentTarget.value })}
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
            {t('showing', { shown: shown().length, count: props.entries.length })}{' '}
            <Show when={isNarrowed()}>
              <button type="button" class="button button--plain" onClick={() => setFilter(ALL_NOTES)}>
                {t('clear')}
              </button>
            </Show>
          </p>
          <Show when={shown().length === 0}>
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
    </main>
  );
}
