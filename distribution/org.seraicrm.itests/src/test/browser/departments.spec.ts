import { colleague } from "./colleague.ts";
import { expect, test, unique } from "./serai.ts";
import { tidy, wide } from "./tidy.ts";

test("a department is added, renamed, staffed, removed and brought back on its page", { tag: "@A116" }, async ({ api, signedIn: page }) => {
  const { id, family } = await colleague(api);
  const [first, name] = [unique("Workshp"), unique("Workshop")];
  const panel = page.locator("section", { has: page.getByRole("heading", { name: "Departments" }) });
  const choose = async (of: string, act: string): Promise<void> => {
    await panel.getByRole("button", { name: `More actions: ${of}`, exact: true }).click();
    await page.getByRole("menuitem", { name: act, exact: true }).click();
  };
  const people = panel.getByRole("combobox", { name, exact: true });

  await page.goto("/settings/users");
  await panel.getByRole("button", { name: "New department" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Name/).fill(first);
  await dialog.getByRole("button", { name: "Save" }).click();
  await choose(first, "Rename");
  await expect(dialog.getByLabel(/^Name/)).toHaveValue(first);
  await tidy(page);
  await dialog.getByLabel(/^Name/).fill(name);
  await dialog.getByLabel(/^Name/).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByText(first, { exact: true })).toHaveCount(0);

  await people.fill(family);
  await page.getByRole("option", { name: new RegExp(family) }).click();
  await people.press("Escape");
  const row = page.getByRole("row").filter({ hasText: family });
  await expect(row).toContainText(name);

  await choose(name, "Move to trash");
  await expect(people).toHaveCount(0);
  await expect(row).not.toContainText(name);
  const gone = panel.getByRole("listitem").filter({ hasText: name });
  await expect(gone).toContainText("In the trash");
  await tidy(page);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await wide(page)).toEqual([]);
  await choose(name, "Restore");
  await expect(gone).toHaveCount(0);
  await expect(people).toBeVisible();
  await expect(row).toContainText(name);
  const { departments } = await api.get<{ departments: Array<{ name: string; members: string[] }> }>("/departments");
  expect(departments.find((each) => each.name === name)?.members).toEqual([id]);

  await page.getByText(`${name} is back.`).locator("..").getByRole("button", { name: "Undo" }).click();
  await expect(gone).toBeVisible();
});
