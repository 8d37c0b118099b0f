import type { Post } from '../model';
import { perPost } from './perPost';
import { textOf } from './text';

/** Replies that say only 'I was here': bumps, first-comer jokes, bookmarks, thanks, numbers typed for credit. */
const HOLLOW = new RegExp(
  `^(?:${[
    '[顶頂帮幫]+[一下]*',
    '(?:自)?(?:顶|頂)(?:个|一个|起来|上去)?',
    '(?:抢|搶|坐|占)?(?:沙发|沙發|板凳|地板|前排)',
    '路过|路過|飘过|飄過',
    '(?:留名|马克|馬克|插眼|蹲|mark|marked|插旗|占楼|佔樓|占位)',
    '(?:支持|赞|贊|好帖|好文|不错|不錯|学习了?|學習了?|收藏了?|谢谢|謝謝|感谢|感謝)(?:楼主|樓主|分享|一下)*',
    '(?:楼主|樓主)(?:好人|辛苦了?|威武)',
    '(?:哈|呵|嘿|嘻|h[ae]|6|8|1|2|3)+',
    'up+|bump|\\+1|first|this|lol|thx|ty|thanks?(?: you)?(?: for sharing)?|nice(?: post)?|following|same here|me too',
    '围观|圍觀|吃瓜|看看|来看看|回复看看|回帖看看|同问|同問|同上|求|已阅|已閱|打卡|签到',
  ].join('|')})$`,
  'iu',
);

/** Characters under which a reply with nothing but words counts as a one-liner; a Latin letter is a third of one. */
const FEW = 6;

/** Whether a reply is a one-liner or one of the hollow kind. Posts with an image, code or a link are never short. */
export const isShort = perPost((post: Post): boolean => {
  if (post.role || /<(?:img|pre|code|video|audio|a|table)\b/i.test(post.html)) return false;
  const words = textOf(post)
    .replace(/[\p{P}\p{S}\p{Z}]+/gu, ' ')
    .trim();
  if (HOLLOW.test(words) || HOLLOW.test(words.replace(/ /g, ''))) return true;
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return [...words].length - latin * (2 / 3) <= FEW;
});
