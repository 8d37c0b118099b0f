import type { Page } from '../adapter';
import { namesOf, type Thing, textOf } from './jsonld';
import { metas } from './metas';

/** The site's own name: as it states it for sharing, for installing or in JSON-LD; null when it states none. */
export function siteOf({ document }: Page, things: Thing[]): string | null {
  const [stated] = metas(document, ['og:site_name', 'application-name', 'apple-mobile-web-app-title']);
  if (stated) return stated;
  const website = things.find((thing) => thing['@type'] === 'WebSite');
  const publishers = things.flatMap((thing) => namesOf(thing, 'publisher', things));
  return textOf(website ?? null, 'name') ?? publishers[0] ?? null;
}
