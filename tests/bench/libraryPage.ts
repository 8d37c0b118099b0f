/** The library page itself with many clips: how soon it shows them, answers, and how smoothly it scrolls. */
import type { Page } from 'puppeteer-core';
import type { Stage } from '../e2e/browser.ts';
import { processMegabytes } from './clips.ts';
import { quantile } from './table.ts';

/** Typed one character after the other, as a person types. */
const TYPED = [
  '图书馆',
  '组织建设',
  '相机镜头',
  '城市经济',
  'linux',
  '读书 笔记',
  '工作方法',
  '山路',
  '森林河流',
  '早晨',
];

/** Name of a figure → its value, in ms unless it says else. */
export async function measureLibrary(stage: Stage): Promise<Record<string, string>> {
  const first = await firstResult(stage);
  const page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const start = Date.now();
  await page.goto(`${stage.origin}/library.html`);
  await page.waitForSelector('.row', { timeout: 300_000 });
  const shown = Date.now() - start;
  const tasks = await scroll(page);
  const times = await type(page);
  const megabytes = await processMegabytes(page);
  await page.close();
  return {
    'library opened until clips are listed': String(shown),
    'library opened until a first search is answered': String(first),
    'character typed until the list shows its answer, median (p95)': `${quantile(times, 0.5).toFixed(0)} (${quantile(times, 0.95).toFixed(0)})`,
    'long tasks while scrolling through all (longest)': `${tasks.length} (${Math.max(0, ...tasks).toFixed(0)})`,
    "memory of the library's process, MB": megabytes.toFixed(0),
  };
}

async function firstResult(stage: Stage): Promise<number> {
  const page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const start = Date.now();
  await page.goto(`${stage.origin}/library.html?q=${encodeURIComponent('图书馆')}`);
  await page.waitForSelector('.row mark', { timeout: 300_000 });
  const time = Date.now() - start;
  await page.close();
  return time;
}

/** Wheels through the whole list in 60 steps; answers the tasks over 50 ms. */
function scroll(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    });
    // What opening the page left to do is no scrolling.
    await new Promise((done) => setTimeout(done, 3000));
    observer.observe({ type: 'longtask' });
    const box = document.querySelector('.rows');
    for (let step = 1; box && step <= 60; step += 1) {
      box.scrollTop = (step / 60) * box.scrollHeight;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    if (box) box.scrollTop = 0;
    return tasks;
  });
}

function type(page: Page): Promise<number[]> {
  return page.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('.search input');
    const times: number[] = [];
    const put = async (text: string) => {
      if (!field) return;
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      do await new Promise(requestAnimationFrame);
      while (document.querySelector('.list')?.getAttribute('aria-busy') !== 'false');
      times.push(performance.now() - start);
    };
    await put(all[0] ?? '');
    times.length = 0;
    for (const words of all)
      for (let length = 1; length <= words.length; length += 1) await put(words.slice(0, length));
    return times;
  }, TYPED);
}
