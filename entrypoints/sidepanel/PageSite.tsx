import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SiteSection } from '../../components/panel/SiteSection';
import { report } from '../../utils/report';
import { addRule, removeRule } from '../../utils/rules';
import { askPage } from '../../utils/talk';
import { words } from '../../utils/words';
import type { PageState } from './usePage';
import { useSite } from './useSite';

type Shown = Extract<PageState, { is: 'thread' | 'empty' | 'refused' }>;

/** The part of the panel about the site of the shown page; nothing where there is no site. */
export function PageSite({ page }: { page: Shown }) {
  const { tab } = page;
  const { site, allow, openReaderHere } = useSite(page.url);
  const [status, setStatus] = useState('');
  if (!site) return null;
  const host = new URL(site.origin).hostname;
  const pick = async (what: 'hide' | 'body') => {
    setStatus(words('site_picking'));
    const selector = await askPage(tab, 'pick', { hint: words('site_pick_hint') });
    setStatus('');
    if (selector === null) return;
    await addRule(host, what, selector);
    await askPage(tab, 'refresh', {});
  };
  const clearRules = async () => {
    await removeRule(host);
    await askPage(tab, 'refresh', {});
  };
  const copyReport = async () => {
    await navigator.clipboard.writeText(await reportOn(tab));
    setStatus(words('site_report_copied'));
  };
  const orSay = (act: Promise<void>) =>
    void act.catch((error: unknown) => setStatus(words('panel_failed_because', String(error))));
  return (
    <SiteSection
      site={site}
      status={status}
      onAllow={allow}
      onOpenReader={openReaderHere}
      onPick={(what) => orSay(pick(what))}
      onClearRules={() => orSay(clearRules())}
      onReport={() => orSay(copyReport())}
    />
  );
}

async function reportOn(tab: number): Promise<string> {
  const [reading, skeleton] = await Promise.all([askPage(tab, 'read', {}), askPage(tab, 'skeleton', {})]);
  const { version } = browser.runtime.getManifest();
  const agent = navigator.userAgent.match(/(?:Chrome|Firefox)\/\d+/)?.[0] ?? 'unknown browser';
  return report(reading, { version, browser: agent, skeleton });
}
