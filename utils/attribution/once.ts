/** An answer that is found when it is first asked for, and kept. */
export function once<T>(find: () => T): () => T {
  let found: { readonly answer: T } | null = null;
  return () => {
    found ??= { answer: find() };
    return found.answer;
  };
}
