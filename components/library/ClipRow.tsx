import type { Clip, Highlight } from '../../utils/model';
import type { Snippet } from '../../utils/search/snippet';
import { dateOf } from '../../utils/shelf';
import { useWords } from '../words';
import { Marked } from './Marked';
import { RowFrame, type RowProps } from './RowFrame';

/** One line of the list: a clip or a highlight. */
export type Row =
  | { of: 'clip'; id: string; clip: Clip }
  | { of: 'highlight'; id: string; highlight: Highlight };

/** The words that were searched for, in a row. */
export interface FoundWords {
  snippet: Snippet;
  titleMarks: Snippet['marks'];
}

/** A clip in the list. */
export function ClipRow(props: RowProps) {
  const words = useWords();
  const { row, found } = props;
  const title = row.of === 'clip' ? row.clip.title : row.highlight.title;
  return (
    <RowFrame {...props} look={`row-${row.of}`}>
      <span class="row-title" dir="auto">
        <Marked text={title || words('library_untitled')} marks={found?.titleMarks ?? []} />
      </span>
      {row.of === 'clip' ? <ClipLines {...row} found={found} /> : <HighlightLines {...row} found={found} />}
    </RowFrame>
  );
}

function ClipLines({ clip, found }: { clip: Clip; found: FoundWords | null }) {
  const words = useWords();
  const facts = [clip.byline ?? clip.author, clip.site, dateOf(clip).slice(0, 10)].filter(Boolean);
  return (
    <>
      <span class="row-facts" dir="auto">
        {clip.kind !== 'thread' && <span class="row-kind">{words(`library_kind_${clip.kind}`)}</span>}
        {facts.join(' · ')}
        {clip.posts > 1 && <span> · {words('library_posts', String(clip.posts))}</span>}
        {clip.tags.map((tag) => (
          <span key={tag} class="row-tag">
            {tag}
          </span>
        ))}
      </span>
      <span class="row-words" dir="auto">
        {found ? <Marked {...found.snippet} /> : (clip.note ?? clip.excerpt)}
      </span>
    </>
  );
}

function HighlightLines({ highlight, found }: { highlight: Highlight; found: FoundWords | null }) {
  return (
    <>
      <span class="row-facts">{highlight.created.slice(0, 10)}</span>
      <span class={`row-words color-${highlight.color}`} dir="auto">
        {found ? <Marked {...found.snippet} /> : (highlight.note ?? highlight.anchor.quote?.exact)}
      </span>
    </>
  );
}
