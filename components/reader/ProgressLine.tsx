import { useWords } from '../words';
import { useLive } from './live';
import type { Eye, Stage } from './stage';

const percent = (eye: Eye) => Math.round(eye.passed * 200) / 2;

/** How far the reader is, and about how long the rest takes. */
export function ProgressLine({ stage, minutes }: { stage: Stage; minutes: number }) {
  const words = useWords();
  const passed = useLive(stage.eye, percent);
  const left = Math.round(minutes * (1 - passed / 100));
  return (
    <div class="progress">
      <div class="progress-line" style={{ inlineSize: `${passed}%` }} />
      <p class="progress-words">
        {Math.round(passed)}% ·{' '}
        {left < 1 ? words('reader_under_a_minute') : words('reader_minutes_left', String(left))}
      </p>
    </div>
  );
}

const hasTrail = (trail: number[]) => trail.length > 0;

/** Back to where the last jump came from. */
export function BackButton({ stage }: { stage: Stage }) {
  const words = useWords();
  const isShown = useLive(stage.trail, hasTrail);
  if (!isShown) return null;
  return (
    <button type="button" class="plain-button back" onClick={() => stage.goBack()}>
      ← {words('reader_back')}
    </button>
  );
}
