/** From where somebody wants to be shown around: from the beginning, or the screen they are on. */
export type TourStart = "beginning" | "here";

let state: TourStart | undefined;
const listeners = new Set<() => void>();

function set(next: TourStart | undefined): void {
  state = next;
  listeners.forEach((listener) => listener());
}

/** The one tour, asked for from anywhere. */
export const tour = {
  current: (): TourStart | undefined => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  begin: (): void => set("beginning"),
  here: (): void => set("here"),
  shut: (): void => set(undefined),
};
