import type { Rule } from './rules';
import { absolute } from './urls';

const LIST =
  /(?:^|\s)(?:pattl|postattachlist|t_attachlist|post_attlist|img_one|img_list|attachbox|inline-attachment|attachments|message-?attachments|attachedFiles)(?:\s|$)/i;
const FILE = 'a[href*="attach"],a[href*="download"],a[href*="file.php"]';
/** Discuz!'s pictures, and those of phpBB, SMF and XenForo by their addresses. */
const PICTURE =
  'img[zoomfile],img[file],img[id^="aimg_"],img[src*="file.php"],img[src*="dlattach"],img[src*="attachments/"]';
/** Words of controls and sizes beside an attached file: '下载附件', '(19.54 KB, 下载次数: 17)'. */
const DETAIL = /^\(?(?:[\d.]+ ?[KMG]i?B\b.*|, ?下载次数.*|.*下载次数: ?\d+.*)\)?$/;

/** Files attached below a text: a list of links and pictures, which is no part of the text. */
export const attachmentRule: Rule = (element, cleaning) => {
  const names = element.getAttribute('class') ?? '';
  if (!LIST.test(names)) return detail(element, cleaning);
  const { document, base, out } = cleaning;
  const list = document.createElement('ul');
  list.setAttribute('data-attachments', '');
  const seen = new Set<string>();
  const add = (address: string | null, child: (url: string) => Element) => {
    const url = absolute(address, base);
    if (!url || seen.has(url)) return;
    seen.add(url);
    const item = document.createElement('li');
    item.append(child(url));
    list.append(item);
  };
  for (const image of element.querySelectorAll(PICTURE))
    add(addressOf(image), (url) => {
      const picture = document.createElement('img');
      picture.setAttribute('src', url);
      picture.setAttribute('alt', image.getAttribute('alt') ?? '');
      return picture;
    });
  for (const link of element.querySelectorAll(FILE)) {
    const name = (link.querySelector('.link') ?? link).textContent?.trim() ?? '';
    if (!name.includes('.') || link.closest('.tip') || isPictured(link, element)) continue;
    add(link.getAttribute('href'), (url) => {
      const anchor = document.createElement('a');
      anchor.setAttribute('href', url);
      anchor.append(name);
      return anchor;
    });
  }
  if (list.firstChild) out.block(list);
  return null;
};

/** Of the picture itself rather than of its small copy. */
function addressOf(image: Element): string | null {
  const file = image.getAttribute('zoomfile') ?? image.getAttribute('file');
  return file ?? image.closest(FILE)?.getAttribute('href') ?? image.getAttribute('src');
}

/** The name of a picture that is shown anyway. */
function isPictured(link: Element, list: Element): boolean {
  const entry = link.closest('dl,li');
  return entry !== null && entry !== list && entry.querySelector(PICTURE) !== null;
}

/** Size and count of downloads beside a file within the text. */
const detail: Rule = (element, { drop }) => {
  const tag = element.localName;
  if ((tag !== 'em' && tag !== 'span' && tag !== 'p') || element.childElementCount > 0) return undefined;
  const text = (element.textContent ?? '').trim();
  if (text.length > 60 || !DETAIL.test(text) || !element.hasAttribute('class')) return undefined;
  return drop('attachment', text);
};
