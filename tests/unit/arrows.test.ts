/** The arrows of the architecture: who may import whom. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../tools/root';

const FOLDERS = ['entrypoints', 'components', 'utils'].filter((folder) => existsSync(join(ROOT, folder)));

function sources(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ).filter((name) => /\.tsx?$/.test(name));
}

/** Names a file imports, relative ones as paths from the root; `type` imports left out if asked. */
function imports(file: string, withTypes = true): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gm)]
    .filter(([, type]) => withTypes || !type)
    .map(([, , name = '']) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name));
}

/** Everything a file reaches by value imports, itself included. */
function reach(file: string, files: string[], seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of imports(file, false)) {
    const target = [name, `${name}.ts`, `${name}.tsx`, `${name}/index.ts`].find((path) =>
      files.includes(path),
    );
    if (target) reach(target, files, seen);
  }
  return seen;
}

const files = sources();
const under = (folder: string) => files.filter((file) => file.startsWith(folder));
const offenders = (list: string[], isBad: (name: string) => boolean) =>
  list.flatMap((file) =>
    imports(file)
      .filter(isBad)
      .map((name) => `${file} → ${name}`),
  );

test('nothing imports an entry point', () => {
  const bad = files.flatMap((file) =>
    imports(file)
      .filter((name) => name.startsWith('entrypoints/') && dirname(name) !== dirname(file))
      .filter((name) => !(file.startsWith('entrypoints/') && name.split('/')[1] === file.split('/')[1]))
      .map((name) => `${file} → ${name}`),
  );
  expect(bad).toEqual([]);
});

test('the extractor knows no browser, no other part, nothing asynchronous', () => {
  const allowed = (name: string) =>
    name.startsWith('utils/extract') ||
    name === 'utils/model' ||
    name === 'utils/anchor' ||
    name === '@mozilla/readability';
  expect(offenders(under('utils/extract'), (name) => !allowed(name))).toEqual([]);
  const waiting = under('utils/extract').filter((file) =>
    /\b(async|await|Promise|setTimeout|fetch)\b/.test(code(file)),
  );
  expect(waiting).toEqual([]);
});

test('components know no browser, no database, no messages', () => {
  const bad = (name: string) => /^wxt|^idb|utils\/(db|clips|messages|settings|highlights)/.test(name);
  expect(offenders(under('components'), bad)).toEqual([]);
});

test('the content script reaches no database and no component', () => {
  const reached = [...reach('entrypoints/content.ts', files)];
  expect(reached.filter((file) => /^components\/|utils\/(db|clips)\.ts/.test(file))).toEqual([]);
});

test('HTML is set in one place', () => {
  const setting = files.filter((file) =>
    /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|outerHTML\s*=/.test(code(file)),
  );
  // `noscript` is parsed in inert documents: nothing there loads or runs.
  const allowed = ['components/Html.tsx', 'utils/extract/noscript.ts'];
  expect(setting.filter((file) => !allowed.includes(file))).toEqual([]);
});

/** A file without its comments. */
function code(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
