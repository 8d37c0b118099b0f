/** A table as GitHub's Markdown has it: one header row, a cell one line. `write` gives the Markdown of a cell's inside. */
export function tableOf(table: Element, write: (cell: Element) => string): string {
  const own = (row: Element) => row.closest('table') === table;
  const rows = [...table.querySelectorAll('tr')]
    .filter(own)
    .map((row) => [...row.children].map((cell) => oneLine(write(cell))));
  const [head, ...body] = rows;
  if (!head) return '';
  const width = Math.max(...rows.map((row) => row.length));
  const line = (row: string[]) =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  return [line(head), line(Array(width).fill('---')), ...body.map(line)].join('\n');
}

/** Bars within code are not escaped yet; those of a table within the table and of text are. */
function oneLine(inside: string): string {
  return inside
    .replace(/^#{1,6} /gm, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .trim();
}
