import { AxeBuilder } from "@axe-core/playwright";
import { say } from "../say.ts";
import { expect, test } from "../serai.ts";

declare global {
  interface Window { scalesRepaired?: boolean }
}

test("a module's page and panels come and go on a page that stays open", async ({ signedIn: page, api }) => {
  await page.evaluate(() => { window.neverReloaded = true; });
  const bar = page.getByRole("navigation", { name: "Main" });
  await expect(bar.getByRole("link", { name: "Shelf" })).toHaveCount(0);
  say("signed in");

  await expect(bar.getByRole("link", { name: "Samples" })).toBeVisible();
  await bar.getByRole("link", { name: "Shelf" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Shelf" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "0 on the shelf" })).toBeVisible();
  const client = await api.act("client.create", { kind: "COMPANY", name: "Mintabolt Kft." });
  const module = await api.module("sampler");
  await api.act("card.open", { module, client, title: "Green glass" });
  await expect(page.getByText("1 on the shelf")).toBeVisible();
  await page.screenshot({ path: "../../../target/browser/parts-page.png" });

  await page.getByRole("link", { name: "Green glass" }).click();
  await page.getByRole("button", { name: "Write the label" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Labelled." })).toBeVisible();
  await expect(page.getByText("Mintabolt Kft.", { exact: true }).last()).toBeVisible();

  const broken = page.getByRole("alert").filter({ hasText: "Samples" });
  await expect(broken).toContainText("The scales are out of order.");
  await expect(page.getByText("Label of Green glass")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
  expect(violations).toEqual([]);
  for (const [name, scheme, width] of [["light", "light", 1440], ["dark", "dark", 1440], ["phone", "light", 360]] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `../../../target/browser/parts-card-${name}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => { window.scalesRepaired = true; });
  await broken.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("All is weighed.")).toBeVisible();

  await page.getByRole("link", { name: "Mintabolt Kft." }).first().click();
  await expect(page.getByText("In the drawer: Mintabolt Kft.")).toBeVisible();
  await bar.getByRole("link", { name: "Shelf" }).click();
  await expect(page.getByText("1 on the shelf")).toBeVisible();
  say("used");

  await expect(page.getByRole("heading", { level: 1, name: "This page does not exist." })).toBeVisible();
  await expect(bar.getByRole("link", { name: /Shelf|Samples/ })).toHaveCount(0);
  say("gone");

  await expect(page.getByText("1 on the shelf")).toBeVisible();
  expect(await page.evaluate(() => window.neverReloaded)).toBe(true);
  say("back");
});
