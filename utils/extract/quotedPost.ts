const POST_LINK = /(?:[?&;](?:pid|p|msg)=|#p|#pid|#post-?|#msg|post[-/]|posts\/)(\d+)/;

/** Discourse's address of a topic: '/t/the-kettle/512/3', or without its name. */
const TOPIC = /\/t\/(?:[^/]*[^/\d][^/]*\/)?(\d+)/;

/** Discourse counts the posts of each topic: what is quoted from another one is no post of this. */
function isElsewhere(quote: Element): boolean {
  const topic = quote.getAttribute('data-topic');
  const here = topic && TOPIC.exec(quote.ownerDocument.baseURI)?.[1];
  return Boolean(here && here !== topic);
}

/** Id of the post that a quote is from, as the page states or links it; null where it says nothing. */
export function quotedPost(quote: Element, head: Node[]): string | null {
  if (isElsewhere(quote)) return null;
  const source = quote.getAttribute('data-source') ?? quote.getAttribute('data-ipsquote-contentcommentid');
  const stated =
    source?.match(/(?:post:\s*)?(\d+)/)?.[1] ??
    quote.getAttribute('data-post') ??
    quote.getAttribute('data-cid');
  if (stated) return stated;
  for (const node of head) {
    const element = node as Element;
    const links = element.matches?.('a[href]') ? [element] : (element.querySelectorAll?.('a[href]') ?? []);
    for (const link of links) {
      const post = link.getAttribute('href')?.match(POST_LINK)?.[1];
      if (post) return post;
    }
  }
  return null;
}
