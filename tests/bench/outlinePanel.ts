/** How smooth the outline in the real side panel is on a thread of 500 posts with ten headings each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chromium, sidePanel } from '../e2e/browser.ts';
import { FIXTURES } from '../tools/fixtures.ts';

const POSTS = 500;
const HEADINGS = 10;
const URL_ = 'https://bbs.example/thread-500-1-1.html';

/** What one thing a person does costs: tasks over 50 ms, and the longest in ms. */
interface Step {
  step: string;
  rows: number;
  longTasks: number;
  longest: number;
}

/** Opens the thread and the panel, and does what people do in the outline. */
export async function measureOutlinePanel(): Promise<void> {
  const stage = await chromium({ site: { [URL_]: bigThread() } });
  try {
    const page = await stage.open(URL_);
    await stage.click(page);
    const panel = await sidePanel(stage.browser);
    await panel.waitForSelector('[role="treeitem"]', { timeout: 60_000 });
    const steps: Step[] = [];
    const level = '.outline-levels button:last-child';
    const filter = '.outline-tools input';
    steps.push(await watch(panel, 'open all levels', () => panel.click(level)));
    steps.push(await watch(panel, 'scroll to the end', () => scrollThrough(panel)));
    steps.push(await watch(panel, 'filter', () => panel.type(filter, 'topic 7')));
    steps.push(await watch(panel, 'no filter', () => panel.$eval(filter, clear)));
    await panel.$eval('[role="treeitem"][tabindex="0"]', (row) => (row as HTMLElement).focus());
    steps.push(await watch(panel, 'keys', () => keys(panel)));
    console.log(`${POSTS} posts with ${HEADINGS} headings each, in the real side panel`);
    console.table(steps);
  } finally {
    await stage.close();
  }
}

/** The bundled thread, its second post again and again with headings of its own. */
function bigThread(): string {
  const html = readFileSync(join(FIXTURES, 'discuz-sample', 'page.html'), 'utf8');
  const from = html.indexOf('<div id="post_502"');
  const to = html.indexOf('<div id="post_503"');
  const post = html.slice(from, to);
  const text = '这一段只是为了让标题下面有字，所以写得不长，也不说什么要紧的事情。';
  const body = Array.from({ length: HEADINGS }, (_, at) => `<h3>topic ${at + 1}</h3><p>${text}</p>`).join('');
  const more = Array.from({ length: POSTS }, (_, at) =>
    post
      .replaceAll('502', String(7000 + at))
      .replace(/(id="postmessage_\d+"[^>]*>)[\s\S]*?(<\/td>)/, `$1${body}$2`),
  );
  return html.slice(0, to) + more.join('') + html.slice(to);
}

async function watch(panel: Page, step: string, act: () => Promise<unknown>): Promise<Step> {
  await panel.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((e) => e.duration)),
    );
    observer.observe({ type: 'longtask' });
    Object.assign(globalThis, { watched: { tasks, observer } });
  });
  await act();
  return panel.evaluate(async (name) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { watched } = globalThis as unknown as {
      watched: { tasks: number[]; observer: PerformanceObserver };
    };
    watched.observer.disconnect();
    const { tasks } = watched;
    const rows = document.querySelectorAll('[role="treeitem"]').length;
    return { step: name, rows, longTasks: tasks.length, longest: Math.round(Math.max(0, ...tasks)) };
  }, step);
}

/** Two seconds of scrolling, evenly to the end. */
async function scrollThrough(panel: Page): Promise<void> {
  await panel.evaluate(async () => {
    const tree = document.querySelector('[role="tree"]');
    let box: Element | null = tree;
    while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement;
    const scroller = box ?? document.documentElement;
    for (let frame = 1; frame <= 120; frame += 1) {
      scroller.scrollTop = (scroller.scrollHeight * frame) / 120;
      await new Promise(requestAnimationFrame);
    }
  });
}

async function keys(panel: Page): Promise<void> {
  for (const key of ['End', 'Home', ...Array.from({ length: 20 }, () => 'ArrowDown')] as const)
    await panel.keyboard.press(key as 'End');
}

function clear(input: Element): void {
  (input as HTMLInputElement).value = '';
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
