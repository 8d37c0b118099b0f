import type { Spot } from './survey';

const SERIES = /\d+|even|odd|(?:^|[-_])alt(?![a-z])/gi;
/** Classes that say how an element is laid out, not what it is: there only all of them together tell kinds apart. */
const LAYOUT =
  /^(?:d-)?(?:flex|grid|block|inline(?:-\w+)?|row|col|relative|absolute|clearfix|w-full|group)$|^-?[mp][trblxy]?-\d/;

/** A class as it tells kinds apart, and without its number in a series. */
interface Called {
  own: string;
  name: string;
}

/** The same few classes are asked for again and again. */
const known = new Map<string, Called>();
const MOST_KNOWN = 4000;
const UNCALLED: Called = { own: '', name: '' };

function called(element: Element): Called {
  const names = element.getAttribute('class');
  if (!names) return UNCALLED;
  const found = known.get(names);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const first = names.trim().split(/\s/, 1)[0] ?? '';
  const own = LAYOUT.test(first) ? names.trim() : first;
  const made = { own, name: own.replace(SERIES, '') };
  known.set(names, made);
  return made;
}

/** The first class without its digits: 'row1' and 'row2' are alike, 'odd' and 'even', 'post' and 'post_alt' are. */
export function firstClass(element: Element): string {
  return called(element).name;
}

/** Tag and first class. */
export function kindOf({ tag, element }: Spot): string {
  return `${tag}.${firstClass(element)}`;
}

/** The first class, with its digit where that alone tells two neighbours apart: the cells 'side1' and 'side2' of a row. */
export function classBeside(element: Element): string {
  const { own, name } = called(element);
  if (own === name || !/\D\d$/.test(own)) return name;
  const isOther = (beside: Element | null) => {
    if (beside?.tagName !== element.tagName) return false;
    const other = called(beside);
    return other.own !== own && other.name === name;
  };
  return isOther(element.previousElementSibling) || isOther(element.nextElementSibling) ? own : name;
}
