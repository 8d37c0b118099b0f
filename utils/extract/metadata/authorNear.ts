import { collapse } from '../adapter';

const MARKED =
  '[class*="author" i], [class*="nickname" i], [class*="username" i], [class*="user-name" i], [itemprop~="author"], [rel~="author"]';
/** Addresses of people's pages. */
const PROFILE =
  /\/(?:u|users?|people|authors?|members?|profile|space|@[\w.-]+)(?:\/|-|$)|[?&](?:uid|author)=|space-uid/i;
const ACCOUNT = /log-?in|sign|regist|setting|follow|subscri/i;
const BUTTON = /^(?:\+\s*)?(?:follow|subscribe|share|more|edit|关注|關注|登录|登入|注册|加关注|私信)/i;
/** Between a title and the name below it stand no more letters than this. */
const LETTERS = 120;
const LONGEST = 30;

/** The texts right below a heading that are marked as an author's, or lead to somebody's page; in their order. */
export function authorsNear(heading: Element): string[] {
  const walker = heading.ownerDocument.createTreeWalker(
    heading.ownerDocument.body,
    5 /* elements and text */,
  );
  walker.currentNode = heading;
  const found: string[] = [];
  let letters = 0;
  for (let node = walker.nextNode(); node && letters < LETTERS; node = walker.nextNode()) {
    if (heading.contains(node)) continue;
    if (node.nodeType === 3) letters += node.nodeValue?.trim().length ?? 0;
    else if (isAuthors(node as Element)) found.push(collapse(innermost(node as Element).textContent));
  }
  return found.filter((text) => text.length <= LONGEST && !BUTTON.test(text));
}

/** What holds an author's element has labels as well. */
function innermost(element: Element): Element {
  const inner = [...element.querySelectorAll('*')].find((one) => one.textContent && isAuthors(one));
  return inner ? innermost(inner) : element;
}

function isAuthors(element: Element): boolean {
  if (element.matches(MARKED)) return true;
  const address = element.localName === 'a' ? (element.getAttribute('href') ?? '') : '';
  return PROFILE.test(address) && !ACCOUNT.test(address);
}
