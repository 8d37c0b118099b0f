const CODE_BOX =
  /(?:^|\s)(?:blockcode|codebox|bbcode_code|bbCodeBlock--code|syntaxhighlighter|highlighttable|CodeMirror-code|mycode_code|bbc_code|codemain)(?:\s|$)/;
const NUMBERS = '.gutter,.linenos,.lineno,.line-numbers-rows,.blob-num,.hljs-ln-numbers';
const LINES = new Set(['li', 'tr', 'div', 'p']);

/** Whether an element is a block of code, whatever its software draws around it. */
export function isCodeBlock(element: Element): boolean {
  if (element.localName === 'pre') return true;
  const names = element.getAttribute('class');
  return names !== null && (CODE_BOX.test(names) || (names === 'code' && element.localName === 'td'));
}

/** The lines of a code block, without line numbers, titles, 'copy' controls and the scripts that colour it. */
export function codeText(block: Element): string {
  const body = block.localName === 'pre' ? block : (block.querySelector('pre,ol,td.code,code') ?? block);
  const text = linesOf(body, body.closest('pre') !== null || body.localName === 'code');
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\s+$/g, '');
}

/** Text with a newline at each <br> and each new row; outside <pre> newlines of the source are no lines. */
function linesOf(root: Element, isPre: boolean): string {
  let text = '';
  const newline = () => {
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* SHOW_ELEMENT | SHOW_TEXT */, (node) => {
    const drop =
      node.nodeType === 1 && (node as Element).matches(`${NUMBERS},em[onclick],button,script,style`);
    return drop ? 2 /* FILTER_REJECT */ : 1 /* FILTER_ACCEPT */;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) text += isPre ? node.nodeValue : (node.nodeValue ?? '').replace(/[\r\n]+/g, '');
    else if (node.nodeName === 'BR') text += '\n';
    else if (LINES.has((node as Element).localName)) newline();
  }
  return text;
}
