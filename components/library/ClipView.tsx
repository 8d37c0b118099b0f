import { useMemo, useState } from 'preact/hooks';
import { headingsByPost, NO_HEADINGS } from '../../utils/headings';
import type { Clip, ClipContent, Highlight, ImageUse, OutlineNode } from '../../utils/model';
import { shortMoment } from '../../utils/moment';
import { settingOf } from '../../utils/reader/language';
import type { Preferences } from '../../utils/reader/preferences';
import { BoardField } from '../editing/BoardField';
import { NoteField } from '../editing/NoteField';
import { TagField } from '../editing/TagField';
import { choices, look } from '../reader/look';
import { useWords } from '../words';
import { type Act, ClipActions } from './ClipActions';
import { HighlightCard } from './HighlightCard';
import { ImageLine } from './ImageLine';
import type { ImageSource } from './images';
import { PostView } from './PostView';

/** Everything the reading pane shows of a clip. */
export interface OpenClip {
  clip: Clip;
  content: ClipContent;
  highlights: Highlight[];
  /** Kept images by their address in the clip. */
  images: Map<string, string>;
  uses: ImageUse[];
  /** Addresses of images the clip shows that are not kept. */
  missing: string[];
}

interface Props {
  open: OpenClip;
  /** The reading mode's look, which this pane has too. */
  preferences: Preferences;
  knownTags: string[];
  onAct: (act: Act) => void;
  onEdit: (change: Partial<Pick<Clip, 'tags' | 'note' | 'board' | 'title'>>) => void;
  /** Changes a highlight; null removes it. */
  onHighlight: (id: string, change: Partial<Pick<Highlight, 'color' | 'note'>> | null) => void;
  onBack: () => void;
}

/** Posts shown at once; a long thread grows by as many when asked. */
const POSTS_SHOWN = 100;

/** The reading pane: a clip as it was kept, without the network. */
export function ClipView({ open, preferences, knownTags, onAct, onEdit, onHighlight, onBack }: Props) {
  const words = useWords();
  const { clip, content, highlights } = open;
  const { posts, outline } = content.thread;
  const [count, setCount] = useState(POSTS_SHOWN);
  const [fromWeb, setFromWeb] = useState(false);
  const images = useMemo<ImageSource>(
    () => ({ kept: open.images, fromWeb, missing: words('library_image_missing') }),
    [open.images, fromWeb, words],
  );
  const headings = useMemo(() => headingsByPost(outline), [outline]);
  // The colours are the library's own.
  const { 'data-theme': _theme, ...chosen } = choices(preferences, false);
  return (
    <div
      class="clip page"
      style={look(preferences)}
      data-kind={posts.length === 1 ? 'article' : 'thread'}
      {...chosen}
    >
      <button type="button" class="back quiet" onClick={onBack}>
        {words('library_back')}
      </button>
      <ClipHead clip={clip} posts={posts.length} onEdit={onEdit} />
      <ClipActions
        isTrashed={clip.trashed !== null}
        hasImages={open.missing.length > 0 && !fromWeb}
        hasText={posts.length > 0}
        onAct={(act) => {
          if (act === 'images') setFromWeb(true);
          onAct(act);
        }}
      />
      <TagField tags={clip.tags} known={knownTags} onChange={(tags) => onEdit({ tags })} />
      <NoteField key={clip.id} note={clip.note} onChange={(note) => onEdit({ note })} />
      <ImageLine uses={open.uses} missing={open.missing} />
      {outline.length > 1 && (
        <details class="outline">
          <summary>{words('library_outline')}</summary>
          <OutlineList nodes={outline} />
        </details>
      )}
      {highlights.length > 0 && <Highlights highlights={highlights} onHighlight={onHighlight} />}
      {posts.slice(0, count).map((post) => (
        <PostView
          key={post.id}
          post={post}
          versions={content.versions.filter((version) => version.post.id === post.id)}
          isGone={content.gone.includes(post.id)}
          hasHead={posts.length > 1}
          images={images}
          headings={headings.get(post.id) ?? NO_HEADINGS}
          lang={clip.lang}
          isOpening={post === posts[0]}
        />
      ))}
      {count < posts.length && (
        <button type="button" onClick={() => setCount(count + POSTS_SHOWN)}>
          {words('library_more', String(posts.length - count))}
        </button>
      )}
      {posts.length === 0 && <p class="remark">{words('library_link_only')}</p>}
    </div>
  );
}

