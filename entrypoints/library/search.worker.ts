import { library } from '../../utils/db';
import { type Engine, type Hit, loadEngine, search, sync } from '../../utils/search/engine';
import { marksIn, type Snippet, snippetOf } from '../../utils/search/snippet';
import { clipText, highlightText } from '../../utils/search/text';

/** What the library asks its search. */
export type Question =
  | { ask: 'sync' }
  | { ask: 'search'; number: number; typed: string }
  | { ask: 'snippets'; number: number; typed: string; hits: Hit[] };

/** What the search says; `number` is the question's. `pending` documents are not indexed yet. */
export type Answer =
  | { say: 'synced' }
  | { say: 'failed'; why: string }
  | { say: 'found'; number: number; hits: Hit[]; pending: number }
  | { say: 'snippets'; number: number; snippets: [id: string, shown: Shown][] };

/** The words of a hit with the found places. */
export interface Shown {
  snippet: Snippet;
  titleMarks: Snippet['marks'];
}

let engine: Promise<Engine> | null = null;
let syncing: Promise<void> = Promise.resolve();

function ready(): Promise<Engine> {
  engine ??= library().then(loadEngine);
  return engine;
}

self.onmessage = ({ data }: MessageEvent<Question>) => {
  answer(data).catch((error: unknown) => say({ say: 'failed', why: String(error) }));
};

async function answer(question: Question): Promise<void> {
  if (question.ask === 'sync') {
    // One after the other: two at once would index the same clip twice.
    syncing = syncing.then(async () => sync(await ready()));
    await syncing;
    say({ say: 'synced' });
    return;
  }
  const { number, typed } = question;
  const loaded = await ready();
  if (question.ask === 'search') {
    const hits = await search(loaded, typed);
    say({ say: 'found', number, hits, pending: loaded.pending });
    return;
  }
  const snippets = await Promise.all(question.hits.map((hit) => show(loaded, hit, typed)));
  say({ say: 'snippets', number, snippets: snippets.filter((each) => each !== null) });
}

async function show({ db }: Engine, { id, of }: Hit, typed: string): Promise<[string, Shown] | null> {
  if (of === 'highlight') {
    const highlight = await db.get('highlights', id);
    return highlight ? [id, { snippet: snippetOf(highlightText(highlight), typed), titleMarks: [] }] : null;
  }
  const [clip, content] = await Promise.all([db.get('clips', id), db.get('contents', id)]);
  if (!clip) return null;
  const snippet = snippetOf(clipText(clip, content), typed);
  return [id, { snippet, titleMarks: marksIn(clip.title, typed) }];
}

function say(what: Answer): void {
  self.postMessage(what);
}
