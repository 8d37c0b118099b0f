/** A message with its counts filled in says '{1|page|pages}' where English words follow the number; other languages need none. */
export function plural(message: string): string {
  return message.replace(/\{([^|{}]*)\|([^|{}]*)\|([^|{}]*)\}/g, (_, count, one, many) =>
    count === '1' ? one : many,
  );
}
