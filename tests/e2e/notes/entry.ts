/** What the fault tests and the scale benchmark run in a page of their own: the real store on the real IndexedDB. */

import { EXPORT_FORMATS, importFile } from '../../../utils/exporters/index.ts';
import { openStore } from '../../../utils/notes/index.ts';
import { MIGRATIONS } from '../../../utils/notes/schema.ts';
import { draft } from '../../notes/samples.ts';

const api = { openStore, MIGRATIONS, EXPORT_FORMATS, importFile, draft };

declare global {
  var isnad: typeof api;
}
globalThis.isnad = api;
