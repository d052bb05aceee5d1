export { type ExtractOptions, extract } from './extract.ts';
export type { Explanation } from './pack.ts';
export type { Attribution, Kind, Naming, Quotation, Span } from './types.ts';
