import type { Word } from './pack.ts';

/** What a word alone tells, found out once a word instead of once an occurrence. */
export function perWord<W extends Word, T>(tell: (word: W) => T): (word: W) => T {
  const known = new WeakMap<W, { readonly told: T }>();
  return (word) => {
    let answer = known.get(word);
    if (!answer) {
      answer = { told: tell(word) };
      known.set(word, answer);
    }
    return answer.told;
  };
}
