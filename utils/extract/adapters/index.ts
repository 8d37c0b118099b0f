import type { Adapter } from '../adapter';
import { discourse, discourseCrawler } from './discourse';
import { discuz } from './discuz';
import { discuzArchiver } from './discuzArchiver';
import { discuzClassic } from './discuzClassic';
import { discuzPortal } from './discuzPortal';
import { discuzPrint } from './discuzPrint';
import { discuzTheme } from './discuzTheme';
import { discuzTouch } from './discuzTouch';
import { douban } from './douban';
import { flarum, flarumPlain } from './flarum';
import { fluxbb } from './fluxbb';
import { github } from './github';
import { hackernews } from './hackernews';
import { homeland } from './homeland';
import { invision } from './invision';
import { lemmy } from './lemmy';
import { lobsters } from './lobsters';
import { mybb } from './mybb';
import { nga } from './nga';
import { nodebb } from './nodebb';
import { phpbb } from './phpbb';
import { phpwind } from './phpwind';
import { oldReddit, reddit } from './reddit';
import { slashdot } from './slashdot';
import { stackexchange } from './stackexchange';
import { tianya } from './tianya';
import { tieba } from './tieba';
import { v2ex } from './v2ex';
import { vbulletin } from './vbulletin';
import { xenforo, xenforo1 } from './xenforo';
import { zhidao } from './zhidao';
import { zhihu } from './zhihu';

/** All engine adapters. Exactly one claims a page, so their order means nothing. */
export const adapters: Adapter[] = [
  discourse,
  discourseCrawler,
  discuz,
  discuzArchiver,
  discuzClassic,
  discuzPortal,
  discuzPrint,
  discuzTheme,
  discuzTouch,
  douban,
  flarum,
  flarumPlain,
  fluxbb,
  github,
  hackernews,
  homeland,
  invision,
  lemmy,
  lobsters,
  mybb,
  nga,
  nodebb,
  oldReddit,
  phpbb,
  phpwind,
  reddit,
  slashdot,
  stackexchange,
  tianya,
  tieba,
  v2ex,
  vbulletin,
  xenforo,
  xenforo1,
  zhidao,
  zhihu,
];
