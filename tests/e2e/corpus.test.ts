/** The main job on pages of real Discuz! X3.4 and X3.5, where the shared corpus is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overlap, type Truth } from '../bench/score.ts';
import { type CorpusPage, corpusPages, pageBytes } from '../tools/corpus.ts';
import { ROOT } from '../tools/root.ts';
import { chromium, type Stage, sidePanel } from './browser.ts';
import { inReader, openReader, readerShows } from './reading.ts';
import { shows } from './sample.ts';

const FOLDER = join(ROOT, '..', 'shared', 'corpus', 'discuz-x');
const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const isThere = existsSync(join(FOLDER, 'index.jsonl'));
if (!isThere) console.log(`Skipping the corpus: ${FOLDER} is not there.`);

const pages = isThere ? corpusPages(FOLDER, '^x3[45]-(seed-jammer|discussion-p1|neg-.*)$') : [];
const truthOf = ({ truth = '' }: CorpusPage): Truth => JSON.parse(readFileSync(join(FOLDER, truth), 'utf8'));
const named = (part: string) =>
  pages.filter(({ id }) => id.includes(part)).map((page) => [page.id, page] as const);

/** The outline of the seed: its plain headings and the run-ins under two of them. */
const RUN_INS = ['一是', '二是', '三是', '一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是'];

describe.skipIf(isMissing || !isThere)('on real Discuz! pages', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await chromium({
      site: Object.fromEntries(pages.map((page) => [page.url, pageBytes(FOLDER, page)])),
      lang: 'zh-CN',
    });
  });
  afterAll(() => stage?.close());

  const clicked = async ({ url }: CorpusPage): Promise<[page: Page, panel: Page]> => {
    const page = await stage.open(url);
    await stage.click(page);
    return [page, await sidePanel(stage.browser)];
  };

  test.each(named('seed'))(
    '%s: title, board, poster, credited author, date, outline, and back to the place',
    async (_id, entry) => {
      const [page, panel] = await clicked(entry);
      const title = truthOf(entry).title ?? '';
      await shows(panel, title);
      const head = await panel.$eval('header.head', (element) => element.innerText);
      for (const words of ['时政党建 › 组织建设', '学习时报摘记', '祝灵君', '2013-07-29 00:37'])
        expect(head).toContain(words);
      expect(await panel.$eval('h1', (heading) => heading.innerText)).toBe(title);
      const entries = await panel.$$eval('[role="treeitem"]', (items) =>
        items.map((item) => [
          item.getAttribute('aria-level'),
          item.getAttribute('aria-label') ?? item.textContent,
        ]),
      );
      expect(entries.filter(([level]) => level === '1')).toHaveLength(3);
      const runIns = entries.filter(([level]) => level === '2').map(([, text]) => text?.trim().slice(0, 2));
      expect(runIns).toEqual(RUN_INS);
      await panel.$$eval('[role="treeitem"]', (items) => (items.at(-1) as HTMLElement | undefined)?.click());
      await page.waitForFunction(() => scrollY > 300);
      await page.close();
    },
  );

  test.each(named('seed'))('%s: the reading mode shows the article and nothing else', async (_id, entry) => {
    const { text, without = [], with: kept = [] } = truthOf(entry);
    const page = await stage.open(entry.url);
    await openReader(stage, page);
    await readerShows(page, '党的十八大首次提出了');
    const shown = await inReader(page, (root) =>
      [...root.querySelectorAll<HTMLElement>('.body')].map((body) => body.innerText).join('\n'),
    );
    expect(without.filter((noise) => shown.includes(noise))).toEqual([]);
    expect(kept.filter((words) => !shown.replace(/\s/g, '').includes(words.replace(/\s/g, '')))).toEqual([]);
    expect(overlap(shown, text ?? '').f1).toBeGreaterThan(0.999);
    await page.close();
  });

  test.each(named('discussion'))('%s: a discussion has its posts in the outline', async (_id, entry) => {
    const [page, panel] = await clicked(entry);
    const { title, author, posts = [] } = truthOf(entry);
    await shows(panel, title ?? '');
    // Rows out of sight are not laid out: they have no innerText.
    const seen = await panel.$eval('main', (main) => main.textContent);
    expect(seen).toContain(author);
    for (const { floor, author: name } of posts.slice(1)) {
      expect(seen).toContain(`#${floor}`);
      expect(seen).toContain(name);
    }
    await page.close();
  });

  test.each(named('-neg-'))('%s: a true message', async (_id, entry) => {
    const [page, panel] = await clicked(entry);
    await shows(panel, '这一页没有可读的正文');
    await page.close();
  });
});
