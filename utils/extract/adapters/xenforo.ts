import { forum } from '../adapter';
import { attribute, crumbs, digits, first, floor, moment, without } from '../fields';

/** XenForo 2, also as the Fora platform renders it. */
export const xenforo = forum({
  engine: 'xenforo',
  detects: '.js-post .message-body',
  title: without('.p-title-value, .MessageCard__thread-title', '.label, .labelLink, .label-append'),
  board: crumbs('.p-breadcrumbs a, .breadcrumb a'),
  post: '.js-post',
  id: first(digits('data-content'), digits('id'), digits('data-lb-id', '[data-lb-id]')),
  floor: floor(
    '.message-attribution a, .message-attribution li, .message-header a, .MessageCard__post-position, meta[itemprop="name"]',
  ),
  author: first(attribute('', 'data-author'), '.message-name, .MessageCard__user-info__name'),
  published: first(
    moment(
      '.message-attribution time, .MessageCard__date-created time, .message-date time, [itemprop="datePublished"]',
    ),
    '.message-header, .message-attribution',
  ),
  edited: moment('.message-lastEdit time'),
  role: (post) => (post.matches('.message--solution') ? 'accepted' : null),
  body: '.message-body .bbWrapper',
  attachments: '.message-attachments',
});

/** XenForo 1. */
export const xenforo1 = forum({
  engine: 'xenforo',
  detects: '#messageList .messageText',
  title: without('.titleBar h1', '.prefix'),
  board: crumbs('.breadcrumb .crumb'),
  post: '#messageList > .message',
  id: digits('id'),
  floor: floor('.postNumber'),
  author: first(attribute('', 'data-author'), '.userText .username'),
  published: moment('.datePermalink .DateTime, .messageMeta .DateTime'),
  edited: moment('.editDate .DateTime'),
  body: '.messageContent .messageText',
  attachments: '.attachedFiles',
});
