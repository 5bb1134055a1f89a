import { expect, test } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("places that don't fit into the main menu's line stand under More, whole and by keyboard", { tag: "@A39" }, async ({ api, signedIn: page }) => {
  await api.module("sales");
  await api.module("complaints");
  await page.setViewportSize({ width: 860, height: 700 });
  await page.goto("/today");
  const nav = page.getByRole("navigation", { name: "Main" });
  const more = nav.getByRole("button", { name: "More" });
  await expect(more).toBeVisible();
  const end = (await more.boundingBox())!.x;
  for (const link of await nav.getByRole("link").all()) {
    const box = (await link.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(end);
  }
  const all = await page.locator(".topnav-line a").count();
  expect(await nav.getByRole("link").count()).toBeLessThan(all);
  await more.press("Enter");
  const items = page.getByRole("menu").getByRole("menuitem");
  await expect(items).toHaveCount(all - (await nav.getByRole("link").count()));
  await tidy(page);
  const last = (await items.last().innerText()).trim();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(last);
  await page.setViewportSize({ width: 1_000 + all * 240, height: 700 }); // whatever other tests have switched on
  await expect(page.locator(".topnav-line a", { hasText: last })).toBeInViewport();
});
