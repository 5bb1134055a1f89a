import { type RefObject, useLayoutEffect } from "react";

const LEAST = 260;
const MARGIN = 12;

/** Lets a box reach from where it stands down to the end of the window, less what lies there on a phone. */
export function useFill(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const fill = (): void => {
      const footer = document.querySelector<HTMLElement>(".mantine-AppShell-footer");
      const below = footer && getComputedStyle(footer).display !== "none" ? footer.offsetHeight : 0;
      const top = element.getBoundingClientRect().top + window.scrollY;
      element.style.height = `${Math.max(LEAST, window.innerHeight - top - below - MARGIN)}px`;
    };
    fill();
    // What stands above grows and shrinks: filters, the selection.
    const watched = new ResizeObserver(fill);
    for (let above = element.previousElementSibling; above; above = above.previousElementSibling) watched.observe(above);
    const added = new MutationObserver(fill);
    if (element.parentElement) {
      watched.observe(element.parentElement);
      added.observe(element.parentElement, { childList: true });
    }
    window.addEventListener("resize", fill);
    return () => {
      watched.disconnect();
      added.disconnect();
      window.removeEventListener("resize", fill);
    };
  }, [box]);
}
