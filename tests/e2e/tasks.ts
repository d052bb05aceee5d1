/** What a page's main thread does while something happens, from Chromium's own trace. */

import type { Page } from 'puppeteer-core';

/** One task: from when on nothing else could happen, not even a scroll or a key. */
export interface Task {
  /** ms of the thread's CPU: what it costs whatever else the machine does. */
  readonly cpu: number;
  /** Whether our script ran in it; what it made the browser do is in it. */
  readonly ours: boolean;
  /** ms since the recording began. */
  readonly at: number;
  /** Whether it is idle time the page's scripts had asked for; `late` where there was none for too long. */
  readonly idle: 'idle' | 'late' | null;
  /** Whether the page left a mark of this name in it (`performance.mark`). */
  readonly marks: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly cat?: string;
  readonly args: {
    readonly worldName?: string;
    readonly data?: { readonly url?: string; readonly timedOut?: boolean };
  };
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8',
  'blink.user_timing',
];

/** The last mark of a recording: the thread that leaves it is the page's, other tabs have readers too. */
const END = 'end of the recording';

function tasksOf(all: readonly TraceEvent[]): Task[] {
  const thread = all.find(({ name, cat }) => name === END && cat === 'blink.user_timing');
  const events = all.filter(({ pid, tid }) => pid === thread?.pid && tid === thread.tid);
  const ours = events.filter(
    ({ args }) =>
      args.worldName?.startsWith('Isnad') || args.data?.url?.endsWith('/content-scripts/reader.js'),
  );
  const callbacks = events.filter(({ name }) => name === 'FireIdleCallback');
  const marks = events.filter(({ cat }) => cat === 'blink.user_timing');
  const start = events.reduce((least, { ts }) => (ts > 0 && ts < least ? ts : least), Infinity);
  return events
    .filter(({ name, dur }) => name === 'RunTask' && dur)
    .map((task) => {
      const isIn = ({ ts }: TraceEvent) => ts >= task.ts && ts < task.ts + task.dur!;
      const idle = callbacks.find(isIn);
      return {
        cpu: (task.tdur ?? task.dur!) / 1_000,
        ours: ours.some(isIn),
        at: (task.ts - start) / 1_000,
        idle: idle ? (idle.args.data?.timedOut ? ('late' as const) : ('idle' as const)) : null,
        marks: marks.filter(isIn).map(({ name }) => name),
      };
    });
}

/** Runs something and gives back the tasks of the page's main thread meanwhile, in order. */
export async function recordTasks<Result>(
  page: Page,
  act: () => Promise<Result>,
): Promise<{ result: Result; tasks: Task[] }> {
  await page.tracing.start({ categories: CATEGORIES });
  let result: Result;
  let recorded: Uint8Array | undefined;
  try {
    result = await act();
    await page.evaluate((name) => void performance.mark(name), END);
  } finally {
    recorded = await page.tracing.stop();
  }
  const { traceEvents } = JSON.parse(new TextDecoder().decode(recorded)) as { traceEvents: TraceEvent[] };
  return { result, tasks: tasksOf(traceEvents) };
}

/** ms of CPU of each task, longest first. */
export const lengthsOf = (tasks: readonly Task[]): number[] =>
  tasks.map(({ cpu }) => cpu).sort((a, b) => b - a);
