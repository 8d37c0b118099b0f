import { useState } from 'preact/hooks';
import { useWords } from '../../components/words';
import { Failed } from './Failed';
import { Shelves } from './Shelves';
import { useLibrary } from './useLibrary';

/** The library: everything kept, found again. `?q=` is searched for at once. */
export function App() {
  const words = useWords();
  const { library, reload } = useLibrary();
  const [first] = useState(() => new URLSearchParams(location.search).get('q') ?? '');
  if (library.is === 'waiting')
    return (
      <main aria-busy="true" aria-label={words('library_title')}>
        <p class="empty opening-slowly">{words('library_opening')}</p>
      </main>
    );
  if (library.is === 'failed') return <Failed why={library.why} onRetry={reload} />;
  return <Shelves shelf={library.shelf} reload={reload} first={first} />;
}
