import type { Preferences } from '../../utils/reader/preferences';

/** The reader's preferences as custom properties of its root element. */
export function look(preferences: Preferences): Record<string, string> {
  return {
    '--pt-size': `${preferences.size}px`,
    '--pt-leading': String(preferences.leading),
    '--pt-width': `${preferences.width}em`,
    '--pt-tracking': `${preferences.tracking / 100}em`,
    '--pt-gap': `${preferences.gap / 10}em`,
  };
}

/** Attributes that choose rules of the style sheet. */
export function choices(preferences: Preferences, isDark: boolean): Record<`data-${string}`, string> {
  const theme = preferences.theme === 'system' ? (isDark ? 'dark' : 'light') : preferences.theme;
  return {
    'data-theme': theme,
    'data-font': preferences.font,
    'data-indent': preferences.indent,
    'data-justify': preferences.justify ? 'on' : 'off',
  };
}

/** Characters of full width in a line, for the probable height of posts. */
export function charactersPerLine(preferences: Preferences, viewWidth: number): number {
  return Math.max(8, Math.min(preferences.width, Math.floor((viewWidth - 48) / preferences.size)));
}
