/** The head that boards grown out of telnet put into each text, as a letter has one: from '发信人: …' to '发信站: …'. */
const SENDER = /^(?:发信人|發信人|寄信人|发信者)\s*[:：]/;
const STATION = /^(?:发信站|發信站|寄信站)\s*[:：]/;
/** Where a text came from and when it was changed stands at its end, below a line '--' and a signature. */
const ORIGIN = /^※\s*(?:来源|來源|修改|转寄|轉寄|发信站|發信站)/;
const HEAD_LINES = 6;
const FOOT_LINES = 16;

/** The texts of a body that are the head and the foot of a letter, none of what it says. */
export function letterFrame(body: Element[]): Node[] {
  const lines = body.flatMap(linesOf).filter((line) => wordsOf(line) !== '');
  const [first] = lines;
  if (!first || !SENDER.test(wordsOf(first))) return [];
  const station = lines.slice(0, HEAD_LINES).findIndex((line) => STATION.test(wordsOf(line)));
  if (station < 0) return [];
  const foot = lines.slice(Math.max(station + 1, lines.length - FOOT_LINES));
  const head = lines.slice(0, station + 1).flat();
  const origin = foot.findIndex((line) => ORIGIN.test(wordsOf(line)));
  if (origin < 0) return head;
  const dashes = foot.slice(0, origin).findLastIndex((line) => wordsOf(line) === '--');
  return [...head, ...foot.slice(dashes < 0 ? origin : dashes).flat()];
}

/** The texts between line breaks. */
function linesOf(root: Element): Text[][] {
  const lines: Text[][] = [[]];
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* SHOW_ELEMENT | SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) lines.at(-1)?.push(node as Text);
    else if (BREAKS.has((node as Element).localName)) lines.push([]);
  }
  return lines;
}

const BREAKS = new Set(['br', 'p', 'div', 'pre', 'hr']);

function wordsOf(line: Text[]): string {
  return line
    .map(({ data }) => data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
