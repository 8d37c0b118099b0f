import { browser } from 'wxt/browser';
import { library } from './db';
import { list } from './listing';
import type { Clip } from './model';

const SHOWN = 6;

/** Answers 'pt words' in the address bar: titles and tags at once, everything in the library. Call it as the background starts. */
export function answerOmnibox(): void {
  // Firefox for Android has no address-bar keywords.
  if (!browser.omnibox) return;
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    suggestions(typed).then(suggest, (error: unknown) => console.error('No suggestions', error));
  });
  browser.omnibox.onInputEntered.addListener((typed) => {
    const library = browser.runtime.getURL(`/library.html?q=${encodeURIComponent(typed)}` as '/library.html');
    void browser.tabs.create({ url: /^https?:\/\//.test(typed) ? typed : library });
  });
}

async function suggestions(typed: string) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const { clips } = await list(await library());
  return clips
    .filter((clip) => !clip.trashed && /^https?:/.test(clip.url) && hasAll(clip, words))
    .sort((one, other) => (one.updated < other.updated ? 1 : -1))
    .slice(0, SHOWN)
    .map((clip) => ({ content: clip.url, description: escapeXml(`${clip.title} – ${clip.site ?? ''}`) }));
}

function hasAll({ title, tags, author, excerpt }: Clip, words: string[]): boolean {
  const text = [title, ...tags, author, excerpt].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Chromium reads descriptions as XML. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
