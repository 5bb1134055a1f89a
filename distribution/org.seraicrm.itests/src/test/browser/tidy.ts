import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What people look at Serai on. */
export const SCREENS = {
  light: { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: "light", hasTouch: true },
} as const;

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Whether the page is wider than its screen. */
export async function wide(page: Page): Promise<string[]> {
  return (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)) ? ["wider than the screen"] : [];
}

/** Waits until nothing fades or slides any more: half seen, every text is too pale. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<void> => new Promise((drawn) => { requestAnimationFrame(() => drawn()); });
    await frame();
    await frame();
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map((each) => each.finished));
  });
}

/** What keeps somebody from using the page, or a part of it: violations found by axe, and a page wider than its screen. */
export async function untidy(page: Page, rules: string[] = WCAG, part = "html"): Promise<string[]> {
  await still(page);
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(rules).analyze();
  const found = violations.map((violation) => `${violation.id} ${violation.nodes[0]?.html.slice(0, 160) ?? ""}`);
  return [...found, ...(await wide(page))];
}

/** As {@link untidy} with the best-practice rules, for whole pages: what lies above a page isn't inside its landmarks. */
export const untidyPage = (page: Page): Promise<string[]> => untidy(page, [...WCAG, "best-practice"]);

/** Nothing is wrong with the page, or a part of it, as it stands. */
export async function tidy(page: Page, part = "html"): Promise<void> {
  expect(await untidy(page, WCAG, part)).toEqual([]);
}
