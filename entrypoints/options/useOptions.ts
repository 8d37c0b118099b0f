import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AllowedSite } from '../../components/options/SiteList';
import type { RuleBook } from '../../utils/rules';
import { autoReader, ownRules } from '../../utils/settings';
import { allowedSites } from '../../utils/sites';
import { onSiteChoice } from '../../utils/siteWatch';

/** What the options page shows. */
export type OptionsState = { is: 'waiting' } | { is: 'known'; sites: AllowedSite[]; book: RuleBook };

/** Allowed sites and own rules, newest state, whoever changes them. */
export function useOptions(): OptionsState {
  const [state, setState] = useState<OptionsState>({ is: 'waiting' });
  const reload = useCallback(async () => setState(await known()), []);
  useEffect(() => {
    void reload();
    return onSiteChoice(() => void reload());
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
