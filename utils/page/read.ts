import { correctionsOf } from '../correctionStore';
import { correct } from '../corrections';
import { read } from '../extract';
import type { Correction, SiteRules, Thread, TraceEntry } from '../model';
import { type PageRead, slot } from '../reading';
import { ownRules } from '../settings';

let rules: SiteRules | null = null;
let corrections: Correction[] = [];

/** Fetches the user's own rules for this site; readings from now on follow them. */
export async function loadRules(): Promise<void> {
  rules = (await ownRules.getValue())[location.hostname] ?? null;
}

/** Fetches the user's corrections of the outline of the thread read last; readings from now on have them. */
export async function loadCorrections(): Promise<void> {
  corrections = await correctionsOf(slot().reading?.thread.url ?? location.href);
}

/** Reads another page of the site from an inert document, by the same rules. */
export function readOther(page: Document, url: string): Thread | null {
  return read(page, { url, now: new Date(), ...(rules && { rules }) })?.thread ?? null;
}

/** Reads the page as it stands now and keeps the reading in the slot; null when there is nothing to read. */
export function readPage(): PageRead | null {
  const trace: TraceEntry[] = [];
  const reading = read(document, {
    url: location.href,
    now: new Date(),
    trace: (entry) => trace.push(entry),
    ...(rules && { rules }),
  });
  slot().reading = reading && { ...reading, thread: corrected(reading.thread), trace };
  return slot().reading;
}

function corrected(thread: Thread): Thread {
  return corrections.length > 0 ? { ...thread, outline: correct(thread, corrections) } : thread;
}
