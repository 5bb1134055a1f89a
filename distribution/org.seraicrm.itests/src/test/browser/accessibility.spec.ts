import { expect, test } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("menus, dialogs and the search are accessible, too", async ({ signedIn: page }) => {
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog")).toBeVisible();
  await tidy(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /User menu/ }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await tidy(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: /Search clients/ }).fill("zzzzqq");
  await expect(page.getByRole("option").first()).toBeVisible();
  await tidy(page);
  await page.goto("/settings/channels");
  for (const kind of ["Mailbox", "Telegram bot", "Incoming webhook", "Outgoing webhook"]) {
    await page.getByRole("button", { name: "New channel" }).click();
    await page.getByRole("menuitem", { name: kind }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await tidy(page);
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});
