import type { ActionType } from "../api/types.ts";
import type { Typed } from "../forms/actionInput.ts";
import { shared } from "../ui/shared.ts";

/** An action asked for from anywhere, with what is known already. */
export interface Asked { action: ActionType; initial: Typed }
export interface PaletteState { opened: boolean; /** How often it was opened. */ times: number; asked: Asked | undefined }

const palette = shared<PaletteState>({ opened: false, times: 0, asked: undefined });

function change(next: Partial<PaletteState>): void {
  palette.set({ ...palette.current(), ...next });
}

/** The one palette, opened from anywhere. */
export const paletteDialog = {
  ...palette,
  open: (): void => change({ opened: true, times: palette.current().times + 1 }),
  toggle: (): void => (palette.current().opened ? paletteDialog.shut() : paletteDialog.open()),
  shut: (): void => change({ opened: false }),
  ask: (asked: Asked | undefined): void => change({ asked, opened: false }),
};
