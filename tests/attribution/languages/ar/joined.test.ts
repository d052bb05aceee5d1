import { describe, expect, it } from 'vitest';
import { readAll } from './readings.ts';

describe('an "and" or "to" written together with a source is in its mention and not in its name', () => {
  it.each([
    ['ومهندسون يتحدثون عن رسائل بقيت بلا رد.', 'ومهندسون', 'مهندسون'],
    ['ووزير الخارجية يؤكد أن الاتفاق قائم.', 'ووزير الخارجية', 'وزير الخارجية'],
    ['وواشنطن تقول إن الأمر انتهى.', 'وواشنطن', 'واشنطن'],
    ['فالوزير قال إن الأمر انتهى.', 'فالوزير', 'الوزير'],
    ['وَمصادر مطلعة تؤكد أن الاتفاق قائم.', 'وَمصادر مطلعة', 'مصادر مطلعة'],
  ])('%s', (text, source, resolved) =>
    expect(readAll(text)[0]).toMatchObject({ source, resolved, chain: resolved }),
  );

  it.each([
    ['its own letter', 'وكالة رويترز قالت إن الأمر انتهى.', 'وكالة رويترز'],
    ['its own letter, a name', 'وليد الخازن قال إن الأمر انتهى.', 'وليد الخازن'],
    ['a word no list knows', 'قال ونستون باركر إن الأمر انتهى.', 'ونستون باركر'],
    ['a word inside', 'قال وزير النقل ومساعده إن الأمر انتهى.', 'وزير النقل ومساعده'],
  ])('%s stays', (_, text, resolved) => expect(readAll(text)[0]?.resolved).toBe(resolved));

  it('is left off a relay too', () => {
    const [told] = readAll('قال مسؤول محلي لوكالة أنباء الساحل إن السد آمن.');
    expect(told).toMatchObject({ source: 'مسؤول محلي', chain: 'مسؤول محلي → وكالة أنباء الساحل' });
  });

  it('is left off wherever the source is meant', () => {
    const [, again] = readAll('ووزير النقل سالم الكيلاني يؤكد أن الجسر آمن.\nوأضاف أن العمل انتهى.');
    expect(again).toMatchObject({ source: '', resolved: 'وزير النقل سالم الكيلاني' });
  });
});
