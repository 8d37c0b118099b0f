/** The extractor as the extension builds it, as one script to run in a page. */
import { type Alias, build } from 'vite';
import { ROOT } from './root.ts';

/**
 * A script that defines `plainthreadTools` (see bundle.ts) in the page it runs in; minified like the extension. Without
 * adapters it reads each forum as one never seen before, by structure alone.
 */
export async function buildExtractor({ adapters = true } = {}): Promise<string> {
  return buildScript('tests/tools/bundle.ts', 'plainthreadTools', adapters ? [] : NO_ADAPTERS);
}

const NO_ADAPTERS = [{ find: /^\.\/(?:adapters|schema)$/, replacement: `${ROOT}tests/tools/noAdapters.ts` }];

/** A module and all it imports as one script that defines the global `name`; `alias` puts other modules in places. */
export async function buildScript(entry: string, name: string, alias: Alias[] = []): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    publicDir: false,
    resolve: { alias },
    build: { write: false, target: 'es2023', lib: { entry: `${ROOT}${entry}`, formats: ['iife'], name } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('vite gave no output');
  return `${output.output[0].code}\nglobalThis.${name} = ${name};`;
}
