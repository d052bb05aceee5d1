import { describe, expect, it } from 'vitest';
import { claimAsQuotation, claimsAsMarkdown } from '../../utils/panel/copy.ts';
import { rowsOf } from '../../utils/panel/rows.ts';
import { addressOfPassage, sentenceAround } from '../../utils/panel/text-fragment.ts';
import { claim, FERRY, FERRY_CLAIMS, spanOf } from '../fixtures/claims.ts';

const article = {
  url: 'https://ledger.example/ferry?from=home#comments',
  canonicalUrl: 'https://ledger.example/ferry',
  title: 'Ferry line to close, sources say',
  site: 'The Ledger',
  language: 'en',
  text: FERRY,
};
const words = { label: (label: string) => label.toUpperCase(), noSource: 'nobody' };
const rows = rowsOf(FERRY, FERRY_CLAIMS);

describe('a copied claim', () => {
  it('has its words as published, who said them, where, and the address of the sentence', () =>
    expect(claimAsQuotation(rows[2]!, article, words)).toBe(
      '“Nobody has decided anything,”\n— Mayor Ada Brandt, Ferry line to close, sources say, The Ledger\n' +
        'https://ledger.example/ferry#:~:text=%E2%80%9CNobody%20has%20decided%20anything%2C%E2%80%9D%20Mayor%20Ada%20Brandt%20said%20on%20Monday.',
    ));

  it('is put in the marks of its language where it has none', () => {
    expect(claimAsQuotation(rows[4]!, article, words)).toMatch(/^“that the boats are for sale”\n— nobody, /);
    const text = 'قال علي إن المركب غرق.';
    const [row] = rowsOf(text, [claim(text, { cue: 'قال', source: 'علي', content: 'إن المركب غرق' })]);
    expect(claimAsQuotation(row!, { ...article, text, language: 'ar' }, words)).toMatch(
      /^«إن المركب غرق»\n— علي، Ferry line/,
    );
  });

  it('comes as Markdown with all others', () => {
    const markdown = claimsAsMarkdown(rows, article, words);
    expect(markdown).toContain('# Ferry line to close, sources say\n');
    expect(markdown).toContain('SOURCED: 1 · ANONYMOUS: 3 · DENIAL: 1');
    expect(markdown).toContain('- **Two officials** (Two officials → Coast Radio) · ANONYMOUS\n  > [');
    expect(markdown.match(/^- /gm)).toHaveLength(5);
  });

  it('leads from the origin to the relay the way its language is read', () => {
    const text = 'نقلت «المرسى» عن مسؤول قوله إن المركب غرق.';
    const relayed = { cue: 'قوله', source: 'مسؤول', content: 'إن المركب غرق', chain: ['مسؤول', '«المرسى»'] };
    const ours = { ...article, text, language: 'ar' };
    expect(claimsAsMarkdown(rowsOf(text, [claim(text, relayed)]), ours, words)).toContain(
      '(مسؤول ← «المرسى»)',
    );
  });

  it('cannot break out of its Markdown', () => {
    const text = 'A*B*[x](y) said <b>_no_</b>';
    const [row] = rowsOf(text, [claim(text, { cue: 'said', source: 'A*B*[x](y)', content: '<b>_no_</b>' })]);
    const markdown = claimsAsMarkdown([row!], { ...article, text, title: '# x' }, words);
    expect(markdown).toContain('**A\\*B\\*\\[x\\](y)**');
    expect(markdown).toContain('\\<b\\>\\_no\\_\\</b\\>');
    expect(markdown).toContain('# \\# x');
  });
});

describe('the address of a passage', () => {
  it.each([
    ['a-b, c & d', 'a%2Db%2C%20c%20%26%20d'],
    ['ثلاثة قوارب', '%D8%AB%D9%84%D8%A7%D8%AB%D8%A9%20%D9%82%D9%88%D8%A7%D8%B1%D8%A8'],
  ])('encodes what means something in it: %s', (text, directive) =>
    expect(addressOfPassage('https://x.example/', text, { start: 0, end: text.length })).toBe(
      `https://x.example/#:~:text=${directive}`,
    ),
  );

  it('names a long passage by its first and last words', () => {
    const text = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ');
    expect(addressOfPassage('https://x.example/#old', text, { start: 0, end: text.length })).toBe(
      'https://x.example/#:~:text=w0%20w1%20w2%20w3%20w4,w55%20w56%20w57%20w58%20w59',
    );
  });

  it('is that of the sentence, which never leaves its paragraph', () => {
    const sentence = sentenceAround(FERRY, spanOf(FERRY, 'decided').start, 'en');
    expect(FERRY.slice(sentence.start, sentence.end)).toBe(
      '“Nobody has decided anything,” Mayor Ada Brandt said on Monday.',
    );
    const headline = sentenceAround(FERRY, 3, 'en');
    expect(FERRY.slice(headline.start, headline.end)).toBe('Ferry line to close, sources say');
  });
});
