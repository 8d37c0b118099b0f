const SESSION = /^(?:sid|s|phpsessid|jsessionid|oscsid|aspsessionid\w*|session_?id|zenid)$/i;
const TRACKING = /^(?:utm_\w+|fbclid|gclid|srsltid|msclkid|yclid|spm|share_\w+|highlight|hilit)$/i;

/** The address that stays true: no hash, no session id, no tracking; the page's own canonical one on its first page. */
export function canonicalUrl(document: Document, url: string, firstPage: boolean): string {
  const own = parse(url);
  if (!own) return url.replace(/#.*/s, '');
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const stated = link ? parse(link, document.baseURI || url) : null;
  // Sites point every page of a thread, or even every page of theirs, to the first.
  const trusted =
    stated && firstPage && stated.host === own.host && (stated.pathname !== '/' || own.pathname === '/');
  return bare(trusted ? stated : own);
}

function parse(url: string, base?: string): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null;
}

function bare(url: URL): string {
  const drop = [...url.searchParams].filter(([name, value]) => isSession(name, value) || TRACKING.test(name));
  for (const [name] of drop) url.searchParams.delete(name);
  url.hash = '';
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, '');
  return url.href;
}

/** 's' and 'sid' are sessions only with the value of one: elsewhere they are a search or a story. */
function isSession(name: string, value: string): boolean {
  return SESSION.test(name) && (/^[0-9a-z]{16,}$/i.test(value) || name.length > 3);
}
