import { type Preferences, RANGES, turn } from '../../utils/reader/preferences';
import { useWords } from '../words';
import { Icon } from './Icon';
import type { Aloud } from './useAloud';

interface Props {
  aloud: Aloud;
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
  onClose: () => void;
}

/** Controls of reading aloud. */
export function AloudBar({ aloud, preferences, onChange, onClose }: Props) {
  const words = useWords();
  const isSpeaking = aloud.state === 'speaking';
  const { min, max, step } = RANGES.rate;
  return (
    <div class="aloud" role="toolbar" aria-label={words('reader_aloud')}>
      <button
        type="button"
        class="icon-button"
        aria-label={words('reader_aloud_back')}
        onClick={() => aloud.skip(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="icon-button main"
        aria-label={words(isSpeaking ? 'reader_aloud_pause' : 'reader_aloud_play')}
        onClick={aloud.toggle}
      >
        <Icon name={isSpeaking ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words('reader_aloud_forward')}
        onClick={() => aloud.skip(1)}
      >
        <Icon name="down" />
      </button>
      <label class="aloud-rate">
        <span>{words('reader_rate', preferences.rate.toFixed(1))}</span>
        <input
          type="range"
          min={min}
          max={max}
          step={step}
          value={preferences.rate}
          onInput={(event) => onChange({ rate: turn('rate', Number(event.currentTarget.value), 0) })}
        />
      </label>
      <select
        aria-label={words('reader_voice')}
        value={preferences.voice ?? ''}
        onChange={(event) => onChange({ voice: event.currentTarget.value || null })}
      >
        <option value="">{words('reader_voice_auto')}</option>
        {aloud.voices.map(({ name, lang }) => (
          <option key={name} value={name}>
            {name} ({lang})
          </option>
        ))}
      </select>
      <button type="button" class="icon-button" aria-label={words('reader_close_sheet')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
