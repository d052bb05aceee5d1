import { expect } from 'vitest';

/** Processor time of this thread, ms: what a busy machine does not lengthen. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Fastest of three, ms. */
function time(work: () => unknown): number {
  const runs = [0, 1, 2].map(() => {
    const start = processorTime();
    work();
    return processorTime() - start;
  });
  return Math.min(...runs);
}

/**
 * Eight times the text takes about eight times as long; a quadratic step would make it sixty-four.
 * @param unit repeated up to `length` characters, and up to eight times as many
 */
export function expectLinearTime(unit: string, length: number, work: (text: string) => unknown): void {
  const repeat = (size: number) => unit.repeat(Math.ceil(size / unit.length));
  const [small, large] = [repeat(length), repeat(length * 8)].map((text) => time(() => work(text)));
  const measured = `${small!.toFixed(1)} ms for ${length}, ${large!.toFixed(1)} ms for ${length * 8} characters`;
  expect(large, measured).toBeLessThan(Math.max(small!, 4) * 24);
}
