import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/isnad');

/**
 * Loads what analyses, and keeps what Node made of it for the next process and the next thread: stripping the
 * types and compiling takes as long as reading a hundred articles. Where nothing may be written nothing is kept.
 */
export async function loadAnalyse() {
  enableCompileCache(CACHE);
  const { analyse } = await import('./analyse.ts');
  flushCompileCache();
  return analyse;
}
