import { read } from '../extract';
import type { SiteRules, TraceEntry } from '../model';
import { type PageRead, slot } from '../reading';
import { ownRules } from '../settings';

let rules: SiteRules | null = null;

/** Fetches the user's own rules for this site; readings from now on follow them. */
export async function loadRules(): Promise<void> {
  rules = (await ownRules.getValue())[location.hostname] ?? null;
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
  slot().reading = reading && { ...reading, trace };
  return slot().reading;
}
