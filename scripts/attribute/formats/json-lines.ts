import type { Attribution } from '../../../utils/attribution/index.ts';
import type { Document } from '../documents.ts';

/** `{"id", "attributions"}`, offsets in UTF-16 code units into the line's `text`. */
export const toJsonLine = ({ id }: Document, attributions: readonly Attribution[]): string =>
  JSON.stringify({ id, attributions });
