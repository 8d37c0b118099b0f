import { useRef } from 'preact/hooks';
import type { OutlineNode, Thread } from '../../utils/model';
import { Outline } from '../outline/Outline';
import { useWords } from '../words';
import { copy } from './copy';
import { useLive } from './live';
import { Sheet } from './Sheet';
import type { Spy } from './spy';

interface Props {
  thread: Thread;
  spy: Spy;
  onGo: (node: OutlineNode) => void;
  onClose: () => void;
}

const anchorOf = (node: OutlineNode | null) => node?.anchor ?? null;

/** The outline beside the text, the entry at the reading line marked. */
export function OutlineSheet({ thread, spy, onGo, onClose }: Props) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const anchor = useLive(spy.current, anchorOf);
  return (
    <Sheet title={words('reader_outline')} onClose={onClose} side="start">
      <div ref={place}>
        <Outline
          thread={thread}
          place={{ anchor, passed: 0 }}
          onOpen={onGo}
          onCopy={(markdown) => place.current && void copy(markdown, place.current)}
        />
      </div>
    </Sheet>
  );
}
