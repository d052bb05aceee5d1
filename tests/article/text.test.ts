import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { walkBlocks } from '../../utils/article/blocks.ts';
import { collapse, markupLayout, runAtOnce, stretchesOf } from '../../utils/article/index.ts';
import { joinTexts, type MappedText } from '../../utils/article/text.ts';
import { fc } from '../cases.ts';

const page = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

const read = (body: Element): MappedText =>
  joinTexts(runAtOnce(walkBlocks(body, markupLayout)).blocks.map((block) => block.mapped));

const textOf = (html: string) => read(page(html).body as unknown as Element).text;

/** What the page really has where a stretch of the text is said to be, collapsed as documented. */
const onPage = (mapped: MappedText, start: number, end: number) =>
  stretchesOf(mapped, { start, end })
    .map(({ node, start: from, end: to }) => collapse(node.data.slice(from, to)))
    .join('');

describe('the text of a page', () => {
  const cases: [what: string, html: string, text: string][] = [
    ['paragraphs are lines', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['inline elements are not', '<p>O<b>n</b>e <i>t</i>wo</p>', 'One two'],
    ['white space is one space', '<p>  a \n\t b  </p>', 'a b'],
    ['a no-break space is a space', '<p>10&nbsp;km</p>', '10 km'],
    ['across elements too', '<p>a <b> b </b> <i> c</i></p>', 'a b c'],
    ['a space between elements is kept', '<p><b>a</b> <i>b</i></p>', 'a b'],
    ['no space is invented', '<p><b>a</b><i>b</i></p>', 'ab'],
    ['a line break ends a line', '<p>a<br>b<br><br>c</p>', 'a\nb\nc'],
    ['entities are characters', '<p>a &amp; b &lt;i&gt;</p>', 'a & b <i>'],
    ['soft hyphens are not spelling', '<p>Bundes&shy;kanz&shy;ler</p>', 'Bundeskanzler'],
    ['direction marks are not spelling', '<p>\u200fقال\u200e \u202bفلان\u202c</p>', 'قال فلان'],
    ['joiners are', '<p>می\u200cخواهم</p>', 'می\u200cخواهم'],
    ['tatweel and tashkeel are kept', '<p>قـــال مُحَمّد</p>', 'قـــال مُحَمّد'],
    ['surrogate pairs stay whole', '<p>a😀<b>😀</b></p>', 'a😀😀'],
    ['comments are nothing', '<p>a<!-- x -->b</p>', 'ab'],
    ['scripts and styles are nothing', '<p>a<script>x</script><style>y</style>b</p>', 'ab'],
    ['controls are nothing', '<p>a</p><button>Share</button><select><option>x</option></select>', 'a'],
    ['navigation is nothing', '<nav>Home</nav><p>a</p>', 'a'],
    ['hidden text is nothing', '<p hidden>x</p><p style="display: none">y</p><p>a</p>', 'a'],
    ['an empty page is empty', ' <p> </p><div></div>', ''],
    ['text around blocks has lines of its own', 'a<div>b</div>c', 'a\nb\nc'],
    ['bidi overrides in a name are gone', '<p>\u202eeman\u202c</p>', 'eman'],
  ];
  it.each(cases)('%s', (_, html, text) => expect(textOf(html)).toBe(text));
});

const INLINE = ['b', 'i', 'span', 'a', 'em'];
const BLOCK = ['p', 'div', 'section', 'blockquote', 'li', 'h2'];
const PIECES = [
  'قال',
  ' ',
  '\n',
  '\t ',
  '\u00a0',
  'said',
  '\u00ad',
  '\u200f',
  '😀',
  '«',
  '. ',
  'a\u200cb',
  '\u202e',
];

type Tree = { name: string; children: Tree[] } | { text: string } | { comment: string };

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ text: fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((all) => all.join('')) }),
    fc.record({ comment: fc.constant('x') }),
    fc.record({
      name: fc.constantFrom(...INLINE, ...BLOCK, 'br'),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
})).tree;

function build(document: Document, parent: Node, trees: readonly Tree[]): void {
  for (const one of trees) {
    if ('text' in one) parent.appendChild(document.createTextNode(one.text));
    else if ('comment' in one) parent.appendChild(document.createComment(one.comment));
    else {
      const element = document.createElement(one.name);
      parent.appendChild(element);
      if (one.name !== 'br') build(document, element, one.children);
    }
  }
}

const generated = (trees: readonly Tree[]) => {
  const document = page('') as unknown as Document;
  build(document, document.body, trees);
  return document.body;
};

describe('the map back to the page', () => {
  it('gives back, for every stretch, the words that stand there', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), fc.nat(), fc.nat(), (trees, a, b) => {
        const mapped = read(generated(trees));
        const [start, end] = [a % (mapped.text.length + 1), b % (mapped.text.length + 1)].sort(
          (x, y) => x - y,
        );
        expect(onPage(mapped, start!, end!)).toBe(mapped.text.slice(start, end).replaceAll('\n', ''));
      }),
      { numRuns: 300 },
    );
  });

  it('covers every character but the ends of lines, once and in order', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), (trees) => {
        const { text, runs } = read(generated(trees));
        const covered = new Array<number>(text.length).fill(0);
        for (const { start, length } of runs)
          for (let at = start; at < start + length; at += 1) covered[at]! += 1;
        expect(covered).toEqual([...text.split('')].map((character) => (character === '\n' ? 0 : 1)));
        expect(text).not.toMatch(/^\s|\s$| {2}|\n | \n|\n\n/);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out what stands between two paragraphs', () => {
    const { body } = page('<p>One.</p><nav>Advertisement</nav><p>Two.</p>');
    const mapped = read(body as unknown as Element);
    expect(stretchesOf(mapped, { start: 0, end: mapped.text.length }).map(({ node }) => node.data)).toEqual([
      'One.',
      'Two.',
    ]);
  });
});
