/** The same build in real Firefox: toolbar button, content script, sidebar, clip, restart. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type FirefoxStage, firefox } from './firefox.ts';
import { HEADINGS, SAMPLE, site, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('firefox');

/** Waits until the sidebar shows a text, and gives all it shows. */
async function sidebarShows(stage: FirefoxStage, text: string): Promise<string> {
  let seen = '';
  for (let left = 100; left > 0; left--) {
    // Until the sidebar is there, it cannot be asked.
    seen = String(await stage.sidebar('document.body.innerText').catch(() => ''));
    if (seen.includes(text)) return seen;
    await wait(200);
  }
  throw new Error(`the sidebar never showed ${text}, only:\n${seen}`);
}

const pressInSidebar = (stage: FirefoxStage, name: string) =>
  stage.sidebar(
    `[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === ${JSON.stringify(name)}).click() ?? true`,
  );

describe.skipIf(isMissing)('in Firefox', () => {
  test('a toolbar click shows the thread in the sidebar; a clip outlives a restart', async () => {
    const first = await firefox({ site });
    const page = await first.open(SAMPLE);
    await first.click(page);
    const seen = await sidebarShows(first, TITLE);
    for (const words of ['河边的书架', '林晚舟', '2024-03-11 21:07', ...HEADINGS.slice(0, 2)])
      expect(seen).toContain(words);
    await pressInSidebar(first, 'Clip');
    await sidebarShows(first, 'Saved on this computer');
    await first.close();

    const second = await firefox({ site, profile: first.profile });
    const again = await second.open(SAMPLE);
    await second.click(again);
    await sidebarShows(second, 'Whole thread');
    await second.close();
  });
});
