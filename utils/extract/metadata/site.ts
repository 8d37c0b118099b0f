import { collapse, type Page } from '../adapter';
import { namesOf, type Thing, textOf } from './jsonld';

/** The site's own name: as it states it for sharing, for installing or in JSON-LD; null when it states none. */
export function siteOf({ document }: Page, things: Thing[]): string | null {
  for (const selector of [
    'meta[property="og:site_name"]',
    'meta[name="og:site_name"]',
    'meta[name="application-name"]',
    'meta[name="apple-mobile-web-app-title"]',
  ]) {
    const name = collapse(document.querySelector(selector)?.getAttribute('content') ?? null);
    if (name) return name;
  }
  const website = things.find((thing) => thing['@type'] === 'WebSite');
  const publishers = things.flatMap((thing) => namesOf(thing, 'publisher', things));
  return textOf(website ?? null, 'name') ?? publishers[0] ?? null;
}
