/** Finds a browser on this machine, or installs the distribution's own where that needs no question. */

import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

interface Places {
  /** Environment variables that name an executable, first one wins. */
  readonly variables: readonly string[];
  /** Commands looked up on PATH, best first. */
  readonly commands: readonly string[];
  /** Inside /Applications and ~/Applications. */
  readonly mac: readonly string[];
  /** Inside each of Windows' program folders. */
  readonly windows: readonly string[];
  /** Distribution id of /etc/os-release → its package. */
  readonly packages: Readonly<Record<string, string>>;
}

const PLACES: Record<BrowserKind, Places> = {
  chromium: {
    variables: ['ISNAD_CHROMIUM', 'CHROME_PATH', 'CHROMIUM_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'],
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    windows: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
    packages: { debian: 'chromium', ubuntu: 'chromium-browser' },
  },
  firefox: {
    variables: ['ISNAD_FIREFOX', 'FIREFOX_PATH', 'FIREFOX_BIN'],
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    windows: [
      'Mozilla Firefox\\firefox.exe',
      'Firefox Developer Edition\\firefox.exe',
      'Firefox Nightly\\firefox.exe',
    ],
    packages: { debian: 'firefox-esr', ubuntu: 'firefox' },
  },
};

/** No browser here and none could be installed; the message says what to run. */
class BrowserMissing extends Error {}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(command: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command);
    if (folder && executable(path)) return realpathSync(path);
  }
  return null;
}

function candidates(kind: BrowserKind): string[] {
  const { commands, mac, windows } = PLACES[kind];
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      mac.map((path) => join(folder, path)),
    );
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA } = process.env;
    const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? windows.map((path) => join(folder, path)) : []));
  }
  return commands.flatMap((command) => onPath(command) ?? []);
}

/**
 * The browser to use: the one an environment variable names, else the first in its usual place.
 * @throws BrowserMissing when a variable names something that is not there
 */
function findBrowser(kind: BrowserKind): string | null {
  for (const variable of PLACES[kind].variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (executable(path)) return path;
    throw new BrowserMissing(`${variable} is set to ${path}, but there is no program there.`);
  }
  return candidates(kind).find(executable) ?? null;
}

function distribution(): string | null {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return null;
  const lines = readFileSync('/etc/os-release', 'utf8').split('\n');
  const value = (key: string) =>
    lines
      .find((line) => line.startsWith(`${key}=`))
      ?.slice(key.length + 1)
      .replaceAll('"', '') ?? '';
  return (
    [value('ID'), ...value('ID_LIKE').split(' ')].find((id) => id === 'debian' || id === 'ubuntu') ?? null
  );
}

/** What goes before `apt-get`: nothing for root, `sudo -n` where it asks no password, null where it may not. */
function privilege(): string[] | null {
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return null;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

/** A machine without one Arabic font would show the demo as boxes. */
function arabicFontPackages(): string[] {
  const fonts = spawnSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '' ? [] : ['fonts-noto-core'];
}

function install(name: string): void {
  const before = privilege();
  if (before === null) return;
  const apt = (...words: string[]) => {
    const [command, ...rest] = [...before, 'apt-get', ...words] as [string, ...string[]];
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  console.error(`No browser found: installing ${name} with apt-get (a few minutes the first time)…`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', name, ...arabicFontPackages());
}

function advice(kind: BrowserKind): string {
  const { packages, variables } = PLACES[kind];
  const name = kind === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox';
  const how =
    process.platform === 'darwin'
      ? `brew install --cask ${kind === 'chromium' ? 'chromium' : 'firefox'}`
      : process.platform === 'win32'
        ? `winget install ${kind === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`
        : `sudo apt-get update && sudo apt-get install -y ${packages[distribution() ?? 'debian']}`;
  return [
    `${name} was not found on this machine.`,
    `Install it:            ${how}`,
    `or name one you have:  ${variables[0]}=/path/to/browser npm start`,
  ].join('\n');
}

/**
 * Like {@link findBrowser}, and installs Debian's or Ubuntu's own package where there is none and it may
 * (root, or sudo that asks nothing).
 * @throws BrowserMissing with what to run
 */
export function ensureBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  const name = PLACES[kind].packages[distribution() ?? ''];
  if (name) {
    try {
      install(name);
    } catch (error) {
      throw new BrowserMissing(`${error instanceof Error ? error.message : error}\n${advice(kind)}`);
    }
  }
  const path = findBrowser(kind);
  if (!path) throw new BrowserMissing(advice(kind));
  return path;
}
