/** What a page or a worker holds on to, as Chromium counts it once everything that is free was collected. */

import type { CDPSession } from 'puppeteer-core';

export interface Held {
  /** Bytes of JavaScript. */
  readonly heap: number;
  /** DOM nodes, detached ones that something still holds included. */
  readonly nodes: number;
  readonly listeners: number;
}

/** Measures a page, or a worker: which has no nodes, and whose listeners nobody counts. */
export async function createScale(session: CDPSession, of: 'page' | 'worker'): Promise<() => Promise<Held>> {
  await session.send('HeapProfiler.enable');
  if (of === 'page') await session.send('Performance.enable');
  return async () => {
    // What the first collection finalises only the second one frees.
    for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    if (of === 'worker') return { heap: usedSize, nodes: 0, listeners: 0 };
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { heap: usedSize, nodes: value('Nodes'), listeners: value('JSEventListeners') };
  };
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000).toLocaleString('en')} kB`;

/** For the log: early → late. */
export const change = (early: Held, late: Held) =>
  `heap ${kilobytes(early.heap)} → ${kilobytes(late.heap)}, nodes ${early.nodes} → ${late.nodes}, listeners ${early.listeners} → ${late.listeners}`;
