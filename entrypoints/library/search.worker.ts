import type { FoundWords } from '../../components/library/ClipRow';
import { library } from '../../utils/db';
import { isContent } from '../../utils/listing';
import type { Clip, ClipContent, Highlight } from '../../utils/model';
import type { Document, Read } from '../../utils/search/documents';
import { type Engine, loadEngine, search, sync } from '../../utils/search/engine';
import type { Hit } from '../../utils/search/findings';
import { fold } from '../../utils/search/fold';
import { marksIn, snippetOf } from '../../utils/search/snippet';
import { clipText, highlightText } from '../../utils/search/text';

/** What the library asks its search. */
export type Question =
  | { ask: 'sync'; documents: Document[]; change: number }
  | { ask: 'search'; number: number; typed: string }
  | { ask: 'snippets'; number: number; typed: string; hits: Seen[] };

/** A clip or highlight in the list. */
export type Seen = Pick<Hit, 'id' | 'of'>;

/** What was found, best first, as places in the documents that were synced at a change: ids of ten thousand would be long on the way to the page. */
export interface Places {
  change: number;
  places: Uint32Array;
}

/** What was found, best first, before anything was synced. */
export interface Ids {
  clips: string[];
  highlights: string[];
}

/** What the search says; `number` is the question's, 0 for none. `pending` documents are not indexed yet; a part is followed by more. */
export type Answer =
  | { say: 'synced'; change: number }
  | { say: 'failed'; number: number; why: string }
  | { say: 'found'; number: number; hits: Places | Ids; pending: number; isPart: boolean }
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
async function bringUpToDate(documents: Document[], change: number): Promise<void> {
  syncing = syncing.catch(() => {}).then(async () => sync(await ready(), documents, change));
  await syncing;
  say({ say: 'synced', change });
}

async function answer(question: Question): Promise<void> {
  if (question.ask === 'sync') {
    await bringUpToDate(question.documents, question.change);
    return;
  }
  const { number, typed } = question;
  const loaded = await ready();
  if (question.ask === 'search') {
    latest = number;
    const isLate = () => number !== latest;
    const { documents, change } = loaded;
    const found = (some: Hit[], isPart: boolean) => {
      const hits = documents ? { change, places: Uint32Array.from(some, ({ at }) => at) } : idsOf(some);
      say({ say: 'found', number, hits, pending: loaded.pending, isPart });
    };
    const hits = await search(loaded, typed, { isLate, onPart: (some) => found(some, true) });
    // What the index says is whole only once it knows the library.
    if (isLate()) return;
    found(hits, !documents);
    if (documents && loaded.isDamaged) await bringUpToDate([...documents.values()], change);
    return;
  }
  const tx = loaded.db.transaction(['clips', 'contents', 'highlights']);
  const records = await Promise.all(question.hits.map((hit) => read(tx, hit)));
  // While somebody types, the next search is there before the words of the last.
  if (number === latest)
    say({ say: 'snippets', number, snippets: records.flatMap((each) => show(each, typed)) });
}

function idsOf(hits: Hit[]): Ids {
  const of = (kind: Hit['of']) => hits.filter((hit) => hit.of === kind).map(({ id }) => id);
  return { clips: of('clip'), highlights: of('highlight') };
}

interface Records {
  clip?: Clip | undefined;
  content?: ClipContent | undefined;
  highlight?: Highlight | undefined;
}

async function read(tx: Read, { id, of }: Seen): Promise<Records> {
  if (of === 'highlight') return { highlight: await tx.objectStore('highlights').get(id).catch(isDamaged) };
  const [clip, content] = await Promise.all([
    tx.objectStore('clips').get(id).catch(isDamaged),
    tx.objectStore('contents').get(id).catch(isDamaged),
  ]);
  return { clip, content };
}

function show({ clip, content, highlight }: Records, typed: string): [id: string, shown: Shown][] {
  if (highlight)
    return [[highlight.id, { snippet: snippetOf(highlightText(highlight), typed), titleMarks: [] }]];
  if (!clip) return [];
  const snippet = snippetOf(clipText(clip, isContent(content) ? content : undefined), typed);
  return [[clip.id, { clip, snippet, titleMarks: marksIn(clip.title, typed) }]];
}

/** One damaged record does not hide the words of the others. */
function isDamaged(): undefined {}

function say(what: Answer): void {
  self.postMessage(what);
}
