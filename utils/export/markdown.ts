import { type Headings, NO_HEADINGS } from '../headings';
import { sanitise } from '../sanitise';
import { setHeadings } from './headings';
import { bare, settleMarks } from './markdownMarks';
import { tableOf } from './markdownTable';

/** How to write one element; `inside` is the Markdown of its children. */
type Writer = (element: Element, inside: string, state: State) => string;

interface State {
  /** Address in the html → what to write instead, for images kept beside the file. */
  image: (src: string) => string;
}

const block = (text: string) => `\n\n${text.trim()}\n\n`;
const around = (sign: string) => (_: Element, inside: string) => {
  const [before, words, after] = bare(inside);
  return /[\p{L}\p{N}]/u.test(words) ? `${before}${sign}${words}${sign}${after}` : inside;
};
const prefixed = (first: string, rest: string, text: string) =>
  text
    .trim()
    .replace(/^/, first)
    .replace(/\n(?=.)/g, `\n${rest}`);

const WRITERS: Record<string, Writer> = {
  br: () => '  \n',
  hr: () => block('---'),
  strong: around('**'),
  b: around('**'),
  em: around('*'),
  i: around('*'),
  del: around('~~'),
  s: around('~~'),
  mark: around('=='),
  a: (element, inside) => link(element.getAttribute('href'), inside),
  img: (element, _, { image }) =>
    `![${escapeText(element.getAttribute('alt') ?? '')}](${target(image(element.getAttribute('src') ?? ''))})`,
  code: (element, inside) => (element.closest('pre') ? inside : code(element.textContent ?? '')),
  pre: (element) => fence(element),
  blockquote: (_, inside) => block(prefixed('> ', '> ', tidy(inside)).replace(/\n\n/g, '\n>\n')),
  ul: (element, inside) => (element.parentElement?.localName === 'li' ? `\n${inside}` : block(inside)),
  ol: (element, inside) => (element.parentElement?.localName === 'li' ? `\n${inside}` : block(inside)),
  li: (element, inside) => listItem(element, inside),
  table: (element, _, state) => block(tableOf(element, (cell) => write(cell, state))),
};

for (const level of [1, 2, 3, 4, 5, 6])
  WRITERS[`h${level}`] = (_, inside) => block(`${'#'.repeat(level)} ${inside.replace(/\s+/g, ' ').trim()}`);
for (const name of [
  'p',
  'div',
  'section',
  'article',
  'figure',
  'figcaption',
  'details',
  'summary',
  'dl',
  'dd',
  'dt',
])
  WRITERS[name] = (_, inside) => block(inside);

/** What is known of the html: where its images are, what its headings are and from which level on they are set. */
interface Known extends Partial<State> {
  headings?: Headings;
  top?: number;
}

/** Clean HTML as CommonMark with GitHub's tables and strikethrough. */
export function markdownOf(html: string, known: Known = {}): string {
  const { image = (src) => src, headings = NO_HEADINGS, top = 2 } = known;
  const fragment = sanitise(html);
  setHeadings(fragment, headings, { top });
  settleMarks(fragment);
  return tidy(write(fragment, { image }));
}

function write(node: Node, state: State): string {
  if (node.nodeType === Node.TEXT_NODE) return escapeText((node.nodeValue ?? '').replace(/\s+/g, ' '));
  const inside = [...node.childNodes].map((child) => write(child, state)).join('');
  if (node.nodeType !== Node.ELEMENT_NODE) return inside;
  const element = node as Element;
  return WRITERS[element.localName]?.(element, inside, state) ?? inside;
}

/** What would read as Markdown is escaped, at the beginning of a line as well. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)([#+-])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function link(href: string | null, inside: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inside) ?? [];
  if (!href) return inside;
  return words ? `${before}[${words.replace(/\s*\n\s*/g, ' ')}](${target(href)})${after}` : before;
}

/** An address that no space or bracket ends early. */
function target(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>\n]/g, encodeURIComponent)}>` : url;
}

function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const sign = '`'.repeat(longest + 1);
  return longest > 0 ? `${sign} ${text} ${sign}` : `${sign}${text}${sign}`;
}

function fence(element: Element): string {
  const text = (element.textContent ?? '').replace(/\n$/, '');
  const sign = text.includes('```') ? '~~~~' : '```';
  const language = element.querySelector('[data-language]')?.getAttribute('data-language') ?? '';
  return `\n\n${sign}${language}\n${text}\n${sign}\n\n`;
}

function listItem(element: Element, inside: string): string {
  const list = element.parentElement;
  const place = list ? [...list.children].indexOf(element) : 0;
  const sign = list?.localName === 'ol' ? `${Number(list.getAttribute('start') ?? 1) + place}. ` : '- ';
  return `${prefixed(sign, ' '.repeat(sign.length), tidy(inside))}\n`;
}

/** No more than one empty line, none at the ends; code keeps its own. */
function tidy(text: string): string {
  const parts = text.split(/(^(?:```|~~~~)[\s\S]*?^(?:```|~~~~)$)/m);
  const tidied = parts.map((part, index) =>
    index % 2 ? part : part.replace(/[ \t]*\n[ \t]*\n\s*/g, '\n\n'),
  );
  return tidied.join('').trim();
}
