import type { Post } from '../../utils/model';

/** Posts far from the view, which are one empty box together. */
export interface FarPosts {
  box: HTMLElement;
  posts: ReadonlySet<string>;
  /** Makes cards of them. */
  come(): void;
}

/** The posts the reader shows: their order, their cards and bodies as they come and go. */
export class ShownPosts {
  readonly bodies = new Map<string, HTMLElement>();
  protected readonly scroller: HTMLElement;
  /** Ids of the posts shown, in their order; those of a closed group too. */
  protected order: string[] = [];
  private readonly waiting = new Map<string, (body: HTMLElement) => void>();
  private readonly far = new Set<FarPosts>();
  private readonly followers = new Set<(post: string, body: HTMLElement | null) => void>();

  constructor(scroller: HTMLElement) {
    this.scroller = scroller;
  }

  /** Posts call this when their body comes and goes. */
  readonly onBody = (post: Post, body: HTMLElement | null): void => {
    if (body) this.bodies.set(post.id, body);
    else this.bodies.delete(post.id);
    for (const follower of this.followers) follower(post.id, body);
    if (!body) return;
    const waiter = this.waiting.get(post.id);
    this.waiting.delete(post.id);
    waiter?.(body);
  };

  /** Hears of each body that comes (or goes: null), and now of those that are here. */
  followBodies(follower: (post: string, body: HTMLElement | null) => void): () => void {
    this.followers.add(follower);
    for (const [post, body] of this.bodies) follower(post, body);
    return () => void this.followers.delete(follower);
  }

  /** Posts that have no cards yet, until the returned function is called. */
  hold(far: FarPosts): () => void {
    this.far.add(far);
    return () => void this.far.delete(far);
  }

  /** The posts shown are these now. */
  setOrder(posts: string[]): void {
    this.order = posts;
  }

  /** Whether a post is shown, near or far. */
  has(post: string): boolean {
    return this.card(post) !== null || this.farOf(post) !== undefined;
  }

  /** The next shown post after one. */
  after(post: string): string | null {
    return this.order.slice(this.order.indexOf(post) + 1).find((id) => this.has(id)) ?? null;
  }

  protected card(post: string): HTMLElement | null {
    return this.scroller.querySelector<HTMLElement>(`article[data-id="${CSS.escape(post)}"]`);
  }

  /** Cards in the order shown. */
  protected cards(): HTMLCollectionOf<HTMLElement> {
    return this.scroller.getElementsByTagName('article');
  }

  protected farOf(post: string): FarPosts | undefined {
    return [...this.far].find(({ posts }) => posts.has(post));
  }

  /** Calls with a post's body, now or when it comes. */
  protected whenBody(post: string, then: (body: HTMLElement) => void): void {
    const body = this.bodies.get(post);
    if (body) then(body);
    else this.waiting.set(post, then);
  }
}
