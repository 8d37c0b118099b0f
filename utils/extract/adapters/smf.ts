import { forum } from '../adapter';
import { crumbs, digits, first, floor } from '../fields';

/** SMF 2.0 and 2.1. It numbers the answers alone: '#1' is the second post. */
export const smf = forum({
  engine: 'smf',
  detects: '.post_wrapper .postarea [id^="msg_"]',
  title: '#top_subject',
  board: crumbs('.navigate_section li:not(.last) a'),
  post: '.post_wrapper',
  id: digits('id', '.post [id^="msg_"]'),
  floor: floor('.page_number, .keyinfo .smalltext strong'),
  author: first('.poster h4 a[href*="profile"]', '.poster h4'),
  published: '.keyinfo .smalltext',
  edited: '[id^="modified_"]',
  body: '.post [id^="msg_"]',
  attachments: '.attachments',
});
