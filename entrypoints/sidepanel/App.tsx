import { Notice } from '../../components/panel/Notice';
import { ThreadHead } from '../../components/panel/ThreadHead';
import { useWords } from '../../components/words';
import type { OutlineNode } from '../../utils/model';
import { openReader } from '../../utils/tabs';
import { askPage } from '../../utils/talk';
import { usePage } from './usePage';
import { useTab } from './useTab';

/** The side panel: the page in the shown tab, its outline, and what was kept of it. */
export function App() {
  const words = useWords();
  const page = usePage(useTab());
  if (page.is === 'waiting') return <main aria-busy="true" />;
  if (page.is === 'failed') return <Notice title={words('panel_failed')} text={page.why} />;
  if (page.is !== 'thread')
    return <Notice title={words(`panel_${page.why}`)} text={words(`panel_${page.why}_text`)} />;
  const { tab, thread } = page;
  return (
    <main>
      <ThreadHead thread={thread} />
      <button type="button" onClick={() => void openReader(tab)}>
        {words('panel_read')}
      </button>
      <List nodes={thread.outline} onOpen={(node) => void askPage(tab, 'show', { anchor: node.anchor })} />
    </main>
  );
}

function List({ nodes, onOpen }: { nodes: OutlineNode[]; onOpen: (node: OutlineNode) => void }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.text}>
          <button type="button" onClick={() => onOpen(node)}>
            {node.text}
          </button>
          {node.children.length > 0 && <List nodes={node.children} onOpen={onOpen} />}
        </li>
      ))}
    </ul>
  );
}
