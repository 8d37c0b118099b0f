import type { SiteRules } from './model';
import { ownRules } from './settings';

/** The user's own rules of all sites, by host name. */
export type RuleBook = Record<string, SiteRules>;

/** Adds a rule for a site: something to hide, or what holds the text. */
export async function addRule(host: string, what: 'hide' | 'body', selector: string): Promise<void> {
  const book = await ownRules.getValue();
  const { hide, body } = book[host] ?? { hide: [], body: null };
  const changed: SiteRules =
    what === 'body' ? { hide, body: selector } : { hide: [...new Set([...hide, selector])], body };
  await ownRules.setValue({ ...book, [host]: changed });
}

/** Takes one rule of a site away, or all of them when none is named. */
export async function removeRule(host: string, selector?: string): Promise<void> {
  const { [host]: old, ...others } = await ownRules.getValue();
  const left: SiteRules = {
    hide: (selector === undefined ? [] : (old?.hide ?? [])).filter((other) => other !== selector),
    body: selector === undefined || old?.body === selector ? null : (old?.body ?? null),
  };
  await ownRules.setValue(left.hide.length > 0 || left.body ? { ...others, [host]: left } : others);
}

/** The rules as a file's text. */
export function rulesToJson(book: RuleBook): string {
  return `${JSON.stringify({ plainthread: 'rules', version: 1, sites: book }, null, 2)}\n`;
}

/** Reads a file of rules; null when it is none. What is not a rule in it is left out. */
export function rulesFromJson(json: string): RuleBook | null {
  const file = parse(json);
  if (!isRecord(file) || file.plainthread !== 'rules' || !isRecord(file.sites)) return null;
  const sites = Object.entries(file.sites).flatMap(([host, rules]) => {
    const read = siteRules(rules);
    return read ? [[host, read] as const] : [];
  });
  return Object.fromEntries(sites);
}

/** Rules of two books together; where both name a text, the second is right. */
export function joinRules(one: RuleBook, other: RuleBook): RuleBook {
  const joined = { ...one };
  for (const [host, { hide, body }] of Object.entries(other)) {
    const old = one[host];
    joined[host] = { hide: [...new Set([...(old?.hide ?? []), ...hide])], body: body ?? old?.body ?? null };
  }
  return joined;
}

function siteRules(value: unknown): SiteRules | null {
  if (!isRecord(value)) return null;
  const hide = Array.isArray(value.hide) ? value.hide.filter((item) => typeof item === 'string') : [];
  const body = typeof value.body === 'string' ? value.body : null;
  return hide.length > 0 || body ? { hide, body } : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
