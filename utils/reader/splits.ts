/**
 * Discuz! shows long posts in parts (`[page]`, `[index]`) and names them only to its own script; `cp=all` shows the post
 * in one piece. The address of that, or null.
 */
export function wholeUrl(document: Document, url: string): string | null {
  const address = new URL(url);
  if (address.searchParams.get('cp') === 'all') return null;
  const isSplit = [...document.scripts].some(({ text }) => /show_thread(?:page|index)\(\d+/.test(text));
  const thread = url.match(/[?&]tid=(\d+)/)?.[1] ?? url.match(/thread-(\d+)-/)?.[1];
  return isSplit && thread ? new URL(`forum.php?mod=viewthread&tid=${thread}&cp=all`, url).href : null;
}

/** HTML of another page as an inert document: nothing runs or loads, and its relative addresses resolve against `url`. */
export function parsePage(html: string, url: string): Document {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const base = parsed.querySelector('base[href]') ?? parsed.createElement('base');
  base.setAttribute('href', new URL(base.getAttribute('href') ?? '', url).href);
  if (!base.isConnected) parsed.head.prepend(base);
  return parsed;
}
