import type { Clip } from '../../utils/model';
import { useWords, type Words } from '../words';
import { Icon, type IconName } from './Icon';

/** What became of the last wish to keep something. */
export type Keeping =
  | { is: 'idle' }
  | { is: 'saving' }
  /** All pages are being loaded. */
  | { is: 'walking'; loaded: number; total: number | null }
  /** `images` is known a little later; null where there are none. */
  | { is: 'saved'; text: string; clip: Clip; images: { kept: number; refused: number } | null }
  | { is: 'failed'; why: string }
  | { is: 'hint'; text: string };

interface ActionsProps {
  isReaderOpen: boolean;
  isClipped: boolean;
  keeping: Keeping;
  onRead(): void;
  onClip(): void;
  onClipSelection(): void;
  onHighlight(): void;
  /** Keeps further pages too; absent where there are none. */
  onClipAll?: (() => void) | undefined;
  /** Chooses some floors; absent where there is but one. */
  onChoose?: (() => void) | undefined;
  onStop(): void;
}

/** The main actions: reading mode and keeping, and a line that says what became of it. */
export function Actions(props: ActionsProps) {
  const words = useWords();
  return (
    <section class="actions" aria-label={words('panel_actions')}>
      <div class="row">
        <button type="button" class="button primary" onClick={props.onRead}>
          <Icon name="book" />
          {words(props.isReaderOpen ? 'panel_read_close' : 'panel_read')}
        </button>
        <button
          type="button"
          class="button"
          onClick={props.onClip}
          aria-disabled={props.keeping.is === 'saving'}
        >
          <Icon name={props.isClipped ? 'check' : 'bookmark'} />
          {words(props.isClipped ? 'panel_clip_again' : 'panel_clip')}
        </button>
        <IconButton name="selection" label={words('panel_clip_selection')} onClick={props.onClipSelection} />
        <IconButton name="marker" label={words('panel_highlight')} onClick={props.onHighlight} />
      </div>
      <div class="row wrap more">
        {props.onClipAll && (
          <button type="button" class="button quiet small" onClick={props.onClipAll}>
            <Icon name="page" size={15} />
            {words('panel_clip_all')}
          </button>
        )}
        {props.onChoose && (
          <button type="button" class="button quiet small" onClick={props.onChoose}>
            <Icon name="check" size={15} />
            {words('panel_choose')}
          </button>
        )}
      </div>
      <KeepingLine keeping={props.keeping} onStop={props.onStop} />
    </section>
  );
}

/** A button that is only a drawing; its label shows on hover and is read aloud. */
export function IconButton(props: { name: IconName; label: string; onClick(): void }) {
  return (
    <button type="button" class="button quiet icon" title={props.label} onClick={props.onClick}>
      <Icon name={props.name} />
      <span class="hidden-label">{props.label}</span>
    </button>
  );
}

function KeepingLine({ keeping, onStop }: { keeping: Keeping; onStop(): void }) {
  const words = useWords();
  return (
    <p class={`keeping ${keeping.is}`} role={keeping.is === 'failed' ? 'alert' : 'status'}>
      {keeping.is === 'saved' && <Icon name="check" size={15} />}
      {lineOf(keeping, words)}
      {keeping.is === 'walking' && (
        <button type="button" class="button quiet small" onClick={onStop}>
          {words('panel_stop')}
        </button>
      )}
    </p>
  );
}

function lineOf(keeping: Keeping, words: Words): string {
  if (keeping.is === 'idle') return '';
  if (keeping.is === 'saving') return words('panel_saving');
  if (keeping.is === 'failed') return words('panel_not_saved', keeping.why);
  if (keeping.is === 'hint') return keeping.text;
  if (keeping.is === 'walking')
    return words('panel_walking', String(keeping.loaded), String(keeping.total ?? '…'));
  const { text, images } = keeping;
  if (!images) return text;
  return `${text} · ${words('panel_images', String(images.kept), String(images.kept + images.refused))}`;
}
