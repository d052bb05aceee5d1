import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkSync } from 'recheck';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

/**
 * No regular expression of ours takes super-linear time on page text: those written in the source are
 * read from its syntax tree, those built at run time are caught while the engine reads an article.
 */

const root = resolve(import.meta.dirname, '../..');

interface Expression {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const filesIn = (folder: string) =>
  !existsSync(join(root, folder))
    ? []
    : readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name));

function written(file: string): Expression[] {
  const found: Expression[] = [];
  const where = relative(root, file);
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node) found.push({ where, source: node.regex.pattern, flags: node.regex.flags });
    },
  });
  visitor.visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return found;
}

/** Those that `new RegExp` makes while these modules load and while `work` runs. */
async function built(work: () => Promise<void>): Promise<Expression[]> {
  const found: Expression[] = [];
  const native = globalThis.RegExp;
  const record = (source: string | RegExp, flags?: string) => {
    const where = new Error().stack?.split('\n').find((line) => /\/utils\//.test(line)) ?? '';
    if (where === '' || where.includes('node_modules')) return;
    const expression = new native(source, flags);
    found.push({ where: where.trim(), source: expression.source, flags: expression.flags });
  };
  globalThis.RegExp = new Proxy(native, {
    construct(target, [source, flags]) {
      record(source, flags);
      return new target(source, flags);
    },
    apply(target, _, [source, flags]) {
      record(source, flags);
      return target(source, flags);
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = native;
  }
  return found;
}

const article = (name: string) =>
  readFileSync(join(root, `tests/fixtures/articles/${name}.html`), 'utf8')
    .replace(/<[^>]*>/g, ' ')
    .trim();

async function readArticles(): Promise<void> {
  const { extract } = await import('../../utils/attribution/index.ts');
  for (const name of ['ar', 'en']) extract(article(name));
  for (const folder of ['utils/article', 'utils/anchoring', 'utils/exporters']) {
    for (const file of filesIn(folder)) await import(file);
  }
}

const dynamic = await built(readArticles);
const literal = ['utils', 'components', 'entrypoints'].flatMap(filesIn).flatMap(written);
const all = new Map([...literal, ...dynamic].map((one) => [`/${one.source}/${one.flags}`, one]));

describe('regular expressions take linear time', () => {
  it('sees those in the source and those built at run time', () => {
    expect(literal.length).toBeGreaterThan(20);
    expect(dynamic.length).toBeGreaterThan(0);
  });

  it('would notice one that does not', () => {
    expect(checkSync('(a|a)*$', '').status).toBe('vulnerable');
  });

  for (const [text, { source, flags, where }] of all) {
    it(`${text.length > 70 ? `${text.slice(0, 70)}…` : text} in ${where.split('/').slice(-2).join('/')}`, () => {
      const verdict = checkSync(source, flags, { timeout: null });
      const why =
        verdict.status === 'vulnerable'
          ? `${verdict.complexity.summary}: ${verdict.attack.pattern}`
          : verdict.status;
      expect(verdict.status, `${where}: ${why}`).toBe('safe');
    });
  }
});
