import type { Spot } from './survey';

/** The first class without its digits: 'row1' and 'row2' are alike, 'odd' and 'even' are. */
export function firstClass(element: Element): string {
  const name = element.getAttribute('class')?.trim().split(/\s/, 1)[0] ?? '';
  return name.replace(/\d+|even|odd/gi, '');
}

/** Tag and first class. */
export function kindOf({ tag, element }: Spot): string {
  return `${tag}.${firstClass(element)}`;
}
