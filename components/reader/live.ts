import { useEffect, useState } from 'preact/hooks';

/** A value that changes many times a second: only the components that use it render anew, not the whole reader. */
export interface Live<T> {
  value: T;
  set(value: T): void;
  /** Calls after each change until the returned function is called. */
  follow(onChange: (value: T) => void): () => void;
}

export function live<T>(value: T): Live<T> {
  const followers = new Set<(value: T) => void>();
  const self: Live<T> = {
    value,
    set(next) {
      if (Object.is(self.value, next)) return;
      self.value = next;
      for (const follower of followers) follower(next);
    },
    follow(onChange) {
      followers.add(onChange);
      return () => void followers.delete(onChange);
    },
  };
  return self;
}

/** The live value; the component renders anew when `pick` of it changes. */
export function useLive<T, P>(source: Live<T>, pick: (value: T) => P): P {
  const [picked, setPicked] = useState(() => pick(source.value));
  useEffect(() => {
    setPicked(() => pick(source.value));
    return source.follow((value) => setPicked(() => pick(value)));
  }, [source, pick]);
  return picked;
}
