/** Time one slice of work may take, ms: a frame at 60 Hz has 16.7, and the page needs some of it. */
const SLICE = 8;

/** How work is fitted between the page's own. */
export interface Schedule {
  /** Resolves when the page is idle (or after a second of being busy). */
  idle(signal: AbortSignal): Promise<void>;
  /** Resolves as soon as the browser has let input and painting through. */
  breathe(signal: AbortSignal): Promise<void>;
  /** ms, monotonic. */
  now(): number;
}

const aborted = (signal: AbortSignal) =>
  signal.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve();

/** The schedule of a window: idle time where the browser tells it, and nothing while the tab is hidden. */
export function windowSchedule(view: Window): Schedule {
  const { document } = view;
  const visible = (signal: AbortSignal) =>
    document.visibilityState === 'visible'
      ? Promise.resolve()
      : new Promise<void>((resolve) => {
          const look = () => {
            if (document.visibilityState !== 'visible') return;
            document.removeEventListener('visibilitychange', look);
            resolve();
          };
          document.addEventListener('visibilitychange', look, { signal });
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
  return {
    async idle(signal) {
      await visible(signal);
      await new Promise<void>((resolve) => view.requestIdleCallback(() => resolve(), { timeout: 1_000 }));
      await aborted(signal);
    },
    async breathe(signal) {
      await visible(signal);
      await new Promise<void>((resolve) => view.setTimeout(resolve));
      await aborted(signal);
    },
    now: () => performance.now(),
  };
}

/**
 * Runs stepwise work in slices short enough for the page to stay smooth.
 *
 * @throws the signal's reason once it aborts
 */
export async function runInSlices<Result>(
  steps: Generator<undefined, Result>,
  schedule: Schedule,
  signal: AbortSignal,
): Promise<Result> {
  await schedule.idle(signal);
  let sliceStart = schedule.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (schedule.now() - sliceStart > SLICE) {
      await schedule.breathe(signal);
      sliceStart = schedule.now();
    }
  }
}
