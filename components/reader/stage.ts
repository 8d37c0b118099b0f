import type { Quote } from '../../utils/model';
import { type Live, live } from './live';
import { paint } from './marks';
import { ShownPosts } from './shownPosts';

/** Where the eye is: the post at the reading line, how much of it is above, and how much of all is passed (0–1). */
export interface Eye {
  post: string | null;
  part: number;
  passed: number;
}

/** Finds the words of a quote in a body; null when they are not there. */
export type Locate = (body: Element, quote: Quote) => Range | null;

/** Distance in pixels of the reading line from the top of the view: below the bar. */
const LINE = 96;
/** Jumps that can be gone back. */
const JUMPS = 20;

/** The scrolling part of the reader: where it is, and ways to other places. No state of the interface. */
export class Stage extends ShownPosts {
  readonly eye: Live<Eye> = live<Eye>({ post: null, part: 0, passed: 0 });
  /** Places to go back to after jumps. */
  readonly trail: Live<number[]> = live<number[]>([]);
  private frame = 0;
  private readonly locate: Locate;

  constructor(scroller: HTMLElement, locate: Locate) {
    super(scroller);
    this.locate = locate;
    scroller.addEventListener('scroll', () => this.look(), { passive: true });
    this.followBodies(() => this.look());
  }

  /** Looks where the eye is, at most once a frame. */
  look(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.eye.set(this.see());
    });
  }

  private see(): Eye {
    const { scroller } = this;
    const room = scroller.scrollHeight - scroller.clientHeight;
    const passed = room > 0 ? Math.min(1, scroller.scrollTop / room) : 1;
    const card = this.cardAt(this.top());
    if (!card) return { ...this.eye.value, passed };
    const box = card.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (this.top() - box.top) / Math.max(1, box.height)));
    return { post: card.dataset.id ?? null, part, passed };
  }

  /** The card at a height of the view: the last one that begins above it. */
  private cardAt(line: number): HTMLElement | null {
    const cards = this.cards();
    let from = 0;
    let to = cards.length - 1;
    while (from < to) {
      const middle = Math.ceil((from + to) / 2);
      const top = cards[middle]?.getBoundingClientRect().top ?? 0;
      if (top <= line) from = middle;
      else to = middle - 1;
    }
    return cards[from] ?? null;
  }

  /** The post at the reading line, as far as that was looked for already. */
  here(): string | null {
    return this.eye.value.post ?? this.order[0] ?? null;
  }

  /** The reading line in the coordinates of `getBoundingClientRect`. */
  top(): number {
    return this.scroller.getBoundingClientRect().top + LINE;
  }

  /** Calls with a post's card, made first where it is far. */
  private withCard(post: string, then: (card: HTMLElement) => void): void {
    const here = this.card(post);
    const far = here ? undefined : this.farOf(post);
    if (here) then(here);
    if (!far) return;
    this.align(far.box, 0);
    far.come();
    requestAnimationFrame(() => {
      const card = this.card(post);
      if (card) then(card);
    });
  }

  /** Calls with a post's body, bringing the post near the view first where it is not rendered. */
  withBody(post: string, then: (body: HTMLElement) => void): void {
    this.withCard(post, (card) => {
      if (!this.bodies.has(post)) this.align(card, 0);
      this.whenBody(post, then);
    });
  }

  /** Moves to a post, or to words in it, and marks them. False when the post is not shown. */
  goTo(post: string, quote?: Quote, options: { remember?: boolean; part?: number } = {}): boolean {
    if (!this.has(post)) return false;
    const { remember = true, part = 0 } = options;
    if (remember) this.remember();
    this.withCard(post, (card) => {
      this.align(card, part);
      this.whenBody(post, (body) => {
        const range = quote ? this.locate(body, quote) : null;
        if (range) this.goToRange(range);
        else this.settle(card, part);
        flash(card, range);
      });
    });
    return true;
  }

  /** Brings a range to the upper third of the view, unless it is comfortably in view already. */
  goToRange(range: Range): void {
    const view = this.scroller.getBoundingClientRect();
    const top = range.getBoundingClientRect().top - view.top;
    if (top > LINE && top < view.height * 0.6) return;
    this.scroller.scrollTop += top - view.height * 0.25;
  }

  /** Back to where the last jump came from. */
  goBack(): void {
    const last = this.trail.value.at(-1);
    if (last === undefined) return;
    this.trail.set(this.trail.value.slice(0, -1));
    this.scroller.scrollTop = last;
  }

  /** To the very beginning or end. */
  toEdge(edge: 'top' | 'end'): void {
    this.remember();
    this.scroller.scrollTop = edge === 'top' ? 0 : this.scroller.scrollHeight;
  }

  private remember(): void {
    this.trail.set([...this.trail.value, this.scroller.scrollTop].slice(-JUMPS));
  }

  /** To the next or previous post of those a test accepts. */
  step(direction: 1 | -1, accepts: (post: string) => boolean = () => true): void {
    const here = this.cardAt(this.top() + 4);
    if (!here) return;
    const off = here.getBoundingClientRect().top - this.top();
    const isStepItself = direction > 0 ? off > 4 : off < -4;
    const index = this.order.indexOf(here.dataset.id ?? '');
    const ahead = direction > 0 ? this.order.slice(index) : this.order.slice(0, index + 1).reverse();
    const next = ahead.slice(isStepItself ? 0 : 1).find((id) => accepts(id) && this.has(id));
    if (next === undefined) return;
    this.withCard(next, (card) => {
      this.align(card, 0);
      this.settle(card, 0);
      card.focus({ preventScroll: true });
    });
  }

  private align(card: HTMLElement, part: number): void {
    const box = card.getBoundingClientRect();
    this.scroller.scrollTop += box.top + box.height * part - (this.top() - 8);
  }

  // Posts above and below get their true height in the frames after a jump.
  private settle(card: HTMLElement, part: number, frames = 4): void {
    requestAnimationFrame(() => {
      if (!card.isConnected) return;
      this.align(card, part);
      if (frames > 1) this.settle(card, part, frames - 1);
    });
  }
}

function flash(card: HTMLElement, range: Range | null): void {
  if (range) paint('target', [range]);
  card.classList.remove('flash');
  // Reading a layout value restarts the animation.
  void card.offsetWidth;
  card.classList.add('flash');
  setTimeout(() => {
    card.classList.remove('flash');
    if (range) paint('target', []);
  }, 2000);
}
