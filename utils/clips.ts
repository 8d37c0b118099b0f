import { type Db, nextChange, type Write, write } from './db';
import { isContent } from './listing';
import { merge } from './merge';
import type { Capture, Clip, ClipContent, Saved } from './model';
import { excerpt, plainText } from './text';
import { threadKey } from './threadKey';

/** Keeps a capture; resolves only when it is on the disk. The same thing clipped again is merged. `now` is an ISO moment. */
export async function save(db: Db, capture: Capture, now: string): Promise<Saved> {
  const [saved] = await saveAll(db, [capture], now);
  if (!saved) throw new Error('Nothing was saved');
  return saved;
}

/** Keeps captures together, all or none; resolves only when they are on the disk. */
export function saveAll(db: Db, captures: Capture[], now: string): Promise<Saved[]> {
  return write(db, ['clips', 'contents', 'state'], async (tx) => {
    const saved: Saved[] = [];
    for (const capture of captures) saved.push(await saveIn(tx, capture, now));
    return saved;
  });
}

async function saveIn(tx: Write, capture: Capture, now: string): Promise<Saved> {
  const key = captureKey(capture);
  const old = await tx.objectStore('clips').index('key').get(key);
  const content = old && (await tx.objectStore('contents').get(old.id));
  if (!old || !isContent(content)) return add(tx, capture, { key, now, damaged: old ?? null });
  return update(tx, capture, { old, content, now });
}

async function add(
  tx: Write,
  capture: Capture,
  { key, now, damaged }: { key: string; now: string; damaged: Clip | null },
): Promise<Saved> {
  const id = damaged?.id ?? crypto.randomUUID();
  const content: ClipContent = {
    id,
    thread: capture.thread,
    anchor: capture.anchor ?? null,
    versions: [],
    gone: [],
  };
  const clip: Clip = {
    id,
    key,
    ...describe(content.thread, capture),
    board: capture.thread.board,
    created: capture.created ?? now,
    updated: now,
    tags: [...new Set([...(damaged?.tags ?? []), ...(capture.tags ?? [])])],
    note: joinNotes(damaged?.note ?? null, capture.note ?? null),
    trashed: null,
    change: await nextChange(tx),
  };
  await put(tx, clip, content);
  return { result: 'new', clip };
}

interface Known {
  old: Clip;
  content: ClipContent;
  now: string;
}

async function update(tx: Write, capture: Capture, { old, content, now }: Known): Promise<Saved> {
  const merged = merge(content, capture, now);
  const tags = [...new Set([...old.tags, ...(capture.tags ?? [])])];
  const note = joinNotes(old.note, capture.note ?? null);
  if (!old.trashed && note === old.note && tags.length === old.tags.length && isSame(content, merged))
    return { result: 'same', clip: old };
  const { url: _old, ...described } = describe(merged.thread, capture);
  const clip: Clip = {
    ...old,
    ...described,
    tags,
    note,
    updated: now,
    trashed: null,
    change: await nextChange(tx),
  };
  await put(tx, clip, merged);
  return { result: 'updated', clip };
}

function joinNotes(old: string | null, fresh: string | null): string | null {
  if (!fresh || old?.includes(fresh)) return old;
  return old ? `${old}\n\n${fresh}` : fresh;
}

/** Only what a reader sees counts: an extractor that writes the same words otherwise makes no update. */
function isSame(old: ClipContent, fresh: ClipContent): boolean {
  const seen = ({ thread, gone, versions }: ClipContent) =>
    JSON.stringify([thread.title, thread.posts, gone, versions.length, thread.outline]);
  return seen(old) === seen(fresh);
}

async function put(tx: Write, clip: Clip, content: ClipContent): Promise<void> {
  await Promise.all([tx.objectStore('clips').put(clip), tx.objectStore('contents').put(content)]);
}

type Described = Omit<
  Clip,
  'id' | 'key' | 'board' | 'created' | 'updated' | 'tags' | 'note' | 'trashed' | 'change'
>;

function describe(thread: Thread, capture: Capture): Described {
  const first = thread.posts[0];
  const text = thread.posts.map((post) => plainText(post.html)).join('\n');
  return {
    thread: threadKey(thread.url),
    kind: capture.kind,
    url: capture.url ?? thread.url,
    title: thread.title,
    author: first?.author ?? null,
    byline: thread.byline,
    site: thread.site ?? siteOf(thread.url),
    lang: thread.lang,
    published: first?.published ?? null,
    excerpt: excerpt(text),
    posts: thread.posts.length,
    characters: text.length,
  };
}

type Thread = Capture['thread'];

function siteOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}

/** What makes two captures the same thing: the thread, and the part of it that is kept. */
export function captureKey({ kind, thread, anchor, url }: Capture): string {
  const key = threadKey(thread.url);
  const ids = thread.posts.map((post) => post.id).sort();
  if (kind === 'thread' || kind === 'link') return `${kind} ${key}`;
  if (kind === 'image') return `image ${url ?? thread.url}`;
  const words =
    kind === 'selection' ? ` ${anchor?.quote?.exact ?? thread.posts.map((post) => post.html).join('')}` : '';
  return `${kind} ${key} ${ids.join(',')}${words}`;
}

/** A clip with its words, or null where it is not there or damaged. */
export async function get(db: Db, id: string): Promise<{ clip: Clip; content: ClipContent } | null> {
  const tx = db.transaction(['clips', 'contents']);
  const [clip, content] = await Promise.all([
    tx.objectStore('clips').get(id),
    tx.objectStore('contents').get(id),
  ]);
  return clip && isContent(content) ? { clip, content } : null;
}

/** The clips of the thread at this address, newest first; the trash is left out. */
export async function clipsOf(db: Db, url: string): Promise<Clip[]> {
  const clips = await db.getAllFromIndex('clips', 'thread', threadKey(url));
  return clips.filter((clip) => !clip.trashed).sort((one, other) => (one.updated < other.updated ? 1 : -1));
}

/** What the user may change of a clip. */
export type Edit = Partial<Pick<Clip, 'tags' | 'note' | 'board' | 'title' | 'trashed'>>;

/** Changes clips together, each by what `change` says of it; answers how they stood before, for an undo. */
export function edit(db: Db, ids: string[], change: (clip: Clip) => Edit, now: string): Promise<Clip[]> {
  return write(db, ['clips', 'state'], async (tx) => {
    const store = tx.objectStore('clips');
    const old = (await Promise.all(ids.map((id) => store.get(id)))).filter((clip) => clip !== undefined);
    for (const clip of old)
      await store.put({ ...clip, ...change(clip), updated: now, change: await nextChange(tx) });
    return old;
  });
}

/** Puts clips into the trash; `restore` takes them out again. */
export async function remove(db: Db, ids: string[], now: string): Promise<void> {
  await edit(db, ids, () => ({ trashed: now }), now);
}

/** Takes clips out of the trash. */
export async function restore(db: Db, ids: string[], now: string): Promise<void> {
  await edit(db, ids, () => ({ trashed: null }), now);
}
