const NAME = 'plainthread-shown';
const DURATION = 2600;

let timer: ReturnType<typeof setTimeout> | undefined;
let clear: (() => void) | undefined;

/** Marks words without changing the page's elements, and lets go after a moment. */
export function markForAMoment(range: Range, _box: DOMRect): void {
  clearTimeout(timer);
  clear?.();
  clear = paint(range);
  timer = setTimeout(() => clear?.(), DURATION);
}

function paint(range: Range): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${NAME}) { background-color: #ffe08a; color: #1d1a10; }`);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set(NAME, new Highlight(range));
  return () => {
    CSS.highlights.delete(NAME);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    clear = undefined;
  };
}
