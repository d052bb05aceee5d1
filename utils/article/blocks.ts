import type { Layout } from './layout.ts';
import { createMemory, type Memory } from './memory.ts';
import { gatherText, type MappedText } from './text.ts';

/** An element that says it is not the article. Names lie often, element types and roles seldom. */
interface Aside {
  readonly element: Element;
  readonly says: 'type' | 'name';
  /** The next one around it. */
  readonly outer: Aside | null;
}

/** What an element's place in the page says about the text in it; inherited downwards. */
interface Place {
  /** The nearest element that makes its own lines. */
  readonly element: Element;
  readonly inLink: boolean;
  /** The nearest element from here up that is beside the article by its name or role. */
  readonly aside: Aside | null;
  /** In `<h1>`…`<h6>`: its level. */
  readonly heading: number | null;
  readonly listItem: boolean;
}

/** One line or paragraph of the page. */
export interface Block extends Place {
  readonly mapped: MappedText;
  /** UTF-16 code units of the text that are in links. */
  readonly linked: number;
}

/** What one walk took, and whether a limit ended it early. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly limits: readonly ('characters' | 'nodes')[];
}

/** Elements whose inside is never the article's text. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'script style noscript template iframe object embed applet svg math canvas video audio picture img map ' +
    'button select textarea input progress meter datalist nav head link meta base frameset dialog'
  ).split(' '),
);

const ASIDE_ROLES: ReadonlySet<string> = new Set(
  'navigation complementary contentinfo search banner menu menubar toolbar tablist dialog alertdialog alert status'.split(
    ' ',
  ),
);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words of class names and ids that pages give to what is not the article. */
const ASIDE_WORDS = words(`
  ad ads adv advert advertisement adverts advertising banner sponsor sponsored promo promos promotion
  promoted outbrain taboola comment comments disqus respond reply replies discussion related relateds
  recommend recommended recommendation recommendations recirc recirculation readmore seealso trending popular
  sidebar rail widget widgets newsletter newsletters subscribe subscription signup share sharing shares sharebar
  social addthis sharethis facebook twitter whatsapp pinterest footer nav navbar navigation menu breadcrumb
  breadcrumbs tags tag tagcloud byline bylines dateline author authors authorbox bio copyright
  cookie cookies consent gdpr popup modal overlay paywall teaser teasers pagination pager toolbar skip
  infobox toc promobox upsell excerpt excerpts donate donation rating ratings vote poll login register search editsection
  metadata timestamp pubdate published updated jumplinks print correction
`);

const CAPTION_WORDS = words('caption captions figcaption cutline credit credits');

/** Embedded posts are quoted in the article, whatever else their names say. */
const QUOTED_WORDS = words('tweet embed embedded instagrammedia');

const ABOUT = words('has with without no not');

/** `relatedStories box_2` → related, stories, box, and joined pairs: relatedstories, … */
function nameWords(element: Element): string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 500);
  const found: string[] = [];
  for (const name of names.split(/\s+/)) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((part) => part !== '');
    // `has-sidebar`, `noRightRail`: what is beside the element, or is not.
    if (parts.some((part) => ABOUT.has(part))) continue;
    for (const [at, part] of parts.entries()) {
      found.push(part);
      if (at > 0) found.push(parts[at - 1]! + part);
    }
  }
  return found;
}

function asideBy(element: Element, names: readonly string[]): Aside['says'] | null {
  const name = element.localName;
  if (name === 'body' || name === 'main' || name === 'article') return null;
  if (name === 'aside' || name === 'footer' || name === 'figcaption') return 'type';
  if (ASIDE_ROLES.has(element.getAttribute('role') ?? '')) return 'type';
  if (element.getAttribute('aria-hidden') === 'true') return 'name';
  if (names.some((word) => CAPTION_WORDS.has(word))) return 'name';
  if (name === 'blockquote' || names.some((word) => QUOTED_WORDS.has(word))) return null;
  return names.some((word) => ASIDE_WORDS.has(word)) ? 'name' : null;
}

/** What disowns all of a line: a dateline in a paragraph does not make the paragraph one. */
function commonAside(a: Aside | null, b: Aside | null): Aside | null {
  for (let at = a; at !== null; at = at.outer) {
    for (let other = b; other !== null; other = other.outer) if (at.element === other.element) return at;
  }
  return null;
}

function placeOf(element: Element, parent: Place, isBlock: boolean): Place {
  const name = element.localName;
  const names = nameWords(element);
  const headingLevel = /^h([1-6])$/.exec(name);
  const says = asideBy(element, names);
  return {
    element: isBlock ? element : parent.element,
    // An anchor without an address links to nothing; old pages leave it open around all that follows.
    inLink: parent.inLink || (name === 'a' && element.hasAttribute('href')),
    aside: says === null ? parent.aside : { element, says, outer: parent.aside },
    heading: headingLevel !== null ? Number(headingLevel[1]) : parent.heading,
    listItem: parent.listItem || name === 'li',
  };
}

