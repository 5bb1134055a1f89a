import type { ActionType } from "../api/types.ts";
import type { Typed } from "../forms/actionInput.ts";

/** An action asked for from anywhere, with what is known already. */
export interface Asked { action: ActionType; initial: Typed }
export interface PaletteState { opened: boolean; /** How often it was opened. */ times: number; asked: Asked | undefined }

let state: PaletteState = { opened: false, times: 0, asked: undefined };
const listeners = new Set<() => void>();

function set(next: Partial<PaletteState>): void {
  state = { ...state, ...next };
  listeners.forEach((listener) => listener());
}

/** The one palette, opened from anywhere. */
export const paletteDialog = {
  current: (): PaletteState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  open: (): void => set({ opened: true, times: state.times + 1 }),
  toggle: (): void => (state.opened ? paletteDialog.shut() : paletteDialog.open()),
  shut: (): void => set({ opened: false }),
  ask: (asked: Asked | undefined): void => set({ asked, opened: false }),
};
