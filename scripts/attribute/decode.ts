import { words } from './words/index.ts';

/** As far as a page may declare its encoding, bytes: the HTML standard asks for 1024, pages take more. */
const HEAD = 4096;

const DECLARED = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/i;

/**
 * The text of a file: by its byte order mark, by what a page declares, else UTF-8.
 * @throws Error where it is none of these
 */
export function decode(bytes: Uint8Array, kind: 'text' | 'html'): string {
  const label = markedEncoding(bytes) ?? (kind === 'html' ? declaredEncoding(bytes) : null) ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: label === 'utf-8' && kind === 'text' }).decode(bytes);
  } catch {
    throw new Error(words.notUtf8);
  }
}

function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** What the page's `<meta>` says, where it is an encoding that there is. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const label = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1];
  try {
    const encoding = label && new TextDecoder(label).encoding;
    // A declaration that can be read as ASCII cannot be true of UTF-16 (HTML, 13.2.3.2).
    return encoding && !encoding.startsWith('utf-16') ? encoding : null;
  } catch {
    return null;
  }
}