/** How much of a page is read before giving up, so that no page can hang its tab. */
export interface WalkLimits {
  /** UTF-16 code units of one text node; the rest of the node is not read. */
  readonly nodeCharacters: number;
  /** UTF-16 code units of visible text. */
  readonly characters: number;
  readonly nodes: number;
  /** Elements in elements; what is deeper is not read. */
  readonly depth: number;
  readonly blocks: number;
}

/** Far above any article: a day's live blog has some 300,000 characters in 20,000 nodes, 60 deep. */
const WALK_LIMITS: WalkLimits = {
  nodeCharacters: 200_000,
  characters: 1_000_000,
  nodes: 150_000,
  depth: 500,
  blocks: 15_000,
};

interface Visit {
  /** The next node to visit in this list. */
  node: Node | null;
  /** Slotted nodes, visited instead of siblings. */
  readonly slotted: Iterator<Node> | null;
  readonly place: Place;
  /** The block element this visit is the inside of; its end ends a line. */
  readonly block: { readonly element: Element; readonly from: number } | null;
  readonly fresh: boolean;
}

/** Nodes visited between two chances to pause. */
const NODES_BETWEEN_PAUSES = 100;

/** Elements with more lines than this are walked again; the elements in them are remembered. */
const REMEMBERED = 200;

const next = (nodes: Iterator<Node>) => {
  const step = nodes.next();
  return step.done ? null : step.value;
};

/**
 * Walks the page as it is shown (open shadow roots entered, slots filled), and takes its text block by
 * block. Without recursion, and pausing at each `yield`: the caller decides when it goes on. With a
 * memory, elements that have not changed since the last walk are not entered again.
 */
export function* walkBlocks(
  root: Element,
  layout: Layout,
  memory: Memory = createMemory(),
  limits: WalkLimits = WALK_LIMITS,
): Generator<undefined, Blocks> {
  memory.begin();
  const blocks: Block[] = [];
  const gatherer = gatherText();
  const reached = new Set<'characters' | 'nodes'>();
  const top: Place = { element: root, inLink: false, aside: null, heading: null, listItem: false };
  let linked = 0;
  let owner: Place = top;
  let characters = 0;
  let nodes = 0;

  const endLine = () => {
    const mapped = gatherer.take();
    if (mapped.text !== '') {
      blocks.push({ ...owner, mapped, linked: Math.min(linked, mapped.text.length) });
      characters += mapped.text.length;
    }
    linked = 0;
  };

  const stack: Visit[] = [
    { node: root, slotted: [][Symbol.iterator](), place: top, block: null, fresh: false },
  ];
  while (stack.length > 0) {
    const visit = stack[stack.length - 1]!;
    const { node, place, block } = visit;
    if (node === null) {
      if (block !== null) {
        endLine();
        if (blocks.length - block.from <= REMEMBERED) memory.keep(block.element, blocks.slice(block.from));
      }
      stack.pop();
      continue;
    }
    visit.node = visit.slotted === null ? node.nextSibling : next(visit.slotted);
    nodes += 1;
    if (nodes % NODES_BETWEEN_PAUSES === 0) yield;
    if (nodes > limits.nodes || blocks.length > limits.blocks || characters > limits.characters) {
      reached.add(characters > limits.characters ? 'characters' : 'nodes');
      break;
    }
    if (node.nodeType === 3 || node.nodeType === 4) {
      const text = node as Text;
      let { data } = text;
      if (data.length > limits.nodeCharacters) {
        data = data.slice(0, limits.nodeCharacters);
        reached.add('characters');
      }
      const before = gatherer.length;
      gatherer.add(text, data);
      if (before === 0) owner = place;
      else if (gatherer.length > before && place.aside !== owner.aside) {
        owner = { ...owner, aside: commonAside(owner.aside, place.aside) };
      }
      if (place.inLink) linked += gatherer.length - before;
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = element.localName;
    if (name === 'br' || name === 'hr') {
      endLine();
      continue;
    }
    if (SKIPPED.has(name)) continue;
    if (stack.length > limits.depth) {
      reached.add('nodes');
      continue;
    }
    const fresh = memory.restyled(element) || visit.fresh;
    const known = fresh ? undefined : memory.recall(element);
    if (known !== undefined) {
      endLine();
      for (const one of known) {
        blocks.push(one);
        characters += one.mapped.text.length;
      }
      continue;
    }
    if (layout.hidden(element)) continue;
    const isBlock = layout.block(element);
    if (isBlock) endLine();
    const filling = name === 'slot' ? (element as HTMLSlotElement).assignedNodes?.() : undefined;
    const slotted = filling !== undefined && filling.length > 0 ? filling[Symbol.iterator]() : null;
    stack.push({
      node: slotted === null ? (layout.shadow(element) ?? element).firstChild : next(slotted),
      slotted,
      place: placeOf(element, place, isBlock),
      block: isBlock ? { element, from: blocks.length } : null,
      fresh,
    });
  }
  endLine();
  return { blocks, limits: [...reached] };
}
