import type * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageName, MessageSender } from '../../utils/messaging.ts';
import { fc } from '../cases.ts';

/**
 * Every message of the protocol: made well, it arrives; broken at any place of its payload, or sent
 * from any other place, it does not. The payloads and the ways to break them follow from the schemas,
 * so that a message added to the protocol is tested from its first day.
 */

type Listener = (message: unknown, sender: MessageSender) => Promise<unknown> | undefined;
const listeners = new Set<Listener>();
const OWN = 'chrome-extension://isnad/';

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'isnad',
      getURL: (path: string) => `chrome-extension://isnad${path}`,
      onMessage: {
        addListener: (one: Listener) => listeners.add(one),
        removeListener: (one: Listener) => listeners.delete(one),
      },
    },
  },
}));

const { listen, protocol } = await import('../../utils/messaging.ts');
const names = Object.keys(protocol) as MessageName[];

const tab = { id: 7, url: 'https://news.example/a', incognito: false };
const SENDERS = {
  extension: { id: 'isnad', url: `${OWN}sidepanel.html` },
  reader: { id: 'isnad', url: tab.url, frameId: 0, tab },
} satisfies Record<string, MessageSender>;

/** The parts of a valibot schema that this walks over. */
interface Shape {
  readonly type: string;
  readonly pipe?: readonly Shape[];
  readonly requirement?: unknown;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly (Shape | string)[];
  readonly literal?: unknown;
}

const shapeOf = (schema: v.GenericSchema) => schema as unknown as Shape;

const requirement = (shape: Shape, type: string, otherwise: number) =>
  (shape.pipe?.find((step) => step.type === type)?.requirement as number | undefined) ?? otherwise;

/** A payload as the schema wants it; every list has an item and nothing is left out, so that all of it can be broken. */
function good(shape: Shape, at = ''): unknown {
  switch (shape.type) {
    case 'undefined':
      return undefined;
    case 'boolean':
      return true;
    case 'string':
      return 'He said so, they said.';
    case 'number':
      return requirement(shape, 'min_value', 0);
    case 'custom':
      if (at === 'end') return 3;
      return at === 'start' ? 1 : 0;
    case 'literal':
      return shape.literal;
    case 'picklist':
      return shape.options?.[0];
    case 'nullable':
    case 'optional':
      return at === 'parent' ? null : good(shape.wrapped!, at);
    case 'array':
      // An attribution's only index would be its own, which it may not name.
      return at === 'denies' ? [] : [good(shape.item!)];
    case 'variant':
      return good(alternatives(shape)[0]!);
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.entries!).map(([key, entry]) => [key, good(entry, key)]),
      );
    default:
      throw new Error(`The protocol uses a ${shape.type}: say here what a good one is.`);
  }
}

const alternatives = (shape: Shape): Shape[] =>
  shape.type === 'variant' ? (shape.options as Shape[]) : [shape];

const STRANGE = [
  {},
  [],
  'x',
  '__proto__',
  -1,
  0.5,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  null,
];

/** Values that are certainly not what the schema wants, whatever stands around them. */
function wrong(shape: Shape): unknown[] {
  const but = (fits: (value: unknown) => boolean) => STRANGE.filter((value) => !fits(value));
  switch (shape.type) {
    case 'undefined':
      return but((value) => value === null);
    case 'boolean':
      return but((value) => typeof value === 'boolean');
    case 'string':
      return [
        ...but((value) => typeof value === 'string'),
        'x'.repeat(requirement(shape, 'max_length', 2_000) + 1),
      ];
    case 'number':
      return but((value) => value === 0.5 && !shape.pipe?.some((step) => step.type === 'integer'));
    // Whole numbers from 0: offsets, indexes.
    case 'custom':
    case 'literal':
    case 'picklist':
      return STRANGE;
    case 'nullable':
      return wrong(shape.wrapped!).filter((value) => value !== null);
    case 'optional':
      return wrong(shape.wrapped!);
    case 'array':
      return [...but(Array.isArray), { length: 1, 0: good(shape.item!) }];
    case 'object':
    case 'variant':
      return STRANGE;
    default:
      throw new Error(`The protocol uses a ${shape.type}: say here what a wrong one is.`);
  }
}

type Path = readonly (string | number)[];

/** Every place of a payload with the schema that stands there. */
function places(shape: Shape, path: Path = []): { path: Path; shape: Shape }[] {
  const here = { path, shape };
  const wrapped = shape.type === 'nullable' || shape.type === 'optional' ? shape.wrapped! : shape;
  const inner = alternatives(wrapped)[0]!;
  if (inner.type === 'object') {
    return [here, ...Object.entries(inner.entries!).flatMap(([key, entry]) => places(entry, [...path, key]))];
  }
  return inner.type === 'array' && path.at(-1) !== 'denies'
    ? [here, ...places(inner.item!, [...path, 0])]
    : [here];
}

