/** Answers kept before the oldest are let go of, all at once. */
const MOST = 20_000;

/**
 * A function of two short texts that computes each answer once. It looks the two up one after the other: to put a key
 * together for every question would cost more than most answers.
 */
export function remembered<T>(answer: (one: string, other: string) => T): (one: string, other: string) => T {
  const known = new Map<string, Map<string, T>>();
  let size = 0;
  return (one, other) => {
    let answers = known.get(one);
    const found = answers?.get(other);
    if (found !== undefined) return found;
    if (size === MOST) {
      known.clear();
      answers = undefined;
      size = 0;
    }
    const fresh = answer(one, other);
    if (!answers) {
      answers = new Map();
      known.set(one, answers);
    }
    answers.set(other, fresh);
    size += 1;
    return fresh;
  };
}
