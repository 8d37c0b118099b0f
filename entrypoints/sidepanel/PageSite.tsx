import { SiteSection } from '../../components/panel/SiteSection';
import type { PageState } from './usePage';
import { useSite } from './useSite';

/** The part of the panel about the site of the shown page; nothing where there is no site. */
export function PageSite({ page }: { page: Extract<PageState, { is: 'thread' | 'empty' | 'refused' }> }) {
  const { site, allow, openReaderHere, clearRules } = useSite(page.url);
  if (!site) return null;
  return (
    <SiteSection
      site={site}
      onAllow={allow}
      onOpenReader={openReaderHere}
      onPick={() => {}}
      onClearRules={clearRules}
      onReport={() => {}}
    />
  );
}
