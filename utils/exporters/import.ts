import * as v from 'valibot';
import { addMerges, type MergeCounts, NO_MERGES, type NotesStore, type PageBundle } from '../notes/index.ts';
import { bundleOfAnnotation, webAnnotationRecord } from './import-annotation.ts';
import { JSON_FORMAT, JSON_VERSION } from './json.ts';
import { JsonStreamError, readItems } from './json-stream.ts';
import { type ImportProblem, type ImportProblemCode, MAX_PROBLEMS } from './problems.ts';
import { pageBundle } from './schema.ts';

export type ImportResult =
  | { readonly ok: true; readonly records: number; readonly counts: MergeCounts }
  | { readonly ok: false; readonly records: number; readonly problems: readonly ImportProblem[] };

export interface ImportProgress {
  /** Told now and then how many records have been read. */
  readonly onProgress?: (records: number) => void;
  /**
   * Told when the whole file has been read and is right: from here on it comes in and cannot be stopped. Told again and
   * again, then, what share of it has, from 0 to 1.
   */
  readonly onCommit?: (share: number) => void;
  readonly signal?: AbortSignal;
}

export interface ImportOptions extends ImportProgress {
  /** Only say what would be done. */
  readonly dryRun: boolean;
  readonly restoreDeleted?: boolean;
  /** What annotations without a date are dated with, ms. */
  readonly now?: () => number;
}

/** Notes merged in one transaction: whoever wants to write meanwhile waits for it. */
const NOTES_AT_ONCE = 1_000;
/** Notes compared at once in a dry run. */
const NOTES_PLANNED = 500;

class Unreadable extends Error {
  readonly problem: ImportProblem;
  constructor(code: ImportProblemCode, record: number | null = null, path: string | null = null) {
    super(code);
    this.problem = { code, record, path };
  }
}

async function* decode(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      signal?.throwIfAborted();
      yield decodeChunk(decoder, value, true);
    }
    yield decodeChunk(decoder, undefined, false);
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function decodeChunk(decoder: TextDecoder, bytes: Uint8Array | undefined, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new Unreadable('not-text');
  }
}

type RecordReader = (record: unknown) => Promise<PageBundle | ImportProblem>;

const invalid = (issues: readonly v.BaseIssue<unknown>[] | null): ImportProblem => ({
  code: 'invalid',
  record: null,
  path: issues?.[0] ? v.getDotPath(issues[0] as never) : null,
});

const ownReader: RecordReader = async (record) => {
  const { success, output, issues } = v.safeParse(pageBundle, record, { abortEarly: true });
  return success ? output : invalid(issues);
};

const annotationReader =
  (now: () => number): RecordReader =>
  async (record) => {
    const { success, output, issues } = v.safeParse(webAnnotationRecord, record, { abortEarly: true });
    if (!success) return invalid(issues);
    return (await bundleOfAnnotation(output, now())) ?? { code: 'invalid', record: null, path: 'target' };
  };

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (Object.getOwnPropertyDescriptor(value, name)?.value as unknown)
    : undefined;

const isType = (head: unknown, type: string) => [member(head, 'type')].flat().includes(type);

/** What reads the records, by what surrounds them. */
function readerFor(head: unknown, now: () => number): RecordReader {
  if (member(head, 'format') === JSON_FORMAT) {
    const version = member(head, 'version');
    if (typeof version !== 'number') throw new Unreadable('foreign');
    if (version > JSON_VERSION) throw new Unreadable('newer-version');
    return ownReader;
  }
  if (Array.isArray(head) || isType(head, 'AnnotationPage') || isType(head, 'AnnotationCollection')) {
    return annotationReader(now);
  }
  throw new Unreadable('foreign');
}

const isProblem = (read: PageBundle | ImportProblem): read is ImportProblem => 'code' in read;

function parseItem(text: string, record: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('not-json', record);
  }
}

/** Records in the order of the file, valid ones as bundles. */
async function* records(
  stream: ReadableStream<Uint8Array>,
  options: ImportOptions,
): AsyncGenerator<{ number: number; read: PageBundle | ImportProblem }> {
  const now = options.now ?? Date.now;
  let reader: RecordReader | null = null;
  let number = 0;
  for await (const piece of readItems(decode(stream, options.signal), ['pages', 'items'])) {
    if (piece.type === 'item') {
      number++;
      const read = await reader!(parseItem(piece.text, number));
      yield { number, read: isProblem(read) ? { ...read, record: number } : read };
    } else if (!piece.complete) {
      reader = readerFor(piece.head, now);
    } else if (reader === null) {
      // No list at all: one annotation on its own, or nothing of ours.
      if (!isType(piece.head, 'Annotation')) throw new Unreadable('foreign');
      yield { number: 1, read: await annotationReader(now)(piece.head) };
    }
  }
}

