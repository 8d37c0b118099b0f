import { namedLike } from './likeNames';
import type { Name } from './nameSigns';
import { wholeAround } from './opening';
import type { Reading } from './posts';
import { nearestTime } from './starter';
import type { TimeMark } from './times';
import type { Unit } from './units';

/** Who wrote a post, and when, in the page's words. */
export interface Credit {
  author: string;
  time: string;
}

/** What is known of the units' posters and times. */
interface Known {
  names: Map<Unit, Name>;
  moments: Map<Unit, TimeMark>;
}

/**
 * Who wrote the first post, and when, where both stand over it beside the title and not in it. Null where nothing there is
 * called as the known names are, or where it says the same of the second: then the first is a notice over the thread.
 */
export function creditOver({ read, marks, lang }: Reading, units: Unit[], known: Known): Credit | null {
  const { names, moments } = known;
  const [first, second] = units;
  if (!first || !second || names.has(first) || moments.has(first)) return null;
  const { index } = wholeAround(read, first.root, first.root, first.root);
  const { firstText } = first.root;
  const texts = read.words.slice(read.spots[index]?.firstText ?? 0, firstText);
  const name = namedLike([...names.values()], texts, lang);
  const time = nearestTime(marks, first.root, { index, end: first.root.index });
  if (!name || !time) return null;
  const isOfSecond = names.get(second)?.text === name.text && moments.get(second)?.text === time.text;
  return isOfSecond ? null : { author: name.text, time: time.text };
}
