import { readFileSync } from "node:fs";
import { colleague } from "./colleague.ts";
import { Api, expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("who did what is found in the audit by kind, person and day, and goes out as a file", { tag: "@A122" }, async ({ api, signedIn: page, baseURL }) => {
  const { family, person } = await colleague(api, "Kowalczyk");
  const name = unique("Looked At Ltd");
  const theirs = await Api.signIn(baseURL ?? "", person);
  const client = await theirs.act("client.create", { kind: "COMPANY", name });
  await theirs.act("todo.add", { text: unique("Look again"), due: "2031-03-12", client });
  await theirs.close();

  await page.goto("/settings/audit");
  const lines = page.getByRole("region", { name: "Audit" }).getByRole("row");
  await expect(lines.filter({ hasText: `User added: Anna ${family}` })).toContainText(api.me.user.name);
  const filter = page.getByRole("search", { name: "Filter" });
  await filter.getByRole("combobox", { name: "Who" }).fill(family);
  await page.getByRole("option", { name: new RegExp(family) }).click();
  await expect(lines.filter({ hasText: "Signed in" }).first()).toContainText(family);
  await expect(lines.filter({ hasText: "User added" })).toHaveCount(0);
  await filter.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Clients" });
  await expect(lines.filter({ hasText: family })).toHaveCount(1);
  await expect(lines.filter({ hasText: family })).toContainText(name);
  await tidy(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export as CSV" }).click();
  const file = readFileSync(await (await downloading).path(), "utf8");
  expect(file).toContain(name);
  expect(file.trim().split("\n")).toHaveLength(2);
  await filter.getByLabel("Until").fill("2020-01-01");
  await expect(page.getByText("Nothing fits.")).toBeVisible();
  await filter.getByLabel("Until").fill("");
  await lines.getByRole("link", { name }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
});
