/** Why a file cannot be read as JSON; `record` counts from 1, 0 before the first. */
export class JsonStreamError extends Error {
  readonly code: 'not-json' | 'truncated' | 'too-large';
  readonly record: number;
  constructor(code: JsonStreamError['code'], record: number) {
    super(`${code} at record ${record}`);
    this.name = 'JsonStreamError';
    this.code = code;
    this.record = record;
  }
}

/** UTF-16 units; a record longer than this is no page of notes. */
const MAX_RECORD_LENGTH = 32 * 1024 * 1024;
const MAX_HEAD_LENGTH = 1024 * 1024;

/** `head`: all that stands around the list, the list itself empty; complete only in the last piece. */
export type JsonPiece =
  | { readonly type: 'head'; readonly head: unknown; readonly complete: boolean }
  | { readonly type: 'item'; readonly text: string };

const isSpace = (char: string) => char === ' ' || char === '\n' || char === '\r' || char === '\t';

function parse(text: string, code: JsonStreamError['code'], record: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonStreamError(code, record);
  }
}

/**
 * Reads a JSON text whose bulk is one list, an item at a time, so that its size does not matter: the list is the root,
 * or the first array under one of the names. Items come as text, not yet parsed; what surrounds them must be JSON.
 * @throws JsonStreamError
 */
export async function* readItems(
  chunks: AsyncIterable<string>,
  names: readonly string[],
): AsyncGenerator<JsonPiece> {
  let head = '';
  /** What is open, outermost first. */
  const open: ('{' | '[')[] = [];
  let [inString, isEscaped] = [false, false];
  /** The string read last, outside of items: a member's name where a colon follows. */
  let [word, name] = ['', ''];
  /** How many are open inside the list; 0 until it is found. */
  let listDepth = 0;
  let isListDone = false;
  let [item, needsComma, record] = ['', false, 0];

  const closers = () => open.toReversed().map((char) => (char === '{' ? '}' : ']'));
  const inList = () => listDepth > 0 && !isListDone;
  const endItem = (): JsonPiece => {
    const piece: JsonPiece = { type: 'item', text: item };
    item = '';
    needsComma = true;
    return piece;
  };

  for await (const chunk of chunks) {
    let from = 0;
    /** Moves what was read since to where it belongs: to the item, or to what surrounds the list. */
    const keep = (to: number) => {
      if (inList()) item += chunk.slice(from, to);
      else head += chunk.slice(from, to);
      from = to;
      if (item.length > MAX_RECORD_LENGTH) throw new JsonStreamError('too-large', record);
      if (head.length > MAX_HEAD_LENGTH) throw new JsonStreamError('too-large', 0);
    };
    for (let at = 0; at < chunk.length; at++) {
      const char = chunk[at]!;
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (char === '\\') isEscaped = true;
        else if (char === '"') inString = false;
        if (inString && !inList() && word.length < 100) word += char;
        continue;
      }
      if (inList() && open.length === listDepth) {
        // Between items, or in a bare one: a number, a word.
        if (char === ',' || char === ']') {
          keep(at);
          if (item.trim() !== '') yield endItem();
          else if (char === ',' && !needsComma) throw new JsonStreamError('not-json', record + 1);
          item = '';
          from = at + (char === ',' ? 1 : 0);
          if (char === ',') needsComma = false;
          else {
            isListDone = true;
            open.pop();
          }
          continue;
        }
        if (!isSpace(char) && item.trim() === '' && chunk.slice(from, at).trim() === '') {
          if (needsComma) throw new JsonStreamError('not-json', record + 1);
          record++;
        }
      }
      if (char === '"') {
        inString = true;
        word = '';
      } else if (char === ':') name = word;
      else if (char === '{' || char === '[') {
        const isRoot = open.length === 0;
        open.push(char);
        if (char === '[' && listDepth === 0 && (isRoot || (open.at(-2) === '{' && names.includes(name)))) {
          keep(at + 1);
          listDepth = open.length;
          yield { type: 'head', head: parse(head + closers().join(''), 'not-json', 0), complete: false };
        }
      } else if (char === '}' || char === ']') {
        if (open.pop() !== (char === '}' ? '{' : '[')) throw new JsonStreamError('not-json', record);
        if (inList() && open.length === listDepth) {
          keep(at + 1);
          yield endItem();
        }
      }
    }
    keep(chunk.length);
  }
  if (open.length > 0 || inString)
    throw new JsonStreamError(head.trim() === '' ? 'not-json' : 'truncated', record);
  yield { type: 'head', head: parse(head, 'not-json', record), complete: true };
}
