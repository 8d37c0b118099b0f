import type { Schema, Write } from './db';
import { isFull } from './full';
import type { Folder } from './journalFolder';

/**
 * What every transaction changes is also written down in files beside the database, before 'saved' is said. Chromium
 * throws a whole database away when it finds its log torn, which a killed browser and a full disk can leave.
 */

type Mirrored = 'clips' | 'contents' | 'highlights';
const MIRRORED = new Set<string>(['clips', 'contents', 'highlights'] satisfies Mirrored[]);

/** One change of a record. */
export type Step = ['put', Mirrored, Schema[Mirrored]['value']] | ['delete', Mirrored, string];

/** What a transaction did so far; `change` is the library's count of writes it reached. */
export interface Journal {
  steps: Step[];
  change: number;
}

/** The transaction, with every change of clips, words and highlights noted in `journal`. */
export function noted(tx: Write, journal: Journal): Write {
  const note = (store: string, step: 'put' | 'delete', what: unknown, key: unknown) => {
    if (MIRRORED.has(store)) journal.steps.push([step, store, what] as Step);
    else if (store === 'state' && key === 'change' && typeof what === 'number') journal.change = what;
  };
  const storeOf = (name: string) => {
    const store = tx.objectStore(name as Mirrored);
    return new Proxy(store, {
      get(target, property) {
        const value = Reflect.get(target, property, target) as unknown;
        if (property !== 'put' && property !== 'delete')
          return typeof value === 'function' ? value.bind(target) : value;
        return (what: never, key?: never) => {
          note(name, property, what, key);
          return (value as (what: never, key?: never) => unknown).call(target, what, key);
        };
      },
    });
  };
  return new Proxy(tx, {
    get: (target, property) =>
      property === 'objectStore' ? storeOf : (Reflect.get(target, property, target) as unknown),
  });
}

/**
 * Writes down what a transaction is about to do; answers how to take that back should it fail. Throws where there is no
 * room left, except for deletions, which make room. A journal that fails otherwise takes nothing from the database.
 */
export async function writeDown(
  { steps, change }: Journal,
  folder: Folder | null,
): Promise<() => Promise<void>> {
  if (!folder || steps.length === 0) return async () => {};
  const name = nameOf(steps, change);
  const takeBack = () => folder.remove(name).catch(() => {});
  try {
    await folder.write(name, JSON.stringify(steps));
  } catch (error) {
    await takeBack();
    if (isFull(error) && steps.some(([step]) => step === 'put')) throw error;
    console.error('The journal was not written', error);
  }
  return takeBack;
}

/** '000000000012-ID-whole.json': in order of time, and it tells without reading what a later file makes needless. */
export function nameOf(steps: Step[], change: number): string {
  const ids = new Set(steps.map(([step, , what]) => (step === 'put' ? what.id : what)));
  const [id] = ids;
  const isWhole = steps.some(([step, store]) => step === 'delete' || store !== 'clips');
  const what = ids.size === 1 ? `${id}-${isWhole ? 'whole' : 'part'}` : 'many-part';
  return `${String(change).padStart(12, '0')}-${what}.json`;
}

/** The change that a file of this name reached. */
export const changeOf = (name: string) => Number.parseInt(name, 10) || 0;

/** Whose changes a file of this name holds, and whether all of it or a part. */
export function partsOf(name: string): { id: string; what: string } {
  const [, id = '', what = ''] = /^\d+-(.+)-(whole|part)\.json$/.exec(name) ?? [];
  return { id, what };
}

/** What a file tells. One cut off by the end of the browser says nothing: its clip was never said to be saved. */
export function stepsIn(text: string): Step[] {
  try {
    const steps: unknown = JSON.parse(text);
    return Array.isArray(steps) ? steps.filter(isStep) : [];
  } catch {
    return [];
  }
}

function isStep(step: unknown): step is Step {
  if (!Array.isArray(step) || !MIRRORED.has(step[1])) return false;
  return typeof (step[0] === 'put' ? step[2]?.id : step[2]) === 'string';
}

/** Removes files that a later one makes needless. */
export async function tidy(folder: Folder | null): Promise<void> {
  if (!folder) return;
  const later = new Set<string>();
  for (const name of (await folder.names()).sort().reverse()) {
    const { id, what } = partsOf(name);
    if (later.has(`${id} whole`) || (what === 'part' && later.has(`${id} part`))) await folder.remove(name);
    else if (id !== 'many') later.add(`${id} ${what}`);
  }
}
