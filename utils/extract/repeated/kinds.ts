import type { Spot } from './survey';

const SERIES = /\d+|even|odd|(?:^|[-_])alt(?![a-z])/gi;

/** The first class without its digits: 'row1' and 'row2' are alike, 'odd' and 'even', 'post' and 'post_alt' are. */
export function firstClass(element: Element): string {
  return rawClass(element).replace(SERIES, '');
}

/** Tag and first class. */
export function kindOf({ tag, element }: Spot): string {
  return `${tag}.${firstClass(element)}`;
}

/** The first class, with its digit where that alone tells two neighbours apart: the cells 'side1' and 'side2' of a row. */
export function classBeside(element: Element): string {
  const own = rawClass(element);
  const name = firstClass(element);
  if (!/\D\d$/.test(own)) return name;
  const isOther = (beside: Element | null) =>
    beside?.tagName === element.tagName && rawClass(beside) !== own && firstClass(beside) === name;
  return isOther(element.previousElementSibling) || isOther(element.nextElementSibling) ? own : name;
}

/** Classes that say how an element is laid out, not what it is: there only all of them together tell kinds apart. */
const LAYOUT =
  /^(?:d-)?(?:flex|grid|block|inline(?:-\w+)?|row|col|relative|absolute|clearfix|w-full|group)$|^-?[mp][trblxy]?-\d/;

function rawClass(element: Element): string {
  const names = element.getAttribute('class')?.trim() ?? '';
  const first = names.split(/\s/, 1)[0] ?? '';
  return LAYOUT.test(first) ? names : first;
}
