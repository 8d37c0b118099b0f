/** How text stands in a container: paragraphs of its own, lines of one paragraph, or only items. */
export type Container = 'flow' | 'lines' | 'items';

interface Open {
  element: Element;
  container: Container;
  /** Typography of source blocks that are none in the output. */
  looks: Element[];
}

// Unclosed <font> tags nest hundreds deep on real pages; further in than this nobody sees a difference.
const MOST_WRAPPERS = 24;
// Quotes in quotes: what is deeper goes on in the last of these, so that no later step runs out of stack.
const DEEPEST = 100;
const INDENT = /^[\s\u00a0\u3000]+/;
const LIST_MARK = /^\[\*\]\s*/;
const BLANKS = /[ \t\r\n\f\u00a0]+/g;

/** Writes a body as paragraphs: every line of the source becomes a `<p>`, every wrapper is opened again in it. */
export class Flow {
  readonly #stack: Open[];
  readonly #wrappers: (Element | null)[] = [];
  readonly #document: Document;
  #written: { of: Element; copy: Element }[] = [];
  #paragraph: Element | null = null;
  /** A blank is due before the next word. */
  #blank = false;
  /** A <br> is due before the next word. */
  #breaks = false;

  constructor(root: Element) {
    this.#document = root.ownerDocument;
    this.#stack = [{ element: root, container: 'flow', looks: [] }];
  }

  text(words: string): void {
    let text = words.replace(BLANKS, ' ');
    if (!this.#paragraph || this.#breaks) text = text.replace(INDENT, '');
    else if (this.#blank) text = text.trimStart();
    // A list item that the board left as it was written.
    if (!this.#paragraph) text = text.replace(LIST_MARK, '• ');
    if (!text || text === ' ') {
      this.#blank ||= text === ' ' && this.#paragraph !== null;
      return;
    }
    const gap = this.#takeBlank();
    this.#blank = text.endsWith(' ');
    this.#place(gap).append(this.#blank ? text.slice(0, -1) : text);
  }

  /** A line break of the source. */
  line(): void {
    if (this.#top().container === 'lines') this.#breaks = this.#paragraph !== null;
    else this.#end();
    this.#blank = false;
  }

  /** Opens a block of the output. */
  open(element: Element, container: Container): void {
    this.#end();
    if (this.#stack.length > DEEPEST) {
      const { element: around, container: kind } = this.#top();
      this.#stack.push({ element: around, container: kind, looks: [] });
      return;
    }
    this.#top().element.append(element);
    this.#stack.push({ element, container, looks: [] });
  }

  close(): void {
    this.#end();
    const closed = this.#stack.pop();
    if (closed?.container === 'flow' && closed.element !== this.#top().element) loosen(closed.element);
  }

  /** Enters a block of the source that is none in the output: its paragraphs take over its typography. */
  enter(look: Element): void {
    this.line();
    this.#top().looks.push(look);
  }

  leave(): void {
    this.line();
    this.#top().looks.pop();
  }

  /** Opens inline markup around what follows. */
  wrap(element: Element): void {
    const same = this.#wrappers.some((wrapper) => wrapper?.isEqualNode(element));
    this.#wrappers.push(same || this.#wrappers.length > MOST_WRAPPERS ? null : element);
  }

  unwrap(): void {
    this.#wrappers.pop();
  }

  /** A picture or formula within the text. */
  inline(node: Node): void {
    const gap = this.#takeBlank();
    this.#place(gap).append(node);
  }

  /** A block without blocks of its own: code, a rule. */
  block(node: Element): void {
    this.#end();
    this.#top().element.append(node);
  }

  #top(): Open {
    // The root is never closed.
    return this.#stack[this.#stack.length - 1] as Open;
  }

  #end(): void {
    this.#paragraph = null;
    this.#written = [];
    this.#blank = false;
    this.#breaks = false;
  }

  #takeBlank(): string {
    const gap = this.#blank && this.#paragraph && !this.#breaks ? ' ' : '';
    this.#blank = false;
    return gap;
  }

  #begin(): Element {
    const { element, container, looks } = this.#top();
    if (container === 'lines') return element;
    const isList = container === 'items' && /^[uo]l$/.test(element.localName);
    const paragraph = this.#document.createElement(isList ? 'li' : 'p');
    for (const look of looks) inherit(paragraph, look);
    element.append(paragraph);
    return paragraph;
  }

  /** The innermost open wrapper, with all of them opened in the present paragraph; `gap` goes before new ones. */
  #place(gap: string): Element {
    this.#paragraph ??= this.#begin();
    if (this.#breaks) {
      this.#written = [];
      this.#paragraph.append(this.#document.createElement('br'));
      this.#breaks = false;
    }
    const wanted = this.#wrappers.filter((wrapper) => wrapper !== null);
    const differs = wanted.findIndex((wrapper, depth) => this.#written[depth]?.of !== wrapper);
    this.#written.length = differs < 0 ? wanted.length : Math.min(differs, this.#written.length);
    let at = this.#written.at(-1)?.copy ?? this.#paragraph;
    if (gap) at.append(gap);
    for (const of of wanted.slice(this.#written.length)) {
      const copy = of.cloneNode(false) as Element;
      at.append(copy);
      this.#written.push({ of, copy });
      at = copy;
    }
    return at;
  }
}

/** Typography of a source block goes on to its paragraphs; the inner one wins. */
function inherit(paragraph: Element, look: Element): void {
  for (const { name, value } of look.attributes) {
    const outer = name === 'style' ? paragraph.getAttribute('style') : null;
    paragraph.setAttribute(name, outer ? `${outer};${value}` : value);
  }
}

/** An item or cell of one paragraph needs no <p>. */
function loosen(element: Element): void {
  const only = element.firstElementChild;
  if (!/^(?:li|td|th|dd|dt)$/.test(element.localName)) return;
  if (only?.localName === 'p' && element.childNodes.length === 1) only.replaceWith(...only.childNodes);
}
