import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Html as CleanHtml, OutlineNode, Post, Thread } from '../../utils/model';
import type { Preferences } from '../../utils/reader/preferences';
import type { ReaderHost } from './host';

type Convert = (text: string) => string;

/** The thread in the way of writing Chinese the user wants; as it stands until the converter is loaded. */
export function useChinese(thread: Thread, wanted: Preferences['chinese'], host: ReaderHost): Thread {
  const [converter, setConverter] = useState<{ to: Preferences['chinese']; convert: Convert } | null>(null);
  useEffect(() => {
    if (wanted === 'original') return;
    let isLate = false;
    const take = (convert: Convert) => {
      if (!isLate) setConverter({ to: wanted, convert });
    };
    // Without its dictionaries the text stays as it is written.
    host.chinese(wanted).then(take, console.warn);
    return () => {
      isLate = true;
    };
  }, [wanted, host]);
  return useMemo(
    () => (converter && converter.to === wanted ? converted(thread, converter.convert) : thread),
    [thread, converter, wanted],
  );
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
