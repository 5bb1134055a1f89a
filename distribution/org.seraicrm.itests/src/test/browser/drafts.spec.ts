import { colleague } from "./colleague.ts";
import { signIn } from "./people.ts";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("what was typed in settings, and a dashboard half arranged, is there after a reload until it is discarded", async ({ signedIn: page }) => {
  await page.goto("/settings/company");
  const hours = page.locator("section", { has: page.getByRole("heading", { name: "Working hours" }) });
  const opens = hours.getByLabel("From");
  const before = await opens.inputValue();
  await opens.fill("06:45");
  const registry = page.locator("section", { has: page.getByRole("heading", { name: /^Register of companies/ }) });
  await registry.getByLabel("Name").fill("Half a name");
  await page.reload();
  await expect(opens).toHaveValue("06:45");
  await expect(registry.getByLabel("Name")).toHaveValue("Half a name");
  await tidy(page);
  await hours.getByRole("button", { name: "Discard" }).click();
  await expect(opens).toHaveValue(before);
  await registry.getByRole("button", { name: "Discard" }).click();
  await expect(registry.getByRole("button", { name: "Discard" })).toHaveCount(0);
  await page.reload();
  await expect(opens).toHaveValue(before);

  await page.goto("/dashboard");
  await page.getByRole("button", { name: "Arrange" }).click();
  const tiles = page.locator(".tiles > *");
  await expect(tiles.first()).toBeVisible();
  const many = await tiles.count();
  await page.getByRole("button", { name: "Add tile" }).click();
  const title = unique("Half arranged");
  await page.getByRole("dialog").getByLabel(/^Name/).fill(title);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(tiles).toHaveCount(many + 1);
  await page.reload();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(tiles).toHaveCount(many);
  await page.reload();
  await expect(page.getByRole("button", { name: "Arrange" })).toBeVisible();
  await expect(tiles).toHaveCount(many);
});

test("what a move wants to know, and the name of a view, are there after a reload", async ({ api, signedIn: page }) => {
  const complaints = await api.module("complaints");
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Asked Ltd") });
  const card = await api.act("card.open", { module: complaints, client, title: unique("Waits") });
  await page.goto(`/cards/${card}`);
  const resolved = page.getByRole("region", { name: "Status" }).getByRole("button", { name: "Resolved" });
  const dialog = page.getByRole("dialog");
  const cause = dialog.getByRole("combobox", { name: /^Cause/ });
  await resolved.click();
  await cause.click();
  await page.getByRole("option", { name: "Delivery" }).click();
  await page.reload();
  await resolved.click();
  await expect(cause).toHaveValue("Delivery");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(resolved).toHaveAttribute("aria-current", "step");

  const module = await api.act("module.create", { kind: "empty", name: unique("Views of") });
  await page.goto(`/modules/${module}`);
  const name = async (): Promise<void> => {
    await page.getByRole("button", { name: "More about this view" }).click();
    await page.getByRole("menuitem", { name: "Save as a new view" }).click();
  };
  await name();
  await dialog.getByLabel("Name").fill("All of t");
  await page.reload();
  await name();
  await expect(dialog.getByLabel("Name")).toHaveValue("All of t");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await name();
  await expect(dialog.getByLabel("Name")).toHaveValue("");
});

test("the new time of an appointment is there after a reload", { tag: "@A6" }, async ({ api, page }) => {
  const [somebody, text] = [await colleague(api), unique("Visit")];
  const { date } = await api.get<{ date: string }>("/today");
  await api.act("todo.add", { text, due: `${date}T10:00`, kind: "MEETING", minutes: 30, assignee: somebody.id });
  await signIn(page, somebody.person);
  const open = async (): Promise<void> => {
    await page.goto("/calendar");
    await page.getByRole("button", { name: new RegExp(`^Meeting, ${text}`) }).click();
  };
  await open();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Time").fill("16:40");
  await open();
  await expect(dialog.getByLabel("Time")).toHaveValue("16:40");
  await tidy(page);
  await dialog.getByRole("button", { name: "Discard" }).click();
  await expect(dialog.getByLabel("Time")).toHaveValue("10:00");
});
