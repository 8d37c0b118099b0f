/**
 * Copies a text. Pages without https have no clipboard, and some forbid it: there is the old way, which copies what is
 * selected, in a field that stands for a moment beside `from`.
 */
export async function copy(text: string, from: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    from.after(field);
    field.select();
    document.execCommand('copy');
    field.remove();
    from.focus({ preventScroll: true });
  }
}
