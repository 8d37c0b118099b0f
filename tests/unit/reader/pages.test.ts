// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Thread } from '../../../utils/model';
import { SPACING, type Step, type WalkTools, walk } from '../../../utils/pages';
import { decode } from '../../../utils/reader/decode';
import { join } from '../../../utils/reader/join';
import { parsePage, wholeUrl } from '../../../utils/reader/splits';
import { post, thread } from './thread';

const AT = 'https://forum.test/thread-1-';
const page = (number: number) => `${AT}${number}-1.html`;

/** Pages 1 to 3 of a thread; the last post of a page moved to the next since. */
function forumThread(number: number): Thread {
  const first = (number - 1) * 2 + 1;
  const posts = [first - 1, first, first + 1]
    .filter((n) => n > 0)
    .map((n) => post(`${n}`, `<p>Post ${n}</p>`));
  const pages = {
    current: number,
    total: 3,
    next: number < 3 ? page(number + 1) : null,
    previous: number > 1 ? page(number - 1) : null,
  };
  return thread(posts, { url: page(number), pages });
}

interface Setup {
  /** What an address answers, the nth time it is asked; by default its page. */
  answers?: (url: string, time: number) => Response | Error | undefined;
  isPaused?: () => boolean;
  abort?: AbortController;
}

function tools({ answers, isPaused = () => false, abort = new AbortController() }: Setup = {}) {
  const asked: string[] = [];
  const waited: number[] = [];
  const made: WalkTools = {
    fetch: async (url) => {
      asked.push(url);
      const answer = answers?.(url, asked.filter((other) => other === url).length);
      if (answer instanceof Error) throw answer;
      return answer ?? new Response(`<html><body data-page="${url.match(/-(\d)-1/)?.[1]}">`);
    },
    parse: parsePage,
    read: (document) => {
      const number = Number(document.body.dataset.page);
      return number ? forumThread(number) : null;
    },
    wait: async (milliseconds, signal) => {
      waited.push(milliseconds);
      signal.throwIfAborted();
    },
    signal: abort.signal,
    isPaused,
    encoding: 'utf-8',
    whole: null,
  };
  return { made, asked, waited };
}

async function all(start: Thread, made: WalkTools): Promise<Step[]> {
  const steps: Step[] = [];
  for await (const step of walk(start, made)) steps.push(step);
  return steps;
}

const end = (steps: Step[]) => steps.at(-1) as Extract<Step, { is: 'done' | 'stopped' }>;
const ids = (joined: Thread) => joined.posts.map(({ id }) => id);

