/** A stable hue (0–359) for an author's name; unlike names are far apart more often than not. */
export function hue(name: string): number {
  let hash = 2166136261;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  // Steps of 24 degrees: nearer hues look the same at a low chroma.
  return ((hash >>> 8) % 15) * 24;
}

/** The letter or character that stands for a name in its badge. */
export function initial(name: string): string {
  const [first = '?'] = [...name.trim()];
  return first.toUpperCase();
}
