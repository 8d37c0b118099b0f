import { useState } from 'preact/hooks';
import type { Post } from '../../utils/model';
import { excerpt, plainText } from '../../utils/text';
import { useWords } from '../words';

interface Props {
  posts: Post[];
  onClip(ids: ReadonlySet<string>): void;
  onClose(): void;
}

/** Chooses the floors of a thread that are to be kept together. */
export function FloorPicker({ posts, onClip, onClose }: Props) {
  const words = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <section class="floors" aria-label={words('panel_choose')}>
      <ul>
        {posts.map((post, index) => (
          <li key={post.id}>
            <label>
              <input type="checkbox" checked={chosen.has(post.id)} onChange={() => toggle(post.id)} />
              <strong dir="auto">
                {words('panel_floor', String(post.floor ?? index + 1))} {post.author}
              </strong>
              <span dir="auto">{excerpt(plainText(post.html), 60)}</span>
            </label>
          </li>
        ))}
      </ul>
      <div class="row">
        <button
          type="button"
          class="button primary small"
          disabled={chosen.size === 0}
          onClick={() => onClip(chosen)}
        >
          {words('panel_clip_floors', String(chosen.size))}
        </button>
        <button type="button" class="button quiet small" onClick={onClose}>
          {words('panel_cancel')}
        </button>
      </div>
    </section>
  );
}
