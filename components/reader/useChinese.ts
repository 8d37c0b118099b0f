import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Html as CleanHtml, OutlineNode, Post, Thread } from '../../utils/model';
import type { Preferences } from '../../utils/reader/preferences';
import { asWritten, type Convert } from './asWritten';
import type { ReaderHost } from './host';

interface Converter {
  to: Preferences['chinese'];
  convert: Convert;
  /** The other way. */
  back: Convert;
}

/** The thread in the way of writing Chinese the user wants, and the outside for which words stay as they were written. */
interface Converted {
  thread: Thread;
  host: ReaderHost;
}

/** Shows the thread in the way of writing Chinese the user wants; as it stands until the converter is loaded. */
export function useChinese(written: Thread, wanted: Preferences['chinese'], outside: ReaderHost): Converted {
  const [loaded, setLoaded] = useState<Converter | null>(null);
  useEffect(() => {
    if (wanted === 'original') return;
    let isLate = false;
    const other = wanted === 'simplified' ? 'traditional' : 'simplified';
    // Without its dictionaries the text stays as it is written.
    Promise.all([outside.chinese(wanted), outside.chinese(other)]).then(([convert, back]) => {
      if (!isLate) setLoaded({ to: wanted, convert, back });
    }, console.warn);
    return () => {
      isLate = true;
    };
  }, [wanted, outside]);
  const converter = loaded && loaded.to === wanted ? loaded : null;
  const thread = useMemo(
    () => (converter ? converted(written, converter.convert) : written),
    [written, converter],
  );
  const now = useRef({ written, converter });
  now.current = { written, converter };
  // One host for the reader's whole life: what stands in the text does not begin anew when its writing changes.
  const host = useMemo(() => ({ ...outside, ...asWritten(outside, () => now.current) }), [outside]);
  return { thread, host };
}

const known = new WeakMap<Convert, WeakMap<Post, Post>>();

// A growing thread converts each post once.
function convertedPost(post: Post, convert: Convert): Post {
  const done = known.get(convert) ?? new WeakMap<Post, Post>();
  known.set(convert, done);
  const before = done.get(post);
  if (before) return before;
  const made = { ...post, html: betweenTags(post.html, convert) as CleanHtml };
  done.set(post, made);
  return made;
}

function converted(thread: Thread, convert: Convert): Thread {
  return {
    ...thread,
    title: convert(thread.title),
    board: thread.board.map(convert),
    outline: thread.outline.map((node) => convertedNode(node, convert)),
    posts: thread.posts.map((post) => convertedPost(post, convert)),
  };
}

// Addresses and attributes stay as they are; character references hold no Chinese.
function betweenTags(html: string, convert: Convert): string {
  return html.replace(/(^|>)([^<]+)/g, (_whole, edge: string, text: string) => edge + convert(text));
}

function convertedNode(node: OutlineNode, convert: Convert): OutlineNode {
  return {
    ...node,
    text: convert(node.text),
    children: node.children.map((child) => convertedNode(child, convert)),
  };
}
