import type { OutlineNode } from '../../utils/model';

interface Props {
  nodes: OutlineNode[];
  onOpen: (node: OutlineNode) => void;
}

/** A clip's outline within the reading pane. */
export function ClipOutline({ nodes, onOpen }: Props) {
  return (
    <ol>
      {nodes.map((node, index) => (
        <li key={`${index}${node.text}`}>
          <button type="button" class="quiet" dir="auto" onClick={() => onOpen(node)}>
            {node.text}
          </button>
          {node.children.length > 0 && <ClipOutline nodes={node.children} onOpen={onOpen} />}
        </li>
      ))}
    </ol>
  );
}

/** Scrolls to an entry's place. The words stay words of the clip, so the post is looked for and then the heading. */
export function scrollTo({ anchor, text }: OutlineNode): void {
  const post = document.querySelector(`.post[data-post="${CSS.escape(anchor.post)}"]`);
  const wanted = (anchor.quote?.exact ?? text).replace(/\s+/g, '');
  const blocks = [...(post?.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,td,div > strong') ?? [])];
  const place = blocks.find((block) => block.textContent?.replace(/\s+/g, '').startsWith(wanted));
  (place ?? post)?.scrollIntoView({ block: 'start' });
}
