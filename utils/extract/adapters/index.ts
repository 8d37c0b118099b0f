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
import { fluxbb } from './fluxbb';
import { invision } from './invision';
import { mybb } from './mybb';
import { nga } from './nga';
import { phpbb } from './phpbb';
import { phpwind } from './phpwind';
import { reddit } from './reddit';
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
  fluxbb,
  invision,
  mybb,
  nga,
  phpbb,
  phpwind,
  reddit,
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
