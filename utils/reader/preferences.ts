/** How the reader looks: the user's taste, kept for all sites and, where wanted, for one. */
export interface Preferences {
  theme: 'system' | 'light' | 'sepia' | 'grey' | 'dark' | 'black';
  font: 'sans' | 'serif' | 'kai' | 'mono';
  /** CSS pixels. */
  size: number;
  /** Multiple of the size. */
  leading: number;
  /** Longest line, in characters of full width. */
  width: number;
  /** Extra space between letters, in hundredths of the size. */
  tracking: number;
  /** Space between paragraphs, in tenths of the size. */
  gap: number;
  /** 首行缩进: two characters at the head of a paragraph; 'auto': Chinese articles only. */
  indent: 'auto' | 'on' | 'off';
  justify: boolean;
  chinese: 'original' | 'simplified' | 'traditional';
  focusLine: boolean;
  /** Reading aloud: speed as a multiple, and the voice's name; null: the browser's for the language. */
  rate: number;
  voice: string | null;
}

export const DEFAULTS: Preferences = {
  theme: 'system',
  font: 'sans',
  size: 18,
  leading: 1.8,
  width: 38,
  tracking: 0,
  gap: 9,
  indent: 'auto',
  justify: true,
  chinese: 'original',
  focusLine: false,
  rate: 1,
  voice: null,
};

/** The numbers a user can turn, with their ends and steps. */
export const RANGES = {
  size: { min: 13, max: 32, step: 1 },
  leading: { min: 1.3, max: 2.6, step: 0.1 },
  width: { min: 20, max: 64, step: 2 },
  tracking: { min: 0, max: 20, step: 1 },
  gap: { min: 0, max: 24, step: 1 },
  rate: { min: 0.5, max: 3, step: 0.1 },
} as const;

export const THEMES: readonly Preferences['theme'][] = ['system', 'light', 'sepia', 'grey', 'dark', 'black'];
export const FONTS: readonly Preferences['font'][] = ['sans', 'serif', 'kai', 'mono'];

/** A number moved by some steps, kept between its ends and free of binary dust. */
export function turn(name: keyof typeof RANGES, value: number, steps: number): number {
  const { min, max, step } = RANGES[name];
  return Number(Math.min(max, Math.max(min, value + steps * step)).toFixed(2));
}

/** Stored preferences, however old or damaged, as valid ones. */
export function complete(stored: Partial<Preferences> | null | undefined): Preferences {
  const merged = { ...DEFAULTS };
  for (const [name, value] of Object.entries(stored ?? {})) {
    const key = name as keyof Preferences;
    const fits = key in DEFAULTS && (typeof value === typeof DEFAULTS[key] || key === 'voice');
    if (fits) Object.assign(merged, { [key]: value });
  }
  for (const name of Object.keys(RANGES)) {
    const key = name as keyof typeof RANGES;
    merged[key] = turn(key, merged[key], 0);
  }
  return merged;
}
