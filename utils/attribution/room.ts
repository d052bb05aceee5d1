/** More tokens than most texts have: room for them is not kept. */
const LARGE = 1 << 16;

/**
 * Room for a number a token, -1 at first. What it hands out is used over for the next text: arrays that each
 * text makes anew cost more than what is done with them.
 */
export function numberPerToken(): (tokens: number) => Int32Array {
  let room = new Int32Array(0);
  return (tokens) => {
    if (tokens > LARGE) return new Int32Array(tokens).fill(-1);
    if (room.length < tokens) room = new Int32Array(2 * tokens);
    return room.fill(-1, 0, tokens);
  };
}
