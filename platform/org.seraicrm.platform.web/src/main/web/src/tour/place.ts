/** A part of the screen, in pixels from its top left. */
export interface Box { left: number; top: number; width: number; height: number }
export type Size = Pick<Box, "width" | "height">;
export type Spot = Pick<Box, "left" | "top">;

const GAP = 12;
const MARGIN = 12;

const within = (wanted: number, length: number, screen: number): number => Math.max(MARGIN, Math.min(wanted, screen - length - MARGIN));

/** Where a card stands that tells of a target: beneath it, above it or beside it, where there is room; else at the end of the screen where the target isn't. In the middle without a target. */
export function place(target: Box | undefined, card: Size, screen: Size): Spot {
  const middle = (screen.width - card.width) / 2;
  if (!target) return { left: within(middle, card.width, screen.width), top: within((screen.height - card.height) / 2, card.height, screen.height) };
  const left = within(target.left + target.width / 2 - card.width / 2, card.width, screen.width);
  const beneath = target.top + target.height + GAP;
  const above = target.top - GAP - card.height;
  if (beneath + card.height + MARGIN <= screen.height) return { left, top: beneath };
  if (above >= MARGIN) return { left, top: above };
  const top = within(target.top, card.height, screen.height);
  const right = target.left + target.width + GAP;
  if (right + card.width + MARGIN <= screen.width) return { left: right, top };
  if (target.left - GAP - card.width >= MARGIN) return { left: target.left - GAP - card.width, top };
  return { left, top: screen.height - card.height - MARGIN };
}
