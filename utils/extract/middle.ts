/** The middle of some numbers, the greater of the two middle ones where they are even in count; 0 of none. */
export function middleOf(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
