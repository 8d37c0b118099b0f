import { browser } from 'wxt/browser';

/** A value kept by the browser for the extension, beside the library. */
export interface Stored<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  /** Hears of every change, wherever it was made, until the returned function is called. */
  watch(hear: (value: T) => void): () => void;
}

/** A value by name, `fallback` where none is kept; 'session' is gone with the browser and refused to content scripts. */
export function stored<T>(name: string, fallback: T, area: 'local' | 'session' = 'local'): Stored<T> {
  const told = (found: unknown) => (found as T | undefined) ?? fallback;
  return {
    getValue: async () => told((await browser.storage[area].get(name))[name]),
    setValue: (value) => browser.storage[area].set({ [name]: value }),
    removeValue: () => browser.storage[area].remove(name),
    watch(hear) {
      const changed = (changes: Record<string, { newValue?: unknown }>) => {
        if (changes[name]) hear(told(changes[name].newValue));
      };
      browser.storage[area].onChanged.addListener(changed);
      return () => browser.storage[area].onChanged.removeListener(changed);
    },
  };
}
