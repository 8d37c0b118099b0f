import { collapse } from './adapter';
import type { Rule } from './rules';

const EDITED = /(?:^|\s)(?:pstatus|last-?edit|edited|edit|postedit|message-lastEdit|alert_\w+)(?:\s|$)/i;
const LOCKED = /(?:^|\s)locked(?:\s|$)/;
const NOTICE_BOX = /(?:^|\s)(?:quote|notice|showhide|hide|tips?)(?:\s|$)/;
// What Discuz! says where it withholds a text, in boxes of many names.
const LOCKED_WORDS =
  /^(?:提示[:：]\s*)?(?:作者被禁止或删除|该帖被管理员或版主屏蔽|.{1,20}，如果您要查看本帖隐藏内容|附件[:：]\s*您需要)/;
// Discuz! heads shown hidden text so; its archiver puts this for hidden text.
const HIDDEN_HEAD = /^(?:本帖隐藏的内容|本帖隐藏的内容[:：]|\*+ Hidden Message \*+)$/;

/** What the board says about a post is none of its text: when it was edited, what is locked or hidden. */
export const noticeRule: Rule = (element, cleaning) => {
  if (isHiddenHead(element)) return cleaning.drop('locked', element.textContent);
  // Invision marks its words about an edit as no part of a quote.
  const isEdited = element.hasAttribute('data-excludequote');
  if (!element.hasAttribute('class') && !element.id) return undefined;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (LOCKED.test(names)) return cleaning.drop('locked', element.textContent);
  if (NOTICE_BOX.test(names) && isLockedBox(element)) return cleaning.drop('locked', element.textContent);
  if (!isEdited && !EDITED.test(names)) return undefined;
  const words = collapse(element.textContent);
  if (words.length > 120 || !/\d/.test(words)) return undefined;
  cleaning.edited = words;
  return cleaning.drop('edited', words);
};

function isHiddenHead(element: Element): boolean {
  if (!/^(?:h[3-6]|b|strong)$/.test(element.localName) || element.childElementCount > 0) return false;
  return HIDDEN_HEAD.test((element.textContent ?? '').trim());
}

function isLockedBox(element: Element): boolean {
  return element.childElementCount < 6 && LOCKED_WORDS.test(collapse(element.textContent));
}
