import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { markupLayout, type ReadOptions, readArticle, runAtOnce } from '../../utils/article/index.ts';
import { languageOf } from '../../utils/article/metadata.ts';

const P = [
  'The council voted on Monday to close the old bridge, and the mayor said the work would take two years.',
  'Engineers had warned in the spring that the eastern pillar was sinking, according to a report seen by this paper.',
  'Nobody from the ministry was available, but a person familiar with the plan said the money was already there.',
  'Shopkeepers on the north bank fear for their trade; the council promised them help, without saying how much.',
];
const body = P.map((text) => `<p>${text}</p>`).join('');
const links = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<li><a href="/${at}">Another story of the day, number ${at}</a></li>`,
  ).join('');

const document = (html: string, head = '') =>
  parseHTML(
    `<!doctype html><html lang="en"><head><title>Old bridge to close for two years - The Paper</title>${head}</head><body>${html}</body></html>`,
  ).document as unknown as Document;

const read = (page: Document, over: Partial<ReadOptions> = {}) =>
  runAtOnce(readArticle(page, { layout: markupLayout, url: 'https://paper.example/news/bridge', ...over }));

const linesOf = (page: Document) => {
  const reading = read(page);
  return 'article' in reading ? reading.article.mapped.text.split('\n') : reading.notArticle;
};

const H1 = 'Old bridge to close for two years';

describe('the article of a page', () => {
  const around: [what: string, html: string][] = [
    ['on a bare page', `<h1>${H1}</h1>${body}`],
    [
      'among navigation and footer',
      `<nav><ul>${links(30)}</ul></nav><main><h1>${H1}</h1>${body}</main><footer>All rights reserved, The Paper, 2026.</footer>`,
    ],
    [
      'with its headline far above',
      `<header><h1>${H1}</h1></header><div><figure><figcaption>The bridge, photographed in spring. Photo: A. Person.</figcaption></figure><div>${body}</div></div>`,
    ],
    ['inside an anchor to jump to', `<a name="top"><nav><ul>${links(3)}</ul></nav><h1>${H1}</h1>${body}</a>`],
    [
      'with a byline and a date',
      `<article><h1>${H1}</h1><p class="byline">By A. Reporter</p><time>3 March 2026</time>${body}</article>`,
    ],
    [
      'with related stories between paragraphs',
      `<article><h1>${H1}</h1><p>${P[0]}</p><div class="related-stories"><h3>Read also</h3><ul>${links(3)}</ul></div>${P.slice(
        1,
      )
        .map((text) => `<p>${text}</p>`)
        .join('')}</article>`,
    ],
    [
      'with other stories between paragraphs, in a box that nothing but its heading names',
      `<h1>${H1}</h1><p>${P[0]}</p><div><h3>Read more</h3><ul>${links(3)}</ul></div><p>${P[1]}</p><p><strong>اقرأ أيضا:</strong></p><p><a href="/x">Another story of the day</a></p>${P.slice(
        2,
      )
        .map((text) => `<p>${text}</p>`)
        .join('')}`,
    ],
    [
      'above its comments',
      `<article><h1>${H1}</h1>${body}</article><section id="comments"><p>${P[1]} That is what I have always said, and nobody listened.</p></section>`,
    ],
    [
      'in a box whose name says it is a sidebar',
      `<div class="content-with-sidebar"><h1>${H1}</h1>${body}</div>`,
    ],
    [
      'in text with line breaks for paragraphs',
      `<h1>${H1}</h1><div class="story">${P.join('<br><br>')}</div>`,
    ],
    [
      'in two sections',
      `<h1>${H1}</h1><div><div class="part"><p>${P[0]}</p><p>${P[1]}</p></div><div class="ad">Buy this.</div><div class="part"><p>${P[2]}</p><p>${P[3]}</p></div></div>`,
    ],
    [
      'beside a newsletter box',
      `<article><h1>${H1}</h1>${body}<div class="newsletter-signup"><p>Our letter, every morning, with the stories that matter to you, free of charge.</p></div></article>`,
    ],
    [
      'beside a stream of other stories, each longer than it',
      `<div class="Mend(340px) modal">${`<article><h1>${H1}</h1>${body}</article>`}</div><ul>${P.map((text) => `<li><h3><a href="/x">Other</a></h3><p>${text} ${text}</p></li>`).join('')}</ul>`,
    ],
    [
      'with a dateline in its first paragraph',
      `<h1>${H1}</h1><p><span class="dateline">The </span>${P[0]!.slice(4)}</p>${P.slice(1)
        .map((text) => `<p>${text}</p>`)
        .join('')}`,
    ],
    [
      'under a cookie notice',
      `<div role="dialog"><p>We and our 800 partners store information on your device, in order to show you advertisements.</p></div><h1>${H1}</h1>${body}`,
    ],
  ];
  it.each(around)('%s', (_, html) => expect(linesOf(document(html))).toEqual([H1, ...P]));

  it('keeps the headings of its own sections, a link right after them or not', () => {
    const sections = `<h2>The money</h2><p><a href="/m">The ministry</a></p><p>${P[2]}</p><h2>The shops</h2><p>${P[3]}</p>`;
    expect(linesOf(document(`<h1>${H1}</h1><p>${P[0]}</p><p>${P[1]}</p>${sections}`))).toEqual(
      expect.arrayContaining(['The money', 'The shops']),
    );
  });

  it('is the one of the headline where several are on the page', () => {
    const other = P.map((text) => `<p>${text} And so on, as this story goes on and on.</p>`).join('');
    const page = document(`<article><h1>${H1}</h1>${body}</article><article><h2>Else</h2>${other}</article>`);
    expect(linesOf(page)).toEqual([H1, ...P]);
  });

  it('stays the one that was read when another is added below', () => {
    const page = document(`<article><h1>Something quite different</h1>${body}</article>`);
    const first = read(page);
    if (!('article' in first)) throw new Error('not read');
    const next = page.createElement('article');
    next.innerHTML = `<h1>Next</h1>${body}${body}`;
    page.body.append(next);
    const second = read(page, { lastRoot: first.article.root });
    expect('article' in second && second.article.mapped.text).toBe(first.article.mapped.text);
  });

  it('keeps quoted posts', () => {
    const quoted =
      '<blockquote class="twitter-tweet"><p>We will not close the bridge, whatever they write.</p></blockquote>';
    expect(linesOf(document(`<h1>${H1}</h1>${body}${quoted}`))).toContain(
      'We will not close the bridge, whatever they write.',
    );
  });
});

describe('what is not an article', () => {
  const cases: [what: string, html: string, reason: string][] = [
    ['an empty page', '<div id="app"></div>', 'empty'],
    ['a front page', `<main><ul>${links(60)}</ul><p>${P[0]}</p></main>`, 'list'],
    ['a page of a few words', `<h1>Contact</h1><p>${P[0]}</p><ul>${links(10)}</ul>`, 'short'],
  ];
  it.each(cases)('%s', (_, html, reason) => expect(linesOf(document(html))).toBe(reason));

  it('can be read all the same', () => {
    const reading = read(document(`<h1>Contact</h1><p>${P[0]}</p>`), { scope: 'page' });
    expect('article' in reading && reading.article.mapped.text).toBe(`Contact\n${P[0]}`);
  });
});

describe('what the page says about itself', () => {
  const told = (head: string, html = `<h1>${H1}</h1>${body}`) => {
    const reading = read(document(html, head));
    if (!('article' in reading)) throw new Error('not read');
    return reading.article;
  };

  it('its outlet, title, date and address', () => {
    const article = told(`
      <meta property="og:site_name" content="The Paper"><meta property="og:title" content="${H1}">
      <meta property="article:published_time" content="2026-03-03T09:00:00Z">
      <link rel="canonical" href="https://www.paper.example/bridge">`);
    expect(article).toMatchObject({
      site: 'The Paper',
      title: H1,
      published: '2026-03-03T09:00:00Z',
      canonicalUrl: 'https://www.paper.example/bridge',
      language: 'en',
      direction: 'ltr',
    });
  });

  it.each([
    ['Bridge closed | The Paper', 'Bridge closed'],
    ['Bridge closed – The Paper', 'Bridge closed'],
    ['Bridge closed - ferries too - The Paper', 'Bridge closed - ferries too'],
    ['Bridge closed | Sport', 'Bridge closed | Sport'],
    ['Why we all read The Paper', 'Why we all read The Paper'],
    ['The Paper', 'The Paper'],
  ])('its title without the name of the outlet: %s', (title, expected) =>
    expect(
      told(`<meta property="og:site_name" content="The Paper"><meta property="og:title" content="${title}">`)
        .title,
    ).toBe(expected),
  );

  it('but it does not speak for another site, nor for its front page', () => {
    const own = 'https://paper.example/news/bridge';
    expect(told('<link rel="canonical" href="https://other.example/bridge">').canonicalUrl).toBe(own);
    expect(told('<link rel="canonical" href="https://paper.example/">').canonicalUrl).toBe(own);
    expect(told('<link rel="canonical" href="javascript:alert(1)">').canonicalUrl).toBe(own);
  });

  it('its script tells more than its lang', () => {
    const arabic =
      'قالت الوزيرة إن الجسر القديم سيغلق عامين، وإن البلدية ستعوض أصحاب المتاجر، بحسب بيان نشر أمس. '.repeat(
        4,
      );
    const article = told('', `<h1>إغلاق الجسر القديم</h1><p>${arabic}</p><p>${arabic}</p>`);
    expect(article).toMatchObject({ language: 'ar', direction: 'rtl' });
  });

  it.each([
    ['en-GB', 'en-GB'],
    ['en_US', 'en-US'],
    ['EN-us', 'en-US'],
    ['english language', 'en'],
    ['-', 'en'],
    ['', 'en'],
  ])('its lang “%s” is the language %s, which the browser knows', (declared, language) => {
    expect(languageOf('The bridge will close.', declared)).toBe(language);
    expect(() => new Intl.Segmenter(language)).not.toThrow();
  });
});
