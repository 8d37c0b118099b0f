/**
 * A message with its counts filled in says '{1|page|pages}' where English words follow the number; other languages need
 * none. Only a number counts: a title that was filled in keeps its '{a|b|c}'.
 */
export function plural(message: string): string {
  return message.replace(/\{([\d\s.,]+)\|([^|{}]*)\|([^|{}]*)\}/g, (_, count, one, many) =>
    count === '1' ? one : many,
  );
}
