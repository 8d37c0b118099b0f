import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { ExportFile } from './book';

/** A file whose text comes piece by piece. */
export interface StreamedFile {
  path: string;
  data: AsyncIterable<string>;
}

/** A zip as a stream: one file, and of a streamed one a piece, is in memory at a time. Images are stored as they are. */
export function zip(
  files: Iterable<ExportFile> | AsyncIterable<ExportFile | StreamedFile>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let source: AsyncGenerator<void> | null = null;
  let count = 0;
  return new ReadableStream({
    start(controller) {
      const archive = new Zip((error, chunk, isLast) => {
        count += 1;
        if (error) controller.error(error);
        else controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
        if (isLast) controller.close();
      });
      source = addAll(archive, files);
    },
    async pull() {
      // Whoever reads slowly makes us wait. A step that gave no chunk is no answer: nobody would ask again.
      const before = count;
      while (count === before && !(await source?.next())?.done);
    },
  });
}

async function* addAll(archive: Zip, files: Parameters<typeof zip>[0]): AsyncGenerator<void> {
  for await (const { path, data } of files) {
    const isStored = data instanceof Blob || path === 'mimetype';
    const entry = isStored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    archive.add(entry);
    if (data instanceof Blob) entry.push(new Uint8Array(await data.arrayBuffer()), true);
    else if (typeof data === 'string') entry.push(strToU8(data), true);
    else {
      for await (const piece of data) {
        entry.push(strToU8(piece));
        yield;
      }
      entry.push(new Uint8Array(), true);
    }
    yield;
  }
  archive.end();
}