interface HeadProps {
  clip: Clip;
  posts: number;
  onEdit: Props['onEdit'];
}

function ClipHead({ clip, posts, onEdit }: HeadProps) {
  const words = useWords();
  const facts = [
    clip.byline ?? clip.author,
    clip.published && shortMoment(clip.published),
    posts > 1 ? words('library_posts', String(posts)) : null,
    words('library_characters', clip.characters.toLocaleString()),
  ];
  return (
    <header class="clip-head">
      <div class="crumbs" dir="auto">
        {clip.site && <span>{clip.site} ›</span>}
        <BoardField key={clip.change} board={clip.board} onChange={(board) => onEdit({ board })} />
      </div>
      <TitleField
        key={clip.title}
        title={clip.title}
        lang={clip.lang}
        onChange={(title) => onEdit({ title })}
      />
      <p class="facts">
        {facts.filter(Boolean).map((fact, index) => (
          <span key={fact}>
            {index > 0 && ' · '}
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      <p class="facts">
        {/^https?:/.test(clip.url) && (
          <a href={clip.url} target="_blank" rel="noopener noreferrer">
            {words('library_original')}
          </a>
        )}{' '}
        · {words('library_kept', clip.created.slice(0, 10))}
        {clip.updated.slice(0, 10) !== clip.created.slice(0, 10) && (
          <span> · {words('library_updated', clip.updated.slice(0, 10))}</span>
        )}
      </p>
    </header>
  );
}

interface TitleProps {
  onChange: (title: string) => void;
}

/** The title, changed by writing into it. */
function TitleField({ title, lang, onChange }: Pick<Clip, 'title' | 'lang'> & TitleProps) {
  const words = useWords();
  return (
    <h1 {...settingOf(title, lang)}>
      <textarea
        class="title-field"
        rows={1}
        defaultValue={title}
        placeholder={words('library_untitled')}
        aria-label={words('library_column_title')}
        onBlur={(event) => {
          const typed = event.currentTarget.value.replace(/\s+/g, ' ').trim();
          if (typed && typed !== title) onChange(typed);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </h1>
  );
}

/** Within the pane: the words stay words of the clip, so a click looks for the post and then for the heading. */
function OutlineList({ nodes }: { nodes: OutlineNode[] }) {
  return (
    <ol>
      {nodes.map((node, index) => (
        <li key={`${index}${node.text}`}>
          <button type="button" class="quiet" dir="auto" onClick={() => scrollTo(node)}>
            {node.text}
          </button>
          {node.children.length > 0 && <OutlineList nodes={node.children} />}
        </li>
      ))}
    </ol>
  );
}

function scrollTo({ anchor, text }: OutlineNode): void {
  const post = document.querySelector(`.post[data-post="${CSS.escape(anchor.post)}"]`);
  const wanted = (anchor.quote?.exact ?? text).replace(/\s+/g, '');
  const blocks = [...(post?.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,td,div > strong') ?? [])];
  const place = blocks.find((block) => block.textContent?.replace(/\s+/g, '').startsWith(wanted));
  (place ?? post)?.scrollIntoView({ block: 'start' });
}

interface HighlightsProps {
  highlights: Highlight[];
  onHighlight: Props['onHighlight'];
}

function Highlights({ highlights, onHighlight }: HighlightsProps) {
  const words = useWords();
  return (
    <section class="highlights">
      <h2>{words('library_highlights')}</h2>
      {highlights.map((highlight) => (
        <HighlightCard
          key={highlight.id}
          highlight={highlight}
          onEdit={(change) => onHighlight(highlight.id, change)}
          onDelete={() => onHighlight(highlight.id, null)}
        />
      ))}
    </section>
  );
}
