import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { walkBlocks } from '../../utils/article/blocks.ts';
import { createMemory, type Memory, markupLayout, runAtOnce } from '../../utils/article/index.ts';
import { fc } from '../cases.ts';

const page = () =>
  parseHTML(
    `<!doctype html><html><body>${Array.from({ length: 6 }, (_, at) => `<section><h2>Part ${at}</h2><div><p>One <b>${at}</b>.</p><p>Two.</p></div></section>`).join('')}</body></html>`,
  ).document as unknown as Document;

const linesOf = (document: Document, memory?: Memory) =>
  runAtOnce(walkBlocks(document.body, markupLayout, memory)).blocks.map(({ mapped }) => mapped.text);

/** One change of the page, told to the memory as a mutation observer would tell it. */
type Change = (document: Document, memory: Memory, at: number) => void;

const pick = (document: Document, selector: string, at: number) => {
  const all = document.querySelectorAll(selector);
  return all.length === 0 ? null : all[at % all.length]!;
};

const CHANGES: Record<string, Change> = {
  'a paragraph is added': (document, memory, at) => {
    const parent = pick(document, 'div, section', at);
    if (parent === null) return;
    const added = document.createElement('p');
    added.textContent = `Added ${at}.`;
    parent.insertBefore(added, parent.childNodes[at % (parent.childNodes.length + 1)] ?? null);
    memory.touch(parent);
  },
  'a paragraph goes': (document, memory, at) => {
    const gone = pick(document, 'p', at);
    const parent = gone?.parentElement;
    if (gone == null || parent == null) return;
    gone.remove();
    memory.touch(parent);
  },
  'words change': (document, memory, at) => {
    const text = pick(document, 'b, h2, p', at)?.firstChild;
    if (text?.nodeType !== 3) return;
    (text as Text).data = `Changed ${at}`;
    memory.touch(text);
  },
  'a section is hidden or shown': (document, memory, at) => {
    const section = pick(document, 'section', at);
    if (section === null) return;
    section.toggleAttribute('hidden');
    memory.restyle(section);
  },
};

describe('reading only what changed', () => {
  it('comes to what reading everything comes to', () => {
    const change = fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(40));
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }), (batches) => {
        const document = page();
        const memory = createMemory();
        linesOf(document, memory);
        for (const batch of batches) {
          for (const [name, at] of batch) CHANGES[name]!(document, memory, at);
          expect(linesOf(document, memory)).toEqual(linesOf(document));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not look at the rest again', () => {
    const document = page();
    const memory = createMemory();
    linesOf(document, memory);
    const looked: Element[] = [];
    const layout = { ...markupLayout, hidden: (element: Element) => !looked.push(element) };
    CHANGES['words change']!(document, memory, 1);
    runAtOnce(walkBlocks(document.body, layout, memory));
    expect(looked.length).toBeLessThan(10);
  });

  it('reads again what changed while it was being read', () => {
    const document = page();
    const memory = createMemory();
    const walk = walkBlocks(document.body, markupLayout, memory);
    const [first] = document.querySelectorAll('p');
    for (let step = walk.next(); !step.done; step = walk.next()) {
      first!.firstChild!.textContent = 'Late ';
      memory.touch(first!);
    }
    expect(linesOf(document, memory)).toEqual(linesOf(document));
  });
});
