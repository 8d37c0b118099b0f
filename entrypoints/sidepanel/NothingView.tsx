import type { IconName } from '../../components/panel/Icon';
import { Notice } from '../../components/panel/Notice';
import { useWords } from '../../components/words';
import { canRequestSite, originOf, requestSite } from '../../utils/sites';
import { PageSite } from './PageSite';
import type { NothingHere, Refusal } from './refusal';
import type { PageState } from './usePage';

const ICONS: Record<NothingHere | Refusal, IconName> = {
  nothing: 'page',
  pdf: 'page',
  media: 'image',
  newtab: 'spark',
  store: 'lock',
  own: 'library',
  browser: 'lock',
  file: 'page',
  error: 'page',
  access: 'lock',
  closed: 'lock',
};

/** Why there is no thread to show, truly and kindly. */
export function NothingView({ page }: { page: Extract<PageState, { is: 'empty' | 'refused' }> }) {
  const words = useWords();
  const { why, url } = page;
  return (
    <>
      <Notice icon={ICONS[why]} title={words(`panel_${why}`)} text={words(`panel_${why}_text`)}>
        {why === 'access' && canRequestSite() && (
          <button type="button" class="button primary" onClick={() => void requestSite(page.tab)}>
            {words('panel_access_ask')}
          </button>
        )}
      </Notice>
      {why === 'nothing' && originOf(url) && <PageSite page={page} />}
    </>
  );
}
