import type { OutlineNode } from '../../utils/model';
import { useWords } from '../words';
import { useLive } from './live';
import { Sheet } from './Sheet';
import type { Spy } from './spy';

interface Props {
  /** What an entry for a whole post says when it has no words of its own. */
  nameOf: (node: OutlineNode) => string;
  outline: OutlineNode[];
  spy: Spy;
  onGo: (node: OutlineNode) => void;
  onClose: () => void;
}

const same = (node: OutlineNode | null) => node;

/** The outline beside the text, the entry at the reading line marked. */
export function OutlineSheet({ nameOf, outline, spy, onGo, onClose }: Props) {
  const words = useWords();
  const current = useLive(spy.current, same);
  return (
    <Sheet title={words('reader_outline')} onClose={onClose} side="start">
      {outline.length === 0 ? (
        <p class="sheet-note">{words('reader_no_outline')}</p>
      ) : (
        <List nodes={outline} current={current} onGo={onGo} nameOf={nameOf} />
      )}
    </Sheet>
  );
}

interface ListProps extends Pick<Props, 'nameOf' | 'onGo'> {
  nodes: OutlineNode[];
  current: OutlineNode | null;
}

function List({ nodes, current, onGo, nameOf }: ListProps) {
  return (
    <ul class="outline">
      {nodes.map((node, index) => (
        <li key={index}>
          <button
            type="button"
            aria-current={node === current ? 'location' : undefined}
            onClick={() => onGo(node)}
          >
            {node.text || nameOf(node)}
          </button>
          {node.children.length > 0 && (
            <List nodes={node.children} current={current} onGo={onGo} nameOf={nameOf} />
          )}
        </li>
      ))}
    </ul>
  );
}
