import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { computedLayout } from '../../utils/article/index.ts';
import { createCanvas, createPainter } from '../../utils/highlight/index.ts';
import { listen, type ReaderState, sendToExtension } from '../../utils/messaging.ts';
import { createReader } from '../../utils/reader/reader.ts';
import { windowSchedule } from '../../utils/reader/slices.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main({ signal }) {
    const tell = (state: ReaderState) => void sendToExtension('page/changed', state).catch(() => {});
    if (!('highlights' in CSS)) {
      const state = { status: 'unsupported', reason: 'highlights' } as const;
      listen({ 'reader/state': () => state }, signal);
      return tell(state);
    }
    const settings = await sendToExtension('page/hello');
    const painter = createPainter(CSS.highlights, Highlight);
    const reader = createReader(
      {
        view: window,
        layout: computedLayout(window),
        painter,
        canvas: createCanvas(painter, window, signal),
        schedule: windowSchedule(window),
        settings,
        extract: (text, language) => sendToExtension('page/extract', { text, language }),
        changed: tell,
      },
      signal,
    );
    listen(
      {
        'reader/state': () => reader.state(),
        'reader/go': ({ index, flash }) => reader.go(index, flash),
        'reader/go-to-span': (span) => reader.goToSpan(span),
        'reader/settings': (next) => reader.configure(next),
        'reader/read-anyway': () => void reader.read('page'),
      },
      signal,
    );
    await reader.read();
  },
});
