import type { Spot } from './survey';

/** The roots that hold a mark which no root within them holds. */
export function ownersOf(sorted: Spot[], marks: Spot[]): Set<Spot> {
  const owners = new Set<Spot>();
  const open: Spot[] = [];
  const leave = (place: number) => {
    while (open.length > 0 && place >= (open.at(-1)?.end ?? 0)) open.pop();
  };
  let at = 0;
  for (const mark of marks) {
    for (let root = sorted[at]; root && root.index <= mark.index; root = sorted[++at]) {
      leave(root.index);
      open.push(root);
    }
    leave(mark.index);
    const owner = open.at(-1);
    if (owner) owners.add(owner);
  }
  return owners;
}
