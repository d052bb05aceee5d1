/** Pieces are handed to the browser once this long together: it keeps blobs on the disk, strings in memory. UTF-16 units. */
const PART = 1 << 20;

/** A file of the pieces, without holding them all in memory at once. */
export async function toBlob(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let pending: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    pending.push(piece);
    length += piece.length;
    if (length < PART) continue;
    parts.push(new Blob(pending));
    pending = [];
    length = 0;
  }
  return new Blob([...parts, ...pending], { type });
}
