import { lengthOfThread } from '../../utils/measure';
import type { Thread } from '../../utils/model';
import { useWords } from '../words';

/** Title, board, authors, date, length, pages and engine of a thread. */
export function ThreadHead({ thread }: { thread: Thread }) {
  const words = useWords();
  const { characters, minutes } = lengthOfThread(thread);
  const first = thread.posts[0];
  return (
    <header class="head">
      <p class="board">{thread.board.join(' › ')}</p>
      <h1>{thread.title}</h1>
      <p>
        {[first?.author, thread.byline, first?.published?.replace('T', ' ').slice(0, 16)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{words('panel_length', String(characters), String(minutes))}</p>
    </header>
  );
}
