import { correctionsOf } from '../correctionStore';
import { correct } from '../corrections';
import { read } from '../extract';
import type { Correction, SiteRules, Thread, TraceEntry } from '../model';
import { type PageRead, slot } from '../reading';
import { ownRules } from '../settings';
import { signature } from './change';

let rules: SiteRules | null = null;
let corrections: Correction[] = [];
/** The page as the extractor read it, and how it stood then. */
let last: { reading: PageRead | null; page: string } | null = null;

/** Fetches the user's own rules for this site; readings from now on follow them. */
export async function loadRules(): Promise<void> {
  rules = (await ownRules.getValue())[location.hostname] ?? null;
  last = null;
}

/** Fetches the user's corrections of the outline of the thread read last; readings from now on have them. */
export async function loadCorrections(): Promise<void> {
  corrections = await correctionsOf(slot().reading?.thread.url ?? location.href);
}

/** The page's reading, kept in the slot; null when there is nothing to read. A page as it was is not read again. */
export function readPage(): PageRead | null {
  const page = signature();
  if (last?.page !== page) last = { reading: readNow(), page };
  const { reading } = last;
  slot().reading = reading && { ...reading, thread: corrected(reading.thread) };
  return slot().reading;
}

/** Another document, a further page of the thread, read by the same rules. */
export function readOther(other: Document, url: string): Thread | null {
  return read(other, { url, now: new Date(), ...(rules && { rules }) })?.thread ?? null;
}

function readNow(): PageRead | null {
  const trace: TraceEntry[] = [];
  const reading = read(document, {
    url: location.href,
    now: new Date(),
    trace: (entry) => trace.push(entry),
    ...(rules && { rules }),
  });
  return reading && { ...reading, trace };
}

function corrected(thread: Thread): Thread {
  return corrections.length > 0 ? { ...thread, outline: correct(thread, corrections) } : thread;
}
