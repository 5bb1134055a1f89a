import type { Page } from "@playwright/test";

interface Spot { x: number; y: number }

/** One finger on a touch screen, as the browser gets it from the hardware: whatever follows – scrolling, a press, a tap – is the browser's own doing. */
export interface Finger {
  down: (at: Spot) => Promise<void>;
  /** Goes there in small steps, as fingers do. */
  to: (at: Spot, steps?: number) => Promise<void>;
  up: () => Promise<void>;
  /** Stays as long as a long press takes. */
  hold: () => Promise<void>;
}

const LONG_PRESS = 450;

export async function finger(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  let last: Spot = { x: 0, y: 0 };
  const touch = async (type: "touchStart" | "touchMove", at: Spot): Promise<void> => {
    last = at;
    await session.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x: at.x, y: at.y, id: 1, radiusX: 8, radiusY: 8, force: 1 }] });
  };
  return {
    down: (at) => touch("touchStart", at),
    to: async (at, steps = 12) => {
      const from = last;
      for (let step = 1; step <= steps; step++) {
        await touch("touchMove", { x: from.x + ((at.x - from.x) * step) / steps, y: from.y + ((at.y - from.y) * step) / steps });
        await page.waitForTimeout(16);
      }
    },
    up: async () => { await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }); },
    hold: () => page.waitForTimeout(LONG_PRESS),
  };
}
