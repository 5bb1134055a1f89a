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
  const registry = page.locator("section", { has: page.getByRole("heading", { name: "Registers of companies" }) });
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
  for (const again of [false, true]) {
    if (again) await page.reload();
    await expect(page.getByRole("button", { name: "Arrange" })).toBeVisible();
    await expect(tiles.first()).toBeVisible();
    await expect(page.getByRole("heading", { name: title })).toHaveCount(0);
  }
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

test("where a card shall go, why many are moved and a step half written are there after a reload, until they are given up", { tag: "@A16" }, async ({ api, signedIn: page }) => {
  const [module, other] = [await api.act("module.create", { kind: "empty", name: unique("From here") }), unique("To there")];
  await api.act("module.create", { kind: "empty", name: other });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Half Done Ltd") });
  const title = unique("Waits");
  const card = await api.act("card.open", { module, client, title });
  const dialog = page.getByRole("dialog");
  const pass = async (): Promise<void> => {
    await page.goto(`/cards/${card}`);
    await page.getByRole("button", { name: "More actions", exact: true }).click();
    await page.getByRole("menuitem", { name: "Move or copy to another module" }).click();
  };
  await pass();
  await dialog.getByText("Copy", { exact: true }).click();
  await dialog.getByRole("combobox", { name: "Module" }).click();
  await page.getByRole("option", { name: other }).click();
  await pass();
  await expect(dialog.getByRole("radio", { name: "Copy" })).toBeChecked();
  await expect(dialog.getByRole("combobox", { name: "Module" })).toHaveValue(other);
  await tidy(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await pass();
  await expect(dialog.getByRole("combobox", { name: "Module" })).toHaveValue("");

  const move = async (): Promise<void> => {
    await page.goto(`/modules/${module}`);
    await page.getByRole("checkbox", { name: `Choose ${title}` }).click();
    await page.getByRole("region", { name: "Selection" }).getByRole("button", { name: "Change status" }).click();
  };
  await expect.poll(async () => (await api.get<{ total: number }>(`/cards?module=${module}&limit=1`)).total).toBe(1);
  await move();
  await dialog.getByRole("combobox", { name: "Status" }).selectOption({ label: "Waiting" });
  await dialog.getByLabel(/^Why/).fill("They are away");
  await move();
  await expect(dialog.getByLabel(/^Why/)).toHaveValue("They are away");
  await dialog.getByRole("button", { name: "Move" }).click();
  await expect(page.getByRole("region", { name: "Work on many rows" })).toContainText("done · 1 row");
  await move();
  await expect(dialog.getByLabel(/^Why/)).toHaveValue("");

  await page.goto(`/settings/modules/${module}`);
  await page.getByRole("button", { name: "Add automation" }).click();
  await page.getByLabel(/^What is to be done/).fill("Ring them");
  await page.reload();
  await expect(page.getByLabel(/^What is to be done/)).toHaveValue("Ring them");
  await page.getByRole("button", { name: "Cancel" }).click();
});

test("a tile, a new module and how two clients become one stay half said over a reload", { tag: "@A43" }, async ({ api, signedIn: page }) => {
  const dialog = page.getByRole("dialog");
  const tile = async (): Promise<void> => {
    await page.goto("/dashboard");
    await page.getByRole("button", { name: "Arrange" }).click();
    await page.getByRole("button", { name: "Add tile" }).click();
  };
  await tile();
  await dialog.getByLabel("What it shows", { exact: true }).selectOption({ label: "Rows of a list" });
  await dialog.getByLabel(/^Name/).fill("Half a tile");
  await tile();
  await expect(dialog.getByLabel("What it shows", { exact: true })).toHaveValue("ROWS");
  await expect(dialog.getByLabel(/^Name/)).toHaveValue("Half a tile");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Add tile" }).click();
  await expect(dialog.getByLabel(/^Name/)).toHaveValue("");

  const create = async (): Promise<void> => {
    await page.goto("/settings/modules");
    await page.getByRole("button", { name: "New module" }).click();
    await page.getByRole("menuitem", { name: /^Complaints/ }).click();
  };
  await create();
  await dialog.getByLabel(/^Name/).fill("Half a module");
  await create();
  await expect(dialog.getByLabel(/^Name/)).toHaveValue("Half a module");
  await dialog.getByRole("button", { name: "Cancel" }).click();

  const name = unique("Twice Ltd");
  const [one] = [await api.act("client.create", { kind: "COMPANY", name }), await api.act("client.create", { kind: "PERSON", name })];
  await expect.poll(async () => (await api.get<{ total: number }>(`/clients?q=${encodeURIComponent(name)}&limit=2`)).total).toBe(2);
  const merge = async (): Promise<void> => {
    await page.goto(`/clients/${one}`);
    await page.getByRole("button", { name: "More actions", exact: true }).click();
    await page.getByRole("menuitem", { name: "Merge with another client" }).click();
    await dialog.getByRole("button", { name: new RegExp(name) }).click();
  };
  await merge();
  const kind = dialog.getByRole("group", { name: "Kind" }).getByRole("radio");
  await expect(kind).toHaveCount(2);
  const other = (await kind.first().isChecked()) ? kind.last() : kind.first();
  await expect(other).not.toBeChecked();
  await other.click();
  await merge();
  await expect(other).toBeChecked();
});
