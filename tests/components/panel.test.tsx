import { cleanup, configure, fireEvent, render, screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '../../components/locale.tsx';
import type { PanelActions } from '../../components/panel/actions.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { fromMarked } from '../../utils/exporters/marked.ts';
import { LANGUAGES, type Language } from '../../utils/i18n/languages.ts';
import { loadLocale } from '../../utils/i18n/locales.ts';
import type { NoteRecord } from '../../utils/notes/types.ts';
import type { ChangesSince } from '../../utils/panel/changes-since.ts';
import { NO_NOTES, type NotesByPlace, type PlacedNote } from '../../utils/panel/note-places.ts';
import { createNoteSaver } from '../../utils/panel/note-saver.ts';
import type { RemovedClaim } from '../../utils/panel/removed.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import type { ClaimRequest } from '../../utils/ui/requests.ts';
import { eventually } from '../eventually.ts';
import { claim, FERRY, FERRY_CLAIMS, FERRY_STATE, spanOf } from '../fixtures/claims.ts';

beforeAll(async () => {
  await Promise.all(LANGUAGES.map(loadLocale));
  vi.stubGlobal('scrollTo', () => {});
  Element.prototype.scrollIntoView = () => {};
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
// What is hidden is asked for nowhere here, and finding it out is slow.
configure({ defaultHidden: true });

const STATE: ReadyState = FERRY_STATE;

const NOTE = {
  id: 'n1',
  text: 'Call the archive',
  tags: ['harbour'],
  verdict: 'to-check',
  updatedAt: Date.UTC(2026, 2, 10, 12),
} as unknown as NoteRecord;
const placedNote = {
  note: NOTE,
  claim: {},
  page: {},
  place: { grade: 'exact', span: null },
} as unknown as PlacedNote;
const NOTES: NotesByPlace = { ...NO_NOTES, ofClaim: new Map([[3, [placedNote]]]) };

const restoreClaim = vi.fn(async () => {});
const takeBack = vi.fn(async () => {});

function show(
  over: {
    state?: ReadyState;
    notes?: NotesByPlace;
    language?: Language;
    site?: string;
    changes?: ChangesSince;
    broughtBack?: number;
    removed?: readonly RemovedClaim[];
  } = {},
) {
  const actions = {
    go: vi.fn(),
    copy: vi.fn(async () => true),
    openLibrary: vi.fn(),
    openOptions: vi.fn(),
    allowSite: vi.fn(),
    addClaim: vi.fn(async () => {}),
    relabelClaim: vi.fn<PanelActions['relabelClaim']>(async () => restoreClaim),
    removeClaim: vi.fn(async () => restoreClaim),
    undoCorrection: vi.fn(async () => {}),
    selection: vi.fn<PanelActions['selection']>(async () => null),
    retryNotes: vi.fn(),
    makeDraftSaver: vi.fn<PanelActions['makeDraftSaver']>((_id, _index, onState) =>
      createNoteSaver({ save: save, onState, delay: 0 }),
    ),
    makeEditSaver: vi.fn<PanelActions['makeEditSaver']>((_note, onState) =>
      createNoteSaver({ save: save, onState, delay: 0 }),
    ),
    deleteNote: vi.fn(async () => {}),
    restoreNote: vi.fn(async () => {}),
    answerPlace: vi.fn(async () => takeBack),
  };
  const save = vi.fn(async () => {});
  const [viewport, setViewport] = createSignal<{ start: number; end: number } | null>(null);
  const [pointed, setPointed] = createSignal<number | null>(null);
  const [request, setRequest] = createSignal<{ index: number } | null>(null);
  const [claimRequest, setClaimRequest] = createSignal<ClaimRequest | null>(null);
  const [broughtBack, setBroughtBack] = createSignal(over.broughtBack ?? 0);
  const [changes, setChanges] = createSignal(over.changes ?? null);
  const [state, setState] = createSignal(over.state ?? STATE);
  render(() => (
    <LocaleProvider language={over.language ?? 'en'}>
      <Panel
        state={state()}
        notes={over.notes ?? NO_NOTES}
        notesError={null}
        changes={changes()}
        broughtBack={broughtBack()}
        onBroughtBackSeen={() => setBroughtBack(0)}
        onChangesDismissed={() => setChanges(null)}
        tagsInUse={['harbour', 'money']}
        removed={over.removed ?? []}
        viewport={viewport()}
        pointed={pointed()}
        noteRequest={request()}
        claimRequest={claimRequest()}
        onClaimRequestDone={() => setClaimRequest(null)}
        site={over.site ?? null}
        explain={() => 'the disk is full'}
        actions={actions}
      />
    </LocaleProvider>
  ));
  return { actions, save, setBroughtBack, setViewport, setPointed, setRequest, setClaimRequest, setState };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-claim]')];
const row = (words: string) => rows().find((one) => one.textContent!.includes(words))!;
const shownIndexes = () => rows().map((one) => Number(one.dataset.claim));
const press = (target: Element, key: string) => fireEvent.keyDown(target, { key, bubbles: true });
/** That nothing comes can only be waited for. */
const settle = () => new Promise((done) => setTimeout(done, 50));

describe('the list', () => {
  it('says label, naming, source and words of each claim, in order', () => {
    show();
    expect(shownIndexes()).toEqual([0, 1, 2, 3, 4]);
    expect(rows()[1]!.textContent).toMatch(/Anonymous.*Partly anonymous.*Two officials.*told.*in spring/);
    expect(rows()[4]!.textContent).toMatch(/Unattributed.*No source given.*believed/);
  });

  it('goes to the claim on the page and opens its details at a click', async () => {
    const { actions } = show();
    fireEvent.click(row('in spring'));
    expect(actions.go).toHaveBeenCalledWith(1);
    expect(row('in spring').getAttribute('aria-expanded')).toBe('true');
    expect(document.querySelector('.claim__chain')!.textContent).toBe('Two officialsCoast Radiothis article');
    fireEvent.click(row('in spring'));
    expect(row('in spring').getAttribute('aria-expanded')).toBe('false');
  });

  it('has one stop for the Tab key, and arrows walk from there', async () => {
    show();
    const stops = () => rows().filter((one) => one.tabIndex === 0);
    expect(stops()).toEqual([rows()[0]]);
    press(rows()[0]!, 'ArrowDown');
    await eventually(() => expect(document.activeElement).toBe(rows()[1]));
    expect(stops()).toEqual([rows()[1]]);
    press(rows()[1]!, 'End');
    await eventually(() => expect(document.activeElement).toBe(rows()[4]));
    press(rows()[4]!, 'ArrowDown');
    await settle();
    expect(document.activeElement).toBe(rows()[4]);
  });

  it('leads from a denial to what it denies, and back', async () => {
    const { actions } = show();
    fireEvent.click(screen.getByRole('button', { name: /^Denied by/ }));
    await eventually(() => expect(document.activeElement).toBe(row('Nobody has')));
    expect(actions.go).toHaveBeenLastCalledWith(2);
    fireEvent.click(screen.getByRole('button', { name: /^Denies/ }));
    expect(actions.go).toHaveBeenLastCalledWith(1);
  });

  it('marks the claim under the pointer on the page', () => {
    const { setPointed } = show();
    setPointed(3);
    expect(row('a report').closest('.claim')!.getAttribute('data-pointed')).toBe('true');
    setPointed(null);
    expect(document.querySelector('[data-pointed="true"]')).toBeNull();
  });

  it('keeps a row open when the page is read again with new words before it', () => {
    const { setState } = show();
    fireEvent.click(row('Nobody has'));
    const shift = ({ start, end }: { start: number; end: number }) => ({ start: start + 5, end: end + 5 });
    const first = claim('Hi.\n ', { content: 'Hi.' });
    setState({
      ...STATE,
      revision: 2,
      article: { ...STATE.article, text: `Hi.\n ${FERRY}` },
      attributions: [
        first,
        ...FERRY_CLAIMS.map((one) => ({
          ...one,
          cue: one.cue && shift(one.cue),
          source: one.source && shift(one.source),
          resolved: one.resolved && shift(one.resolved),
          content: one.content.map(shift),
          chain: one.chain.map(shift),
          denies: one.denies.map((index) => index + 1),
        })),
      ],
    });
    expect(rows()).toHaveLength(6);
    expect(row('Nobody has').getAttribute('aria-expanded')).toBe('true');
  });

  it('is virtual beyond a hundred claims', async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `Ali said number ${at}x.`);
    const text = lines.join('\n');
    let at = 0;
    const attributions = lines.map((line, index) => {
      const shift = ({ start, end }: { start: number; end: number }) => ({
        start: start + at,
        end: end + at,
      });
      const one = claim(line, { cue: 'said', source: 'Ali', content: `number ${index}x` });
      const moved = {
        ...one,
        cue: shift(one.cue!),
        source: shift(one.source!),
        resolved: shift(one.resolved!),
        content: one.content.map(shift),
        chain: one.chain.map(shift),
      };
      at += line.length + 1;
      return moved;
    });
    // There is no layout here: every row is as high as is likely.
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(112);
    show({ state: { ...STATE, article: { ...STATE.article, text }, attributions } });
    await eventually(() => {
      expect(document.querySelector('.virtual-list__end')).not.toBeNull();
      expect(rows().length).toBeLessThan(60);
    });
    expect(screen.getByText('300 claims', { selector: '.summary__claims' })).toBeTruthy();
  });

  it('says so where nobody says anything', () => {
    show({ state: { ...STATE, attributions: [] } });
    expect(screen.getByRole('heading', { name: 'No claims found' })).toBeTruthy();
    expect(document.querySelector<HTMLElement>('.panel__tools')!.hidden).toBe(true);
  });
});

describe('the summary', () => {
  const named = FERRY_CLAIMS.filter(({ naming }) => naming === 'named');
  const unnamed = FERRY_CLAIMS.filter(({ naming }) => naming === 'partly-anonymous');

  it.each([
    ['en', named.slice(0, 1), '1 source · named'],
    ['en', unnamed, '1 source · unnamed'],
    ['en', FERRY_CLAIMS, '3 sources · 2 unnamed'],
    ['ar', named.slice(0, 1), 'مصدر واحد · معروف'],
    ['ar', unnamed, 'مصدر واحد · مجهول'],
    ['ar', [...named, ...unnamed], 'مصدران · واحد مجهول'],
  ] as const)('in %s says how its sources are named', (language, attributions, words) => {
    show({
      language,
      state: { ...STATE, attributions: attributions.map((one) => ({ ...one, denies: [] })) },
    });
    expect(document.querySelector('.summary__sources')!.textContent).toBe(words);
  });
});

describe('narrowing the list', () => {
  it('by label, and back', () => {
    show();
    const chip = screen.getByRole('button', { name: /^Denial ?1$/ });
    fireEvent.click(chip);
    expect(shownIndexes()).toEqual([2]);
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(chip);
    expect(shownIndexes()).toHaveLength(5);
  });

  it('by a stretch of the bar', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: /Anonymous.*Unattributed.*: 1/ }));
    expect(shownIndexes()).toEqual([4]);
  });

  it('leaves the keyboard in the search when the claim it came from is among what is found', async () => {
    show();
    const [, second, third] = rows();
    second!.focus();
    press(second!, 'ArrowDown');
    await eventually(() => expect(document.activeElement).toBe(third));
    const search = screen.getByRole('searchbox');
    press(third!, '/');
    fireEvent.input(search, { target: { value: 'mayor' } });
    expect(rows()).toContain(third);
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    expect(document.activeElement).toBe(search);
  });

  it.each([
    ['a Latin keyboard', { key: '/', code: 'Slash' }],
    ['an Arabic keyboard', { key: 'ظ', code: 'Slash' }],
  ])('from %s: the key beside Shift goes to the search', (_, key) => {
    show();
    rows()[0]!.focus();
    fireEvent.keyDown(rows()[0]!, { ...key, bubbles: true });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('by words, as they are typed, telling how many are left', () => {
    show();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'mayor' } });
    expect(shownIndexes()).toEqual([2, 3]);
    expect(document.querySelector('mark')!.textContent).toBe('Mayor');
    expect(screen.getAllByRole('status').some((one) => one.textContent === 'Showing 2 of 5 claims')).toBe(
      true,
    );
  });

  it('by words of notes', () => {
    show({ notes: NOTES });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'archive' } });
    expect(shownIndexes()).toEqual([3]);
  });

  it('to nothing, with a way back', () => {
    show();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
    expect(shownIndexes()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Show all claims' }));
    expect(shownIndexes()).toHaveLength(5);
  });

  it('groups by source, re-mentions together', () => {
    show();
    fireEvent.click(screen.getByRole('radio', { name: 'Source' }));
    const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(headings[0]).toBe('Mayor Ada Brandt2');
    expect(shownIndexes()).toEqual([2, 3, 0, 1, 4]);
  });

  it('shows a claim the page asks for, though filters hide it', () => {
    const { setPointed } = show();
    fireEvent.click(screen.getByRole('button', { name: /^Denial ?1$/ }));
    setPointed(4);
    expect(shownIndexes()).toContain(4);
  });
});

