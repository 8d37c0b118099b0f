import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SiteChoice } from '../../components/panel/SiteSection';
import { autoReader, ownRules } from '../../utils/settings';
import { allowSite, forbidSite, isAllowed, originOf } from '../../utils/sites';
import { onSiteChoice } from '../../utils/siteWatch';

/** What the user chose for the site of an address, and how to change it; null where there is no site. */
export function useSite(url: string | null) {
  const origin = originOf(url);
  const [site, setSite] = useState<SiteChoice | null>(null);
  const reload = useCallback(async () => setSite(origin ? await siteOf(origin) : null), [origin]);
  useEffect(() => {
    void reload();
    return onSiteChoice(() => void reload());
  }, [reload]);
  return {
    site,
    allow: (allow: boolean) => {
      // The browser asks only within the turn of the click: nothing may be awaited before.
      if (origin) void (allow ? allowSite(origin) : forbidSite(origin)).then(reload);
    },
    openReaderHere: async (opens: boolean) => {
      if (!origin) return;
      const others = (await autoReader.getValue()).filter((other) => other !== origin);
      await autoReader.setValue(opens ? [...others, origin] : others);
    },
  };
}

async function siteOf(origin: string): Promise<SiteChoice> {
  const rules = (await ownRules.getValue())[new URL(origin).hostname];
  return {
    origin,
    isAllowed: await isAllowed(origin),
    opensReader: (await autoReader.getValue()).includes(origin),
    rules: rules ? rules.hide.length + (rules.body ? 1 : 0) : 0,
  };
}
