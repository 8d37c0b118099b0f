import type { Adapter } from '../adapter';
import { bbpress } from './bbpress';
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
import { forumotion } from './forumotion';
import { github } from './github';
import { hackernews } from './hackernews';
import { homeland } from './homeland';
import { invision, ipboard } from './invision';
import { kunena } from './kunena';
import { lemmy } from './lemmy';
import { lobsters } from './lobsters';
import { mybb } from './mybb';
import { nga } from './nga';
import { nodebb } from './nodebb';
import { phpbb, phpbb2, phpbbSubsilver } from './phpbb';
import { phpwind } from './phpwind';
import { ptt } from './ptt';
import { oldReddit, reddit } from './reddit';
import { slashdot } from './slashdot';
import { smf } from './smf';
import { stackexchange } from './stackexchange';
import { tianya } from './tianya';
import { tieba } from './tieba';
import { tiebaApp } from './tiebaApp';
import { ubb } from './ubb';
import { usebb } from './usebb';
import { v2ex } from './v2ex';
import { vanilla } from './vanilla';
import { vbulletin, vbulletin5, vbulletinArchive } from './vbulletin';
import { woltlab } from './woltlab';
import { xenforo, xenforo1 } from './xenforo';
import { zhidao } from './zhidao';
import { zhihu } from './zhihu';

/** All engine adapters. Exactly one claims a page, so their order means nothing. */
export const adapters: Adapter[] = [
  bbpress,
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
  forumotion,
  github,
  hackernews,
  homeland,
  invision,
  ipboard,
  kunena,
  lemmy,
  lobsters,
  mybb,
  nga,
  nodebb,
  oldReddit,
  phpbb,
  phpbb2,
  phpbbSubsilver,
  phpwind,
  ptt,
  reddit,
  slashdot,
  smf,
  stackexchange,
  tianya,
  tieba,
  tiebaApp,
  ubb,
  usebb,
  v2ex,
  vanilla,
  vbulletin,
  vbulletin5,
  vbulletinArchive,
  woltlab,
  xenforo,
  xenforo1,
  zhidao,
  zhihu,
];
