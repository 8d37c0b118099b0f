const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:', 'magnet:']);

/** An address made absolute, or null when it is none, or one that runs code. */
export function absolute(address: string | null, base: string): string | null {
  const trimmed = address?.trim();
  if (!trimmed) return null;
  try {
    const url = new URL(trimmed, base);
    return SAFE.has(url.protocol) ? url.href : null;
  } catch {
    // Users type anything into [url=…]: what is no address is no link.
    return null;
  }
}
