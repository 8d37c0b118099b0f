import { useWords } from '../words';
import { ACTIONS, type Action } from './actions';
import { Icon } from './Icon';
import { Sheet } from './Sheet';

const ENTRIES: Action[] = ['notes', 'threads', 'loadPages', 'fullscreen', 'print', 'help'];

interface Props {
  act: (action: Action) => void;
  /** Whether pages are left to load. */
  hasMore: boolean;
  onClose: () => void;
}

/** What is needed less often. */
export function MoreMenu({ act, hasMore, onClose }: Props) {
  const words = useWords();
  return (
    <Sheet title={words('reader_more')} onClose={onClose}>
      <ul class="menu">
        {ENTRIES.filter((action) => hasMore || action !== 'loadPages').map((action) => {
          const { icon, word, keys } = ACTIONS[action];
          return (
            <li key={action}>
              <button type="button" onClick={() => act(action)}>
                {icon && <Icon name={icon} />}
                <span>{words(word)}</span>
                <kbd>{keys[0]}</kbd>
              </button>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
