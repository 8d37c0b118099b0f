import { type Thing, thingsOf, typeOf } from './jsonld';
import { metas } from './metas';

/**
 * What a page tells other programs that it is; 'vague': an article in words that boards use for their threads as well;
 * 'unsaid': none of these.
 */
export type StatedKind = 'thread' | 'article' | 'vague' | 'unsaid';

const THREAD = /DiscussionForumPosting|QAPage/;
/** Also things that a page is about: what is said of them below is not what it is for. */
const ARTICLE =
  /NewsArticle|BlogPosting|Product|Recipe|Event$|JobPosting|Movie|Book$|Course$|SoftwareApplication/;
const VAGUE = /Article/;

/** What a page says of itself; its data is read when it is first asked for, and once. */
export interface Said {
  document: Document;
  things(): Thing[];
  kind(): StatedKind;
}

/** What a page says of itself, for all ways to see it. */
export function saidIn(document: Document): Said {
  let known: Thing[] | undefined;
  let kind: StatedKind | undefined;
  const things = () => (known ??= thingsOf(document));
  return {
    document,
    things,
    kind: () => (kind ??= statedKind(document, things())),
  };
}

/** Reads the kind of a page from its data (schema.org, Open Graph). */
function statedKind(document: Document, things: Thing[]): StatedKind {
  const items = [...document.querySelectorAll('[itemtype*="schema.org/"]')];
  const types = [...things.map(typeOf), ...items.map((item) => item.getAttribute('itemtype') ?? '')];
  if (types.some((type) => THREAD.test(type))) return 'thread';
  if (types.some((type) => ARTICLE.test(type))) return 'article';
  const isVague = types.some((type) => VAGUE.test(type)) || metas(document, ['og:type'])[0] === 'article';
  return isVague ? 'vague' : 'unsaid';
}
