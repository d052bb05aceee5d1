import { describe, expect, it } from 'vitest';
import { ofLemma, question, spelt } from '../../../../utils/attribution/languages/en/word-questions.ts';
import { NO_WORD, readWord } from '../../../../utils/attribution/languages/en/words.ts';

describe('what is asked of a word', () => {
  it.each([
    ['Told', spelt('told tells'), true],
    ['tell', spelt('told tells'), false],
    ['told tells', spelt('told tells'), false],
    ['briefed', spelt(/(?:ed|ing)$/), true],
    ['edge', spelt(/(?:ed|ing)$/), false],
    ['told', ofLemma('tell ask'), true],
    ['asks', ofLemma('tell ask'), true],
    ['teller', ofLemma('tell ask'), false],
    ['was', ofLemma('be'), true],
    ['has', ofLemma('be'), false],
  ])('%s', (surface, asks, answer) => {
    expect(asks(readWord(surface))).toBe(answer);
    expect(asks(NO_WORD)).toBe(false);
  });

  it('is found out once a word, whatever the answer', () => {
    const asked: string[] = [];
    const isShort = question(({ norm }) => {
      asked.push(norm);
      return norm.length < 3;
    });
    const [he, people] = [readWord('he'), readWord('people')];
    expect([isShort(he), isShort(people), isShort(he), isShort(people)]).toEqual([true, false, true, false]);
    expect(asked).toEqual(['he', 'people']);
  });

  it('is kept apart from all other answers of the word', () => {
    const word = readWord('minister');
    const answers = Array.from({ length: 18 }, (_, i) => i % 3 === 0);
    const questions = answers.map((answer) => question(() => answer));
    for (const asks of questions) asks(word);
    expect(questions.map((asks) => asks(word))).toEqual(answers);
  });

  it('is one question where two files hold the same list', () => {
    expect(spelt('alpha beta')).toBe(spelt('alpha beta'));
    expect(spelt('alpha beta')).not.toBe(ofLemma('alpha beta'));
  });
});
