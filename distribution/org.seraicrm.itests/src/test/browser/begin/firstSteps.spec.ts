import type { Page } from "@playwright/test";
import { expect, test, unique } from "../serai.ts";
import { SCREENS, tidy } from "../tidy.ts";

const panel = (page: Page) => page.locator("section", { has: page.getByRole("heading", { name: "First steps" }) });

test("an empty company is led to its first steps; what is done is ticked, and all can be put away", { tag: "@A28" }, async ({ api, signedIn: page }) => {
  const steps = panel(page);
  const step = (name: string) => steps.getByRole("listitem").filter({ hasText: name });
  const back = async (): Promise<void> => {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Today" }).click();
    await expect(steps).toBeVisible();
  };
  const leads = async (name: string, heading: string | RegExp): Promise<void> => {
    await step(name).getByRole("link").press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  };
  await expect(steps.getByText("0 of 6 done")).toBeVisible();
  for (const name of ["light", "phone"] as const) {
    await page.setViewportSize(SCREENS[name].viewport);
    await tidy(page);
    await page.screenshot({ path: `../../../target/browser/first-steps-${name}.png`, fullPage: true });
  }
  await page.setViewportSize(SCREENS.light.viewport);

  await leads("Choose modules for your business", "Modules");
  await api.act("module.create", { kind: "sales" });
  await back();
  await expect(step("Choose modules for your business")).toContainText("Done");

  const client = unique("First Ltd");
  await leads("Add the first client", "New client");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(client);
  await page.getByRole("textbox", { name: "Name", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(client);
  await back();
  await expect(step("Add the first client").getByRole("link")).toHaveCount(0);

  await leads("Bring clients from a table", "Import");
  const rows = Array.from({ length: 20 }, (_, at) => `Imported ${at + 1}\timported${at + 1}@first.example`);
  await page.getByLabel("Or paste here").fill(["Name\tE-mail", ...rows].join("\n"));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Import 20 rows" }).click();
  await expect(page.getByText("20 of 20")).toBeVisible();
  await back();
  await expect(step("Bring clients from a table")).toContainText("Done");

  await step("Add the first to-do").getByRole("button").press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What is to be done?").fill("Call the first client");
  await dialog.getByRole("button", { name: "Tomorrow" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(step("Add the first to-do")).toContainText("Done");

  await leads("Invite a colleague", "Users");
  await api.act("user.add", { familyName: unique("Second"), givenName: "Olga", email: `${unique("second").replace(" ", ".")}@serai.example`, role: "STANDARD", password: "correct-horse-battery-9" });
  await back();
  await expect(steps.getByText("5 of 6 done")).toBeVisible();
  await leads("Talk to Serai in Telegram", "Channels");
  await back();

  await steps.getByRole("button", { name: "Hide" }).press("Enter");
  await expect(steps).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Shown around in two minutes" })).toBeVisible();
  await expect(steps).toHaveCount(0);
});
