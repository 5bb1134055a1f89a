import { useEffect, useState } from "react";
import type { Box } from "./place.ts";

const PADDING = 5;
const HEADER = 56;
const FOOTER = 64;
const TALL = 0.6;

/** The first element that a selector names and that is drawn. */
export const drawn = (selector: string): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.getClientRects().length > 0);

/** Brings an element between the bars at the top and the bottom of the screen. */
function bring(element: HTMLElement): void {
  const { top, bottom, height } = element.getBoundingClientRect();
  const tall = height > window.innerHeight * TALL;
  if (top >= HEADER && (tall || bottom <= window.innerHeight - FOOTER)) return;
  if (element.closest(".mantine-AppShell-header, .mantine-AppShell-footer")) return;
  window.scrollBy({ top: top - (tall ? HEADER + PADDING : (window.innerHeight - height) / 2), behavior: "instant" });
}

function boxOf(element: HTMLElement): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const from = { left: Math.max(2, left - PADDING), top: Math.max(2, top - PADDING) };
  return { ...from, width: Math.min(window.innerWidth - 2, right + PADDING) - from.left, height: Math.min(window.innerHeight - 2, bottom + PADDING) - from.top };
}

const same = (one: Box | undefined, other: Box | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height);

/** Where a target is, for as long as it is shown: pages load, scroll and turn. */
export function useTarget(selector: string | undefined): Box | undefined {
  const [box, setBox] = useState<Box>();
  useEffect(() => {
    if (selector === undefined) return undefined;
    let brought: HTMLElement | undefined;
    let frame = 0;
    const look = (): void => {
      const element = drawn(selector);
      if (element && element !== brought) bring(element);
      brought = element;
      const next = element && boxOf(element);
      setBox((before) => (same(before, next) ? before : next));
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [selector]);
  return box;
}
