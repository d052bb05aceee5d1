import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './build.ts';

interface Shape {
  /** A script that puts its exports in a global of this name; a module without. */
  readonly global?: string;
  readonly minify?: boolean;
}

/**
 * One of our modules with all it imports, as one file.
 * @param entry from the repository's root
 * @throws Error with Vite's own words
 */
export async function bundle(entry: string, { global, minify = false }: Shape = {}): Promise<string> {
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    build: {
      write: false,
      minify,
      lib: {
        entry: join(ROOT, entry),
        fileName: 'bundle',
        formats: [global === undefined ? 'es' : 'iife'],
        ...(global === undefined ? {} : { name: global }),
      },
    },
  });
  const [result] = [output].flat();
  if (result === undefined || !('output' in result)) throw new Error(`Vite built nothing of ${entry}`);
  return result.output[0].code;
}
