import type { Clip, Highlight } from '../../utils/model';
import { localDay } from '../../utils/moment';
import { useWords } from '../words';
import { IconButton } from './Actions';
import { Fold } from './Fold';
import { Icon, type IconName } from './Icon';

const KIND_ICONS: Record<Clip['kind'], IconName> = {
  thread: 'page',
  post: 'page',
  posts: 'page',
  selection: 'selection',
  link: 'link',
  image: 'image',
};

/** What was clipped of this page. */
export function ClipList(props: { clips: Clip[]; onOpen(clip: Clip): void; onDelete(clip: Clip): void }) {
  const words = useWords();
  if (props.clips.length === 0) return null;
  return (
    <Fold icon="bookmark" title={words('panel_clips')} count={props.clips.length} open>
      <ul class="kept">
        {props.clips.map((clip) => (
          <li key={clip.id}>
            <Icon name={KIND_ICONS[clip.kind]} size={16} />
            <button
              type="button"
              class="words"
              title={words('panel_clip_open')}
              onClick={() => props.onOpen(clip)}
            >
              <span class="excerpt">{clip.kind === 'thread' ? clip.title : clip.excerpt || clip.title}</span>
              <span class="note">
                {words(`panel_kind_${clip.kind}`)} · {localDay(clip.updated, document.documentElement.lang)}
              </span>
            </button>
            <IconButton
              name="trash"
              label={words('panel_clip_delete')}
              onClick={() => props.onDelete(clip)}
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** What was highlighted in this page; pressing one shows it in its place. */
export function HighlightList(props: {
  highlights: Highlight[];
  onShow(highlight: Highlight): void;
  onDelete(highlight: Highlight): void;
}) {
  const words = useWords();
  if (props.highlights.length === 0) return null;
  return (
    <Fold icon="marker" title={words('panel_highlights')} count={props.highlights.length} open>
      <ul class="kept">
        {props.highlights.map((highlight) => (
          <li key={highlight.id}>
            <span class={`swatch ${highlight.color}`} />
            <button type="button" class="words" onClick={() => props.onShow(highlight)}>
              <span class="excerpt">{highlight.anchor.quote?.exact ?? highlight.title}</span>
              {highlight.note && <span class="note">{highlight.note}</span>}
            </button>
            <IconButton
              name="trash"
              label={words('panel_clip_delete')}
              onClick={() => props.onDelete(highlight)}
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
