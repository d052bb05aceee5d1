/** A line on a terminal's stderr that tells how far the run is. */

import { printable } from './complaints.ts';
import { digits, percent, words } from './words/index.ts';

export interface Progress {
  /** A document of that many bytes was done by an earlier run. */
  passOver(bytes: number): void;
  /** A document of that many bytes is done. */
  count(bytes: number): void;
  /** A message above the line. */
  say(message: string): void;
  end(): void;
}

/** How far a run is. */
interface Run {
  readonly documents: number;
  /** Bytes of the input behind it, with what an earlier run had done. */
  readonly bytes: number;
  /** Bytes of it that this run read. */
  readonly read: number;
  /** Bytes of the whole input, null where nobody knows. */
  readonly total: number | null;
  readonly ms: number;
}

const REDRAW = 200;

const megabytes = (bytes: number) => digits(bytes / 1e6, 1);

/** From here on a time is told in minutes, s. */
const MINUTES_FROM = 120;

const timeOf = (seconds: number) =>
  seconds < MINUTES_FROM ? words.seconds(digits(seconds)) : words.minutes(digits(seconds / 60));

/** What there is room for: a line that wraps could not be taken back. */
function lineOf({ documents, bytes, read, total, ms }: Run, columns: number): string {
  const seconds = ms / 1000;
  const speed = seconds > 0 ? read / seconds : 0;
  const facts = [words.documents(digits(documents))];
  if (total === null || total === 0) {
    facts.push(words.megabytes(megabytes(bytes)));
  } else {
    // The ends of lines are not all counted.
    const share = Math.min(1, bytes / total);
    facts.push(words.megabytesOf(megabytes(bytes), megabytes(total), percent(share)));
  }
  facts.push(timeOf(seconds), words.rate(digits(speed / 1e6, 1)));
  if (total !== null && speed > 0 && bytes < total) facts.push(words.left(timeOf((total - bytes) / speed)));
  while (facts.length > 1 && facts.join(words.comma).length >= columns) facts.pop();
  return facts.join(words.comma);
}

/** @param total bytes of the whole input, null where nobody knows */
export function createProgress(
  stream: NodeJS.WriteStream,
  { shown, total }: { shown: boolean; total: number | null },
): Progress {
  let start = performance.now();
  let documents = 0;
  let bytes = 0;
  let read = 0;
  let drawn = 0;
  const draw = () => {
    drawn = performance.now();
    const run = { documents, bytes, read, total, ms: drawn - start };
    stream.write(`\r\x1b[K${lineOf(run, stream.columns || Number.POSITIVE_INFINITY)}`);
  };
  const drawWhereDue = () => {
    if (shown && performance.now() - drawn >= REDRAW) draw();
  };
  return {
    passOver(size) {
      bytes += size;
      drawWhereDue();
      start = performance.now();
    },
    count(size) {
      documents += 1;
      bytes += size;
      read += size;
      drawWhereDue();
    },
    say(message) {
      stream.write(`${shown ? '\r\x1b[K' : ''}${printable(message)}\n`);
    },
    end() {
      if (!shown) return;
      draw();
      stream.write('\n');
    },
  };
}
