import { type Attribution, extract } from '../../utils/attribution/index.ts';
import { complaintOf } from './complaints.ts';
import { type Document, documentOf } from './documents.ts';
import { toAnnotations } from './formats/annotations.ts';
import { explained } from './formats/explained.ts';
import type { Format, Printing } from './formats/index.ts';
import { toJsonLine } from './formats/json-lines.ts';
import { toList } from './formats/list.ts';
import type { Job } from './jobs.ts';

/** From a document to what is printed for it, without the newline at its end. */
const WRITERS: Readonly<Record<Format, (document: Document, colours: boolean) => string>> = {
  jsonl: withAttributions(toJsonLine),
  annotations: withAttributions(toAnnotations),
  list: withAttributions(toList),
  explain: explained,
};

function withAttributions(
  write: (document: Document, found: readonly Attribution[], colours: boolean) => string,
) {
  return (document: Document, colours: boolean) => {
    const options = document.lang === undefined ? {} : { language: document.lang };
    return write(document, extract(document.text, options), colours);
  };
}

/** What came of a job: its text for the output, or why there is none. */
export type Outcome = { readonly text: string } | { readonly error: string };

/** A pure function of the job: the same wherever, whenever and beside whatever it runs. */
export async function analyse(job: Job, { format, colours }: Printing): Promise<Outcome> {
  try {
    return { text: WRITERS[format](await documentOf(job), colours) };
  } catch (error) {
    return { error: `${job.name}: ${complaintOf(error)}` };
  }
}
