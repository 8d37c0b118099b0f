import { useWords } from '../words';

/** What can be done with the open clip. */
export type Act = 'read' | 'copy' | 'export' | 'trash' | 'restore' | 'erase' | 'images';

interface Props {
  isTrashed: boolean;
  /** Shows images that are not kept. */
  hasImages: boolean;
  /** There are words: a clipped link has none. */
  hasText: boolean;
  onAct: (act: Act) => void;
}

const LOOKS: Partial<Record<Act, string>> = { read: 'primary', erase: 'danger' };

/** The buttons of the reading pane. */
export function ClipActions({ isTrashed, hasImages, hasText, onAct }: Props) {
  const words = useWords();
  const kept: Act[] = isTrashed ? ['restore', 'erase'] : ['copy', 'export', 'trash'];
  if (!isTrashed && hasImages) kept.push('images');
  const acts: Act[] = hasText ? ['read', ...kept] : kept;
  return (
    <div class="acts" role="toolbar" aria-label={words('library_acts')}>
      {acts.map((act) => (
        <button key={act} type="button" class={LOOKS[act] ?? ''} onClick={() => onAct(act)}>
          {words(`library_act_${act}`)}
        </button>
      ))}
    </div>
  );
}
