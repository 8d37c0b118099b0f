/** Finds, installs and starts the browsers that the tools and the tests drive. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { ROOT } from './root.ts';

export type BrowserName = 'chromium' | 'firefox';

const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    process.env.PLAINTHREAD_CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: [
    process.env.PLAINTHREAD_FIREFOX ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
};
/** Debian keeps Chromium's other languages apart. */
const DEBIAN: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-l10n'],
  firefox: ['firefox-esr'],
};
/** Chrome's own builds refuse unpacked extensions from the command line: Chromium and Firefox are asked for. */
const DOWNLOADS: Record<BrowserName, string[]> = {
  chromium: ['chromium@latest'],
  firefox: ['firefox@stable'],
};
const CACHE = join(ROOT, '.plainthread', 'browsers');

/** Path of an installed browser, or null. `PLAINTHREAD_CHROMIUM` and `PLAINTHREAD_FIREFOX` win. */
export function findBrowser(name: BrowserName): string | null {
  return PLACES[name].find((path) => path && existsSync(path)) ?? null;
}

/** Path of the browser, installing it where it is missing: Debian's package as root, else by @puppeteer/browsers. */
export async function needBrowser(name: BrowserName): Promise<string> {
  const found = findBrowser(name);
  if (found) return found;
  console.log(`No ${name} found: installing it.`);
  if (canUseApt()) {
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', ...DEBIAN[name]]);
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  return download(name);
}

function canUseApt(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

function apt(args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
}

async function download(name: BrowserName): Promise<string> {
  const tools = await import('@puppeteer/browsers');
  const platform = tools.detectBrowserPlatform();
  if (!platform)
    throw new Error(`No ${name} for this machine: set PLAINTHREAD_${name.toUpperCase()} to one.`);
  const [browser, tag = 'latest'] = (DOWNLOADS[name][0] ?? '').split('@') as [never, string];
  const buildId = await tools.resolveBuildId(browser, platform, tag);
  const { executablePath } = await tools.install({ browser, buildId, cacheDir: CACHE });
  return executablePath;
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts Chromium, headless unless told; `extension` is the folder of a built extension. */
export async function startChromium(options: LaunchOptions & { extension?: string } = {}): Promise<Browser> {
  const { extension, args = [], ...rest } = options;
  return puppeteer.launch({
    executablePath: await needBrowser('chromium'),
    args: [...QUIET, ...args],
    pipe: true,
    ...(extension ? { enableExtensions: [extension] } : {}),
    ...rest,
  });
}

/** Starts Firefox, headless unless told. */
export async function startFirefox(options: LaunchOptions = {}): Promise<Browser> {
  return puppeteer.launch({ browser: 'firefox', executablePath: await needBrowser('firefox'), ...options });
}
