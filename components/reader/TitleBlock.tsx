import type { Thread } from '../../utils/model';
import { settingOf } from '../../utils/reader/language';
import { minutesOf } from '../../utils/reader/length';
import { absolute, relative } from '../../utils/reader/moment';
import { useWords } from '../words';
import { useScene } from './context';

/** The head of the thread: where it stands, its title, and who wrote it when. */
export function TitleBlock({ thread }: { thread: Thread }) {
  const words = useWords();
  const { locale, now, isArticle } = useScene();
  const first = thread.posts[0];
  // In a thread the opening post's own head says who posted it when.
  const opened = isArticle ? first : undefined;
  const author = thread.byline ?? opened?.author ?? null;
  const ago = opened?.published ? relative(opened.published, now, locale) : null;
  const minutes = Math.max(1, Math.round(minutesOf(thread.posts)));
  return (
    <header class="title-block">
      <p class="crumbs">{[thread.site, ...thread.board].filter(Boolean).join(' › ')}</p>
      <h1 {...settingOf(thread.title, thread.lang)}>{thread.title}</h1>
      <p class="facts">
        {author && <span class="fact author-fact">{author}</span>}
        {thread.byline && opened?.author && (
          <span class="fact">{words('reader_posted_by', opened.author)}</span>
        )}
        {opened?.published && (
          <time class="fact" dateTime={opened.published} title={ago ?? ''}>
            {absolute(opened.published, locale)}
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
