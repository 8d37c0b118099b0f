/** How words look, as far as a page's own markup says it; style sheets are not read. */
export interface Look {
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  centred: boolean;
  /** Relative to the browser's default, which is 1. */
  size: number;
  /** Lower case, the first family named; '' for the default. */
  font: string;
  colour: string;
}

/** The look of unmarked text. */
export const PLAIN: Look = {
  bold: false,
  italic: false,
  underlined: false,
  centred: false,
  size: 1,
  font: '',
  colour: '',
};

/** `<font size=1…7>` as multiples of the default size 3 (HTML standard, 15.3.4). */
const FONT_SIZES = [0.63, 0.82, 1, 1.13, 1.5, 2, 3];
const SIZE_WORDS: Record<string, number> = {
  'xx-small': 0.56,
  'x-small': 0.63,
  small: 0.82,
  medium: 1,
  large: 1.13,
  'x-large': 1.5,
  'xx-large': 2,
};
/** CSS units in default font sizes (16px). */
const UNITS: Record<string, number> = { px: 1 / 16, pt: 1 / 12, em: 1, rem: 1, '%': 1 / 100 };

const TAGS: Record<string, Partial<Look>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underlined: true },
  center: { centred: true },
};

/** The looks of one body, each made once: pages say the same of every line. */
export class Looks {
  private made = new Map<Look, Map<string, Look>>();

  /** The look of an element's text, given the look around it. */
  inherit(outer: Look, element: Element): Look {
    const name = element.localName;
    if (!TAGS[name] && !element.hasAttributes()) return outer;
    const within = this.made.get(outer) ?? new Map<string, Look>();
    this.made.set(outer, within);
    const said = `${name}|${saidBy(element, name)}`;
    const look = within.get(said) ?? lookOf(outer, element);
    within.set(said, look);
    return look;
  }
}

/** What the attributes that `lookOf` reads say. */
function saidBy(element: Element, name: string): string {
  const said = `${element.getAttribute('style') ?? ''}|${element.getAttribute('align') ?? ''}`;
  return name === 'font' ? `${said}|${FONT.map((one) => element.getAttribute(one) ?? '').join('|')}` : said;
}
const FONT = ['size', 'color', 'face'];

/** What a look is, in one text: two looks made apart may be equal. */
export function nameOfLook(look: Look): string {
  let name = NAMES.get(look);
  if (name === undefined) {
    name = [look.bold, look.size, look.centred, look.font, look.colour].join('|');
    NAMES.set(look, name);
  }
  return name;
}
const NAMES = new WeakMap<Look, string>();

function lookOf(outer: Look, element: Element): Look {
  const look = { ...outer, ...TAGS[element.localName] };
  if (element.localName === 'font') byFont(look, element);
  const align = element.getAttribute('align');
  if (align) look.centred = align.toLowerCase() === 'center';
  const style = element.getAttribute('style');
  if (style) byStyle(look, style.toLowerCase());
  return look;
}

function byFont(look: Look, element: Element): void {
  const size = element.getAttribute('size');
  if (size) {
    const number = /^[+-]/.test(size) ? 3 + Number(size) : Number.parseInt(size, 10);
    look.size = FONT_SIZES[Math.min(7, Math.max(1, number)) - 1] ?? look.size;
  }
  look.colour = element.getAttribute('color')?.toLowerCase() ?? look.colour;
  look.font = firstFamily(element.getAttribute('face')) ?? look.font;
}

function byStyle(look: Look, style: string): void {
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const value = declaration.slice(colon + 1).trim();
    STYLES[declaration.slice(0, colon).trim()]?.(look, value);
  }
}

const STYLES: Record<string, (look: Look, value: string) => void> = {
  'font-weight': (look, value) => {
    look.bold = value.startsWith('bold') || Number(value) >= 600;
  },
  'font-style': (look, value) => {
    look.italic = value === 'italic' || value === 'oblique';
  },
  'text-decoration': (look, value) => {
    look.underlined = value.includes('underline');
  },
  'text-align': (look, value) => {
    look.centred = value === 'center';
  },
  'font-size': (look, value) => {
    look.size = sizeOf(value, look.size);
  },
  'font-family': (look, value) => {
    look.font = firstFamily(value) ?? look.font;
  },
  color: (look, value) => {
    look.colour = value;
  },
};

function sizeOf(value: string, outer: number): number {
  const word = SIZE_WORDS[value];
  if (word) return word;
  const [, number, unit = ''] = value.match(/^([\d.]+)(px|pt|em|rem|%)/) ?? [];
  if (!number) return outer;
  const size = Number(number) * (UNITS[unit] ?? 1);
  return unit === 'em' || unit === '%' ? size * outer : size;
}

function firstFamily(families: string | null): string | null {
  return families?.split(',')[0]?.replace(/["']/g, '').trim().toLowerCase() || null;
}
