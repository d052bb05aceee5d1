import { NotesError } from './errors.ts';
import { pageKeys } from './page-identity.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';
import type { Article, PageRecord } from './types.ts';

/** What is enough to know an article by. */
export type ArticleAddress = Pick<Article, 'url' | 'canonicalUrl'>;

/** All pages an article is known as: more than one when it was noted at addresses nobody knew to be the same. */
export async function pagesOf(tx: ReadTransaction, article: ArticleAddress): Promise<PageRecord[]> {
  const found = new Map<string, PageRecord>();
  for (const key of pageKeys(article)) {
    const page = await tx.objectStore('pages').index('keys').get(key);
    if (page) found.set(page.id, page);
  }
  return [...found.values()];
}

/** The article's page, written or brought up to date; identities that belong to another page stay there. */
export async function putPage(tx: WriteTransaction, article: Article, now: number): Promise<PageRecord> {
  const store = tx.objectStore('pages');
  const [known] = await pagesOf(tx, article);
  const keys = [...(known?.keys ?? [])];
  for (const key of pageKeys(article)) {
    if (!keys.includes(key) && !(await store.index('keys').getKey(key))) keys.push(key);
  }
  const page: PageRecord = {
    id: known?.id ?? keys[0]!,
    keys,
    url: article.url,
    title: article.title,
    site: article.site,
    language: article.language,
    direction: article.direction,
    published: article.published ?? known?.published ?? null,
    createdAt: known?.createdAt ?? now,
    updatedAt: Math.max(now, known?.updatedAt ?? 0),
    noteCount: known?.noteCount ?? 0,
    joined: known?.joined ?? [],
  };
  await store.put(page);
  return page;
}

export async function countNotes(
  tx: WriteTransaction,
  pageId: string,
  difference: number,
  now: number,
): Promise<void> {
  const store = tx.objectStore('pages');
  const page = await store.get(pageId);
  if (!page) throw new NotesError('not-found');
  await store.put({
    ...page,
    noteCount: page.noteCount + difference,
    updatedAt: Math.max(now, page.updatedAt),
  });
}

/** Drops a page nothing is kept for any more: that the reader was there is then nobody's business. */
export async function forgetPage(tx: WriteTransaction, pageId: string): Promise<void> {
  const page = await tx.objectStore('pages').get(pageId);
  const corrections = await tx.objectStore('corrections').index('pageId').count(pageId);
  const trashed = await tx.objectStore('trash').index('pageId').count(pageId);
  if (page?.noteCount === 0 && corrections === 0 && trashed === 0)
    await tx.objectStore('pages').delete(pageId);
}

/** Lists the notes and corrections of one page under another; `move` picks them by the address they were made at. */
async function relist(
  tx: WriteTransaction,
  from: string,
  to: string,
  move: (pageKey: string) => boolean,
): Promise<{ noteIds: string[]; count: number }> {
  const noteIds: string[] = [];
  const notes = tx.objectStore('notes');
  const listed = await notes.index('pageId').getAll(IDBKeyRange.bound([from], [from, []]));
  for (const note of listed) {
    if (!move(note.pageKey)) continue;
    await notes.put({ ...note, pageId: to });
    noteIds.push(note.id);
  }
  const trash = tx.objectStore('trash');
  for (const trashed of await trash.index('pageId').getAll(from)) {
    if (move(trashed.note.pageKey)) await trash.put({ ...trashed, pageId: to });
  }
  const corrections = tx.objectStore('corrections');
  for (const correction of await corrections.index('pageId').getAll(from)) {
    if (move(correction.pageKey)) await corrections.put({ ...correction, pageId: to });
  }
  return { noteIds, count: noteIds.length };
}

/** Makes two pages one: the same article at two addresses. {@link splitPage} undoes it. */
export async function joinPages(tx: WriteTransaction, intoId: string, fromId: string): Promise<string[]> {
  const store = tx.objectStore('pages');
  const [into, from] = [await store.get(intoId), await store.get(fromId)];
  if (!into || !from) throw new NotesError('not-found');
  if (intoId === fromId) return [];
  const { noteIds, count } = await relist(tx, fromId, intoId, () => true);
  await store.delete(fromId);
  await store.put({
    ...into,
    keys: [...into.keys, ...from.keys],
    noteCount: into.noteCount + count,
    updatedAt: Math.max(into.updatedAt, from.updatedAt),
    joined: [...into.joined, from],
  });
  return noteIds;
}

/** Takes a joined page out again, with the notes that were made at its addresses. */
export async function splitPage(tx: WriteTransaction, pageId: string, joinedId: string): Promise<string[]> {
  const store = tx.objectStore('pages');
  const page = await store.get(pageId);
  const part = page?.joined.find((joined) => joined.id === joinedId);
  if (!page || !part) throw new NotesError('not-found');
  const { noteIds, count } = await relist(tx, pageId, part.id, (key) => part.keys.includes(key));
  await store.put({
    ...page,
    keys: page.keys.filter((key) => !part.keys.includes(key)),
    noteCount: page.noteCount - count,
    joined: page.joined.filter((joined) => joined.id !== joinedId),
  });
  await store.put({ ...part, noteCount: count, updatedAt: Math.max(part.updatedAt, page.updatedAt) });
  // It may have been made for the joining.
  await forgetPage(tx, pageId);
  return noteIds;
}
