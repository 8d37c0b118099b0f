import { FONTS, type Preferences, RANGES, THEMES, turn } from '../../utils/reader/preferences';
import { useWords, type Word } from '../words';
import { Choice, Switch } from './fields';
import { Sheet } from './Sheet';

interface Props {
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
  /** The site this page belongs to, and whether it has a look of its own. */
  site: string;
  isForSite: boolean;
  onForSite: (isForSite: boolean) => void;
  onReset: () => void;
  onClose: () => void;
}

const STEPPERS: { name: keyof typeof RANGES; word: Word; shown: (value: number) => string }[] = [
  { name: 'size', word: 'reader_size', shown: (value) => `${value}` },
  { name: 'leading', word: 'reader_leading', shown: (value) => value.toFixed(1) },
  { name: 'width', word: 'reader_width', shown: (value) => `${value}` },
  { name: 'gap', word: 'reader_gap', shown: (value) => (value / 10).toFixed(1) },
  { name: 'tracking', word: 'reader_tracking', shown: (value) => (value / 100).toFixed(2) },
];

/** How the text looks. Each change shows at once in the text beside the sheet. */
export function SettingsSheet(props: Props) {
  const { preferences, onChange, site, isForSite, onForSite, onReset, onClose } = props;
  const words = useWords();
  const chosen = <K extends keyof Preferences>(name: K, options: readonly Preferences[K][], word: Word) => (
    <Choice
      name={name}
      label={words(word)}
      options={options.map((value) => ({
        value: String(value),
        label: words(`reader_${name}_${value}` as Word),
      }))}
      value={String(preferences[name])}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <Sheet title={words('reader_settings')} onClose={onClose}>
      {chosen('theme', THEMES, 'reader_theme')}
      {chosen('font', FONTS, 'reader_font')}
      {STEPPERS.map(({ name, word, shown }) => (
        <Stepper
          key={name}
          name={name}
          label={words(word)}
          value={preferences[name]}
          shown={shown}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
      {chosen('indent', ['auto', 'on', 'off'], 'reader_indent')}
      {chosen('chinese', ['original', 'simplified', 'traditional'], 'reader_chinese')}
      <Switch
        label={words('reader_justify')}
        checked={preferences.justify}
        onChange={(justify) => onChange({ justify })}
      />
      <Switch
        label={words('reader_focus_line')}
        checked={preferences.focusLine}
        onChange={(focusLine) => onChange({ focusLine })}
      />
      <Switch label={words('reader_for_site', site)} checked={isForSite} onChange={onForSite} />
      <button type="button" class="plain-button" onClick={onReset}>
        {words('reader_reset')}
      </button>
    </Sheet>
  );
}

interface StepperProps {
  name: keyof typeof RANGES;
  label: string;
  value: number;
  shown: (value: number) => string;
  onChange: (value: number) => void;
}

function Stepper({ name, label, value, shown, onChange }: StepperProps) {
  const { min, max, step } = RANGES[name];
  const id = `pt-${name}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="stepper">
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          onInput={(event) => onChange(turn(name, Number(event.currentTarget.value), 0))}
        />
        <output for={id}>{shown(value)}</output>
      </div>
    </div>
  );
}
