/**
 * fast-check, with the same cases at every run: what fails in `npm test` fails because of a change, never
 * by chance. New cases are looked for by `npm run fuzz`, which sets the seed.
 */

import fc from 'fast-check';

export const SEED = Number(process.env.ISNAD_FUZZ_SEED ?? 1_445);

fc.configureGlobal({ seed: SEED });

export { fc };
