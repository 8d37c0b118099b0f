import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Row } from '../../utils/reader/filters';
import { places, textMap } from '../../utils/reader/ranges';
import { textOf } from '../../utils/reader/text';
import { paint } from './marks';
import type { Stage } from './stage';

/** A search in the thread: the words, how many places have them, and which one is shown. */
export interface Find {
  words: string;
  hits: number;
  at: number;
  search(words: string): void;
  step(by: 1 | -1): void;
}

/** One place: the nth occurrence in a post. */
interface Hit {
  post: string;
  nth: number;
}

/** Finds words in all shown posts, rendered or not; paints those that are rendered. */
export function useFind(rows: Row[], stage: Stage | null, isOpen: boolean): Find {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const hits = useMemo(() => (isOpen && words.trim() ? allHits(rows, words) : []), [rows, words, isOpen]);
  useEffect(() => setAt(0), [hits]);
  useEffect(() => {
    if (!stage || hits.length === 0) return;
    const painted = new Map<string, Range[]>();
    const stop = stage.followBodies((post, body) => {
      painted.set(post, body ? rangesIn(body, words) : []);
      paint('find', [...painted.values()].flat());
    });
    return () => {
      stop();
      paint('find', []);
    };
  }, [stage, hits, words]);
  useEffect(() => {
    const hit = hits[at];
    if (stage && hit) show(stage, hit, words);
    return () => paint('find-here', []);
  }, [stage, hits, at, words]);
  const step = (by: 1 | -1) => setAt((now) => (hits.length ? (now + by + hits.length) % hits.length : 0));
  return { words, hits: hits.length, at, search: setWords, step };
}

function allHits(rows: Row[], words: string): Hit[] {
  return rows
    .flatMap((row) => (row.is === 'post' ? [row.post] : []))
    .flatMap((post) => places(textOf(post), words).map((_, nth) => ({ post: post.id, nth })));
}

function rangesIn(body: Element, words: string): Range[] {
  const map = textMap(body);
  return places(map.text, words).map(([start = 0, end = 0]) => map.range(start, end));
}

function show(stage: Stage, { post, nth }: Hit, words: string): void {
  stage.withBody(post, (body) => {
    const range = rangesIn(body, words)[nth];
    if (!range) return;
    stage.goToRange(range);
    paint('find-here', [range]);
  });
}
