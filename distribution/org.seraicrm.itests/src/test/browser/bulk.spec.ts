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

test("a field of the company's own is set for many clients at once", async ({ api, signedIn: page }) => {
  const form = (await api.get<{ company: { id: string } }>("/me")).company.id;
  const [label, name] = [unique("Segment"), unique("Manyfold")];
  const field = await api.act("field.add", { module: form, label, type: "TEXT" });
  for (let i = 0; i < 3; i++) await api.act("client.create", { kind: "COMPANY", name: `${name} ${i}` });
  const all = async (): Promise<Array<Record<string, string>>> => (await api.get<{ items: Array<{ values: Record<string, string> }> }>(`/clients?q=${encodeURIComponent(name)}`)).items.map(({ values }) => values);
  await expect.poll(async () => (await all()).length).toBe(3);
  await page.goto("/clients");
  for (let i = 0; i < 3; i++) await page.getByRole("checkbox", { name: `Choose ${name} ${i}` }).click();
  await page.getByRole("region", { name: "Selection" }).getByRole("button", { name: "Change a field" }).click();
  const dialog = page.getByRole("dialog");
  const choose = dialog.getByRole("combobox", { name: "Field" });
  if (await choose.count() > 0) await choose.selectOption({ label });
  await dialog.getByRole("textbox", { name: label }).fill("North");
  await tidy(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Work on many rows" })).toContainText("done · 3 rows");
  await expect.poll(async () => (await all()).map((values) => values[field])).toEqual(["North", "North", "North"]);
  await api.act("field.remove", { module: form, field });
});
