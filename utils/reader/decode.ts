/** Bytes of a page as text: byte order mark, then the header's charset, then the page's own declaration. */
export function decode(bytes: Uint8Array, contentType: string | null, fallback: string): string {
  const label = marked(bytes) ?? charset(contentType) ?? declared(bytes);
  return decoder(label ?? (isUtf8(bytes) ? 'utf-8' : fallback)).decode(bytes);
}

function marked([one, two, three]: Uint8Array): string | null {
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  return one === 0xfe && two === 0xff ? 'utf-16be' : null;
}

function charset(text: string | null): string | null {
  return text?.match(/charset\s*=\s*["']?\s*([\w-]+)/i)?.[1] ?? null;
}

/** HTML says it within its first kilobyte; old forums put scripts before it, so more is looked at. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return charset(head.match(/<meta\b[^>]*charset[^>]*>/i)?.[0] ?? null);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Not valid UTF-8 is the answer, not an error.
    return false;
  }
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // Unknown names ('chinese', 'utf8mb4') stand in real pages; UTF-8 is the likeliest meaning.
    return new TextDecoder('utf-8');
  }
}
