import type { Post } from '../model';

/** A function of a post, asked again and again while a thread grows, that computes once a post. */
export function perPost<T>(compute: (post: Post) => T): (post: Post) => T {
  const known = new WeakMap<Post, { value: T }>();
  return (post) => {
    const found = known.get(post) ?? { value: compute(post) };
    known.set(post, found);
    return found.value;
  };
}
