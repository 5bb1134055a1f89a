import { expect, test, unique } from "./serai.ts";
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

test("a list begins with its first row whatever was scrolled before, and is found where it was left", { tag: "@A39" }, async ({ api, signedIn: page }) => {
  for (let at = 0; at < 12; at++) await api.act("client.create", { kind: "COMPANY", name: unique(`Long List ${at}`) });
  await page.setViewportSize({ width: 1280, height: 500 });
  const nav = page.getByRole("navigation", { name: "Main" });
  const list = page.getByRole("region", { name: "Clients", exact: true });
  const from = () => list.evaluate((box) => box.scrollTop);
  await page.goto("/calendar");
  await expect.poll(() => page.locator(".cal").evaluate((box) => box.scrollTop)).toBeGreaterThan(200);
  await nav.getByRole("link", { name: "Clients" }).click();
  await expect(list.getByRole("row").nth(12)).toBeAttached();
  expect(await from()).toBe(0);
  await list.evaluate((box) => { box.scrollTo({ top: 90 }); });
  await nav.getByRole("link", { name: "Calendar" }).click();
  await expect(page.locator(".cal")).toBeVisible();
  await page.goBack();
  await expect.poll(from).toBe(90);
});
