import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { AllowedSite } from '../../components/options/SiteList';
import type { RuleBook } from '../../utils/rules';
import { autoReader, ownRules } from '../../utils/settings';
import { allowedSites } from '../../utils/sites';

/** What the options page shows. */
export type OptionsState = { is: 'waiting' } | { is: 'known'; sites: AllowedSite[]; book: RuleBook };

/** Allowed sites and own rules, newest state, whoever changes them. */
export function useOptions(): OptionsState {
  const [state, setState] = useState<OptionsState>({ is: 'waiting' });
  const reload = useCallback(async () => setState(await known()), []);
  useEffect(() => {
    void reload();
    const again = () => void reload();
    const stops = [autoReader.watch(again), ownRules.watch(again)];
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      for (const stop of stops) stop();
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [reload]);
  return state;
}

async function known(): Promise<OptionsState> {
  const [patterns, readers, book] = await Promise.all([
    allowedSites(),
    autoReader.getValue(),
    ownRules.getValue(),
  ]);
  return { is: 'known', book, sites: patterns.map((pattern) => siteOf(pattern, readers)) };
}

function siteOf(pattern: string, readers: string[]): AllowedSite {
  const url = pattern.replace(/\/\*$/, '');
  const origin = !url.includes('*') && URL.canParse(url) ? new URL(url).origin : null;
  return { pattern, origin, opensReader: origin !== null && readers.includes(origin) };
}
