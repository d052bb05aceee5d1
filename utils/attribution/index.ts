export type { Attribution, Kind, Naming, Quotation, Span } from './types.ts';
