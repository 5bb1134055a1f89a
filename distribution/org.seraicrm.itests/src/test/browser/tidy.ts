import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

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

interface Violation { id: string; nodes: Array<{ html: string }> }

/** What axe finds. A page keeps axe from look to look; only pages with frames need its builder, which takes five times as long. */
async function violationsOn(page: Page, rules: string[], part: string): Promise<Violation[]> {
  if (page.frames().length > 1) return (await new AxeBuilder({ page }).include(part).withTags(rules).analyze()).violations;
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async ([values, within]) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(within, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }, [rules, part] as const);
}

/** What keeps somebody from using the page, or a part of it: violations found by axe, and a page wider than its screen. */
export async function untidy(page: Page, rules: string[] = WCAG, part = "html"): Promise<string[]> {
  await still(page);
  const found = (await violationsOn(page, rules, part)).map((violation) => `${violation.id} ${violation.nodes[0]?.html.slice(0, 160) ?? ""}`);
  return [...found, ...(await wide(page))];
}

/** As {@link untidy} with the best-practice rules, for whole pages: what lies above a page isn't inside its landmarks. */
export const untidyPage = (page: Page): Promise<string[]> => untidy(page, [...WCAG, "best-practice"]);

/** Nothing is wrong with the page, or a part of it, as it stands. */
export async function tidy(page: Page, part = "html"): Promise<void> {
  expect(await untidy(page, WCAG, part)).toEqual([]);
}
