/** Kills the real browser while it keeps clips, and looks what is left. */
import type { Page } from 'puppeteer-core';
import { chromium, newProfile } from '../e2e/browser.ts';
import { buildScript } from '../tools/extractor.ts';
import type { Writer } from '../tools/inLibrary.ts';
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
  /** Numbers of those that a search for their title does not find in the end. */
  unfound: number[];
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
  const result = { rounds, lost: [] as number[], half: 0 };
  for (let round = 0; ; round += 1) {
    const stage = await chromium({ site: {}, profile });
    const page = await stage.browser.newPage();
    await page.goto(`${stage.origin}/library.html`);
    await page.evaluate(script);
    const { lost, half } = await page.evaluate((numbers) => pt.check(numbers), saved);
    result.lost.push(...lost);
    result.half += half;
    if (round % 10 === 0)
      console.error(
        `killed ${round} times: ${saved.length} saved, ${result.lost.length} lost, ${result.half} half`,
      );
    if (round === rounds) {
      const unfound = await page.evaluate((numbers) => pt.unfound(numbers), saved);
      await stage.close();
      return { ...result, saved: saved.length, unfound };
    }
    const writer = round % 2 === 0 ? 'page' : 'background';
    const after = 30 + random() * 900;
    await keepUntilKilled(page, saved, { from: round * 100_000, writer, after, fromStart: round % 3 === 2 });
    await gone(stage.browser.process()?.pid);
  }
}

interface Round {
  from: number;
  writer: Writer;
  /** Milliseconds until the end: from the first clip saved on, or in every third round from the start. */
  after: number;
  fromStart: boolean;
}

async function keepUntilKilled(page: Page, saved: number[], round: Round): Promise<void> {
  const { from, writer, after, fromStart } = round;
  let heard = () => {};
  const first = new Promise<void>((resolve) => {
    heard = resolve;
  });
  await page.exposeFunction('tellSaved', (number: number) => {
    saved.push(number);
    heard();
  });
  // The evaluation never ends: the browser does.
  page.evaluate((whom) => pt.keepOn(whom, tellSaved), { from, writer }).catch(() => {});
  if (!fromStart) await first;
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

/** Prints what is left after `rounds` kills. */
export async function measureDurability(rounds = 100, seed = 1): Promise<void> {
  const { lost, half, unfound, saved } = await durability(rounds, seed);
  console.log(
    `${rounds} times killed by SIGKILL while clipping: ${saved} clips reported saved, ${lost.length} lost or not whole, ` +
      `${half} half, ${unfound.length} not found by search`,
  );
  if (lost.length + half + unfound.length > 0) throw new Error(JSON.stringify({ lost, unfound }));
}
