import type { Clip, Highlight } from '../../utils/model';
import type { Snippet } from '../../utils/search/snippet';
import { dateOf } from '../../utils/shelf';
import { useWords } from '../words';
import { Marked } from './Marked';
import { RowFrame, type RowProps } from './RowFrame';

/** One line of the list: a clip or a highlight, with the words that were searched for. */
export type Row =
  | { of: 'clip'; id: string; clip: Clip; snippet: Snippet | null; titleMarks: Snippet['marks'] }
  | { of: 'highlight'; id: string; highlight: Highlight; snippet: Snippet | null };

/** A clip in the list. */
export function ClipRow(props: RowProps) {
  const words = useWords();
  const { row } = props;
  const title = row.of === 'clip' ? row.clip.title : row.highlight.title;
  return (
    <RowFrame {...props} look={`row-${row.of}`}>
      <span class="row-title" dir="auto">
        <Marked text={title || words('library_untitled')} marks={row.of === 'clip' ? row.titleMarks : []} />
      </span>
      {row.of === 'clip' ? <ClipLines row={row} /> : <HighlightLines row={row} />}
    </RowFrame>
  );
}

function ClipLines({ row: { clip, snippet } }: { row: Row & { of: 'clip' } }) {
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
        {snippet ? <Marked {...snippet} /> : (clip.note ?? clip.excerpt)}
      </span>
    </>
  );
}

function HighlightLines({ row: { highlight, snippet } }: { row: Row & { of: 'highlight' } }) {
  return (
    <>
      <span class="row-facts">{highlight.created.slice(0, 10)}</span>
      <span class={`row-words color-${highlight.color}`} dir="auto">
        {snippet ? <Marked {...snippet} /> : (highlight.note ?? highlight.anchor.quote?.exact)}
      </span>
    </>
  );
}
