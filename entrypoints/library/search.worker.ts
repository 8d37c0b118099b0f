import type { FoundWords } from '../../components/library/ClipRow';
import { library } from '../../utils/db';
import type { Clip } from '../../utils/model';
import type { Document } from '../../utils/search/documents';
import { type Engine, type Hit, loadEngine, search, sync } from '../../utils/search/engine';
import { fold } from '../../utils/search/fold';
import { marksIn, snippetOf } from '../../utils/search/snippet';
import { clipText, highlightText } from '../../utils/search/text';

/** What the library asks its search. */
export type Question =
  | { ask: 'sync'; documents: Document[] }
  | { ask: 'search'; number: number; typed: string }
  | { ask: 'snippets'; number: number; typed: string; hits: Seen[] };

/** A clip or highlight in the list. */
export type Seen = Pick<Hit, 'id' | 'of'>;

/** Ids of what was found, best first: of ten thousand hits nothing else is worth the way to the page. */
export interface Hits {
  clips: string[];
  highlights: string[];
}

/** What the search says; `number` is the question's, 0 for none. `pending` documents are not indexed yet; a part is followed by more. */
export type Answer =
  | { say: 'synced' }
  | { say: 'failed'; number: number; why: string }
  | { say: 'found'; number: number; hits: Hits; pending: number; isPart: boolean }
  | { say: 'snippets'; number: number; snippets: [id: string, shown: Shown][] };

/** The words of a hit with the found places, and its clip: the page may not have read it yet. */
export interface Shown extends FoundWords {
  clip?: Clip;
}

let engine: Promise<Engine> | null = null;
/** The number of the newest question: answers to older ones are of no use. */
let latest = 0;
let syncing: Promise<void> = Promise.resolve();

function ready(): Promise<Engine> {
  if (!engine) {
    engine = library().then(loadEngine);
    engine.catch(() => {
      engine = null;
    });
  }
  return engine;
}
void ready();
// The table of equal characters takes a while to make: it is there before the first question.
fold('');

self.onmessage = ({ data }: MessageEvent<Question>) => {
  const number = data.ask === 'sync' ? 0 : data.number;
  answer(data).catch((error: unknown) => {
    // The next question opens the index anew: the database may have been closed.
    engine = null;
    say({ say: 'failed', number, why: String(error) });
  });
};

/** One after the other: two at once would index the same clip twice. One that failed does not stop the next. */
async function bringUpToDate(documents: Document[]): Promise<void> {
  syncing = syncing.catch(() => {}).then(async () => sync(await ready(), documents));
  await syncing;
  say({ say: 'synced' });
}

async function answer(question: Question): Promise<void> {
  if (question.ask === 'sync') {
    await bringUpToDate(question.documents);
    return;
  }
  const { number, typed } = question;
  const loaded = await ready();
  if (question.ask === 'search') {
    latest = number;
    const isLate = () => number !== latest;
    const found = (hits: Hit[], isPart: boolean) =>
      say({ say: 'found', number, hits: idsOf(hits), pending: loaded.pending, isPart });
    const hits = await search(loaded, typed, { isLate, onPart: (some) => found(some, true) });
    // What the index says is whole only once it knows the library.
    found(hits, !loaded.documents);
    if (loaded.isDamaged && loaded.documents) await bringUpToDate([...loaded.documents.values()]);
    return;
  }
  const snippets = await Promise.all(question.hits.map((hit) => show(loaded, hit, typed)));
  say({ say: 'snippets', number, snippets: snippets.filter((each) => each !== null) });
}

function idsOf(hits: Hit[]): Hits {
  const of = (kind: Hit['of']) => hits.filter((hit) => hit.of === kind).map(({ id }) => id);
  return { clips: of('clip'), highlights: of('highlight') };
}

async function show({ db }: Engine, { id, of }: Seen, typed: string): Promise<[string, Shown] | null> {
  if (of === 'highlight') {
    const highlight = await db.get('highlights', id);
    return highlight ? [id, { snippet: snippetOf(highlightText(highlight), typed), titleMarks: [] }] : null;
  }
  const [clip, content] = await Promise.all([db.get('clips', id), db.get('contents', id)]);
  if (!clip) return null;
  const snippet = snippetOf(clipText(clip, content), typed);
  return [id, { clip, snippet, titleMarks: marksIn(clip.title, typed) }];
}

function say(what: Answer): void {
  self.postMessage(what);
}
