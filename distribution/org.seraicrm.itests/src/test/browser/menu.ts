import type { Locator, Page } from "@playwright/test";

/** A place in the main menu, in its line or out of sight for want of room. */
export const place = (page: Page, name: string | RegExp): Locator => page.locator(".topnav-line a").filter({ hasText: name });

/** Goes to a place by the main menu; what doesn't fit into its line stands under "More". */
export async function goTo(page: Page, name: string): Promise<void> {
  const line = page.getByRole("navigation", { name: "Main" });
  const link = line.getByRole("link", { name });
  await place(page, name).waitFor({ state: "attached" });
  if (await link.isVisible()) {
    await link.click();
    return;
  }
  await line.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name }).click();
}
