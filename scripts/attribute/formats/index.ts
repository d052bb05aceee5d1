/** The formats by name: what the command offers. `analyse.ts` has what each writes. */
export const FORMATS = ['jsonl', 'annotations', 'list', 'explain'] as const;

export type Format = (typeof FORMATS)[number];

/** How it is printed. Decided once, by where the output goes: a worker has no terminal to ask. */
export interface Printing {
  readonly format: Format;
  readonly colours: boolean;
}
