import { useWords } from '../words';

/** What can be done with the open clip. */
export type Act = 'copy' | 'export' | 'trash' | 'restore' | 'erase' | 'images';

interface Props {
  isTrashed: boolean;
  /** Shows images that are not kept. */
  hasImages: boolean;
  onAct: (act: Act) => void;
}

/** The buttons of the reading pane. */
export function ClipActions({ isTrashed, hasImages, onAct }: Props) {
  const words = useWords();
  const acts: Act[] = isTrashed
    ? ['restore', 'erase']
    : ['copy', 'export', 'trash', ...(hasImages ? ['images' as const] : [])];
  return (
    <div class="acts" role="toolbar" aria-label={words('library_acts')}>
      {acts.map((act) => (
        <button key={act} type="button" class={act === 'erase' ? 'danger' : ''} onClick={() => onAct(act)}>
          {words(`library_act_${act}`)}
        </button>
      ))}
    </div>
  );
}
