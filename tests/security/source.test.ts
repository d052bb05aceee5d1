import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

/** What shipped code may not name at all. Read from the syntax tree: a word in a comment is no sin. */

const root = resolve(import.meta.dirname, '../..');

const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'sendBeacon',
  'RTCPeerConnection',
];
const CODE_FROM_TEXT = ['eval', 'Function', 'importScripts'];
const MARKUP_FROM_TEXT = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'srcdoc'],
  ...['createContextualFragment', 'document.write', 'document.writeln'],
];
const OTHERS = ['onMessageExternal', 'onConnectExternal', 'externally_connectable', 'postMessage'];
/** Between our own windows: a BroadcastChannel reaches no other origin. */
const EXCEPT: Readonly<Record<string, readonly string[]>> = { 'utils/notes/changes.ts': ['postMessage'] };

const FORBIDDEN: ReadonlySet<string> = new Set([
  ...NETWORK,
  ...CODE_FROM_TEXT,
  ...MARKUP_FROM_TEXT,
  ...OTHERS,
]);

interface Named {
  readonly name: string;
  readonly line: number;
}

function namesIn(file: string, code: string): Named[] {
  const found: Named[] = [];
  const note = (name: unknown, start: number) => {
    if (typeof name === 'string' && FORBIDDEN.has(name)) {
      found.push({ name, line: code.slice(0, start).split('\n').length });
    }
  };
  const visitor = new Visitor({
    CallExpression: ({ callee, start }) => note('name' in callee ? callee.name : undefined, start),
    NewExpression: ({ callee, start }) => note('name' in callee ? callee.name : undefined, start),
    MemberExpression: ({ object, property, start }) => {
      const name = 'name' in property ? property.name : 'value' in property ? property.value : undefined;
      note(name, start);
      if ('name' in object && object.name === 'document') note(`document.${String(name)}`, start);
    },
    JSXAttribute: ({ name, start }) => note(typeof name.name === 'string' ? name.name : undefined, start),
  });
  visitor.visit(parseSync(file, code).program);
  return found;
}

const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

describe('shipped code', () => {
  it('would be caught', () => {
    const bad =
      'fetch("x"); window.eval("1"); a.innerHTML = b; const x = <p innerHTML={y} />; new Function("z"); document.write(z);';
    expect(namesIn('bad.tsx', bad).map(({ name }) => name)).toEqual([
      'fetch',
      'eval',
      'innerHTML',
      'innerHTML',
      'Function',
      'document.write',
    ]);
    expect(files.length).toBeGreaterThan(50);
  });

  it('calls no network, makes no code or markup of text, listens to no stranger', () => {
    const found = files.flatMap((file) =>
      namesIn(file, readFileSync(join(root, file), 'utf8'))
        .filter(({ name }) => !EXCEPT[file]?.includes(name))
        .map(({ name, line }) => `${file}:${line} ${name}`),
    );
    expect(found).toEqual([]);
  });
});
