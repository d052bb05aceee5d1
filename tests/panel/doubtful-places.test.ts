import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../utils/anchoring/index.ts';
import type { NoteView, Placement } from '../../utils/notes/types.ts';
import { placementOf, placeViews } from '../../utils/panel/anchor-notes.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import { compareWords, type Stretch } from '../../utils/panel/word-diff.ts';

const marked = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

describe('of two wordings, the words are marked that only one has', () => {
  it.each([
    ['two officials told the radio', 'two officials told the radio', 'two officials told the radio'],
    ['it closes in spring', 'it closes[ in spring]', 'it closes[ next year]'],
    ['it will close', 'it[ will] close', 'it close'],
    // Diacritics and hamza are no difference.
    ['قال إن الجسر يُغلق', 'قال إن الجسر يُغلق', 'قال ان الجسر يغلق'],
    ['ستغلق في الربيع', 'ستغلق في[ الربيع]', 'ستغلق في[ الصيف]'],
  ])('%s', (before, markedBefore, markedNow) => {
    const pair = compareWords(before, markedNow.replace(/[[\]]/g, ''));
    expect([marked(pair.before), marked(pair.now)]).toEqual([markedBefore, markedNow]);
  });

  it('and nothing of either is left out', () => {
    const [before, now] = [' a  b\nc ', 'x b\n\ny '];
    const pair = compareWords(before, now);
    expect(pair.before.map(({ text }) => text).join('')).toBe(before);
    expect(pair.now.map(({ text }) => text).join('')).toBe(now);
  });
});

describe('a doubtful place', () => {
  const OLD = 'Two officials told the radio that the ferry line to the island would close in spring.';
  const NEW = 'Two officials told the paper that the ferry line to the island would close in autumn.';
  const THEN = `The council met on Monday.\n${OLD}\nThe mayor was away at the time.`;
  const NOW = `Snow fell on all the hills.\nA band played in the square.\n${NEW}\nSchools open again in March.`;
  const at = (text: string, words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const target = describeTarget(THEN, at(THEN, OLD));
  const place = (text: string, placement: Omit<Placement, 'at'> | null) => {
    const view = { note: { id: 'n', placement }, claim: { target }, page: {} } as unknown as NoteView;
    return placeViews([view], { article: { text } } as ReadyState)[0]!.place;
  };

  it('is asked about, with the words it may be', () => {
    const { grade, span, candidates } = place(NOW, null);
    expect({ grade, span }).toEqual({ grade: 'ask', span: null });
    expect(NOW.slice(candidates![0]!.start, candidates![0]!.end)).toContain('told the paper');
  });

  it('is where the reader said, also when words are put before it', () => {
    const said = placementOf(NOW, at(NOW, NEW));
    expect(said).toMatchObject({ grade: 'confirmed', target: { quote: { exact: NEW } } });
    expect(place(NOW, said)).toEqual({ grade: 'confirmed', span: at(NOW, NEW) });
    const later = `A line more.\n${NOW}`;
    expect(place(later, said)).toEqual({ grade: 'confirmed', span: at(later, NEW) });
  });

  it('stays apart once refused, and is not asked about again', () => {
    const said = placementOf(NOW, 'apart');
    expect(place(NOW, said)).toMatchObject({ grade: 'refused', span: null });
    expect(place(NOW, placementOf(NOW, 'again')).grade).toBe('ask');
  });

  it('is no doubt any more when the very words are back, whatever was said', () => {
    for (const said of [placementOf(NOW, 'apart'), placementOf(NOW, at(NOW, NEW))]) {
      expect(place(THEN, said)).toEqual({ grade: 'exact', span: at(THEN, OLD) });
    }
  });

  it('is lost when neither the words noted nor those said are left', () =>
    expect(place('Nothing of this is here.', placementOf(NOW, at(NOW, NEW))).grade).toBe('lost'));
});
