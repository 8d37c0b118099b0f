/** One thing a page says of itself in JSON-LD. */
export type Thing = Record<string, unknown>;

const ARTICLE = /Article|CreativeWork|BlogPosting|DiscussionForumPosting|Report|Review|HowTo|Recipe|NewsItem/;
const PAGE = /WebPage|ItemPage|QAPage|AboutPage/;

/** All things in a page's JSON-LD, those within @graph included; what is no JSON is as if it were not there. */
export function thingsOf(document: Document): Thing[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 30);
  return scripts.flatMap((script) => things(parse(script.textContent ?? ''), 0));
}

function parse(json: string): unknown {
  try {
    // Some sites wrap it in CDATA or break lines within strings.
    return JSON.parse(
      json.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, '').replace(/[\r\n\t]+/g, ' '),
    );
  } catch {
    return null;
  }
}

function things(value: unknown, depth: number): Thing[] {
  if (Array.isArray(value)) return depth > 4 ? [] : value.flatMap((one) => things(one, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...things(value['@graph'], depth + 1), ...things(value.mainEntity, depth + 1)];
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The article a page is about, else the page itself; null when it speaks of other things. */
export function articleIn(all: Thing[]): Thing | null {
  const typed = (pattern: RegExp) =>
    all.find(
      (thing) => pattern.test(typeOf(thing)) && (thing.headline || thing.author || thing.datePublished),
    );
  return typed(ARTICLE) ?? typed(PAGE) ?? null;
}

/** The types of a thing, as one text. */
export function typeOf(thing: Thing): string {
  const type = thing['@type'];
  return Array.isArray(type) ? type.join(' ') : String(type ?? '');
}

/** Text of a member, when it is text. */
export function textOf(thing: Thing | null, member: string): string | null {
  const value = thing?.[member];
  return typeof value === 'string' ? unescaped(value) || null : null;
}

/** A text as it is meant: some sites write HTML's escapes into their data ('Meat &amp; Fish'). */
export function unescaped(text: string): string {
  if (!/&#?\w+;/.test(text)) return text.trim();
  return new DOMParser().parseFromString(text, 'text/html').body.textContent.trim();
}

/** Names of a member that holds persons or organisations, resolved through @id. */
export function namesOf(thing: Thing | null, member: string, all: Thing[]): string[] {
  const value = thing?.[member];
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => {
    if (typeof one === 'string') return one.trim() ? [unescaped(one)] : [];
    if (!isThing(one)) return [];
    const named = one.name ? one : all.find((other) => other['@id'] === one['@id'] && other.name);
    const name = Array.isArray(named?.name) ? named.name[0] : named?.name;
    return typeof name === 'string' && name.trim() ? [unescaped(name)] : [];
  });
}

/** The breadcrumb of a page in JSON-LD, outermost first. */
export function crumbsIn(all: Thing[]): string[] {
  const list = all.find((thing) => typeOf(thing) === 'BreadcrumbList')?.itemListElement;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry) => {
    const item = isThing(entry) ? entry.item : null;
    const name = isThing(entry)
      ? (textOf(entry, 'name') ?? (isThing(item) ? textOf(item, 'name') : null))
      : null;
    return name ? [name] : [];
  });
}
