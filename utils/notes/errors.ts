/**
 * Why notes cannot be read or written, for the interface to say in the reader's language:
 * - `newer-database`: a newer version of the extension has written here; this one leaves it alone
 * - `blocked`: another window with an older version keeps the database; it has to be closed
 * - `replaced`: a newer version opened while this window was open; this window has to be reloaded
 * - `full`: no room left on the disk or in the browser's quota
 * - `unreadable`: the browser could not read or write the disk
 * - `unavailable`: the browser keeps no data here (private window, history switched off, storage forbidden)
 * - `not-found`: the note, page or correction is not there
 * - `invalid`: what was given cannot be stored
 * - `unfinished`: a file was taken in, but not all of it is merged yet; the rest comes in by itself
 * - `failed`: none of these
 */
export type NotesErrorCode =
  | 'newer-database'
  | 'blocked'
  | 'replaced'
  | 'full'
  | 'unreadable'
  | 'unavailable'
  | 'not-found'
  | 'invalid'
  | 'unfinished'
  | 'failed';

export class NotesError extends Error {
  readonly code: NotesErrorCode;
  constructor(code: NotesErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'NotesError';
    this.code = code;
  }
}

/** Names of the DOMExceptions that IndexedDB fails with (https://w3c.github.io/IndexedDB/#exceptions). */
const CODES: Readonly<Record<string, NotesErrorCode>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer-database',
  UnknownError: 'unreadable',
  ReadOnlyError: 'unreadable',
  NotReadableError: 'unreadable',
  EncodingError: 'unreadable',
  TransactionInactiveError: 'failed',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  NotSupportedError: 'unavailable',
  DataCloneError: 'invalid',
  DataError: 'invalid',
};

/** Any failure as a {@link NotesError}, the original kept as its cause. */
export function toNotesError(error: unknown): NotesError {
  if (error instanceof NotesError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new NotesError(CODES[name] ?? 'failed', error);
}