const MISSING = Symbol('missing');

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? replaced(item, rest, by) : item));
  const copy: Record<string, unknown> = { ...(value as object) };
  if (rest.length === 0 && by === MISSING) delete copy[key];
  else copy[key] = replaced(copy[key], rest, by);
  return copy;
}

const handler = vi.fn();

function deliver(message: unknown, sender: MessageSender): unknown {
  handler.mockReset();
  return [...listeners].map((listener) => listener(message, sender)).find((answer) => answer !== undefined);
}

beforeEach(() => {
  listeners.clear();
  listen(Object.fromEntries(names.map((name) => [name, handler])));
});

describe.each(names)('%s', (name) => {
  const sender = SENDERS[protocol[name].from];
  const shapes = alternatives(shapeOf(protocol[name].payload));
  const payloads = shapes.map((shape) => good(shape));

  it('arrives as the protocol has it', () => {
    for (const payload of payloads) {
      deliver({ isnad: name, payload }, sender);
      expect(handler.mock.calls[0]?.[0], JSON.stringify(payload)).toEqual(payload);
    }
  });

  it('arrives without what the protocol does not know', () => {
    for (const [at, payload] of payloads.entries()) {
      if (typeof payload !== 'object' || Array.isArray(payload)) continue;
      for (const { path } of places(shapes[at]!).filter((place) => place.shape.type === 'object')) {
        const inside = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], payload);
        const more = JSON.parse(`{"__proto__": {"polluted": 1}, "constructor": 1, "more": 1}`) as object;
        const object: unknown = Object.defineProperties(
          { ...(inside as object) },
          Object.getOwnPropertyDescriptors(more),
        );
        deliver({ isnad: name, payload: replaced(payload, path, object) }, sender);
        expect(handler.mock.calls[0]?.[0]).toStrictEqual(payload);
      }
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('does not arrive broken at any place', () => {
    for (const [at, payload] of payloads.entries()) {
      for (const { path, shape } of places(shapes[at]!)) {
        const bad = [...wrong(shape)];
        if (path.length > 0 && typeof path.at(-1) === 'string' && shape.type !== 'optional')
          bad.push(MISSING);
        for (const value of bad) {
          if (path.length === 0 && (value === null || value === MISSING) && shape.type === 'nullable')
            continue;
          // A browser may drop a null on the way: what the schema allows to be null may be missing.
          if (value === MISSING && shape.type === 'nullable') continue;
          const broken = replaced(payload, path, value);
          const what = `${path.join('.')} = ${String(JSON.stringify(value))?.slice(0, 100)}`;
          expect(deliver({ isnad: name, payload: broken }, sender), what).toBeUndefined();
          expect(handler, what).not.toHaveBeenCalled();
        }
      }
    }
  });

  it('does not arrive from anywhere else', () => {
    const elsewhere: Record<string, MessageSender> = {
      'the other side': SENDERS[protocol[name].from === 'reader' ? 'extension' : 'reader'],
      'another extension': { id: 'other', url: 'chrome-extension://other/page.html' },
      'another extension that shows our address': { id: 'other', url: `${OWN}sidepanel.html` },
      'another extension in a tab': { id: 'other', url: tab.url, frameId: 0, tab },
      'a page (externally_connectable)': { url: tab.url, frameId: 0, tab },
      'a page whose address holds ours': { id: 'isnad', url: `https://x.example/${OWN}sidepanel.html` },
      'an extension whose id begins like ours': { id: 'isnad', url: 'chrome-extension://isnadx/a.html' },
      'a frame inside the page': { id: 'isnad', url: 'https://ad.example/', frameId: 3, tab },
      nobody: {},
    };
    for (const [who, from] of Object.entries(elsewhere)) {
      for (const payload of payloads) {
        expect(deliver({ isnad: name, payload }, from), who).toBeUndefined();
        expect(handler, who).not.toHaveBeenCalled();
      }
    }
  });
});

describe('whatever comes', () => {
  const anything = fc.anything({ withNullPrototype: true, withSparseArray: true, maxDepth: 4 });

  it('nothing is thrown at the sender, and what arrives is what the protocol has', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          fc.record({ isnad: fc.oneof(fc.constantFrom(...names), fc.string()), payload: anything }),
        ),
        fc.constantFrom<MessageSender>(...Object.values(SENDERS), {}),
        (message, sender) => {
          expect(() => deliver(message, sender)).not.toThrow();
          for (const [payload] of handler.mock.calls) {
            expect([undefined, null, true, false].includes(payload) || typeof payload === 'object').toBe(
              true,
            );
          }
        },
      ),
    );
  });
});
