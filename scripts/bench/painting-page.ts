/** Runs inside a browser page: fills it with paragraphs, marks them in one way or the other, takes the times. */

import type { MappedText } from '../../utils/article/index.ts';
import { createCanvas, createPainter } from '../../utils/highlight/index.ts';
import style from '../../utils/highlight/marks.css?inline';

interface Stretch {
  readonly start: number;
  readonly length: number;
}

interface MarkJs {
  markRanges(ranges: readonly Stretch[]): void;
}

declare const Mark: new (root: Element) => MarkJs;

const MARKS_A_PARAGRAPH = 5;
const SENTENCE = 'قالت الوزيرة إن المياه تجاوزت منسوب الأمان، and the ministry said nothing more. ';

function fill(count: number): Text[] {
  document.head.innerHTML = '';
  const sheet = document.createElement('style');
  sheet.textContent = `${style} mark { background: none; text-decoration: underline } p { line-height: 1.7 }`;
  document.head.append(sheet);
  document.body.replaceChildren();
  return Array.from({ length: Math.ceil(count / MARKS_A_PARAGRAPH) }, () => {
    const paragraph = document.createElement('p');
    const node = document.createTextNode(SENTENCE.repeat(MARKS_A_PARAGRAPH));
    paragraph.append(node);
    document.body.append(paragraph);
    return node;
  });
}

const LENGTH = SENTENCE.length * MARKS_A_PARAGRAPH;

/** After the next frame was drawn. */
const nextFrame = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    }),
  );

/** The ranges of the i-th sentences; `gap` is what stands between paragraphs in the text they point into. */
const stretches = (count: number, gap: number): Stretch[] =>
  Array.from({ length: count }, (_, at) => {
    const paragraph = Math.floor(at / MARKS_A_PARAGRAPH);
    const start = paragraph * (LENGTH + gap) + (at % MARKS_A_PARAGRAPH) * SENTENCE.length + 5;
    return { start, length: 40 };
  });

async function paint(method: 'Isnad' | 'mark.js', nodes: readonly Text[], count: number): Promise<void> {
  if (method === 'mark.js') {
    new Mark(document.body).markRanges(stretches(count, 0));
    return;
  }
  const mapped: MappedText = {
    text: nodes.map(({ data }) => data).join('\n'),
    runs: nodes.map((node, at) => ({ start: at * (LENGTH + 1), length: LENGTH, node, offset: 0 })),
  };
  const canvas = createCanvas(createPainter(CSS.highlights, Highlight), window, new AbortController().signal);
  canvas.show(
    mapped,
    stretches(count, 1).map(({ start, length }, index) => ({
      span: { start, end: start + length },
      index,
      label: 'sourced' as const,
      part: index % 2 === 0 ? ('source' as const) : ('content' as const),
    })),
  );
  // On long pages the marks near the screen come with the observer's first report.
  while (CSS.highlights.size === 0) await nextFrame();
}

/** What a live page does: text comes and goes inside and beside the marked paragraphs. */
function mutate(times: number): void {
  const paragraphs = [...document.body.querySelectorAll('p')];
  for (let time = 0; time < times; time += 1) {
    const paragraph = paragraphs[time % paragraphs.length]!;
    const words = document.createTextNode('! ');
    paragraph.prepend(words);
    if (time % 2 === 1) words.remove();
  }
}

/** Times in ms, each up to the frame that shows it. */
export async function measure(method: 'Isnad' | 'mark.js', count: number, mutations: number) {
  CSS.highlights.clear();
  const nodes = fill(count);
  await nextFrame();
  let start = performance.now();
  await paint(method, nodes, count);
  await nextFrame();
  const first = performance.now() - start;
  start = performance.now();
  mutate(mutations);
  await nextFrame();
  return { first, mutations: performance.now() - start };
}
