import { describe, expect, it } from 'vitest';
import { articleChanges } from '../../utils/notes/article-changes.ts';
import { readClaims } from '../../utils/notes/claim.ts';
import type { Reading } from '../../utils/notes/types.ts';
import { claim } from '../fixtures/claims.ts';
import { ARTICLE, READING } from './support.ts';

type Claim = [cue: string, source: string, content: string];

const reading = (text: string, claims: readonly Claim[]): Reading => ({
  article: { ...ARTICLE, text },
  attributions: claims.map(([cue, source, content]) => claim(text, { cue, source, content })),
});

const THEN: Claim[] = [
  ['قالت', 'الوزيرة', 'إن المحطة ستضخ مئتي ألف متر مكعب يوميا قبل نهاية الصيف'],
  ['وذكرت', 'مصادر', 'أن كلفة المشروع تجاوزت ما أعلن في البداية'],
  ['ونفى', 'المتحدث', 'أن يكون هناك أي تأخير'],
];
const sentence = ([cue, source, content]: Claim) => `${cue} ${source} ${content}.`;
const then = { claims: readClaims(reading(THEN.map(sentence).join('\n'), THEN)) };
const changes = (claims: readonly Claim[], rest = '') =>
  articleChanges(then, reading(claims.map(sentence).join('\n') + rest, claims));

describe('since a note, an article', () => {
  it('may not have changed', () => {
    expect(changes(THEN)).toEqual({ gone: [], added: [], reworded: [], relabelled: [] });
  });

  it('may have lost a claim', () => {
    expect(changes([THEN[0]!, THEN[2]!]).gone.map(({ source }) => source)).toEqual(['مصادر']);
  });

  it('may have a new one', () => {
    const added: Claim = ['وأكد', 'البنك المركزي', 'أن القرض صرف كاملا'];
    expect(changes([THEN[0]!, added, THEN[1]!, THEN[2]!])).toMatchObject({ gone: [], added: [1] });
  });

  it('may say one in other words', () => {
    const reworded: Claim = ['قالت', 'الوزيرة', 'إن المحطة ستضخ مئة ألف متر مكعب يوميا قبل نهاية العام'];
    const result = changes([THEN[2]!, reworded, THEN[1]!]);
    expect(result).toMatchObject({ gone: [], added: [], reworded: [{ now: 1 }] });
  });

  it('may say one in more words than before, all of those still there', () => {
    const grown: Claim = ['ونفى', 'المتحدث', 'أن يكون هناك أي تأخير أو نقص في المال'];
    expect(changes([THEN[0]!, THEN[1]!, grown])).toMatchObject({
      gone: [],
      added: [],
      reworded: [{ now: 2 }],
    });
  });

  it('has not changed when it is spelled otherwise or put in another order', () => {
    const spelled = THEN.map(([cue, source, content]): Claim => [cue, source, content.replaceAll('ة', 'ه')]);
    expect(changes(spelled.toReversed())).toMatchObject({ gone: [], added: [], reworded: [] });
  });

  it('has not lost a claim that only our reading no longer finds', () => {
    expect(changes([THEN[0]!, THEN[2]!], `\n${sentence(THEN[1]!)}`).gone).toEqual([]);
  });

  it('may call a source otherwise', () => {
    const attributions = READING.attributions.map((attribution) => ({
      ...attribution,
      kind: 'anonymous' as const,
    }));
    const result = articleChanges({ claims: readClaims(READING) }, { ...READING, attributions });
    expect(result.relabelled.map(({ now }) => now)).toEqual([0]);
  });
});