describe('copying', () => {
  it('one claim, as a quotation', async () => {
    const { actions } = show();
    fireEvent.click(row('Nobody has'));
    fireEvent.click(screen.getByRole('button', { name: 'Copy as a quotation' }));
    expect(await screen.findByText('Copied')).toBeTruthy();
    expect(actions.copy).toHaveBeenCalledWith(expect.stringContaining('#:~:text='));
  });

  it('says so where there is nothing to copy for a fault of ours', async () => {
    const { actions } = show({ state: { ...STATE, article: { ...STATE.article, language: 'no_such_tag' } } });
    fireEvent.click(screen.getByRole('button', { name: 'Copy the claims as Markdown' }));
    expect(await screen.findByText('The browser did not let us copy')).toBeTruthy();
    expect(actions.copy).not.toHaveBeenCalled();
  });

  it('says so where the browser refuses', async () => {
    const { actions } = show();
    actions.copy.mockResolvedValueOnce(false);
    fireEvent.click(screen.getByRole('button', { name: 'Copy the claims as Markdown' }));
    expect(await screen.findByText('The browser did not let us copy')).toBeTruthy();
  });
});

describe('notes', () => {
  const write = async () => {
    const shown = show();
    fireEvent.click(row('in spring'));
    fireEvent.click(screen.getByRole('button', { name: 'Add a note' }));
    return { ...shown, area: await screen.findByRole('textbox', { name: 'Your note' }) };
  };

  it('are saved as they are typed, and called saved once they are', async () => {
    const { area, save, actions } = await write();
    fireEvent.input(area, { target: { value: 'Ask them' } });
    expect(screen.queryByText('Saved')).toBeNull();
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(actions.makeDraftSaver.mock.calls[0]![1]).toBe(1);
    expect(save).toHaveBeenCalledWith({ text: 'Ask them', tags: [], verdict: 'none' });
  });

  it('are called not saved, with what to do, where the store fails; and stay', async () => {
    const { area, save } = await write();
    save.mockRejectedValue(new Error('full'));
    fireEvent.input(area, { target: { value: 'Ask them' } });
    expect(await screen.findByText('Not saved. the disk is full')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await settle();
    expect((area as HTMLTextAreaElement).value).toBe('Ask them');
    expect(area.isConnected).toBe(true);
  });

  it('take tags in use and a verdict', async () => {
    const { save } = await write();
    fireEvent.click(screen.getByRole('button', { name: 'money' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Disputed' }));
    await eventually(() =>
      expect(save).toHaveBeenLastCalledWith({ text: '', tags: ['money'], verdict: 'disputed' }),
    );
  });

  it('take no tag twice, however it is spelled', async () => {
    const { save } = await write();
    const input = screen.getByRole('textbox', { name: 'Add a tag' });
    fireEvent.input(input, { target: { value: 'Harbour,' } });
    fireEvent.input(input, { target: { value: 'harbour,' } });
    await eventually(() =>
      expect(save).toHaveBeenLastCalledWith({ text: '', tags: ['Harbour'], verdict: 'none' }),
    );
  });

  it('are shown on their claim, deleted, and brought back', async () => {
    const { actions } = show({ notes: NOTES });
    fireEvent.click(row('a report'));
    const note = (await screen.findByText('Call the archive')).closest('article')!;
    expect(within(note).getByText('harbour')).toBeTruthy();
    expect(within(note).getByText('To check')).toBeTruthy();
    fireEvent.click(within(note).getByRole('button', { name: 'Delete' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(actions.deleteNote).toHaveBeenCalledWith(NOTE);
    expect(actions.restoreNote).toHaveBeenCalledWith(NOTE);
  });

  it('give the keyboard back to the note once it is edited', async () => {
    show({ notes: NOTES });
    fireEvent.click(row('a report'));
    fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    fireEvent.keyDown(await screen.findByLabelText('Your note'), { key: 'Escape' });
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' })));
  });

  it('are written on the whole article, too', async () => {
    const { actions, save } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Add a note on the article' }));
    const section = screen.getByRole('region', { name: 'Note on the whole article' });
    fireEvent.input(await within(section).findByLabelText('Your note'), { target: { value: 'Thin.' } });
    await screen.findByText('Saved');
    expect(actions.makeDraftSaver.mock.calls[0]![1]).toBeNull();
    expect(save).toHaveBeenCalled();
  });

  it('are begun from the card on the page', async () => {
    const { setRequest } = show();
    setRequest({ index: 3 });
    await screen.findByRole('textbox', { name: 'Your note' });
    expect(row('a report').getAttribute('aria-expanded')).toBe('true');
  });

  it('say so where the article changed its words since, and stand apart where they are on the whole of it', async () => {
    const changed = { ...placedNote, place: { grade: 'changed', span: null } } as unknown as PlacedNote;
    const whole = {
      ...placedNote,
      note: { ...NOTE, id: 'n2', text: 'Good piece' },
      claim: null,
    } as unknown as PlacedNote;
    show({ notes: { ...NO_NOTES, ofClaim: new Map([[3, [changed]]]), ofArticle: [whole] } });
    fireEvent.click(row('a report'));
    expect(await screen.findByText('The article’s words have changed since')).toBeTruthy();
    expect(screen.getByText('Good piece').closest('section')!.textContent).toMatch(
      /^Note on the whole article/,
    );
  });

  it('whose claim is gone keep the words they were on', async () => {
    const lost = {
      ...placedNote,
      claim: { language: 'en', target: { quote: { exact: 'the old words' } } },
      place: { grade: 'lost', span: null },
    } as unknown as PlacedNote;
    show({ notes: { ...NO_NOTES, elsewhere: [lost] } });
    expect(await screen.findByRole('heading', { name: '1 note without its place' })).toBeTruthy();
    expect(screen.getByText('the old words')).toBeTruthy();
  });
});

describe('notes that were brought back from the second copy', () => {
  it('are said to be, until the reader has seen it', async () => {
    const { setBroughtBack } = show();
    expect(screen.queryByRole('region', { name: /brought back/ })).toBeNull();
    setBroughtBack(12);
    const notice = await screen.findByRole('region', { name: '12 notes were brought back' });
    const said = screen.getAllByRole('status').map((one) => one.textContent);
    expect(said).toContain('12 notes were brought back');
    fireEvent.click(within(notice).getByRole('button', { name: 'OK' }));
    expect(screen.queryByRole('region', { name: /brought back/ })).toBeNull();
  });

  it.each([
    [1, 'استُعيدت ملاحظة واحدة'],
    [2, 'استُعيدت ملاحظتان'],
    [5, /^استُعيدت . ملاحظات$/],
    [40, /^استُعيدت .. ملاحظة$/],
  ])('%i, in Arabic', async (broughtBack, name) => {
    show({ broughtBack, language: 'ar' });
    const heading = (await screen.findByRole('button', { name: 'حسنًا' }))
      .closest('section')!
      .querySelector('h2')!;
    expect(heading.textContent).toMatch(name);
  });
});

describe('a note whose place is in doubt', () => {
  const noted = 'Three officials told Coast Radio';
  const span = STATE.attributions[1]!.content[0]!;
  const doubtful = (grade: 'ask' | 'refused', candidates = [span]) =>
    ({
      ...placedNote,
      claim: { language: 'en', target: { quote: { exact: `${noted} in spring` } } },
      place: { grade, span: null, candidates },
    }) as unknown as PlacedNote;
  const shown = (...elsewhere: PlacedNote[]) => show({ notes: { ...NO_NOTES, elsewhere } });

  it('shows the old words beside those that may be theirs, with what differs marked', async () => {
    shown(doubtful('ask'));
    const then = (await screen.findByText('As you noted it')).closest('figure')!;
    const now = screen.getByText('In the article now').closest('figure')!;
    expect(then.querySelector('del')!.textContent).toContain('Three officials');
    expect(now.querySelector('blockquote')!.textContent).toBe(FERRY.slice(span.start, span.end));
    expect(now.querySelector('ins')).toBeTruthy();
    expect(then.querySelector('blockquote')!.textContent).toBe(`${noted} in spring`);
  });

  it('takes a yes, and a yes taken back', async () => {
    const { actions } = shown(doubtful('ask', [span, { start: 0, end: 19 }]));
    const answers = await screen.findAllByRole('button', { name: 'Yes, these words' });
    expect(answers).toHaveLength(2);
    fireEvent.click(answers[1]!);
    await screen.findByText('The note is on these words now');
    expect(actions.answerPlace).toHaveBeenCalledExactlyOnceWith(NOTE, { start: 0, end: 19 });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(takeBack).toHaveBeenCalledOnce();
  });

  it('takes a no, and the keyboard goes on from the heading', async () => {
    const { actions } = shown(doubtful('ask'));
    fireEvent.click(await screen.findByRole('button', { name: 'No, keep it apart' }));
    await screen.findByText('Kept apart, as you said');
    expect(actions.answerPlace).toHaveBeenCalledExactlyOnceWith(NOTE, 'apart');
    await eventually(() => expect(document.activeElement!.textContent).toBe('1 note without its place'));
  });

  it('is asked about again when the reader wants to', () => {
    const { actions } = shown(doubtful('refused'));
    expect(screen.queryByRole('button', { name: 'Yes, these words' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Look at the article’s words again' }));
    expect(actions.answerPlace).toHaveBeenCalledExactlyOnceWith(NOTE, 'again');
  });
});

describe('an article that changed since the note', () => {
  const was = (exact: string) => ({ exact, start: 0, source: null, label: 'anonymous' as const });
  const changes: ChangesSince = {
    id: 'then now',
    at: Date.UTC(2026, 2, 10, 12),
    gone: [was('words that were taken out'), was('more of them')],
    added: [3],
    reworded: [{ before: was('told the radio in winter'), now: 1, similarity: 0.8 }],
  };

  it('is said politely, with the claims that are gone, new and reworded', async () => {
    show({ changes });
    const notice = await screen.findByRole('region', { name: /^The article has changed since your note of/ });
    const headings = within(notice).getAllByRole('heading', { level: 3 });
    expect(headings.map((one) => one.textContent)).toEqual([
      '1 claim reworded',
      '1 new claim',
      '2 claims gone',
    ]);
    expect(notice.textContent).toContain('words that were taken out');
    expect(notice.textContent).toMatch(/in spring.*Before.*told the radio in winter/);
    const said = screen.getAllByRole('status').map((one) => one.textContent);
    expect(said.filter((text) => text.startsWith('The article has changed'))).toHaveLength(1);
  });

  it('has the right plurals in Arabic', async () => {
    show({ changes, language: 'ar' });
    const notice = await screen.findByRole('region', { name: /^تغيّر المقال/ });
    expect(within(notice).getByRole('heading', { name: 'قولان حُذفا' })).toBeTruthy();
    expect(within(notice).getByRole('heading', { name: 'قول واحد جديد' })).toBeTruthy();
  });

  it('leads to the claims as they are now', async () => {
    const { actions } = show({ changes });
    const notice = await screen.findByRole('region', { name: /^The article has changed/ });
    fireEvent.click(within(notice).getByRole('button', { name: /in spring/ }));
    expect(actions.go).toHaveBeenLastCalledWith(1);
    expect(row('Two officials').getAttribute('aria-expanded')).toBe('true');
  });

  it('is hidden when the reader has seen it', async () => {
    show({ changes });
    const notice = await screen.findByRole('region', { name: /^The article has changed/ });
    fireEvent.click(within(notice).getByRole('button', { name: 'Hide this notice' }));
    expect(screen.queryByRole('region', { name: /^The article has changed/ })).toBeNull();
  });
});

describe('correcting what was read', () => {
  it('adds the words selected on the page, of the kind the reader says', async () => {
    const { actions, setClaimRequest } = show();
    setClaimRequest({ span: { start: 0, end: 19 } });
    expect(await screen.findByText('Ferry line to close', { selector: 'blockquote' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Sourced' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add it' }));
    await screen.findByText('Claim added');
    expect(actions.addClaim).toHaveBeenCalledWith({ start: 0, end: 19 }, 'sourced');
    expect(document.querySelector('.add-claim')).toBeNull();
  });

  it('says so when what was selected is not in the article, until it is hidden', () => {
    const { setClaimRequest } = show();
    setClaimRequest({ span: null });
    expect(screen.getByRole('alert').textContent).toMatch(/not in the text that was read/);
    expect(document.querySelector('.add-claim')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Hide this notice' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  const openForm = async (words: string) => {
    fireEvent.click(row(words));
    fireEvent.click(screen.getByRole('button', { name: 'Correct it' }));
    return screen.findByRole('form', { name: 'Correct this claim' });
  };
  const sourceField = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Source' });
  const choose = (source: string) => {
    const option = [...sourceField().options].find(({ text }) => text === source)!;
    fireEvent.change(sourceField(), { target: { value: option.value } });
  };

  it('removes what is no claim, and brings it back', async () => {
    const { actions } = show();
    await openForm('Nobody has');
    fireEvent.click(screen.getByRole('button', { name: 'Not a claim' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(actions.removeClaim).toHaveBeenCalledWith(2);
    expect(restoreClaim).toHaveBeenCalled();
  });

  it('gives a claim another kind, and takes it back', async () => {
    const { actions } = show();
    await openForm('Nobody has');
    fireEvent.click(screen.getByRole('radio', { name: 'Sourced' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(actions.relabelClaim).toHaveBeenCalledWith(2, {
      label: 'sourced',
      source: { words: 'Mayor Ada Brandt', span: FERRY_CLAIMS[2]!.source, naming: 'named' },
    });
    expect(restoreClaim).toHaveBeenCalled();
    expect(document.querySelector('.correct')).toBeNull();
  });

  it('gives it another of the article’s sources, and the kind that goes with it', async () => {
    const { actions } = show();
    await openForm('a report was due');
    expect([...sourceField().options].map(({ text }) => text)).toEqual([
      'No source given',
      'sources',
      'Two officials',
      'Mayor Ada Brandt',
    ]);
    choose('Two officials');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Claim corrected');
    expect(actions.relabelClaim).toHaveBeenCalledWith(3, {
      label: 'anonymous',
      source: { words: 'Two officials', span: FERRY_CLAIMS[1]!.source, naming: 'partly-anonymous' },
    });
  });

  it('takes for its source what is selected on the page, and says so where nothing is', async () => {
    const { actions } = show();
    await openForm('are for sale');
    fireEvent.click(screen.getByRole('button', { name: 'Use the words selected on the page' }));
    await screen.findByText('Select the words of the source on the page first.');
    const span = spanOf(FERRY, 'Coast Radio');
    actions.selection.mockResolvedValue(span);
    fireEvent.click(screen.getByRole('button', { name: 'Use the words selected on the page' }));
    await eventually(() => expect(sourceField().selectedOptions[0]?.text).toBe('Coast Radio'));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Claim corrected');
    expect(actions.relabelClaim).toHaveBeenCalledWith(4, {
      label: 'sourced',
      source: { words: 'Coast Radio', span, naming: 'named' },
    });
  });

  it('leaves it as it is, and the keyboard with its row', async () => {
    const { actions } = show();
    const form = await openForm('a report was due');
    press(form, 'Escape');
    await eventually(() => expect(document.activeElement).toBe(row('a report was due')));
    expect(document.querySelector('.correct')).toBeNull();
    expect(actions.relabelClaim).not.toHaveBeenCalled();
  });

  it('keeps the corrected claim open when the page has read it again', async () => {
    const { setState } = show();
    await openForm('Nobody has');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Claim corrected');
    const corrected = { ...FERRY_CLAIMS[2]!, source: null, rule: 'correction.c1' };
    setState({ ...STATE, revision: 2, attributions: FERRY_CLAIMS.with(2, corrected) });
    await eventually(() => expect(document.activeElement).toBe(row('Nobody has')));
    expect(row('Nobody has').getAttribute('aria-expanded')).toBe('true');
  });

  it('says which claims are corrected, and takes the correction back', async () => {
    const attributions = FERRY_CLAIMS.with(3, { ...FERRY_CLAIMS[3]!, rule: 'correction.c1' });
    const { actions } = show({ state: { ...STATE, attributions } });
    fireEvent.click(row('a report was due'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo the correction' }));
    await screen.findByText('The correction was undone');
    expect(actions.undoCorrection).toHaveBeenCalledWith('c1');
  });

  it('copies the article as an example for those who mend the reading, where there is something to mend', async () => {
    const name = /^Copy the article with your corrections/;
    const { actions, setState } = show();
    expect(screen.queryByRole('button', { name })).toBeNull();
    setState({
      ...STATE,
      attributions: FERRY_CLAIMS.with(3, { ...FERRY_CLAIMS[3]!, rule: 'correction.c1' }),
    });
    fireEvent.click(await screen.findByRole('button', { name }));
    await screen.findByText('Copied');
    const [[text]] = actions.copy.mock.calls as unknown as [[string]];
    expect(fromMarked(text)).toMatchObject([{ text: FERRY, claims: [{}, {}, { denies: [1] }, {}, {}] }]);
  });

  it('lists what was removed, long after, with the way back', async () => {
    const { actions } = show({ removed: [{ id: 'c1', words: 'that it rained', language: 'en' }] });
    expect((await screen.findByText('You removed 1 claim')).closest('details')!.textContent).toContain(
      'that it rained',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }));
    await screen.findByText('The correction was undone');
    expect(actions.undoCorrection).toHaveBeenCalledWith('c1');
  });
});

describe('in Arabic', () => {
  it('counts as Arabic does and isolates what runs the other way', () => {
    show({ language: 'ar', site: 'ledger.example' });
    expect(screen.getByText('5 أقوال', { selector: '.summary__claims' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'اقرأ \u2068ledger.example\u2069 دائمًا' })).toBeTruthy();
    expect(row('in spring').querySelector('.excerpt')!.getAttribute('dir')).toBe('ltr');
  });
});
