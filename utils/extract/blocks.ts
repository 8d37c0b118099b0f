import { collapse } from './adapter';
import { type Look, Looks, PLAIN } from './look';

/** One line or paragraph as a reader sees it: between two line breaks or block borders. */
export interface Block {
  /** White space collapsed, never empty. */
  text: string;
  /** Stretches of one look each; joined and collapsed they give `text`. */
  runs: Run[];
  /** 1–6 for a real h-tag, else 0. */
  tag: number;
  /** Where it stands: in running text, in a list, quotation, code, table or under a picture. */
  place: 'text' | 'item' | 'quote' | 'code' | 'cell' | 'caption';
  /** Blank lines (or paragraph borders' worth of them) before it. */
  gap: number;
}

/** A stretch of text of one look. */
export interface Run {
  text: string;
  look: Look;
}

const PLACES: Record<string, Block['place']> = {
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
  pre: 'code',
  td: 'cell',
  th: 'cell',
  caption: 'caption',
  figcaption: 'caption',
};

const BREAKING = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set('script style template noscript svg math select textarea button iframe'.split(' '));

interface Where {
  look: Look;
  tag: number;
  place: Block['place'];
}

/** Cuts a post's body into lines: at `<br>`, at block elements, and at line feeds inside `<pre>`. */
export function blocks(body: Element): Block[] {
  const cutter = new Cutter();
  cutter.children(body, { look: PLAIN, tag: 0, place: 'text' });
  cutter.cut();
  return cutter.done;
}

/** Elements deeper than this are read as plain text: no heading is there, and the stack has an end. */
const DEEPEST = 300;

class Cutter {
  private depth = 0;
  private looks = new Looks();
  done: Block[] = [];
  private runs: Run[] = [];
  /** Whether the line has words yet; where the first stand is where the line stands. */
  private begun = false;
  private where: Where = { look: PLAIN, tag: 0, place: 'text' };
  private breaks = 0;

  children(parent: Element, where: Where): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.text(node.nodeValue ?? '', where);
      else if (node.nodeType === 1) this.element(node as Element, where);
    }
  }

  /** Ends the line. Two ends in a row are a blank line. */
  cut(): void {
    if (this.begun) {
      const first = this.runs[0]?.text ?? '';
      const text = collapse(this.runs.length === 1 ? first : this.runs.map((run) => run.text).join(''));
      const gap = Math.max(0, this.breaks - 1);
      this.done.push({ text, runs: this.runs, tag: this.where.tag, place: this.where.place, gap });
      this.breaks = 0;
    }
    this.runs = [];
    this.begun = false;
  }

  private element(element: Element, where: Where): void {
    const name = element.localName;
    if (SKIPPED.has(name)) return;
    if (name === 'br') {
      this.lineBreak();
      return;
    }
    const breaking = BREAKING.has(name);
    const look = this.looks.inherit(where.look, element);
    // What stands within a line changes its look at most.
    const inside = breaking
      ? whereIn(element, where, look)
      : look === where.look
        ? where
        : { ...where, look };
    if (breaking) this.cut();
    this.depth++;
    if (this.depth > DEEPEST) this.text(element.textContent ?? '', inside);
    else this.children(element, inside);
    this.depth--;
    if (!breaking) return;
    this.cut();
    this.breaks = Math.max(this.breaks, name === 'p' ? 2 : 1);
  }

  private lineBreak(): void {
    this.cut();
    this.breaks += 1;
  }

  private text(text: string, where: Where): void {
    if (where.place !== 'code') {
      this.run(text, where);
      return;
    }
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.lineBreak();
      this.run(line, where);
    });
  }

  private run(text: string, where: Where): void {
    if (!text) return;
    const begins = !this.begun && /\S/.test(text);
    if (begins) this.where = where;
    this.begun ||= begins;
    if (this.begun) this.runs.push({ text, look: where.look });
  }
}

function whereIn(element: Element, where: Where, look: Look): Where {
  const name = element.localName;
  return {
    look,
    tag: /^h[1-6]$/.test(name) ? Number(name[1]) : where.tag,
    place: isLayout(element) ? where.place : (PLACES[name] ?? where.place),
  };
}

/** A table cell alone in its row is a box around text, no table. */
function isLayout(element: Element): boolean {
  return element.localName === 'td' && element.parentElement?.childElementCount === 1;
}
