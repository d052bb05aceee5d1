import { createMemo, createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createRequests } from '../../utils/ui/requests.ts';

const SPAN = { start: 3, end: 9 };

const begin = (opening?: string) =>
  createRoot((dispose) => {
    const [text, setText] = createSignal(opening);
    // As the panel's: a memo, so that the same text said again is no change.
    return { requests: createRequests(createMemo(text)), setText, dispose };
  });

describe('what the panel is wanted for', () => {
  it('waits for the article it is said of', () => {
    const { requests, setText } = begin();
    requests.take({ for: 'note', index: 4 });
    requests.take({ for: 'claim', selected: { revision: 1, span: SPAN } });
    setText('The article.');
    expect(requests.note()).toEqual({ index: 4 });
    expect(requests.claim()).toEqual({ span: SPAN });
  });

  it.each([
    ['another tab is in front', undefined],
    ['its text has changed', 'The article, edited.'],
  ])('is forgotten when %s', (_, next) => {
    const { requests, setText } = begin('The article.');
    requests.take({ for: 'note', index: 4 });
    requests.take({ for: 'claim', selected: { revision: 1, span: SPAN } });
    setText(next);
    setText('Another article.');
    expect(requests.note()).toBeNull();
    expect(requests.claim()).toBeNull();
  });

  it('says when what is selected is not of the article, until it is done with', () => {
    const { requests } = begin('The article.');
    requests.take({ for: 'claim', selected: null });
    expect(requests.claim()).toEqual({ span: null });
    requests.claimDone();
    expect(requests.claim()).toBeNull();
  });
});
