import { type Thing, typeOf } from './jsonld';
import { metas } from './metas';

/** What a page tells other programs that it is; 'vague': an article in words that boards use for their threads as well. */
export type StatedKind = 'thread' | 'article' | 'vague' | null;

const THREAD = /DiscussionForumPosting|QAPage/;
/** Also things that a page is about: what is said of them below is not what it is for. */
const ARTICLE =
  /NewsArticle|BlogPosting|Product|Recipe|Event$|JobPosting|Movie|Book$|Course$|SoftwareApplication/;
const VAGUE = /Article/;

/** Reads the kind of a page from its data (schema.org, Open Graph). */
export function statedKind(document: Document, things: Thing[]): StatedKind {
  const items = [...document.querySelectorAll('[itemtype*="schema.org/"]')];
  const types = [...things.map(typeOf), ...items.map((item) => item.getAttribute('itemtype') ?? '')];
  if (types.some((type) => THREAD.test(type))) return 'thread';
  if (types.some((type) => ARTICLE.test(type))) return 'article';
  const isVague = types.some((type) => VAGUE.test(type)) || metas(document, ['og:type'])[0] === 'article';
  return isVague ? 'vague' : null;
}
