import type { ExportFormat } from './types.ts';

export const JSON_FORMAT = 'isnad-notes';
/** Raised when a file of the version before could no longer be read as it is. */
export const JSON_VERSION = 1;

/** Everything there is, a page a line: what `import-json.ts` reads back without loss. */
export const json: ExportFormat = {
  extension: 'json',
  mediaType: 'application/json',
  async *write(bundles, { at }) {
    const head = { format: JSON_FORMAT, version: JSON_VERSION, exportedAt: new Date(at).toISOString() };
    yield `${JSON.stringify(head).slice(0, -1)},"pages":[`;
    let separator = '\n';
    for await (const bundle of bundles) {
      yield separator + JSON.stringify(bundle);
      separator = ',\n';
    }
    yield '\n]}\n';
  },
};
