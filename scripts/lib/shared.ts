import { join, resolve } from 'node:path';
import { ROOT } from './build.ts';

/** The folder with corpora/, eval/ and pages/: beside the repository, or where ISNAD_SHARED says. */
export const SHARED = resolve(process.env.ISNAD_SHARED ?? join(ROOT, '..', 'shared'));
