import { readFileSync } from "node:fs";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";


test("everything kept about a client is downloaded, and erased once its name was typed", async ({ api, signedIn: page }) => {
  const name = unique("Forget Me Ltd");
  const client = await api.act("client.create", { kind: "COMPANY", name, contactPoints: [{ kind: "PHONE", value: "+36301239876" }] });
  await api.act("note.add", { client, text: "likes blue windows" });
  await page.goto(`/clients/${client}`);
  await page.getByRole("button", { name: "More actions" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Download personal data" }).click();
  const file = await (await downloading).path();
  expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Erase personal data" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name, to confirm").fill("somebody else");
  await dialog.getByRole("button", { name: /Erase|Save|OK/ }).last().click();
  await expect(dialog.getByText("Type the client's name as it stands").first()).toBeVisible();
  await tidy(page);
  await dialog.getByLabel("Name, to confirm").fill(name);
  await dialog.getByRole("button", { name: /Erase|Save|OK/ }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: "Erased client" })).toBeVisible();
  await expect(page.getByText("+36 30 123 9876")).toHaveCount(0);
  await expect(page.getByText("likes blue windows")).toHaveCount(0);
  await expect(page.getByText("Personal data erased")).toBeVisible();
});
