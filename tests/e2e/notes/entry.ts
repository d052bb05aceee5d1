/** What the tests of notes run in a page of their own: the real store on the real IndexedDB. */

import { EXPORT_FORMATS, importFile } from '../../../utils/exporters/index.ts';
import { openStore } from '../../../utils/notes/index.ts';
import { MIGRATIONS } from '../../../utils/notes/schema.ts';
import version1 from '../../fixtures/notes/version-1.json' with { type: 'json' };
import { longFile } from '../../notes/made-up-library.ts';
import { type OlderDatabase, putOlderDatabase } from '../../notes/older-database.ts';
import { draft } from '../../notes/samples.ts';

const older = [version1 as unknown as OlderDatabase];
const api = { openStore, MIGRATIONS, EXPORT_FORMATS, importFile, draft, longFile, older, putOlderDatabase };

declare global {
  var isnad: typeof api;
}
globalThis.isnad = api;
