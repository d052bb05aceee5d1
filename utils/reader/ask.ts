/** ms before each further attempt. */
const PAUSES = [200, 1_000];

/**
 * Asks the background again where it did not answer: the browser may have stopped its worker in the very
 * moment of the question, and starts it anew for the next one.
 *
 * @throws what the last attempt threw, or the signal's reason
 */
export async function askAgain<Answer>(
  ask: () => Promise<Answer>,
  view: Window,
  signal: AbortSignal,
): Promise<Answer> {
  for (const pause of PAUSES) {
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => view.setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
  }
  return ask();
}
