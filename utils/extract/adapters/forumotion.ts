import { forum } from '../adapter';
import { crumbs, first, floor } from '../fields';

/** Forumotion and its sisters (Forumieren, ForumActif): five looks by other boards' class names, one mark of their own. */
export const forumotion = forum({
  engine: 'forumotion',
  detects: '.post[class*="post--"]',
  title: first('h1.page-title', '.topic-title a', '.maintitle h3', 'a.maintitle', '.main-head h1'),
  board: crumbs('#navstrip a.nav, a.nav, .sub-header-path a, .breadcrumb a'),
  post: '.post[class*="post--"]:not(.post--0)',
  id: (post) => /post--(\d+)/.exec(post.className)?.[1] ?? null,
  floor: floor('.post-info li, .posthead strong, .author'),
  author: first(
    '.postprofile-name, .postprofile-head strong, .user-ident .username, .user-basic-info .username',
    '.name',
    '.postprofile dt strong, .postprofile strong',
    '.author strong',
  ),
  published: first('.topic-date, .author', 'td + td .postdetails', '.posthead, .post-head'),
  body: '.entry-content, .post-entry, .content, div.postbody:not(:has(.post-entry, .content))',
});