/** Bundles of one page in a row as one: annotations come a note each. */
function joinRows(batch: readonly PageBundle[]): PageBundle[] {
  const joined = new Map<string, PageBundle>();
  const rows: PageBundle[] = [];
  for (const bundle of batch) {
    const known = bundle.readings.length === 0 ? joined.get(bundle.page.id) : undefined;
    if (!known) {
      joined.set(bundle.page.id, bundle);
      rows.push(bundle);
      continue;
    }
    (known.claims as PageBundle['claims'][number][]).push(...bundle.claims);
    (known.notes as PageBundle['notes'][number][]).push(...bundle.notes);
  }
  return rows;
}

type Checked =
  | { readonly ok: true; readonly records: number }
  | { readonly ok: false; readonly records: number; readonly problems: readonly ImportProblem[] };

/** Reads a whole file; hands its pages on, `size` notes or a few more at once, until something is wrong with it. */
async function readFile(
  stream: ReadableStream<Uint8Array>,
  options: ImportOptions,
  size: number,
  take: (batch: readonly PageBundle[]) => Promise<void>,
): Promise<Checked> {
  let [seen, pending] = [0, 0];
  let batch: PageBundle[] = [];
  const problems: ImportProblem[] = [];
  const flush = async () => {
    if (batch.length > 0 && problems.length === 0) await take(joinRows(batch));
    batch = [];
    pending = 0;
  };
  try {
    for await (const { number, read } of records(stream, options)) {
      seen = number;
      if (isProblem(read)) {
        if (problems.push(read) >= MAX_PROBLEMS) break;
        continue;
      }
      batch.push(read);
      pending += 1 + read.notes.length + read.deleted.length;
      if (pending >= size) await flush();
      if (number % 100 === 0) options.onProgress?.(number);
    }
    await flush();
  } catch (error) {
    if (error instanceof Unreadable) problems.push(error.problem);
    else if (error instanceof JsonStreamError) {
      problems.push({ code: error.code, record: error.record || null, path: null });
    } else throw error;
  }
  return problems.length > 0 ? { ok: false, records: seen, problems } : { ok: true, records: seen };
}

async function plan(
  stream: ReadableStream<Uint8Array>,
  store: Pick<NotesStore, 'planMerge'>,
  options: ImportOptions,
): Promise<ImportResult> {
  let counts = NO_MERGES;
  const checked = await readFile(stream, options, NOTES_PLANNED, async (batch) => {
    counts = addMerges(counts, await store.planMerge(batch, options));
  });
  return checked.ok ? { ...checked, counts } : checked;
}

export type ImportStore = Pick<NotesStore, 'planMerge' | 'stage' | 'dropStaged' | 'commitImport'>;

/**
 * Imports our own JSON or W3C annotations. The file is read a record at a time and laid aside in the database; only when
 * all of it is there and nothing is wrong with it does it come in, as a whole. Doing it again changes nothing more.
 * @throws NotesError when the database fails, `AbortError` when `signal` aborts: before the whole file was read that has
 * changed nothing; after it, what is missing comes in the next time the store is opened
 */
export async function importFile(
  stream: ReadableStream<Uint8Array>,
  store: ImportStore,
  options: ImportOptions,
): Promise<ImportResult> {
  if (options.dryRun) return plan(stream, store, options);
  const id = crypto.randomUUID();
  let order = 0;
  const checked = await readFile(stream, options, NOTES_AT_ONCE, (batch) =>
    store.stage(id, order++, batch),
  ).catch(async (error: unknown) => {
    await store.dropStaged(id).catch(() => {});
    throw error;
  });
  if (!checked.ok) {
    await store.dropStaged(id);
    return checked;
  }
  options.onCommit?.(0);
  let merged = 0;
  const onBatch = () => options.onCommit?.(++merged / order);
  const { restoreDeleted = false } = options;
  return { ...checked, counts: await store.commitImport(id, { restoreDeleted, onBatch }) };
}
