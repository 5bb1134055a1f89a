import type { Locator } from "@playwright/test";
import { still } from "./tidy.ts";

/** Between two keys of somebody who watches what they carry. */
const LOOK = 120;

/** Lifts something by the keyboard, carries it by arrows and puts it down. */
export async function carry(handle: Locator, ...arrows: Array<"ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight">): Promise<void> {
  const page = handle.page();
  await handle.focus();
  for (const key of ["Space", ...arrows, "Space"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(LOOK);
    await still(page);
  }
}
