import { IconButton } from '../../components/panel/Actions';
import { Notice } from '../../components/panel/Notice';
import { useWords } from '../../components/words';
import { openExtensionPage } from '../../utils/tabs';
import { NothingView } from './NothingView';
import { ThreadView } from './ThreadView';
import { type PageState, usePage } from './usePage';
import { useTab } from './useTab';

/** The side panel: the page in the shown tab, its outline, and what was kept of it. */
export function App() {
  const words = useWords();
  const page = usePage(useTab());
  return (
    <>
      <nav class="bar" aria-label={words('name')}>
        <IconButton
          name="library"
          label={words('panel_library')}
          onClick={() => openExtensionPage('library')}
        />
        <IconButton
          name="options"
          label={words('panel_options')}
          onClick={() => openExtensionPage('options')}
        />
      </nav>
      <main aria-busy={page.is === 'waiting'}>
        <View page={page} />
      </main>
    </>
  );
}

function View({ page }: { page: PageState }) {
  const words = useWords();
  if (page.is === 'thread') return <ThreadView key={page.tab} page={page} />;
  if (page.is === 'empty' || page.is === 'refused') return <NothingView page={page} />;
  if (page.is === 'failed') return <Notice icon="page" title={words('panel_failed')} text={page.why} />;
  return (
    <div class="waiting">
      <span class="hidden-label">{words('panel_loading')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}
