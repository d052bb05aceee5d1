import { describeTarget } from '../anchoring/index.ts';
import { extentOf } from './claim.ts';
import { NotesError } from './errors.ts';
import { pageKeys } from './page-identity.ts';
import { type ArticleAddress, pagesOf, putPage } from './pages.ts';
import { type Context, read, write } from './transaction.ts';
import type { CorrectionChange, CorrectionRecord, Reading } from './types.ts';
import { checkId } from './writing.ts';

export interface CorrectionDraft {
  readonly id: string;
  readonly reading: Reading;
  /** Index of the claim corrected; null for an added one. */
  readonly index: number | null;
  readonly change: CorrectionChange;
}

export async function putCorrection(context: Context, draft: CorrectionDraft): Promise<CorrectionRecord> {
  checkId(draft.id);
  const { article, attributions } = draft.reading;
  const was = draft.index === null ? null : (attributions[draft.index] ?? null);
  const subject = was ?? (draft.change.type === 'add' ? draft.change.attribution : null);
  if (!subject) throw new NotesError('invalid');
  return write(context, ['pages', 'corrections'], async (tx) => {
    const at = context.now();
    const known = await tx.objectStore('corrections').get(draft.id);
    const page = await putPage(tx, article, at);
    const correction: CorrectionRecord = {
      id: draft.id,
      pageId: page.id,
      pageKey: pageKeys(article)[0]!,
      target: describeTarget(article.text, extentOf(subject)),
      was,
      change: draft.change,
      language: article.language,
      createdAt: known?.createdAt ?? at,
    };
    await tx.objectStore('corrections').put(correction);
    return { result: correction, change: { pageIds: [page.id], noteIds: [] } };
  });
}

export const deleteCorrection = (context: Context, id: string): Promise<boolean> =>
  write(context, ['corrections'], async (tx) => {
    const known = await tx.objectStore('corrections').get(id);
    if (!known) return { result: false, change: null };
    await tx.objectStore('corrections').delete(id);
    return { result: true, change: { pageIds: [known.pageId], noteIds: [] } };
  });

export const correctionsOfArticle = (
  context: Context,
  article: ArticleAddress,
): Promise<CorrectionRecord[]> =>
  read(context, ['pages', 'corrections'], async (tx) => {
    const pages = await pagesOf(tx, article);
    const index = tx.objectStore('corrections').index('pageId');
    return (await Promise.all(pages.map(({ id }) => index.getAll(id)))).flat();
  });
