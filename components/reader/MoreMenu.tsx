import { useWords } from '../words';
import { ACTIONS, type Action } from './actions';
import { Icon } from './Icon';
import { Sheet } from './Sheet';

const ENTRIES: Action[] = ['notes', 'threads', 'loadPages', 'fullscreen', 'print', 'help'];

/** What is needed less often. */
export function MoreMenu({ act, onClose }: { act: (action: Action) => void; onClose: () => void }) {
  const words = useWords();
  return (
    <Sheet title={words('reader_more')} onClose={onClose}>
      <ul class="menu">
        {ENTRIES.map((action) => {
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
