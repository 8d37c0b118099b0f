import { lengthOfThread } from '../../utils/measure';
import type { Thread } from '../../utils/model';
import { shortMoment } from '../../utils/moment';
import { useWords, type Words } from '../words';

/** Title, board, authors, date and length of a thread, and how it was recognised. */
export function ThreadHead({ thread }: { thread: Thread }) {
  const words = useWords();
  const [first] = thread.posts;
  // Nobody posts an article: who put it there wrote it, unless it credits somebody else.
  const author = thread.kind === 'article' && !thread.byline ? 'panel_byline' : 'panel_author';
  return (
    <header class="head">
      {(thread.board.length > 0 || thread.site) && (
        <p class="board" dir="auto" lang={thread.lang ?? undefined}>
          {place(thread)}
        </p>
      )}
      <h1 dir="auto" lang={thread.lang ?? undefined}>
        {thread.title}
      </h1>
      <dl class="credits">
        <Credit name={words('panel_byline')} value={thread.byline} strong />
        <Credit name={words(author)} value={first?.author ?? null} />
        <Credit name={words('panel_date')} value={first?.published ? shortMoment(first.published) : null} />
      </dl>
      <p class="facts">
        {facts(thread, words).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  );
}

function Credit({ name, value, strong }: { name: string; value: string | null; strong?: boolean }) {
  if (!value) return null;
  return (
    <div class={strong ? 'strong' : undefined}>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function place({ board, site }: Thread): string {
  return board.length > 0 ? board.join(' › ') : (site ?? '');
}

function facts(thread: Thread, words: Words): string[] {
  const { characters, minutes } = lengthOfThread(thread);
  const { current, total } = thread.pages;
  const isPaged = (total ?? 1) > 1 || current > 1;
  return [
    words('panel_characters', characters.toLocaleString()),
    words('panel_minutes', minutes.toLocaleString()),
    ...(thread.posts.length > 1 ? [words('panel_posts', thread.posts.length.toLocaleString())] : []),
    ...(isPaged
      ? [total ? words('panel_page', `${current}`, `${total}`) : words('panel_page_only', `${current}`)]
      : []),
    engineName(thread.engine, words),
  ];
}

const ENGINES: Record<string, string> = {
  discuz: 'Discuz!',
  phpbb: 'phpBB',
  phpwind: 'phpwind',
  vbulletin: 'vBulletin',
  xenforo: 'XenForo',
  smf: 'SMF',
  mybb: 'MyBB',
  nodebb: 'NodeBB',
  github: 'GitHub',
  v2ex: 'V2EX',
  nga: 'NGA',
  bbpress: 'bbPress',
  fluxbb: 'FluxBB',
  usebb: 'UseBB',
  ubb: 'UBB.threads',
  stackexchange: 'Stack Exchange',
  hackernews: 'Hacker News',
  douban: '豆瓣',
  tianya: '天涯',
  tieba: '百度贴吧',
  zhidao: '百度知道',
  zhihu: '知乎',
};

function engineName(engine: string, words: Words): string {
  if (engine === 'repeated') return words('panel_engine_repeated');
  if (engine === 'readability') return words('panel_engine_readability');
  return ENGINES[engine] ?? engine.charAt(0).toUpperCase() + engine.slice(1);
}
