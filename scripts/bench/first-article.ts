import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../lib/build.ts';
import { bundle } from '../lib/bundle.ts';
import { durations, type Table } from './measure.ts';
import { texts } from './texts.ts';

const LENGTH = 4_000;

const CLOCK = `const ms = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000 };`;

/** Each is a program of its own; the last line says when it had loaded and when it was done. */
const ISNAD = `${CLOCK}
const start = ms();
const { extract } = await import(process.env.ENGINE);
const loaded = ms();
extract(process.env.TEXT, { language: process.env.LANGUAGE });
console.log(JSON.stringify([loaded - start, ms() - loaded]));`;
const WINK = `${CLOCK}
const start = ms();
const [{ default: nlp }, { default: model }] = [await import('wink-nlp'), await import('wink-eng-lite-web-model')];
const wink = nlp(model, ['sbd', 'pos', 'ner']);
const loaded = ms();
wink.readDoc(process.env.TEXT);
console.log(JSON.stringify([loaded - start, ms() - loaded]));`;

/** What whoever opens one article waits for: everything loads, and nothing is compiled yet. */
export async function firstArticle(rounds: number): Promise<Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    // As the extension ships it.
    const engine = join(folder, 'engine.mjs');
    writeFileSync(engine, await bundle('utils/attribution/index.ts', { minify: true }));
    const { ar, en, origin } = texts(LENGTH);
    return [['English', 'en', en, true] as const, ['Arabic', 'ar', ar, false] as const].map(
      ([name, language, text, beside]) => {
        const env = { ...process.env, ENGINE: pathToFileURL(engine).href, TEXT: text, LANGUAGE: language };
        const times = new Map<string, number[]>();
        const add = (row: string, time: number): void => {
          times.set(row, [...(times.get(row) ?? []), time]);
        };
        for (let round = 0; round < rounds; round += 1) {
          const [loading, reading] = run(ISNAD, env);
          add('Isnad, loaded and read', loading + reading);
          add('Isnad, loaded', loading);
          add('Isnad, read', reading);
          if (beside)
            add(
              'wink-nlp, loaded and read',
              run(WINK, env).reduce((sum, time) => sum + time),
            );
        }
        return {
          title: `The first article, ${name}`,
          note: `${LENGTH.toLocaleString('en')} characters of ${origin}, a new process each; time of the main thread`,
          rows: durations(times, 'Isnad, loaded and read'),
        };
      },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, env: NodeJS.ProcessEnv): readonly [loading: number, reading: number] {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return JSON.parse(output) as [number, number];
}
