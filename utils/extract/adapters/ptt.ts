import { type Adapter, collapse, type DraftPost, type Page } from '../adapter';
import { parseDate } from '../dates';

/** PTT as its web pages show it: an article with a head of its own, and one line for each who remarks on it. */
export const ptt: Adapter = {
  engine: 'ptt',
  detects: ({ document }) =>
    document.querySelector('#main-content > .article-metaline, #main-content > .push') !== null,
  draft: (page) => {
    const main = page.document.querySelector('#main-content');
    if (!main) return null;
    const posts = postsOf(main, page);
    const [board, title] = [said(main, '看板'), said(main, '標題')];
    const pages = { current: 1, total: 1, next: null, previous: null };
    const place = { engine: 'ptt', site: '批踢踢實業坊', board: board ? [board] : [], pages };
    return posts.length > 0 ? { ...place, kind: 'thread', title, posts } : null;
  },
};

/** What a line of the article's head says: its author, board, title or time. */
function said(main: Element, label: string): string | null {
  for (const tag of main.querySelectorAll('.article-meta-tag'))
    if (collapse(tag.textContent) === label) return collapse(tag.nextElementSibling?.textContent ?? null);
  return null;
}

/** The article, the remarks, and what its author wrote among these. */
function postsOf(main: Element, page: Page): DraftPost[] {
  const author = said(main, '作者')?.replace(/\s*\(.*/, '') ?? null;
  const published = said(main, '時間');
  const clock = yearsFrom(published, page);
  const posts: DraftPost[] = [];
  let text: Node[] = [];
  const tell = () => {
    const body = articleOf(text, page.document);
    const day = posts.length === 0 ? published : null;
    if (body.textContent?.trim() || body.querySelector('img'))
      posts.push({ ...post(main, body), author, published: day });
    text = [];
  };
  for (const node of main.childNodes) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (!element?.matches('.push')) text.push(node);
    else if (element.querySelector('.push-userid')) {
      tell();
      remark(element, posts, clock);
    }
  }
  tell();
  return posts;
}

/** A remark as a post; who needs more than a line goes on in the next, in the same minute. */
function remark(push: Element, posts: DraftPost[], clock: (time: string) => string): void {
  const words = (name: string) => collapse(push.querySelector(name)?.textContent ?? null);
  const [author, published] = [words('.push-userid'), clock(words('.push-ipdatetime'))];
  const content = push.querySelector('.push-content')?.cloneNode(true) as Element | undefined;
  const first = content?.firstChild;
  if (!content || !first) return;
  if (first.nodeType === 3) (first as Text).data = (first as Text).data.replace(/^:\s*/, '');
  const last = posts.at(-1);
  if (last?.author === author && last.published === published && last.root !== push.parentElement)
    last.body.push(content);
  else posts.push({ ...post(push, content), author, published });
}

function post(root: Element, body: Element): DraftPost {
  const none = { id: null, floor: null, edited: null, replyTo: null, role: null };
  return { ...none, author: null, published: null, body: [body], root };
}

/** Reads the remarks' times in their order: they say no year, which follows from the article's. */
function yearsFrom(published: string | null, { now }: Page): (time: string) => string {
  const start = published && parseDate(published, { now, lang: 'en' });
  let [year, day] = [Number(start?.slice(0, 4)), start?.slice(5, 10) ?? ''];
  return (time) => {
    const [, month, date, clock] = /(\d\d)\/(\d\d)(?: (\d\d:\d\d))?/.exec(time) ?? [];
    if (!start || !month || !date) return time;
    const next = `${month}-${date}`;
    if (next < day) year++;
    day = next;
    return `${year}-${next}${clock ? `T${clock}` : ''}`;
  };
}

/** Lines that the board itself adds, and the stroke above a signature. */
const ADDED = /^※\s*(?:發信站|文章網址|編輯|轉錄)/;
const STROKE = /^--\s*$/;

/** The article's own words: its lines, and those it quotes as one quote. */
function articleOf(nodes: Node[], document: Document): Element {
  const body = document.createElement('div');
  let quote: Element | null = null;
  for (const node of withoutSignature(nodes)) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (element?.matches('.article-metaline, .article-metaline-right')) continue;
    const words = collapse(node.textContent);
    if (element && ADDED.test(words)) continue;
    if (words && !element?.matches('.f6')) quote = null;
    if (element?.matches('.f2') && words.startsWith('※ 引述')) {
      quote = document.createElement('blockquote');
      body.append(quote);
    }
    (quote ?? body).append(...linesOf(node, document, quote !== null));
  }
  return body;
}

function withoutSignature(nodes: Node[]): Node[] {
  const added = nodes.findIndex((node) => node.nodeType === 1 && /^※\s*發信站/.test(node.textContent ?? ''));
  if (added < 0) return nodes;
  const own = nodes.slice(0, added);
  const strokes = own.flatMap((node, at) => (endsInStroke(node) ? [at] : []));
  const [cut = -1] = strokes.slice(-2);
  const last = own[cut];
  if (!last) return own.concat(nodes.slice(added + 1));
  const text = (last.textContent ?? '').replace(/(?:^|\n)--[^\S\n]*\n[\s\S]*$/, '');
  const rest = last.ownerDocument?.createTextNode(text);
  return [...own.slice(0, cut), ...(rest ? [rest] : []), ...nodes.slice(added + 1)];
}

function endsInStroke(node: Node): boolean {
  return node.nodeType === 3 && (node as Text).data.split('\n').some((line) => STROKE.test(line));
}

/** A text with its lines kept, as the page sets it. */
function linesOf(node: Node, document: Document, isQuoted: boolean): Node[] {
  if (node.nodeType !== 3 && !isQuoted) return [node.cloneNode(true)];
  const lines = (node.textContent ?? '').split('\n');
  return lines.flatMap((line, i) => {
    const text = document.createTextNode(isQuoted ? line.replace(/^:\s?/, '') : line);
    return i === 0 ? [text] : [document.createElement('br'), text];
  });
}
