/** `THIRD-PARTY.txt` in every package: whose code is in it, under which licence, with its text. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Licences that let us ship the code inside a package under ours. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'CC0-1.0',
]);

interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The licence's own words. */
  readonly text: string;
}

interface PackageJson {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
}

/** The folder of the package that a bundled module comes from; null for our own code and virtual modules. */
function packageFolder(moduleId: string): string | null {
  const file = moduleId.replace(/^\0/, '').split('?')[0] ?? '';
  const at = file.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const [scope = '', name = ''] = file.slice(at + '/node_modules/'.length).split('/');
  const folder = join(file.slice(0, at), 'node_modules', scope.startsWith('@') ? join(scope, name) : scope);
  return existsSync(join(folder, 'package.json')) ? folder : null;
}

function read(folder: string): Shipped {
  const json = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  const author = typeof json.author === 'string' ? json.author : json.author?.name;
  return {
    name: json.name ?? basename(dirname(folder)),
    version: json.version ?? '',
    licence: json.license ?? 'unknown',
    text:
      file === undefined
        ? `Copyright ${author ?? json.name}`
        : readFileSync(join(folder, file), 'utf8').trim(),
  };
}

/**
 * The notice for the packages that these modules come from, in the order of their names.
 * @throws Error for a licence that is not allowed, or not known
 */
export function thirdPartyNotice(moduleIds: Iterable<string>): string {
  const folders = new Set([...moduleIds].flatMap((id) => packageFolder(id) ?? []));
  const shipped = new Map([...folders].map(read).map((one) => [`${one.name}@${one.version}`, one]));
  const refused = [...shipped.values()].filter(({ licence }) => !ALLOWED.has(licence));
  if (refused.length > 0) {
    const list = refused.map(({ name, licence }) => `${name} (${licence})`).join(', ');
    throw new Error(`Not to be shipped without a decision: ${list}.`);
  }
  const entries = [...shipped.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { licence, text }]) => `${name} (${licence})\n\n${text}\n`);
  const rule = `\n${'-'.repeat(72)}\n\n`;
  return `Isnad contains code of these packages, each under its own licence.\n${rule}${entries.join(rule)}`;
}
