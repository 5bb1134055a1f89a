import type { Changed } from "../api/types.ts";

const listeners = new Set<(change: Changed) => void>();

/** Calls for each change in the company that the user may know of. Gives back how to stop. */
export function onChange(listener: (change: Changed) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function tellOfChange(change: Changed): void {
  listeners.forEach((listener) => listener(change));
}
