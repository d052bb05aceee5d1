import type { MappedText, Run } from './text.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The part of a run that is in a range, as offsets into the text; null when none is. */
function clip(run: Run, range: Range): Stretch | null {
  const { node, offset, length, start } = run;
  if (!range.intersectsNode(node)) return null;
  const from = range.startContainer === node ? Math.max(0, range.startOffset - offset) : 0;
  const to = range.endContainer === node ? Math.min(length, range.endOffset - offset) : length;
  return from < to ? { start: start + from, end: start + to } : null;
}

/** Where a range of the page (a selection) is in the text, spaces at its ends left out; null when it is not. */
export function spanOfRange({ text, runs }: MappedText, range: Range): Stretch | null {
  let start = -1;
  let end = -1;
  for (const run of runs) {
    const part = clip(run, range);
    if (part === null) continue;
    if (start < 0) start = part.start;
    end = part.end;
  }
  if (start < 0) return null;
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (start < end && /\s/.test(text[end - 1]!)) end -= 1;
  return start < end ? { start, end } : null;
}

/** A stretch of a text as a text of its own. */
export function sliceText({ text, runs }: MappedText, { start, end }: Stretch): MappedText {
  const cut = runs.flatMap((run) => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.start + run.length, end);
    if (from >= to) return [];
    return [
      { start: from - start, length: to - from, node: run.node, offset: run.offset + from - run.start },
    ];
  });
  return { text: text.slice(start, end), runs: cut };
}
