import { describe, expect, it } from 'vitest';
import { sourceWords } from '../../utils/source-words.ts';
import { spanOf } from '../fixtures/claims.ts';

describe('a source as a heading has it', () => {
  it.each([
    ['ووفقا لدراسة أعدتها جامعة الساحل، انخفضت', 'لدراسة أعدتها جامعة الساحل', 'دراسة أعدتها جامعة الساحل'],
    ['وأُغلق الطريق وفقًا لوكالة الأنباء', 'لوكالة الأنباء', 'وكالة الأنباء'],
    ['طبقاً لـ«المرسى» أُغلق الطريق', 'لـ«المرسى»', '«المرسى»'],
    // Two lams may be the article, or the name’s own.
    ['وفقا للوزارة أُغلق الطريق', 'للوزارة', 'للوزارة'],
    ['وفقا لليلى الحمداني أُغلق', 'لليلى الحمداني', 'لليلى الحمداني'],
    // Nothing before it that takes the preposition: the lam is the name’s.
    ['وقال لبيب الخازن إن', 'لبيب الخازن', 'لبيب الخازن'],
    ['تقول أم يوسف من القرية.', 'أم يوسف من القرية.', 'أم يوسف من القرية'],
    ['according to the U.S.', 'the U.S.', 'the U.S.'],
    ['said a\n study', 'a\n study', 'a study'],
  ])('%s', (text, words, heading) => expect(sourceWords(text, spanOf(text, words))).toBe(heading));
});
