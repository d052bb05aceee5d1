import { words } from './words/index.ts';

/** What the system calls the commonest mistakes, in words. */
const IN_WORDS: Readonly<Record<string, string>> = {
  ENOENT: words.noSuchFile,
  EISDIR: words.isFolder,
  EACCES: words.forbidden,
  ENOSPC: words.diskFull,
};

/** Why something could not be read or analysed, in a line for the person at the terminal. */
export function complaintOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return (code && IN_WORDS[code]) || error.message;
}

/**
 * Text that others wrote, fit for a terminal: no control characters, so that no article can move the cursor
 * or set colours (https://cwe.mitre.org/data/definitions/150.html).
 */
export const printable = (text: string): string => text.replace(/\p{Cc}/gu, '\uFFFD');
