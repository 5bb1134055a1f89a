import { say } from "../say.ts";
import { expect, test, unique } from "../serai.ts";

test("a module made from the archetype is used on a page that stays open", async ({ signedIn: page, api }) => {
  await page.evaluate(() => { window.neverReloaded = true; });
  const bar = page.getByRole("navigation", { name: "Main" });
  say("signed in");

  await bar.getByRole("link", { name: "Availability" }).click();
  await expect(page.getByText("Nothing is reserved in the next fourteen days.")).toBeVisible();
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Kovács Kft.") });
  const title = unique("Scaffold");
  const module = await api.module("rental");
  await api.act("card.open", { module, client, title });
  await expect.poll(async () => (await api.get<{ total: number }>(`/cards?module=${module}`)).total).toBe(1);
  await bar.getByRole("link", { name: "Rental" }).click();
  await page.getByRole("link", { name: title }).click();

  await page.getByLabel("Item", { exact: true }).fill("Scaffold 12");
  await page.getByRole("button", { name: "Reserve", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Reserved: Scaffold 12" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Free it" })).toBeVisible();
  await page.screenshot({ path: "../../../target/browser/archetype-card.png", fullPage: true });

  await bar.getByRole("link", { name: "Availability" }).click();
  await expect(page.getByRole("rowheader", { name: "Scaffold 12" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Taken" })).toHaveCount(1);
  await page.screenshot({ path: "../../../target/browser/archetype-page.png" });
  say("used");

  await expect(bar.getByRole("link", { name: "Availability" })).toHaveCount(0);
  await expect(bar.getByRole("link", { name: "Rental" })).toHaveCount(0);
  expect(await page.evaluate(() => window.neverReloaded)).toBe(true);
  say("gone");
});
