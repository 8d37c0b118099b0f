/** The properties at the top of a Markdown file, and what follows them. */
export interface FrontMatter {
  /** Names in lower case; a single value is a list of one. */
  fields: Map<string, string[]>;
  body: string;
}

/** Reads the part of YAML that note programs write: texts, quoted texts, lists in brackets or a line each. */
export function frontMatter(text: string): FrontMatter {
  const [whole, head] = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  const fields = new Map<string, string[]>();
  if (whole === undefined || head === undefined) return { fields, body: text.replace(/^\ufeff/, '') };
  let values: string[] = [];
  for (const line of head.split(/\r?\n/)) {
    const [, name, value = ''] = /^([^\s:#-][^:]*):(?:\s+(.*))?$/.exec(line) ?? [];
    const [, item] = /^\s*-\s+(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      values = listOf(value.trim());
      fields.set(name.trim().toLowerCase(), values);
    } else if (item !== undefined) values.push(textOf(item.trim()));
  }
  return { fields, body: text.slice(whole.length) };
}

function listOf(value: string): string[] {
  const [, inside] = /^\[(?!\[)(.*)\]$/.exec(value) ?? [];
  if (inside === undefined) return value ? [textOf(value)] : [];
  return [...inside.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[^,]+/g)]
    .map(([part]) => textOf(part.trim()))
    .filter(Boolean);
}

function textOf(value: string): string {
  if (/^".*"$/.test(value)) {
    try {
      return String(JSON.parse(value));
    } catch {
      // Quoted in a way of its own: the quotes go, the words stay.
      return value.slice(1, -1);
    }
  }
  return /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
}
