import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the READMEs, CONTRIBUTING and docs/ name is there: links, files, folders, commands and their options. */

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const DOCUMENTS = [
  'README.md',
  'README.ar.md',
  'CONTRIBUTING.md',
  'utils/attribution/README.md',
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

/** Made by a command, or the reader's own. */
const NOT_IN_THE_REPOSITORY = /^(?:\.output|artifacts|node_modules|isnad|\.\.\/shared)\b/;

const FOLDERS = ['components', 'docs', 'entrypoints', 'locales', 'public', 'scripts', 'tests', 'utils'];
const places = FOLDERS.flatMap((folder) => [
  folder,
  ...(readdirSync(join(root, folder), { recursive: true }) as string[]).map((path) =>
    join(folder, path).replaceAll('\\', '/'),
  ),
]).concat(readdirSync(root));

/** Documents may name a place by its last steps (`rules/`, `extract.ts`); what follows a `<placeholder>` is free. */
const isThere = (name: string): boolean => {
  const known = name.replace(/\/?[^/]*[<…*].*$/, '').replace(/\/$/, '');
  return known === '' || places.some((place) => place === known || place.endsWith(`/${known}`));
};

const namesAPlace = (span: string): boolean =>
  /^[\w.-]+(?:\/[\w.<>…*-]+)*\/?$/.test(span) &&
  (/(?:\.tsx?|\.json|\/)$/.test(span) || FOLDERS.includes(span.split('/', 1)[0] ?? '')) &&
  !NOT_IN_THE_REPOSITORY.test(span);

const fenced = (text: string) => [...text.matchAll(/^```[^\n]*\n(.*?)^```/gms)].map(([, body]) => body ?? '');
const spans = (text: string) =>
  [...text.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '');

/** A script with what lies in the folder of its name: there its help may be. */
const program = (script: string): string => {
  const folder = script.replace(/\.ts$/, '');
  const parts = globSync(`${folder}/**/*.ts`, { cwd: root });
  return [script, ...parts].map(read).join('\n');
};

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const commands = (text: string) =>
  [...spans(text), ...fenced(text).flatMap((body) => body.split('\n'))].flatMap((line) => [
    ...line.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)([^|<>&#]*)/g),
  ]);

describe.each(DOCUMENTS)('%s', (file) => {
  const text = read(file);

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link ?? '');
    const broken = links.filter(
      (link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, dirname(file), link)),
    );
    expect(broken).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const tree = fenced(text).flatMap((body) => body.match(/^ *[\w/.-]+(?:\/| …|\.ts)(?= +[a-z])/gm) ?? []);
    const named = [...spans(text), ...tree.map((line) => line.trim())].filter(namesAPlace);
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });

  it('names commands that package.json has, with options that they know', () => {
    for (const [line, run, short, rest] of commands(text)) {
      const command = scripts[run ?? short ?? ''];
      expect(command, line).toBeDefined();
      const script = /scripts\/[\w-]+\.ts/.exec(command ?? '')?.[0];
      if (!script) continue;
      for (const option of rest?.match(/--[a-z][\w-]+/g) ?? [])
        expect(program(script), line).toContain(option);
    }
  });
});

it('the two READMEs give the same figures', () => {
  const figures = (file: string) => read(file).match(/\b\d\.\d{2}\b/g);
  expect(figures('README.ar.md')).toEqual(figures('README.md'));
});
