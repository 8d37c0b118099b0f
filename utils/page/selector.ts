/** Ids and classes with digits name one post or one day's build, not a kind of element. */
const IS_STABLE = /^[a-z][a-z_-]{2,40}$/i;
/** Marks that scripts put on an element for the moment. */
const PASSING = /^(active|current|hover|focus|open|selected|visible|show|hide|hidden|loaded|loading|lazy)$/i;
const DEEPEST = 4;

/** A selector for elements of the same kind, on this page and on others of the site: short, without numbers. */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (
    let at: Element | null = element;
    at && at !== at.ownerDocument.documentElement;
    at = at.parentElement
  ) {
    const step = stepOf(at);
    steps.unshift(step);
    if (step.includes('#') || steps.length >= DEEPEST) break;
    // A name of its own is enough: one more step would only tie it to this page's nesting.
    if (step.includes('.') || step.includes('[')) break;
  }
  return steps.join(' > ');
}

function stepOf(element: Element): string {
  const tag = element.localName;
  const { id } = element;
  if (IS_STABLE.test(id)) return `#${CSS.escape(id)}`;
  const stem = id.match(/^([a-z][a-z_-]{2,})\d+$/i)?.[1];
  if (stem) return `${tag}[id^="${CSS.escape(stem)}"]`;
  const classes = [...element.classList].filter((name) => IS_STABLE.test(name) && !PASSING.test(name));
  return (
    tag +
    classes
      .slice(0, 3)
      .map((name) => `.${CSS.escape(name)}`)
      .join('')
  );
}

/** The nesting around an element, names only and digits as 0: it tells of the engine, not of what is written. */
export function skeletonOf(element: Element | null): string {
  const steps: string[] = [];
  for (let at = element; at && at.localName !== 'html'; at = at.parentElement) {
    const names = [at.id && `#${at.id}`, ...[...at.classList].map((name) => `.${name}`)].filter(Boolean);
    steps.unshift(at.localName + names.join('').replace(/\d+/g, '0'));
  }
  return steps.join(' > ');
}
