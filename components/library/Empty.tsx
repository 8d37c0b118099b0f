import { useWords } from '../words';

/** Why nothing is listed: nothing kept yet, nothing found, or nothing removed. */
export type Emptiness = 'library' | 'found' | 'trash' | 'highlights';

/** An empty list that says what to do. */
export function Empty({ why }: { why: Emptiness }) {
  const words = useWords();
  return (
    <div class="empty">
      <h2>{words(`library_empty_${why}`)}</h2>
      {words(`library_empty_${why}_text`)
        .split('\n')
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
    </div>
  );
}
