import { captureOf, type Found, nothingFound, webAddress } from './found';

/** Whether a file is a list of bookmarks as every browser exports it (the Netscape format). */
export function isBookmarks(text: string): boolean {
  return /<!doctype\s+netscape-bookmark-file-1/i.test(text.slice(0, 1000));
}

/** Bookmarks as links: folders become the board, their tags and descriptions are kept. */
export function readBookmarks(text: string): Found {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const found = nothingFound();
  for (const link of page.querySelectorAll('dl a[href]')) {
    const url = webAddress(link.getAttribute('href'));
    if (!url) continue;
    const seconds = Number(link.getAttribute('add_date'));
    const described = link.closest('dt')?.nextElementSibling;
    found.captures.push(
      captureOf({
        url,
        title: link.textContent?.trim() ?? '',
        engine: 'bookmarks',
        board: foldersOf(link),
        tags: (link.getAttribute('tags') ?? '').split(',').filter(Boolean),
        note: (described?.localName === 'dd' && described.firstChild?.textContent?.trim()) || null,
        created: seconds > 0 ? new Date(seconds * 1000).toISOString() : null,
      }),
    );
  }
  return found;
}

/** The folders around a bookmark, outermost first. Their lists end no item, so a name stands before its list. */
function foldersOf(link: Element): string[] {
  const folders: string[] = [];
  for (let list = link.closest('dl'); list; list = list.parentElement?.closest('dl') ?? null) {
    let before = list.previousElementSibling;
    while (before && before.localName !== 'h3') before = before.previousElementSibling;
    const name = before?.textContent?.trim();
    if (name) folders.unshift(name);
  }
  return folders;
}
