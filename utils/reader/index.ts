import { browser } from 'wxt/browser';
import { computedLayout } from '../article/index.ts';
import { listen, type Payload, type ReaderState, sendToExtension } from '../messaging.ts';
import { askAgain } from './ask.ts';
import { followBody } from './body.ts';
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
  void tell('page/changed', state);
}

type Told = 'page/changed' | 'page/viewport' | 'page/pointed' | 'note/open';

/** Tells the extension; where nobody listens (the panel is closed) nothing is lost. */
async function tell<Name extends Told>(name: Name, payload: Payload<Name>): Promise<void> {
  const send = sendToExtension as (name: Name, payload: Payload<Name>) => Promise<unknown>;
  await send(name, payload).catch(() => {});
}

/** Whether the extension was updated or removed since this script was put into its page. */
const isCutOff = () => browser.runtime?.id === undefined;

/** Starts the reader in a page's window, until the browser cuts the script off or it is told to retire. */
export async function startReader(view: View, cutOff: AbortSignal): Promise<void> {
  const retired = new AbortController();
  const signal = AbortSignal.any([cutOff, retired.signal]);
  // Chromium tells a script of a version that is gone nothing: it finds out at its next word.
  const retireIfCutOff = () => {
    if (isCutOff()) retired.abort();
  };
  const say = <Name extends Told>(name: Name, payload: Payload<Name>) =>
    void tell(name, payload).then(retireIfCutOff);
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
  // No timer of ours would ever ring either.
  if (view.matchMedia('(scripting: none)').matches) return cannotRead('scripts', signal);

  let settings = await askAgain(() => sendToExtension('page/hello'), view, signal);
  if (signal.aborted) return;
  let place = new AbortController();
  const readerIn = (inner: View) =>
    createReader(
      {
        view: inner,
        layout: computedLayout(inner),
        schedule: windowSchedule(inner),
        settings,
        extract: (text, language) => {
          retireIfCutOff();
          return askAgain(() => sendToExtension('page/extract', { text, language }), view, signal);
        },
        changed: (state) => say('page/changed', state),
        seen: (span) => say('page/viewport', span),
        pointed: (index) => say('page/pointed', { index }),
        note: (index) => say('note/open', { index }),
      },
      AbortSignal.any([signal, place.signal]),
    );
  let reader: Reader = readerIn(view);
  const beginIn = (inner: View) => {
    place.abort();
    place = new AbortController();
    reader = readerIn(inner);
    return reader.read();
  };
  followBody(view.document, () => void beginIn(view), signal);
  view.document.addEventListener('visibilitychange', retireIfCutOff, { signal });

  listen(
    {
      'reader/state': () => reader.state(),
      'reader/go': ({ index, flash }) => reader.go(index, flash),
      'reader/go-to-span': (span) => reader.goToSpan(span),
      'reader/settings': (next) => {
        settings = next;
        reader.configure(next);
      },
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
  if (inner !== undefined) await beginIn(inner);
  else if (closed) say('page/changed', { status: 'unsupported', reason: 'frame' });
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
