import type { Correction } from './model';
import { stored } from './stored';
import { threadKey } from './threadKey';

/** The user's corrections of outlines by `threadKey`, oldest first. */
const corrections = stored<Record<string, Correction[]>>('corrections', {});

/** The corrections of the thread at an address. */
export async function correctionsOf(url: string): Promise<Correction[]> {
  return (await corrections.getValue())[threadKey(url)] ?? [];
}

/** Keeps one more correction. */
export async function addCorrection(url: string, correction: Correction): Promise<void> {
  await change(url, (before) => [...before, correction]);
}

/** Takes the last correction back. */
export async function undoCorrection(url: string): Promise<void> {
  await change(url, (before) => before.slice(0, -1));
}

/** Hears of every change of a correction, until the returned function is called. */
export function watchCorrections(hear: () => void): () => void {
  return corrections.watch(hear);
}

async function change(url: string, make: (before: Correction[]) => Correction[]): Promise<void> {
  const all = await corrections.getValue();
  const key = threadKey(url);
  const { [key]: before = [], ...others } = all;
  const after = make(before);
  await corrections.setValue(after.length > 0 ? { ...others, [key]: after } : others);
}
