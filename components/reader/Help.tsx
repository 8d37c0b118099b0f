import { useWords } from '../words';
import { ACTIONS } from './actions';
import { Sheet } from './Sheet';

const SHOWN: Record<string, string> = {
  Escape: 'Esc',
  ArrowRight: '→',
  ArrowLeft: '←',
  'Control+f': 'Ctrl+F',
  'Control+p': 'Ctrl+P',
  Backspace: '⌫',
};

/** Every key of the reader and what it does. */
export function Help({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const shown = (key: string) => SHOWN[key] ?? key;
  return (
    <Sheet title={words('reader_help')} onClose={onClose}>
      <dl class="keys">
        {Object.entries(ACTIONS).map(([name, { word, keys }]) => (
          <div key={name}>
            <dt>{words(word)}</dt>
            <dd>
              {keys
                .filter((key) => !key.startsWith('Meta') && key !== '？' && key !== '=')
                .map((key) => (
                  <kbd key={key}>{shown(key)}</kbd>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
