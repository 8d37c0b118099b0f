import type { Post } from '../model';
import { perPost } from './perPost';
import { textOf } from './text';

/** Chinese, Japanese and Korean are counted by character, everything else by word. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WIDE_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 230;

/** Minutes an adult needs to read a text. */
export function minutes(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  const words = text.replace(WIDE, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return wide / WIDE_PER_MINUTE + words / WORDS_PER_MINUTE;
}

/** Minutes the posts take together. */
export function minutesOf(posts: Post[]): number {
  return posts.reduce((sum, post) => sum + minutesIn(post), 0);
}

const minutesIn = perPost((post) => minutes(textOf(post)));
const imagesIn = perPost((post) => post.html.match(/<img\b/gi)?.length ?? 0);

/** Height in CSS pixels a post probably needs, so that the scroll bar is right before it is rendered. */
export function probableHeight(post: Post, charactersPerLine: number, lineHeight: number): number {
  const lines = Math.ceil(textOf(post).length / charactersPerLine) + 1;
  return Math.round(56 + lines * lineHeight + imagesIn(post) * 240);
}
