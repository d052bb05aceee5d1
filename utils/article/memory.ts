import type { Block } from './blocks.ts';
import { parentOf } from './tree.ts';

/** What earlier walks of a page took from each element, for as long as the element stays as it was. */
export interface Memory {
  /** What was taken from an element; undefined where it must be walked (again). */
  recall(element: Element): readonly Block[] | undefined;
  /** Keeps what a walk took, unless the element changed while it was being walked. */
  keep(element: Element, blocks: readonly Block[]): void;
  /** A node's text or children changed. */
  touch(node: Node): void;
  /** An element's attributes changed: its style, and that of everything in it, may be another. */
  restyle(element: Element): void;
  /** Whether everything in an element is to be read afresh; asking clears it. */
  restyled(element: Element): boolean;
  /** A walk begins. */
  begin(): void;
}

/** See {@link Memory}. */
export function createMemory(): Memory {
  const taken = new WeakMap<Element, readonly Block[]>();
  const restyledElements = new WeakSet<Element>();
  /** Touched since the last walk began, with everything around. */
  let touched = new Set<Node>();

  const touch = (node: Node) => {
    for (let at: Node | null = node; at !== null && !touched.has(at); at = parentOf(at)) {
      touched.add(at);
      taken.delete(at as Element);
    }
  };
  return {
    recall: (element) => taken.get(element),
    keep(element, blocks) {
      if (!touched.has(element)) taken.set(element, blocks);
    },
    touch,
    restyle(element) {
      touch(element);
      restyledElements.add(element);
    },
    restyled: (element) => restyledElements.delete(element),
    begin() {
      touched = new Set();
    },
  };
}
