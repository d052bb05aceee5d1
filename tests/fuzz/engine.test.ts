import { describe, expect, it } from 'vitest';
import { extract } from '../../utils/attribution/index.ts';
import type { Attribution, Span } from '../../utils/attribution/types.ts';
import { fc } from '../cases.ts';
import { expectLinearTime } from '../linear-time.ts';
import { anyText, holds, newsText, plainText } from './support.ts';

const language = fc.constantFrom(undefined, 'ar', 'en', 'fr', 'ar-EG', 'xx', '');

const parts = ({ cue, source, resolved, reason, content, chain }: Attribution): Span[] =>
  [cue, source, resolved, reason, ...content, ...chain].filter((span) => span !== null);

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

const firstOf = ({ cue, content }: Attribution) => (cue ?? content[0])?.start ?? -1;

describe('the engine, on any string', () => {
  it('finds attributions in what is tried', () => {
    const tried = fc.sample(newsText, { seed: 1, numRuns: 100 });
    expect(tried.filter((text) => extract(text).length > 0).length).toBeGreaterThan(50);
  });

  holds('engine-spans', [anyText, language], (text, lang) => {
    const found = extract(text, lang === undefined ? {} : { language: lang });
    for (const [self, attribution] of found.entries()) {
      for (const { start, end } of parts(attribution)) {
        expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      const { cue, source, content, parent, denies, confidence } = attribution;
      if (cue !== null) {
        for (const span of content) expect(overlap(span, cue), 'content over its cue').toBe(false);
        if (source !== null) expect(overlap(source, cue), 'source over its cue').toBe(false);
      }
      for (const [at, span] of content.entries()) {
        if (at > 0) expect(span.start).toBeGreaterThanOrEqual(content[at - 1]!.end);
      }
      for (const at of [...denies, ...(parent === null ? [] : [parent])]) {
        expect(found[at], 'an index of nothing').toBeDefined();
        expect(at).not.toBe(self);
      }
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    const starts = found.map(firstOf);
    expect(starts, 'in order of the text').toEqual(starts.toSorted((a, b) => a - b));
    for (const start of found.keys()) {
      const seen = new Set<number>();
      for (let at: number | null = start; at !== null; at = found[at]!.parent) {
        expect(seen.has(at), 'a parent of itself').toBe(false);
        seen.add(at);
      }
    }
  });

  holds('engine-no-memory', [anyText, anyText], (text, other) => {
    const fresh = extract(text);
    extract(other);
    expect(extract(text)).toEqual(fresh);
  });
});

/** What is read in the sentence itself; who a source is in full, and so its kind, may stand anywhere in the text. */
const local = (found: readonly Attribution[], from: number) =>
  found
    .filter((attribution) => firstOf(attribution) >= from)
    .map(({ cue, source, content, quotation, rule }) => ({
      cue: shift(cue, from),
      source: shift(source, from),
      content: content.map((span) => shift(span, from)),
      quotation,
      rule,
    }));

const shift = (span: Span | null, by: number) => span && { start: span.start - by, end: span.end - by };

describe('the engine, on a text after other text', () => {
  const headline = 'خبر اليوم\n';
  // A quotation may go on in the next paragraph, and so belong to what was said before it.
  const between = 'انتهى الخبر هنا.\n';
  holds('engine-alone-or-after', [newsText, plainText], (text, before) => {
    const alone = headline + between + text;
    const after = `${headline}${before}\n${between}${text}`;
    const moved = after.length - text.length;
    expect(local(extract(after), moved)).toEqual(local(extract(alone), alone.length - text.length));
  });
});

describe('the engine takes linear time', () => {
  const units = [
    ...['a', 'ا', ' ', '\n', '\u0651', '\u200B', '\u202E', 'و'],
    ...['"', '" ', '“', '”', '«', '»', '« ', "'", '’ ', '. ', ': ', ', ', '، ', '(', '- '],
    ...['قال ', 'وقال ', 'قال إن ', 'أن ', 'الوزير ', 'مصدر ', 'مصادر ', 'عن ', 'نقلت عن ', 'وفقا ل'],
    ...['قال: "', 'قال الوزير إن ', 'نفى الوزير صحة ', 'أضاف أن، ', 'قال أحمد. ', 'قال أحمد.\n'],
    ...['said ', 'said that ', 'he said ', 'sources ', 'according to ', 'of the ', 'the minister of '],
    ...['Smith ', 'Mr. ', 'U.S. ', 'who said ', 'denied ', 'denied that he ', '"I said, ', '" said '],
    ...[', said ', 'and ', 'by ', 'told reporters ', 'Ahmed said. ', 'Ahmed said.\n', '“Yes,” he said. '],
  ];
  it.each(units)('%j repeated', (unit) => expectLinearTime(unit, 8_000, (text) => extract(text)));
});
