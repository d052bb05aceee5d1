/** A line on a terminal's stderr that tells how far the run is. */

import { printable } from './complaints.ts';

export interface Progress {
  /** A document of that many bytes is done. */
  count(bytes: number): void;
  /** A message above the line. */
  say(message: string): void;
  end(): void;
}

const REDRAW = 200;

const rate = (bytes: number, ms: number) => `${(bytes / 1e6 / (ms / 1000 || 1)).toFixed(1)} MB/s`;

export function createProgress(stream: NodeJS.WriteStream, shown: boolean): Progress {
  const start = performance.now();
  let documents = 0;
  let bytes = 0;
  let drawn = 0;
  const clear = () => {
    if (shown) stream.write('\r\x1b[K');
  };
  const draw = () => {
    clear();
    const elapsed = performance.now() - start;
    const numbers = `${documents.toLocaleString('en')} documents, ${(bytes / 1e6).toFixed(1)} MB`;
    stream.write(`${numbers}, ${(elapsed / 1000).toFixed(0)} s, ${rate(bytes, elapsed)}`);
  };
  return {
    count(size) {
      documents += 1;
      bytes += size;
      if (!shown || performance.now() - drawn < REDRAW) return;
      drawn = performance.now();
      draw();
    },
    say(message) {
      clear();
      stream.write(`${printable(message)}\n`);
    },
    end() {
      if (!shown) return;
      draw();
      stream.write('\n');
    },
  };
}
