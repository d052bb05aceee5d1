import { type ArticleChanges, articleChanges } from '../notes/article-changes.ts';
import { digest } from '../notes/digest.ts';
import type { ReadingRecord } from '../notes/types.ts';
import type { ReadyState } from './view.ts';

/** What the reader is told of an article that is no longer the one she noted. */
export interface ChangesSince extends Pick<ArticleChanges, 'gone' | 'added' | 'reworded'> {
  /** The same for the same two texts. */
  readonly id: string;
  /** When the article was read as she noted it, ms. */
  readonly at: number;
}

/** Texts more unlike in length than this are an article and a part of it, not two versions of one. */
const SAME_ARTICLE = 2;

/** What changed since the latest of the readings notes were made in; null where nothing did. */
export async function changesSince(
  readings: readonly ReadingRecord[],
  { article, attributions, scope }: ReadyState,
): Promise<ChangesSince | null> {
  const then = readings.toSorted((a, b) => b.at - a.at)[0];
  if (!then || scope === 'selection') return null;
  const now = await digest(then.pageKey, article.text);
  const lengths = article.text.length / then.textLength;
  if (now === then.id || lengths > SAME_ARTICLE || lengths < 1 / SAME_ARTICLE) return null;

  const { gone, added, reworded } = articleChanges(then, { article, attributions });
  // What the reader has added herself is no change of the article.
  const published = added.filter((index) => attributions[index]?.rule !== 'reader.added');
  if (gone.length + published.length + reworded.length === 0) return null;
  return { id: `${then.id} ${now}`, at: then.at, gone, added: published, reworded };
}
