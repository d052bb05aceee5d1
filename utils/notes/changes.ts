import type { Change } from './types.ts';

const CHANNEL = 'isnad-notes';

export interface Changes {
  /** Tells this context and all others. */
  announce(change: Change): void;
  /** Hears of changes made here and elsewhere, in order, until the signal aborts or the function returned is called. */
  subscribe(listener: (change: Change) => void, signal?: AbortSignal): () => void;
  close(): void;
}

const isIds = (value: unknown): value is string[] | null =>
  value === null || (Array.isArray(value) && value.every((id) => typeof id === 'string'));

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' &&
  value !== null &&
  'pageIds' in value &&
  'noteIds' in value &&
  isIds(value.pageIds) &&
  isIds(value.noteIds);

/** A BroadcastChannel reaches every other context of the extension's origin, but never its own. */
export function createChanges(name = CHANNEL): Changes {
  const listeners = new Set<(change: Change) => void>();
  const channel = new BroadcastChannel(name);
  const tell = (change: Change) => {
    for (const listener of [...listeners]) {
      try {
        listener(change);
      } catch (error) {
        // One view's failure must not keep the others from hearing, nor make a finished write look failed.
        reportError(error);
      }
    }
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isChange(data)) tell(data);
  };
  return {
    announce(change) {
      channel.postMessage(change);
      tell(change);
    },
    subscribe(listener, signal) {
      const stop = () => {
        listeners.delete(listener);
        signal?.removeEventListener('abort', stop);
      };
      if (signal?.aborted) return stop;
      listeners.add(listener);
      signal?.addEventListener('abort', stop);
      return stop;
    },
    close() {
      listeners.clear();
      channel.close();
    },
  };
}
