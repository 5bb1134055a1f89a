import { readFile } from "node:fs/promises";
import { choose } from "./choose.ts";
import { colleague } from "./colleague.ts";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("chosen cards are moved at once, what is refused is told, and all of it is taken back", async ({ api, signedIn: page }) => {
  const module = await api.act("module.create", { kind: "empty", name: unique("Many") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Builder Ltd") });
  for (let i = 0; i < 6; i++) await api.act("card.open", { module, client, title: `Mixer ${i}` });
  await expect.poll(async () => (await api.get<{ total: number }>(`/cards?module=${module}&limit=1`)).total).toBe(6);
  await page.goto(`/modules/${module}`);
  await expect(page.getByRole("row", { name: /Mixer/ })).toHaveCount(6);

  await page.getByRole("checkbox", { name: "Choose all" }).click();
  const selection = page.getByRole("region", { name: "Selection" });
  await selection.getByRole("button", { name: "Change status" }).click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Status" }).selectOption({ label: "Waiting" });
  await tidy(page);
  await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
  const progress = page.getByRole("region", { name: "Work on many rows" });
  await expect(progress).toContainText("done · 6 rows");
  await expect(page.getByRole("row", { name: /Waiting/ })).toHaveCount(6);
  await tidy(page);

  await progress.getByRole("button", { name: "Undo" }).click();
  await expect(progress).toContainText("taken back · 6 rows");
  await expect(page.getByRole("row", { name: /Waiting/ })).toHaveCount(0);
  await progress.getByRole("button", { name: "Close" }).click();

  await page.getByRole("checkbox", { name: "Choose Mixer 3" }).click();
  await selection.getByRole("button", { name: "Move to trash" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Move to trash" }).click();
  await expect(page.getByRole("row", { name: /Mixer/ })).toHaveCount(5);
});

test("what clients are and a field of the company's own are set for many at once", { tag: "@A114" }, async ({ api, signedIn: page }) => {
  const form = (await api.get<{ company: { id: string } }>("/me")).company.id;
  const [label, name] = [unique("Segment"), unique("Manyfold")];
  const field = await api.act("field.add", { module: form, label, type: "TEXT" });
  for (let i = 0; i < 3; i++) await api.act("client.create", { kind: "COMPANY", name: `${name} ${i}` });
  interface Row { kind: string; values: Record<string, string> }
  const all = async (): Promise<string[]> => (await api.get<{ items: Row[] }>(`/clients?q=${encodeURIComponent(name)}`)).items.map(({ kind, values }) => `${kind} ${values[field] ?? "-"}`);
  await expect.poll(all).toEqual(Array(3).fill("COMPANY -"));
  await page.goto("/clients");
  for (let i = 0; i < 3; i++) await page.getByRole("checkbox", { name: `Choose ${name} ${i}` }).click();
  await page.getByRole("region", { name: "Selection" }).getByRole("button", { name: "Change fields" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Save" })).toBeDisabled();
  await dialog.getByRole("combobox", { name: "Field", exact: true }).selectOption({ label });
  await dialog.getByRole("textbox", { name: label }).fill("North");
  await dialog.getByRole("combobox", { name: "Another field" }).selectOption({ label: "Kind" });
  await choose(dialog.getByRole("combobox", { name: "Kind" }), "Public institution");
  await tidy(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const progress = page.getByRole("region", { name: "Work on many rows" });
  await expect(progress).toContainText("done · 3 rows");
  await expect.poll(all).toEqual(Array(3).fill("INSTITUTION North"));
  await progress.getByRole("button", { name: "Undo" }).click();
  await expect.poll(all).toEqual(Array(3).fill("COMPANY -"));
  await api.act("field.remove", { module: form, field });
});

test("cards are handed over, and those that may not move are told with the reason in a table", async ({ api, signedIn: page }) => {
  const somebody = await colleague(api);
  const module = await api.act("module.create", { kind: "complaints", name: unique("Handed over") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Builder Ltd") });
  await api.act("card.open", { module, client, title: "Wobbles", values: { cause: "delivery" } });
  const silent = await Promise.all(["Creaks", "Leaks"].map((title) => api.act("card.open", { module, client, title })));
  await expect.poll(async () => (await api.get<{ total: number }>(`/cards?module=${module}&limit=1`)).total).toBe(3);
  await page.goto(`/modules/${module}`);
  await expect(page.getByRole("link", { name: "Leaks" })).toBeVisible();
  const selection = page.getByRole("region", { name: "Selection" });
  const progress = page.getByRole("region", { name: "Work on many rows" });
  const dialog = page.getByRole("dialog");

  await page.getByRole("checkbox", { name: "Choose all" }).click();
  await selection.getByRole("button", { name: "Hand over" }).click();
  await choose(dialog.getByRole("combobox", { name: "Responsible" }), somebody.family);
  await tidy(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(progress).toContainText("done · 3 rows");
  for (const card of silent) expect((await api.get<{ responsible: { id: string } }>(`/cards/${card}`)).responsible.id).toBe(somebody.id);
  await expect(page.getByRole("row", { name: new RegExp(somebody.family) })).toHaveCount(3);
  await progress.getByRole("button", { name: "Close" }).click();

  await page.getByRole("checkbox", { name: "Choose all" }).click();
  await selection.getByRole("button", { name: "Change status" }).click();
  await dialog.getByRole("combobox", { name: "Status" }).selectOption({ label: "Resolved" });
  await dialog.getByRole("button", { name: "Move" }).click();
  await expect(progress).toContainText("done · 1 row");
  const [download] = await Promise.all([page.waitForEvent("download"), progress.getByRole("link", { name: "2 refused (CSV)" }).click()]);
  const table = await readFile(await download.path(), "utf8");
  expect(table).toContain("Creaks");
  expect(table).toContain("Leaks");
  expect(table).not.toContain("Wobbles");
  expect(table).toContain("Say the cause before the complaint counts as resolved.");
  await progress.getByRole("button", { name: "Close" }).click();

  await page.getByRole("checkbox", { name: "Choose all" }).click();
  await selection.getByRole("button", { name: "Change status" }).click();
  await dialog.getByRole("combobox", { name: "Status" }).selectOption({ label: "Resolved" });
  await dialog.getByRole("combobox", { name: "Also change a field" }).selectOption({ label: "Cause" });
  await choose(dialog.getByRole("combobox", { name: "Cause" }), "Delivery");
  await tidy(page);
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByRole("row", { name: /Resolved/ })).toHaveCount(3);
});

test("work on many rows is stopped on the way, and what was done is taken back", async ({ api, signedIn: page }) => {
  test.setTimeout(90_000);
  const MANY = 3_000;
  const somebody = await colleague(api);
  const module = await api.act("module.create", { kind: "empty", name: unique("Stopped") });
  const name = unique("Stopped");
  const table = await api.upload("many.csv", `Name\n${Array.from({ length: MANY }, (_, i) => `${name} ${i}`).join("\n")}\n`);
  await api.act("import.begin", { table, plan: { targets: ["name"], steps: [], known: "CREATE", match: [], module } });
  const total = async (where = ""): Promise<number> => (await api.get<{ total: number }>(`/cards?module=${module}&limit=1${where}`)).total;
  await expect.poll(() => total(), { timeout: 40_000 }).toBe(MANY);
  await page.goto(`/modules/${module}`);
  await page.getByRole("checkbox", { name: "Choose all" }).click();
  const selection = page.getByRole("region", { name: "Selection" });
  await selection.getByRole("button", { name: `Choose all ${MANY.toLocaleString("en")}` }).click();
  await selection.getByRole("button", { name: "Hand over" }).click();
  const dialog = page.getByRole("dialog");
  await choose(dialog.getByRole("combobox", { name: "Responsible" }), somebody.family);
  await dialog.getByRole("button", { name: "Save" }).click();
  const progress = page.getByRole("region", { name: "Work on many rows" });
  await progress.getByRole("button", { name: "Cancel" }).click();
  await expect(progress).toContainText("cancelled");
  await tidy(page);
  const theirs = `&where=${encodeURIComponent(JSON.stringify({ field: "responsible", is: [somebody.id] }))}`;
  const { jobs: [stopped] } = await api.get<{ jobs: [{ performed: number }] }>("/bulk");
  expect(stopped.performed).toBeLessThan(MANY);
  const undo = progress.getByRole("button", { name: "Undo" });
  await expect(async () => { // what was under way when it was stopped is still done
    if (await undo.isVisible()) await undo.click();
    expect(await total(theirs)).toBe(0);
  }).toPass({ timeout: 60_000 });
});
