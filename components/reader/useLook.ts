import { useCallback, useEffect, useState } from 'preact/hooks';
import { DEFAULTS, type Preferences, THEMES } from '../../utils/reader/preferences';
import type { ReaderHost, ReaderStart } from './host';

/** The look of the reader: the preferences, ways to change them, and whether the system is dark. */
export interface Look {
  preferences: Preferences;
  isDark: boolean;
  isForSite: boolean;
  change(change: Partial<Preferences>): void;
  setForSite(isForSite: boolean): void;
  reset(): void;
  nextTheme(): void;
}

/** Keeps the look: every change shows at once and is stored, for all sites or this one. */
export function useLook(start: ReaderStart, host: ReaderHost): Look {
  const [preferences, setPreferences] = useState(start.preferences);
  const [isForSite, setForSite] = useState(start.hasSiteLook);
  const isDark = useDark();
  const change = useCallback(
    (change: Partial<Preferences>) => {
      const next = { ...preferences, ...change };
      setPreferences(next);
      host.savePreferences(next, isForSite ? 'site' : 'all');
    },
    [preferences, isForSite, host],
  );
  return {
    preferences,
    isDark,
    isForSite,
    change,
    setForSite(wanted) {
      setForSite(wanted);
      if (wanted) host.savePreferences(preferences, 'site');
      else void host.forgetSite().then(setPreferences);
    },
    reset: () => change(DEFAULTS),
    nextTheme() {
      const index = THEMES.indexOf(preferences.theme);
      change({ theme: THEMES[(index + 1) % THEMES.length] ?? 'system' });
    },
  };
}

function useDark(): boolean {
  const [query] = useState(() => globalThis.matchMedia?.('(prefers-color-scheme: dark)'));
  const [isDark, setDark] = useState(query?.matches ?? false);
  useEffect(() => {
    const follow = () => setDark(query?.matches ?? false);
    query?.addEventListener('change', follow);
    return () => query?.removeEventListener('change', follow);
  }, [query]);
  return isDark;
}
