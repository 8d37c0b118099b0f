import { useWords } from '../words';

/** What a key of the whole browser does here. */
export interface Key {
  /** As the browser writes it: 'Alt+R'; null where it is free or another extension has it. */
  keys: string | null;
  does: string;
}

/** The keys as they are set in this browser. */
export function KeyList({ keys }: { keys: Key[] }) {
  const words = useWords();
  return (
    <dl class="keys">
      {keys.map(({ keys, does }) => (
        <div key={does}>
          <dt>{keys ? <kbd>{keys}</kbd> : <span class="none">{words('options_key_none')}</span>}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
