import { expect, it, vi } from 'vitest';
import { askAgain } from '../../utils/reader/ask.ts';

it('a worker that was stopped in mid-question is asked again', async () => {
  vi.useFakeTimers();
  const ask = vi.fn().mockRejectedValueOnce(new Error('port closed')).mockResolvedValueOnce('here');
  const answer = askAgain(ask, window, new AbortController().signal);
  await vi.runAllTimersAsync();
  expect(await answer).toBe('here');
  expect(ask).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

it('one that never answers is given up', async () => {
  vi.useFakeTimers();
  const ask = vi.fn().mockRejectedValue(new Error('gone'));
  const answer = expect(askAgain(ask, window, new AbortController().signal)).rejects.toThrow('gone');
  await vi.runAllTimersAsync();
  await answer;
  expect(ask).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

it('a reader that was retired meanwhile asks no more', async () => {
  vi.useFakeTimers();
  const stop = new AbortController();
  const ask = vi.fn().mockRejectedValue(new Error('cut off'));
  const answer = expect(askAgain(ask, window, stop.signal)).rejects.toThrow();
  stop.abort();
  await vi.runAllTimersAsync();
  await answer;
  expect(ask).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
