import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Key } from '../../components/options/KeyList';
import type { AllowedSite } from '../../components/options/SiteList';
import type { RuleBook } from '../../utils/rules';
import { autoReader, images, type KeepImages, ownRules } from '../../utils/settings';
import { allowedSites } from '../../utils/sites';
import { onSiteChoice } from '../../utils/siteWatch';
import { words } from '../../utils/words';

/** What the options page shows. */
export type OptionsState =
  | { is: 'waiting' }
  | { is: 'known'; sites: AllowedSite[]; book: RuleBook; keys: Key[]; images: KeepImages };

/** Allowed sites, own rules and keys, newest state, whoever changes them. */
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
  const [patterns, readers, book, keptImages, commands] = await Promise.all([
    allowedSites(),
    autoReader.getValue(),
    ownRules.getValue(),
    images.getValue(),
    browser.commands.getAll(),
  ]);
  const keys = commands.map(({ name, shortcut, description }) => ({
    keys: shortcut || null,
    does: name === '_execute_action' ? words('options_key_panel') : (description ?? ''),
  }));
  return {
    is: 'known',
    book,
    keys,
    images: keptImages,
    sites: patterns.map((pattern) => siteOf(pattern, readers)),
  };
}

function siteOf(pattern: string, readers: string[]): AllowedSite {
  const url = pattern.replace(/\/\*$/, '');
  const origin = !url.includes('*') && URL.canParse(url) ? new URL(url).origin : null;
  return { pattern, origin, opensReader: origin !== null && readers.includes(origin) };
}
