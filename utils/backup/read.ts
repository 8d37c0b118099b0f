import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';

/** What is done with the parts of a backup, in the order in which they stand in it. */
export interface Parts {
  /** A line of a `.jsonl` or the whole of a `.json`, with the path of its file. */
  line: (path: string, text: string) => Promise<void>;
  /** A whole image; without this, images are passed over. */
  image?: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
}

/** Reads a zip piece by piece: a line or an image is in memory at a time. Throws where it is damaged. */
export async function readBackup(file: Blob, { line, image }: Parts): Promise<void> {
  const jobs: (() => Promise<void>)[] = [];
  let failure: Error | null = null;
  const unzip = new Unzip((entry) => {
    const isImage = entry.name.startsWith('images/');
    if (isImage && !image) return;
    const whole = isImage ? bytesOf((bytes) => jobs.push(async () => image?.(entry.name, bytes))) : null;
    const lines = linesOf((text) => jobs.push(() => line(entry.name, text)));
    entry.ondata = (error, chunk, isLast) => {
      if (error) failure = error;
      else (whole ?? lines)(chunk as Uint8Array<ArrayBuffer>, isLast);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for await (const chunk of file.stream()) {
    unzip.push(chunk, false);
    if (failure) throw failure;
    for (const job of jobs.splice(0)) await job();
  }
  unzip.push(new Uint8Array(), true);
  for (const job of jobs.splice(0)) await job();
}

function linesOf(give: (text: string) => void): (chunk: Uint8Array, isLast: boolean) => void {
  const decoder = new TextDecoder();
  let rest = '';
  return (chunk, isLast) => {
    const parts = (rest + decoder.decode(chunk, { stream: !isLast })).split('\n');
    rest = isLast ? '' : (parts.pop() ?? '');
    for (const part of parts) if (part) give(part);
  };
}

function bytesOf(give: (bytes: Uint8Array<ArrayBuffer>) => void) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  return (chunk: Uint8Array<ArrayBuffer>, isLast: boolean) => {
    chunks.push(chunk);
    if (!isLast) return;
    const bytes = new Uint8Array(chunks.reduce((sum, each) => sum + each.length, 0));
    let at = 0;
    for (const each of chunks) {
      bytes.set(each, at);
      at += each.length;
    }
    give(bytes);
  };
}
