import { toText } from './extract/text';
import type { Thread } from './model';

/** How much there is to read. */
export interface Length {
  /** Characters of CJK text and letters of words, white space not counted. */
  characters: number;
  /** Reading time, at least 1. */
  minutes: number;
}

/** Silent reading of adults: about 400 Chinese characters (Japanese kana too) or 230 words a minute. */
const CJK_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 230;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORD = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]+/gu;

/** Length of a text; CJK is counted by characters, everything else by words. */
export function lengthOf(text: string): Length {
  const cjk = text.match(CJK)?.length ?? 0;
  const words = text.match(WORD)?.length ?? 0;
  return {
    characters: text.replace(/\s/g, '').length,
    minutes: Math.max(1, Math.round(cjk / CJK_PER_MINUTE + words / WORDS_PER_MINUTE)),
  };
}

/** Length of all posts of a thread together, quotes of other posts not counted again. */
export function lengthOfThread(thread: Thread): Length {
  return lengthOf(thread.posts.map((post) => toText(post.html)).join('\n'));
}
