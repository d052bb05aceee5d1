import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

/** The packages as the stores get them, against what docs/security.md promises. */

const root = resolve(import.meta.dirname, '../..');
const builds = inject('builds');

interface Manifest {
  readonly manifest_version: number;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly web_accessible_resources?: readonly { readonly use_dynamic_url?: boolean }[];
  readonly [key: string]: unknown;
}

const security = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** The first column of the table under `## Permissions`. */
const documented = (security.split('## Permissions')[1]?.split('\n## ')[0] ?? '')
  .split('\n')
  .flatMap((row) => /^\| `([^`]+)`( \(optional\))? +\| +(.+?) +\|$/.exec(row)?.slice(1, 4) ?? [])
  .reduce<{ name: string; optional: boolean; why: string }[]>((rows, cell, at, cells) => {
    if (at % 3 === 0)
      rows.push({ name: cell, optional: cells[at + 1] !== undefined, why: cells[at + 2] ?? '' });
    return rows;
  }, []);

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );

describe.each(['chrome', 'edge', 'firefox'] as const)('the package for %s', (target) => {
  const folder = builds[target];
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const text = (file: string) => readFileSync(file, 'utf8');

  it('asks for the permissions that docs/security.md gives a reason for, and no other', () => {
    const promised = (optional: boolean) =>
      documented
        .filter((row) => row.optional === optional)
        .map(({ name }) => name)
        .filter((name) => !(name === 'sidePanel' && target === 'firefox'));
    expect(manifest.permissions?.toSorted()).toEqual(promised(false).toSorted());
    expect(manifest.optional_host_permissions).toEqual(promised(true));
    for (const { name, why } of documented) expect(why.length, name).toBeGreaterThan(10);
  });

  it('has no access to any site at install', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.permissions?.filter((name) => /[:*<]/.test(name))).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.content_security_policy).not.toHaveProperty('sandbox');
  });

  it('shows nothing of itself to pages or other extensions', () => {
    for (const resource of manifest.web_accessible_resources ?? []) {
      expect(resource.use_dynamic_url).toBe(true);
    }
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('devtools_page');
    expect(manifest).not.toHaveProperty('update_url');
  });

  it('lets its pages load their own files and nothing else', () => {
    expect(directives(manifest.content_security_policy?.extension_pages ?? '')).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('has pages that live by that policy: no inline script or style, nothing from elsewhere', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(text(page), page).not.toMatch(/<script(?![^>]*\bsrc="\/)[^>]*>|<style|\sstyle=|\son\w+=/i);
      expect(text(page), page).not.toMatch(/(?:src|href)="(?!\/[^/])/);
    }
    for (const sheet of files.filter((file) => file.endsWith('.css'))) {
      expect(text(sheet), sheet).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//i);
    }
  });

  it('holds no source map, no assignment to innerHTML and no address to call', () => {
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    for (const script of files.filter((file) => file.endsWith('.js'))) {
      expect(text(script), script).not.toMatch(/\.innerHTML\s*=[^=]|sourceMappingURL|\bimportScripts\b/);
      expect(text(script), script).not.toMatch(
        /\b(?:fetch|sendBeacon|XMLHttpRequest|WebSocket|EventSource)\(/,
      );
    }
  });

  it('names the licences of the code it ships', () => {
    const notice = text(join(folder, 'THIRD-PARTY.txt'));
    for (const name of ['solid-js', 'valibot', 'idb', 'webextension-polyfill']) {
      expect(notice).toMatch(new RegExp(`^${name}@\\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC|MPL-2\\.0)\\)$`, 'm'));
    }
  });
});

it('the packages of Chrome and Edge are the same but for their name', () => {
  const read = (target: 'chrome' | 'edge') => readFileSync(join(builds[target], 'manifest.json'), 'utf8');
  expect(read('edge')).toBe(read('chrome'));
});

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  /** A binary for other systems that npm locks without having seen it. */
  readonly optional?: boolean;
  readonly os?: readonly string[];
}

it('the lockfile pins every package by hash, from the registry', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(100);
  for (const [path, { resolved, integrity, optional, os }] of packages) {
    expect(resolved ?? 'https://registry.npmjs.org/', path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    if (optional && os) continue;
    expect(integrity, path).toMatch(/^sha512-/);
  }
});

it('package.json pins exact versions', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
  }
});
