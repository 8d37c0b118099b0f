import { useWords } from '../words';
import { ACTIONS, type Action } from './actions';
import { Icon } from './Icon';

interface Props {
  act: (action: Action) => void;
  /** Actions whose sheet or mode is open now. */
  active: ReadonlySet<Action>;
  /** Number shown on the filter button: filters that narrow the view. */
  filters: number;
  title: string;
}

const BUTTONS: Action[] = ['outline', 'filters', 'find', 'aloud', 'settings', 'clip', 'more'];

/** The bar at the top: the ways to everything. */
export function Toolbar({ act, active, filters, title }: Props) {
  return (
    <header class="bar">
      <ActionButton action="close" act={act} />
      <p class="bar-title" aria-hidden="true">
        {title}
      </p>
      {BUTTONS.map((action) => (
        <ActionButton
          key={action}
          action={action}
          act={act}
          pressed={active.has(action)}
          count={action === 'filters' ? filters : 0}
        />
      ))}
    </header>
  );
}

interface ButtonProps {
  action: Action;
  act: (action: Action) => void;
  pressed?: boolean;
  count?: number;
}

/** One action as an icon button, its key in the tool tip. */
export function ActionButton({ action, act, pressed, count = 0 }: ButtonProps) {
  const words = useWords();
  const { word, keys, icon } = ACTIONS[action];
  const name = count > 0 ? `${words(word)} (${count})` : words(word);
  return (
    <button
      type="button"
      class="icon-button"
      data-action={action}
      aria-label={name}
      title={`${name} (${keys[0] === 'Escape' ? 'Esc' : keys[0]})`}
      aria-pressed={pressed}
      onClick={() => act(action)}
    >
      {icon && <Icon name={icon} />}
      {count > 0 && <span class="count">{count}</span>}
    </button>
  );
}
