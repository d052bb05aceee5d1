import { extract } from '../../utils/attribution/index.ts';
import { type Document, documentOf } from './documents.ts';
import { toAnnotations } from './formats/annotations.ts';
import { explained } from './formats/explained.ts';
import { toJsonLine } from './formats/json-lines.ts';
import { toList } from './formats/list.ts';
import type { Job } from './jobs.ts';

/** A format: from a document to what is printed for it, without the newline at its end. */
const FORMATS = {
  jsonl: withAttributions(toJsonLine),
  annotations: withAttributions(toAnnotations),
  list: withAttributions(toList),
  explain: explained,
} as const satisfies Record<string, (document: Document) => string>;

export type Format = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

function withAttributions(write: (document: Document, found: ReturnType<typeof extract>) => string) {
  return (document: Document) =>
    write(document, extract(document.text, document.lang === undefined ? {} : { language: document.lang }));
}

/** What came of a job: its text for the output, or why there is none. */
export type Outcome = { readonly text: string } | { readonly error: string };

/** A pure function of the job: the same wherever, whenever and beside whatever it runs. */
export function analyse(job: Job, format: Format): Outcome {
  try {
    return { text: FORMATS[format](documentOf(job)) };
  } catch (error) {
    return { error: `${job.name}: ${error instanceof Error ? error.message : String(error)}` };
  }
}
