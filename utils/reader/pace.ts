/** ms of quiet after a change before the page is read again, and the longest a busy page waits. */
const QUIET = 400;
const LONGEST = 2_000;

/** Runs one piece of work at a time, soon after it is asked for, however often it is. */
export interface Pace {
  /** After a moment of quiet. */
  soon(): void;
  /** At once, or right after the run under way. */
  now(): Promise<void>;
  stop(): void;
}

/** See {@link Pace}. `work` must not reject. */
export function createPace(view: Window, work: () => Promise<void>): Pace {
  let timer: number | undefined;
  let waitingSince: number | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const run = async (): Promise<void> => {
    view.clearTimeout(timer);
    waitingSince = null;
    if (stopped) return;
    if (running !== null) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await work();
      } while (again && !stopped);
    })().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    soon() {
      const now = performance.now();
      waitingSince ??= now;
      view.clearTimeout(timer);
      timer = view.setTimeout(() => void run(), Math.max(0, Math.min(QUIET, waitingSince + LONGEST - now)));
    },
    now: run,
    stop() {
      stopped = true;
      view.clearTimeout(timer);
    },
  };
}
