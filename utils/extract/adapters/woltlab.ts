import { forum } from '../adapter';
import { attribute, crumbs, digits, first, floor, moment, without } from '../fields';

/** WoltLab Suite 3 and later, and Burning Board 4. */
export const woltlab = forum({
  engine: 'woltlab',
  detects: '.wbbPost .messageText',
  title: without('.contentTitle', '.badge'),
  board: crumbs('.breadcrumbs a'),
  post: '.wbbPost',
  id: first(attribute('', 'data-post-id', 'data-object-id'), digits('id')),
  floor: floor('.messageQuickOptions a, .messageCounter a, .jsButtonShare'),
  author: '.messageSidebar .username, .messageHeader .username',
  published: moment(
    'meta[itemprop="datePublished"], .messageHeader time, .messageHeader woltlab-core-date-time, .messageHeader .datetime',
  ),
  edited: moment('.messageFooterNote time, .messageFooterNote woltlab-core-date-time'),
  role: (post) => (post.matches('.wbbPostOfficial, .wbbBestAnswer') ? 'accepted' : null),
  body: '.messageText',
});
