/** The node around a node as the page is shown: a shadow root's parent is its host. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? ('host' in node ? (node as ShadowRoot).host : null);
}

/** The element around an element, shadow roots passed through. */
export function parentElementOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const parent = element.parentNode;
  return parent !== null && 'host' in parent ? (parent as ShadowRoot).host : null;
}

/** Tells whether an element is in `root` (or is it), remembering answers: many questions cost one walk up. */
export function createInside(root: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>([[root, true]]);
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    let answer: boolean | undefined;
    while (at !== null) {
      answer = known.get(at);
      if (answer !== undefined) break;
      path.push(at);
      at = parentElementOf(at);
    }
    for (const passed of path) known.set(passed, answer ?? false);
    return answer ?? false;
  };
}
