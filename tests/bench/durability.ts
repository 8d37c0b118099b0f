/** `node tests/bench/durability.ts [ROUNDS] [SEED]`: kills the real browser while it keeps clips, and looks what is left. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { chromium, newProfile } from '../e2e/browser.ts';
import { buildScript } from '../tools/extractor.ts';
import { randomFrom } from '../tools/samples.ts';

/** What was found after all rounds. */
export interface Durability {
  rounds: number;
  /** Clips that were reported saved. */
  saved: number;
  /** Numbers of those that were not there, or not whole, after the next start. */
  lost: number[];
  /** Clips without words, or words without a clip. */
  half: number;
}

type InLibrary = typeof import('../tools/inLibrary.ts');
declare const pt: InLibrary;
declare const tellSaved: (number: number) => void;

/** Kills Chromium by SIGKILL at a random moment of each round; `seed` makes the moments. */
export async function durability(rounds: number, seed: number): Promise<Durability> {
  const script = await buildScript('tests/tools/inLibrary.ts', 'pt');
  const profile = newProfile();
  const random = randomFrom(seed);
  const saved: number[] = [];
  const result: Durability = { rounds, saved: 0, lost: [], half: 0 };
  for (let round = 0; round <= rounds; round += 1) {
    const stage = await chromium({ site: {}, profile });
    const page = await stage.browser.newPage();
    await page.goto(`${stage.origin}/library.html`);
    await page.evaluate(script);
    const { lost, half } = await page.evaluate((numbers) => pt.check(numbers), saved);
    result.lost.push(...lost);
    result.half += half;
    if (round === rounds) await stage.close();
    else {
      await keepUntilKilled(page, saved, { from: round * 100_000, after: 30 + random() * 900 });
      await gone(stage.browser.process()?.pid);
    }
  }
  return { ...result, saved: saved.length };
}

async function keepUntilKilled(
  page: Page,
  saved: number[],
  { from, after }: { from: number; after: number },
) {
  await page.exposeFunction('tellSaved', (number: number) => saved.push(number));
  // The evaluation never ends: the browser does.
  page.evaluate((first) => pt.keepOn(first, tellSaved), from).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, after));
}

/** Puppeteer starts the browser as the leader of a process group of its own: only that one is killed. */
async function gone(pid: number | undefined): Promise<void> {
  if (!pid) throw new Error('The browser has no process');
  process.kill(-pid, 'SIGKILL');
  for (let turn = 0; turn < 200 && isAlive(pid); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    // No such group: all its processes are gone.
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [rounds = 100, seed = 1] = process.argv.slice(2).map(Number);
  console.log(await durability(rounds, seed));
}
