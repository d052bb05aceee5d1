import { vi } from 'vitest';

/** Waits until an expectation holds. It is given up only where it hangs: a busy machine may take its time. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 20_000, interval: 10 });
