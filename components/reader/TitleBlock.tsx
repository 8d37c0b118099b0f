import type { Thread } from '../../utils/model';
import { settingOf } from '../../utils/reader/language';
import { minutesOf } from '../../utils/reader/length';
import { absolute, relative } from '../../utils/reader/moment';
import { useWords } from '../words';
import { useScene } from './context';

/** The head of the thread: where it stands, its title, and who wrote it when. */
export function TitleBlock({ thread }: { thread: Thread }) {
  const words = useWords();
  const { locale, now } = useScene();
  const first = thread.posts[0];
  const author = thread.byline ?? first?.author ?? null;
  const ago = first?.published ? relative(first.published, now, locale) : null;
  const minutes = Math.max(1, Math.round(minutesOf(thread.posts)));
  return (
    <header class="title-block">
      <p class="crumbs">{[thread.site, ...thread.board].filter(Boolean).join(' › ')}</p>
      <h1 {...settingOf(thread.title, thread.lang)}>{thread.title}</h1>
      <p class="facts">
        {author && <span class="fact author-fact">{author}</span>}
        {thread.byline && first?.author && (
          <span class="fact">{words('reader_posted_by', first.author)}</span>
        )}
        {first?.published && (
          <time class="fact" dateTime={first.published} title={ago ?? ''}>
            {absolute(first.published, locale)}
          </time>
        )}
        {thread.posts.length > 1 && (
          <span class="fact">{words('reader_posts', String(thread.posts.length))}</span>
        )}
        <span class="fact">{words('reader_minutes', String(minutes))}</span>
      </p>
    </header>
  );
}
