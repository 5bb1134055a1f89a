import { type RefObject, useEffect } from "react";
import { useSteady } from "./steady.ts";

interface Near {
  /** The scrolled element; else the page. */
  within?: RefObject<HTMLElement | null>;
  /** How far out of sight it may still be, in pixels. */
  pixels: number;
  /** What changes with the list: as long as its end stays near, each change calls again. */
  at: unknown;
}

/** Calls when the end of a scrolled list comes near to what is in sight. */
export function useNear(end: RefObject<HTMLElement | null>, { within, pixels, at }: Near, more: () => void): void {
  const steady = useSteady(more);
  useEffect(() => {
    if (!end.current) return undefined;
    const watching = new IntersectionObserver((seen) => {
      if (seen.some((each) => each.isIntersecting)) steady();
    }, { root: within?.current ?? null, rootMargin: `${pixels}px 0px` });
    watching.observe(end.current);
    return () => watching.disconnect();
  }, [end, within, pixels, at, steady]);
}
