import { computedLayout } from '../article/index.ts';
import { listen, type Payload, type ReaderState, sendToExtension } from '../messaging.ts';
import { askAgain } from './ask.ts';
import { mainFrames } from './frames.ts';
import { createReader, type Reader } from './reader.ts';
import { windowSchedule } from './slices.ts';

type View = Window & typeof globalThis;

/** A page that cannot be read tells so, and nothing else. */
function cannotRead(
  reason: Extract<ReaderState, { status: 'unsupported' }>['reason'],
  signal: AbortSignal,
): void {
  const state = { status: 'unsupported', reason } as const;
  listen({ 'reader/state': () => state }, signal);
  tell('page/changed', state);
}

type Told = 'page/changed' | 'page/viewport' | 'page/pointed' | 'note/open';

/** Tells the extension; where nobody listens (the panel is closed) nothing is lost. */
function tell<Name extends Told>(name: Name, payload: Payload<Name>): void {
  const send = sendToExtension as (name: Name, payload: Payload<Name>) => Promise<unknown>;
  send(name, payload).catch(() => {});
}

/** Starts the reader in a page's window, until the browser cuts the script off or it is told to retire. */
export async function startReader(view: View, cutOff: AbortSignal): Promise<void> {
  const retired = new AbortController();
  const signal = AbortSignal.any([cutOff, retired.signal]);
  listen(
    {
      'reader/retire': (origins) => {
        if (origins === null || origins.some((pattern) => matches(pattern, view.location))) retired.abort();
      },
    },
    signal,
  );
  if (!('highlights' in view.CSS)) return cannotRead('highlights', signal);
  if (view.document.contentType === 'application/pdf') return cannotRead('pdf', signal);

  const settings = await askAgain(() => sendToExtension('page/hello'), view, signal);
  if (signal.aborted) return;
  let place = new AbortController();
  const readerIn = (inner: View) =>
    createReader(
      {
        view: inner,
        layout: computedLayout(inner),
        schedule: windowSchedule(inner),
        settings,
        extract: (text, language) =>
          askAgain(() => sendToExtension('page/extract', { text, language }), view, signal),
        changed: (state) => tell('page/changed', state),
        seen: (span) => tell('page/viewport', span),
        pointed: (index) => tell('page/pointed', { index }),
        note: (index) => tell('note/open', { index }),
      },
      AbortSignal.any([signal, place.signal]),
    );
  let reader: Reader = readerIn(view);

  listen(
    {
      'reader/state': () => reader.state(),
      'reader/go': ({ index, flash }) => reader.go(index, flash),
      'reader/go-to-span': (span) => reader.goToSpan(span),
      'reader/settings': (next) => reader.configure(next),
      'reader/read-anyway': () => void reader.read('page'),
      'reader/read-selection': () => reader.readSelection(),
      'reader/selection': () => reader.selection(),
      'reader/corrections': ({ revision, corrections }) => reader.correct(revision, corrections),
      'reader/command': (command) => reader.command(command),
    },
    signal,
  );

  await reader.read();
  if (reader.state().status !== 'not-article') return;
  const { readable, closed } = mainFrames(view);
  const [inner] = readable;
  if (inner !== undefined) {
    place.abort();
    place = new AbortController();
    reader = readerIn(inner);
    await reader.read();
  } else if (closed) tell('page/changed', { status: 'unsupported', reason: 'frame' });
}

/** Whether an address is of the sites a match pattern names; paths are not told apart in permissions. */
function matches(pattern: string, { protocol, hostname }: Location): boolean {
  if (pattern === '<all_urls>') return true;
  const parts = /^(\*|https?|file|ftp):\/\/([^/]*)\//.exec(pattern);
  if (parts === null) return false;
  const [, scheme, host] = parts as unknown as [string, string, string];
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (host === '*') return true;
  return host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : host === hostname;
}
