import { useEffect, useMemo, useState } from 'preact/hooks';
import { headingsByPost, NO_HEADINGS } from '../../utils/headings';
import type { Clip, ClipContent, Highlight, ImageUse, OutlineNode } from '../../utils/model';
import type { Preferences } from '../../utils/reader/preferences';
import { NoteField } from '../editing/NoteField';
import { TagField } from '../editing/TagField';
import { choices, look } from '../reader/look';
import { useWords } from '../words';
import { type Act, ClipActions } from './ClipActions';
import { ClipHead } from './ClipHead';
import { ClipOutline, scrollTo } from './ClipOutline';
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
  const [wanted, setWanted] = useState<OutlineNode | null>(null);
  const openEntry = (node: OutlineNode) => {
    const place = posts.findIndex(({ id }) => id === node.anchor.post);
    if (place >= count) setCount(place + POSTS_SHOWN);
    // Another object each time: the same entry may be asked for twice.
    setWanted({ ...node });
  };
  useEffect(() => {
    if (wanted) scrollTo(wanted);
  }, [wanted]);
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
          <ClipOutline nodes={outline} onOpen={openEntry} />
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
