/** A value that is shown in one place and set from anywhere; for `useSyncExternalStore`. */
export interface Shared<T> { current: () => T; subscribe: (listener: () => void) => () => void; set: (next: T) => void }

export function shared<T>(initial: T): Shared<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      state = next;
      listeners.forEach((listener) => listener());
    },
  };
}
