/** What a page or a worker holds on to once everything that is free was collected and nothing is under way. */

import type { CDPSession } from 'puppeteer-core';
import { until } from '../../scripts/lib/launched.ts';

export interface Held {
  /**
   * Bytes of what the program made: objects, arrays, strings, closures. What the compiler keeps of its own (code,
   * what it has seen called, the shapes of objects) is left out: it grows for as long as code warms up, by more than
   * a small leak would.
   */
  readonly heap: number;
  /** DOM nodes, detached ones that something still holds included. */
  readonly nodes: number;
  readonly listeners: number;
}

/** Kinds of nodes in a heap snapshot that a program allocates; the others are the compiler's and the browser's. */
const PROGRAM = new Set([
  'array',
  'string',
  'object',
  'closure',
  'regexp',
  'number',
  'concatenated string',
  'sliced string',
  'symbol',
  'bigint',
]);

/** The part of a heap snapshot that is read here: a table of numbers, row by row, and what its columns are. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly (readonly string[] | string)[];
    };
  };
  readonly nodes: readonly number[];
}

async function takeSnapshot(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const gather = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', gather);
  // Its answer comes after its last chunk. Collects garbage first.
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', gather);
  return JSON.parse(chunks.join('')) as Snapshot;
}

function programBytes({ snapshot: { meta }, nodes }: Snapshot): number {
  const type = meta.node_fields.indexOf('type');
  const size = meta.node_fields.indexOf('self_size');
  const types = meta.node_types[type] as readonly string[];
  let bytes = 0;
  for (let row = 0; row < nodes.length; row += meta.node_fields.length)
    if (PROGRAM.has(types[nodes[row + type]!]!)) bytes += nodes[row + size]!;
  return bytes;
}

/** Measures a page, or a worker: which has no nodes, and whose listeners nobody counts. */
export async function createScale(session: CDPSession, of: 'page' | 'worker'): Promise<() => Promise<Held>> {
  await session.send('HeapProfiler.enable');
  if (of === 'page') await session.send('Performance.enable');

  const count = async () => {
    // What the first collection finalises only the second one frees.
    for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
    if (of === 'worker') return { nodes: 0, listeners: 0 };
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
  };

  /** Counted once two counts agree: a request to the store that is under way has listeners of its own. */
  const countAtRest = async () => {
    let before = await count();
    return until(
      async () => {
        const now = await count();
        const same = now.nodes === before.nodes && now.listeners === before.listeners;
        before = now;
        return same ? now : null;
      },
      20_000,
      `The ${of} did not come to rest`,
    );
  };

  return async () => {
    const counted = await countAtRest();
    return { heap: programBytes(await takeSnapshot(session)), ...counted };
  };
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000).toLocaleString('en')} kB`;

/** For the log: early → late. */
export const change = (early: Held, late: Held) =>
  `heap ${kilobytes(early.heap)} → ${kilobytes(late.heap)}, nodes ${early.nodes} → ${late.nodes}, listeners ${early.listeners} → ${late.listeners}`;
