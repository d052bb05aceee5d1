/**
 * `npm run audit`: known holes of the packages in the lockfile, by the registry's own list. Status 1
 * for a high or critical one; a registry that keeps no such list is said so, and is no failure.
 */

import { spawnSync } from 'node:child_process';
import { ROOT } from './lib/build.ts';

interface Finding {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
}

interface Report {
  readonly vulnerabilities?: Readonly<Record<string, Finding>>;
  readonly error?: { readonly summary?: string };
  readonly message?: string;
}

const npm = spawnSync('npm', ['audit', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});

function parse(output: string): Report {
  try {
    return JSON.parse(output) as Report;
  } catch {
    return { message: npm.stderr.trim() || output.trim() };
  }
}

const { vulnerabilities, error, message } = parse(npm.stdout);
if (vulnerabilities === undefined) {
  console.log(`Not audited: the registry gave no list (${error?.summary || message || 'no answer'}).`);
} else {
  const findings = Object.values(vulnerabilities);
  const grave = findings.filter(({ severity }) => severity === 'high' || severity === 'critical');
  for (const { severity, name, range } of findings) console.log(`${severity.padEnd(8)}  ${name} ${range}`);
  console.log(`${findings.length} known findings, ${grave.length} of them high or critical.`);
  if (grave.length > 0) process.exitCode = 1;
}
