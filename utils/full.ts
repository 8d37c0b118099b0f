/** Whether a write failed because there is no room left; on a full disk Chromium 156 says so in ways of its own. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof DOMException)) return false;
  return (
    error.name === 'QuotaExceededError' ||
    /FILE_ERROR_NO_SPACE|Failed to write (blobs|data)/.test(error.message)
  );
}
