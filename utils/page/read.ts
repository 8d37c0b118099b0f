import { read } from '../extract';
import type { TraceEntry } from '../model';
import { type PageRead, slot } from '../reading';

/** Reads the page as it stands now and keeps the reading in the slot; null when there is nothing to read. */
export function readPage(): PageRead | null {
  const trace: TraceEntry[] = [];
  const reading = read(document, {
    url: location.href,
    now: new Date(),
    trace: (entry) => trace.push(entry),
  });
  slot().reading = reading && { ...reading, trace };
  return slot().reading;
}
