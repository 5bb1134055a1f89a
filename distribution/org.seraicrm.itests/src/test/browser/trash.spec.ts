import type { Page } from "@playwright/test";
import { colleague } from "./colleague.ts";
import { signIn } from "./people.ts";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

const kind = (page: Page, name: string) => page.getByRole("radiogroup", { name: "What was thrown away" }).getByText(name, { exact: true });

test("what was thrown away is found in the trash, restored whole, and thrown away again by undo", { tag: "@A41" }, async ({ api, signedIn: page }) => {
  const name = unique("Thrown Away Ltd");
  const title = unique("Thrown away");
  const client = await api.act("client.create", { kind: "COMPANY", name, contactPoints: [{ kind: "PHONE", value: "+36301234400" }] });
  const card = await api.act("card.open", { module: await api.module("sales"), client, title });
  const where = unique("Cellar");
  await api.act("department.trash", { department: await api.act("department.add", { name: where }) });
  await page.goto(`/cards/${card}`);
  await page.getByRole("button", { name: "More actions", exact: true }).click();
  await page.getByRole("menuitem", { name: "Move to trash" }).click();
  await expect(page.getByRole("button", { name: "Restore" }).first()).toBeVisible();
  await page.goto(`/clients/${client}`);
  await page.getByRole("button", { name: "More actions", exact: true }).click();
  await page.getByRole("menuitem", { name: "Move to trash" }).click();
  await expect(page.getByRole("button", { name: "Restore" }).first()).toBeVisible();

  await page.goto("/settings/trash");
  const row = (text: string) => page.getByRole("listitem").filter({ hasText: text });
  await expect(row(name)).toContainText(api.me.user.name);
  await tidy(page);
  await row(name).getByRole("button", { name: `Restore: ${name}` }).press("Enter");
  await expect(row(name)).toHaveCount(0);
  await kind(page, "Cards").click();
  await row(title).getByRole("button", { name: `Restore: ${title}` }).click();
  await expect(row(title)).toHaveCount(0);
  await page.getByText(`${title} is back.`).locator("..").getByRole("button", { name: "Undo" }).click();
  await expect(row(title)).toBeVisible();
  await row(title).getByRole("button", { name: `Restore: ${title}` }).click();
  await expect(row(title)).toHaveCount(0);
  await kind(page, "Departments").click();
  await row(where).getByRole("button", { name: `Restore: ${where}` }).click();
  await expect(row(where)).toHaveCount(0);

  await page.goto(`/clients/${client}`);
  await expect(page.getByRole("link", { name: /30 ?123 ?4400/ })).toBeVisible();
  await page.getByRole("link", { name: title }).first().click();
  await expect(page.getByRole("textbox", { name: "Note" })).toBeVisible();
});

test("a normal user's trash has clients, cards and files, nothing of the settings", { tag: ["@A41", "@A124"] }, async ({ api, page }) => {
  await signIn(page, (await colleague(api)).person);
  await page.goto("/settings/trash");
  await expect(kind(page, "Files")).toBeVisible();
  for (const hidden of ["Departments", "Modules"]) await expect(kind(page, hidden)).toHaveCount(0);
});
