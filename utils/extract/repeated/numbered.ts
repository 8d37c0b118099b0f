import type { Spot, Survey } from './survey';

/** Elements that have a number of their own among others of the kind: `post_12`, `post_13`. */
export function numbered({ spots }: Survey): Spot[] {
  const stems = new Map<string, Spot[]>();
  for (const spot of spots) {
    const id = spot.element.getAttribute('id');
    if (!id || !/\d/.test(id)) continue;
    const stem = id.replace(/\d+/g, '');
    const alike = stems.get(stem);
    if (alike) alike.push(spot);
    else stems.set(stem, [spot]);
  }
  return [...stems.values()].filter((alike) => alike.length > 1).flat();
}
