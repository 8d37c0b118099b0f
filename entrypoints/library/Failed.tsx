import { useWords } from '../../components/words';

interface Props {
  why: string;
  onRetry: () => Promise<void>;
}

/** The library could not be opened: nothing was changed, and what is there can still be exported. */
export function Failed({ why, onRetry }: Props) {
  const words = useWords();
  return (
    <main class="failed">
      <h1>{words('library_closed')}</h1>
      <p>{words('library_closed_text')}</p>
      <pre>{why}</pre>
      <button type="button" onClick={() => void onRetry()}>
        {words('library_retry')}
      </button>
    </main>
  );
}
