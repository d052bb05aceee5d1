/** Lists up to this long are put in order in place; most are in order already, or nearly. */
const SHORT = 40;

/** The indexes of some keys from the least key to the greatest; equal keys stay in their order. */
export function orderOf(keys: readonly number[]): number[] {
  const order: number[] = [];
  for (let i = 0; i < keys.length; i++) order.push(i);
  if (keys.length > SHORT) return order.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  for (let i = 1; i < order.length; i++) {
    const key = keys[i] as number;
    let at = i;
    while (at > 0 && (keys[order[at - 1] as number] as number) > key) {
      order[at] = order[at - 1] as number;
      at -= 1;
    }
    order[at] = i;
  }
  return order;
}

/** More than there are tokens: `from * WIDEST - to` puts ranges in the order they begin, the wider first. */
export const WIDEST = 2 ** 26;