describe('a walk through the pages', () => {
  test('loads what comes after and before, once each, politely, and joins without duplicates', async () => {
    const { made, asked, waited } = tools();
    const steps = await all(forumThread(2), made);
    expect(asked).toEqual([page(3), page(1)]);
    expect(waited).toEqual([SPACING, SPACING]);
    expect(end(steps)).toMatchObject({ is: 'done' });
    expect(ids(end(steps).thread)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('tries again with longer pauses, then stops, and resumes where it stopped', async () => {
    const { made, waited } = tools({ answers: () => new Error('no net') });
    const steps = await all(forumThread(1), made);
    expect(steps.map((step) => step.is)).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'stopped']);
    expect(waited.filter((time) => time !== SPACING)).toEqual([2000, 5000, 12000, 30000]);
    expect(end(steps)).toMatchObject({ is: 'stopped', why: 'network' });
    const again = await all(end(steps).thread, tools().made);
    expect(ids(end(again).thread)).toHaveLength(6);
  });

  test('what was loaded stays when a later page is a wall', async () => {
    const wall = () => new Response('<title>提示信息</title><p>抱歉，您尚未登录，没有权限访问该页</p>');
    const { made } = tools({ answers: (url) => (url === page(3) ? wall() : undefined) });
    const last = end(await all(forumThread(1), made));
    expect(last).toMatchObject({ is: 'stopped', why: 'login' });
    expect(ids(last.thread)).toEqual(['1', '2', '3', '4']);
  });

  test.each([
    ['captcha', () => new Response('<title>Just a moment...</title><div class="cf-turnstile"></div>')],
    ['denied', () => new Response('<p>您没有权限</p>', { status: 403 })],
    ['gone', () => new Response('<p>Not here</p>', { status: 404 })],
    ['unreadable', () => new Response('<p>Welcome to the forum</p>')],
  ])('stops at once: %s', async (why, answers) => {
    const { made, asked } = tools({ answers });
    expect(end(await all(forumThread(1), made))).toMatchObject({ is: 'stopped', why });
    expect(asked).toHaveLength(1);
  });

  test('a flood limit is waited out as long as the server asks', async () => {
    const busy = new Response('slow', { status: 429, headers: { 'retry-after': '7' } });
    const { made, waited } = tools({
      answers: (url, time) => (url === page(2) && time === 1 ? busy : undefined),
    });
    const steps = await all(forumThread(1), made);
    expect(waited).toContain(7000);
    expect(end(steps).is).toBe('done');
  });

  test('cancelling keeps what is here', async () => {
    const abort = new AbortController();
    const { made } = tools({ abort });
    const steps: Step[] = [];
    for await (const step of walk(forumThread(1), made)) {
      steps.push(step);
      if (step.is === 'page') abort.abort();
    }
    expect(end(steps)).toMatchObject({ is: 'stopped', why: 'cancelled' });
    expect(ids(end(steps).thread)).toEqual(['1', '2', '3', '4']);
  });

  test('a pause holds the next page back', async () => {
    let looks = 0;
    const { made, asked } = tools({ isPaused: () => ++looks < 4 && asked.length === 0 });
    expect(end(await all(forumThread(1), made)).is).toBe('done');
    expect(looks).toBeGreaterThan(3);
  });

  test('another site is never asked', async () => {
    const away = forumThread(1);
    const { made, asked } = tools();
    await all({ ...away, pages: { ...away.pages, next: 'https://other.test/2' } }, made);
    expect(asked).toEqual([]);
  });
});

test('bytes are read in the encoding they declare', () => {
  const gbk = new Uint8Array([0xc2, 0xa5, 0xd6, 0xf7]);
  const declared = new TextEncoder().encode('<meta charset="gbk">');
  expect(decode(gbk, 'text/html; charset=GBK', 'utf-8')).toBe('楼主');
  expect(decode(new Uint8Array([...declared, ...gbk]), 'text/html', 'utf-8')).toContain('楼主');
  expect(decode(gbk, null, 'gbk')).toBe('楼主');
  expect(decode(new TextEncoder().encode('楼主'), null, 'gbk')).toBe('楼主');
  expect(decode(gbk, 'text/html; charset=no-such', 'gbk')).not.toBe('');
});

test('relative addresses of a fetched page resolve against its own', () => {
  const parsed = parsePage('<a href="b.html">b</a>', 'https://forum.test/x/a.html');
  expect(parsed.querySelector('a')?.href).toBe('https://forum.test/x/b.html');
});

test('a post that Discuz! shows in parts has an address in one piece', () => {
  const split = parsePage('<script>show_threadpage(74, 1, 3, 0);</script>', 'https://forum.test/');
  expect(wholeUrl(split, page(1))).toBe('https://forum.test/forum.php?mod=viewthread&tid=1&cp=all');
  expect(wholeUrl(parsePage('<p>whole</p>', 'https://forum.test/'), page(1))).toBeNull();
});

test('who opened the thread is known on each joined page', () => {
  const first = thread([post('1', '<p>Post 1</p>', { author: 'Ann', role: 'op' })]);
  const pages = { current: 2, total: 2, next: null, previous: page(1) };
  const second = thread(
    [post('2', '<p>Post 2</p>', { author: 'Bo' }), post('3', '<p>Post 3</p>', { author: 'Ann' })],
    {
      pages,
    },
  );
  const rolesOf = (joined: Thread) => joined.posts.map(({ role }) => role);
  expect(rolesOf(join(first, second, 'next'))).toEqual(['op', null, 'op']);
  expect(rolesOf(join(second, first, 'previous'))).toEqual(['op', null, 'op']);
});
