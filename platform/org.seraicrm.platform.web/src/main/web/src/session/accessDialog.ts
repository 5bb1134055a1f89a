/** The action that asks. */
export const REQUEST = "access.request";

let asked: string | undefined;
const listeners = new Set<() => void>();

function set(next: string | undefined): void {
  asked = next;
  listeners.forEach((listener) => listener());
}

/** The one dialog that asks an administrator for what one may not see or do (A3), opened from anywhere. */
export const accessDialog = {
  /** What is asked for. */
  current: (): string | undefined => asked,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  open: (what: string): void => set(what),
  shut: (): void => set(undefined),
};
