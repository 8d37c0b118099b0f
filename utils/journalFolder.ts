/** The files of the journal. */
export interface Folder {
  names(): Promise<string[]>;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** At the start of the browser, before anything is written: what is written from here on outlives a kill before. */
  settle(): Promise<void>;
}

/** As gzip: plain, the journal would take as much of the disk as the database. No Blob, which may itself need the disk. */
async function packed(text: string): Promise<ArrayBuffer> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const [bytes] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(new TextEncoder().encode(text)),
    writer.close(),
  ]);
  return bytes;
}

/** Older versions wrote plain JSON, which never begins as gzip does. */
async function unpacked(file: Blob): Promise<string> {
  const [first] = new Uint8Array(await file.slice(0, 1).arrayBuffer());
  if (first !== 0x1f) return file.text();
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

let place: Promise<Folder | null> | null = null;

/** The browser's own folder for this extension; null where there is none: tests, private windows. */
export function journalFolder(): Promise<Folder | null> {
  place ??= openFolder().catch((error: unknown) => {
    // What does not open after a crash may open for the next clip.
    console.error('The journal did not open', error);
    place = null;
    return null;
  });
  return place;
}

async function openFolder(): Promise<Folder | null> {
  const root = await globalThis.navigator?.storage?.getDirectory?.();
  if (!root) return null;
  const folder = await root.getDirectoryHandle('journal', { create: true });
  return {
    async names() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
    read: async (name) => unpacked(await (await folder.getFileHandle(name)).getFile()),
    async write(name, text) {
      const bytes = await packed(text);
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(bytes);
      await file.close();
    },
    remove: (name) => folder.removeEntry(name),
    settle: () => settle(root),
  };
}

/** LevelDB reads its log in blocks of 32 KiB; making and removing an entry with a name this long takes 993 bytes of it. */
const ENTRIES = 40;
const LONG_NAME = 'x'.repeat(240);

/**
 * Chromium keeps the names of these files in a LevelDB. A kill can end its log within a record; it goes on writing behind
 * that, and drops the rest of the block when it reads the log at the start after the next. So that block is filled up
 * with names that nobody misses.
 */
async function settle(root: FileSystemDirectoryHandle): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    await root.getFileHandle(LONG_NAME, { create: true });
    await root.removeEntry(LONG_NAME);
  }
}
