import { browser } from 'wxt/browser';

/** Why the browser does not let us into a tab; `access`: nobody asked yet, `closed`: not even after a click. */
export type Refusal = 'newtab' | 'store' | 'own' | 'browser' | 'file' | 'pdf' | 'error' | 'access' | 'closed';

/** Why a page we may read holds nothing to read. */
export type NothingHere = 'nothing' | 'pdf' | 'media';

const BY_URL: [RegExp, Refusal][] = [
  [
    /^(chrome|edge|brave|vivaldi|opera):\/\/(newtab|new-tab-page|startpage)|^about:(newtab|home|blank)/,
    'newtab',
  ],
  [
    /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/,
    'store',
  ],
  [/^(chrome-error|about:(neterror|certerror))/, 'error'],
  [/^[^?#]*\.pdf([?#]|$)|^resource:\/\/pdf\.js/i, 'pdf'],
  [
    /^(chrome|edge|brave|vivaldi|opera|about|devtools|view-source|moz-extension|chrome-extension|resource):/,
    'browser',
  ],
  [/^file:/, 'file'],
];

/** Chromium's and Firefox' own words for why a script may not run; the address is often hidden from us then. */
const BY_ERROR: [RegExp, Refusal][] = [
  [/extensions gallery/i, 'store'],
  [/chrome-error|error page|frame .*showing error/i, 'error'],
  [/cannot access (a )?(chrome|edge|about|devtools|view-source|chrome-extension)|extension:\/\//i, 'browser'],
  [/cannot access contents|missing host permission|must request permission/i, 'access'],
];

interface Refused {
  /** Null where the browser hides it from us. */
  url: string | null;
  /** The browser's own words. */
  error: string;
  /** Whether the toolbar button was clicked on this very page. */
  isClicked: boolean;
}

/** What kept us out of a tab; null for any other failure. */
export function refusalOf({ url, error, isClicked }: Refused): Refusal | null {
  if (url?.startsWith(browser.runtime.getURL('/'))) return 'own';
  const why = match(BY_URL, url ?? '') ?? match(BY_ERROR, error);
  return why === 'access' && isClicked ? 'closed' : why;
}

function match(table: [RegExp, Refusal][], text: string): Refusal | null {
  return table.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What a document without a thread is instead. Chromium's PDF viewer is an HTML page at the file's address. */
export function nothingIn(contentType: string, url: string | null): NothingHere {
  if (contentType === 'application/pdf' || match(BY_URL, url ?? '') === 'pdf') return 'pdf';
  return /^(image|video|audio)\//.test(contentType) ? 'media' : 'nothing';
}
