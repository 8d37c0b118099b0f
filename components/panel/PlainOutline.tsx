import type { Anchor, OutlineNode } from '../../utils/model';
import { useWords } from '../words';

interface PlainOutlineProps {
  nodes: OutlineNode[];
  current: Anchor | null;
  onOpen(anchor: Anchor): void;
}

/** The outline as nested lists. */
export function PlainOutline({ nodes, current, onOpen }: PlainOutlineProps) {
  const words = useWords();
  if (nodes.length === 0) return <p class="none">{words('panel_outline_none')}</p>;
  return <Level nodes={nodes} current={JSON.stringify(current)} onOpen={onOpen} />;
}

function Level({ nodes, current, onOpen }: Omit<PlainOutlineProps, 'current'> & { current: string }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={JSON.stringify(node.anchor)}>
          <button
            type="button"
            aria-current={JSON.stringify(node.anchor) === current ? 'location' : undefined}
            onClick={() => onOpen(node.anchor)}
          >
            {node.text}
          </button>
          {node.children.length > 0 && <Level nodes={node.children} current={current} onOpen={onOpen} />}
        </li>
      ))}
    </ul>
  );
}
