/** `npm test`: types, lint, unit, component, build, end-to-end in Chromium and Firefox; ends with the count of tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, needBrowser } from './browser.ts';
import { ROOT } from './root.ts';

const REPORTS = join(ROOT, '.plainthread');

/** Runs a command in the project's root; true when it succeeded. */
function run(name: string, command: string[]): boolean {
  console.log(`\n== ${name}: ${command.join(' ')}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', program), args, {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) console.log(`== ${name} failed`);
  return status === 0;
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs vitest with a JSON report beside the readable one, and adds its counts. */
function suite(name: string, config: string, counts: Counts): void {
  mkdirSync(REPORTS, { recursive: true });
  const report = join(REPORTS, `${name}.json`);
  const isGreen = run(name, [
    'vitest',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
  } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  counts.passed += numPassedTests;
  counts.skipped += numPendingTests;
  // A file that does not even load has no failed test of its own.
  counts.failed += Math.max(numFailedTests, isGreen ? 0 : 1);
}

/** Makes sure of a browser; false, with the reason printed, where there is none to be had. */
async function hasBrowser(name: BrowserName): Promise<boolean> {
  try {
    await needBrowser(name);
    return true;
  } catch (error) {
    console.log(`Skipping ${name}: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

const steps: [string, string[]][] = [
  ['prepare', ['wxt', 'prepare']],
  ['types', ['tsc', '--noEmit']],
  ['lint', ['biome', 'check', '.']],
];
const failures = steps.filter(([name, command]) => !run(name, command)).map(([name]) => name);
const counts: Counts = { passed: 0, failed: failures.length, skipped: 0 };
suite('unit', 'tests/vitest.config.ts', counts);
const builds = [
  ['wxt', 'build'],
  ['wxt', 'build', '-b', 'firefox', '--mv3'],
];
const isBuilt = builds.every((command) => run('build', command));
if (!isBuilt) counts.failed++;
const browsers: BrowserName[] = ['chromium', 'firefox'];
const missing: BrowserName[] = [];
for (const name of browsers) if (!(await hasBrowser(name))) missing.push(name);
process.env.PLAINTHREAD_MISSING = missing.join(',');
if (isBuilt && missing.length < browsers.length) suite('e2e', 'tests/e2e/vitest.config.ts', counts);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed ? 1 : 0;
