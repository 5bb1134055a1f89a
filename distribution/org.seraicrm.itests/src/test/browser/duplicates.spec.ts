import type { Page } from "@playwright/test";
import { type Api, expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

const PHONE = (): string => `+3630${String(Date.now()).slice(-7)}`;

async function twins(api: Api): Promise<{ name: string; phone: string; sparse: string; full: string; card: string }> {
  const name = unique("Üvegkalmár");
  const phone = PHONE();
  const sparse = await api.act("client.create", { kind: "COMPANY", name, contactPoints: [{ kind: "PHONE", value: phone }] });
  const full = await api.act("client.create", {
    kind: "COMPANY", name: `${name} Kft.`, contactPoints: [{ kind: "PHONE", value: phone }, { kind: "EMAIL", value: `${Date.now()}@glass.example` }],
    addresses: [{ text: "Fő utca 1" }],
  });
  const module = await api.module("sales");
  const card = await api.act("card.open", { module, client: sparse, title: `Offer for ${name}` });
  await api.act("note.add", { text: "A friendly person", client: sparse });
  return { name, phone, sparse, full, card };
}

test("whoever types a client who is known is warned", async ({ api, signedIn: page }) => {
  const { name, phone } = await twins(api);
  await page.goto("/clients/new");
  await page.getByRole("textbox", { name: "Phone" }).fill(phone.replace("+36", "06 "));
  const warning = page.getByRole("status").filter({ hasText: "Already known?" });
  await expect(warning).toContainText(`${name} Kft. · Same phone`);
  await tidy(page);
});

test("duplicates are compared, merged part by part, and separated again", { tag: ["@A43", "@A44"] }, async ({ api, signedIn: page }) => {
  const { name, sparse, full, card } = await twins(api);
  await page.goto("/clients/duplicates");
  const group = page.locator("section").filter({ has: page.getByRole("link", { name: `${name} Kft.` }) });
  await expect(group.getByRole("listitem").first()).toContainText("Keep this one");
  await expect(group.getByRole("listitem").first()).toContainText("67% complete");
  await expect(group.getByRole("listitem").last()).toContainText("Missing: e-mail, address");
  await tidy(page);

  await group.getByRole("button", { name: "Compare and merge" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge clients" });
  await expect(dialog.getByRole("group", { name: "Keep" }).getByRole("radio", { name: `${name} Kft.` })).toBeChecked();
  await dialog.getByRole("group", { name: "Name" }).getByRole("radio", { name, exact: true }).check();
  await tidy(page);
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(group).toHaveCount(0);

  // The old address leads to the client that was kept, who has everything now.
  await page.goto(`/clients/${sparse}`);
  await expect(page).toHaveURL(new RegExp(`/clients/${full}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(page.getByRole("link", { name: `Offer for ${name}` }).first()).toBeVisible();
  await expect(page.getByText("A friendly person")).toBeVisible();
  await tidy(page);
  expect((await api.get<{ client: { id: string } }>(`/cards/${card}`)).client.id).toBe(full);

  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("A friendly person")).toHaveCount(0);
  await page.goto(`/clients/${sparse}`);
  await expect(page.getByText("A friendly person")).toBeVisible();
  await expect(page.getByRole("link", { name: `Offer for ${name}` }).first()).toBeVisible();
});

test("the company's own fields are chosen one by one", { tag: "@A43" }, async ({ api, signedIn: page }) => {
  const { name, sparse, full } = await twins(api);
  const form = (await api.get<{ company: { id: string } }>("/me")).company.id;
  const label = unique("Colour of the door");
  const field = await api.act("field.add", { module: form, label, type: "TEXT" });
  const version = async (id: string): Promise<number> => (await api.get<{ version: number }>(`/clients/${id}`)).version;
  await api.act("client.change", { client: sparse, version: await version(sparse), values: { [field]: "green" } });
  await api.act("client.change", { client: full, version: await version(full), values: { [field]: "red" } });
  await page.goto("/clients/duplicates");
  const group = page.locator("section").filter({ has: page.getByRole("link", { name: `${name} Kft.` }) });
  await group.getByRole("button", { name: "Compare and merge" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge clients" });
  const row = dialog.getByRole("group", { name: label });
  await expect(row.getByRole("radio", { name: "red" })).toBeChecked();
  await row.getByRole("radio", { name: "green" }).check();
  await tidy(page);
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(group).toHaveCount(0);
  await page.goto(`/clients/${full}`);
  await expect(page.getByRole("button", { name: `${label}: green` })).toBeVisible();
  await expect.poll(async () => (await api.get<{ items: Array<{ id: string }> }>(`/clients?q=${encodeURIComponent("green")}`)).items.map(({ id }) => id)).toContain(full);
  await api.act("field.remove", { module: form, field });
});

test("clients who only look alike are kept apart, until that is undone", async ({ api, signedIn: page }) => {
  const { name } = await twins(api);
  await page.goto("/clients/duplicates");
  const group = page.locator("section").filter({ has: page.getByRole("link", { name: `${name} Kft.` }) });
  await group.getByRole("button", { name: "Not duplicates" }).click();
  await expect(group).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(group).toHaveCount(1);
});

test("a card's three dots lead to merging its client, by keyboard", { tag: "@A43" }, async ({ api, signedIn: page }) => {
  const { name, card } = await twins(api);
  await page.goto(`/cards/${card}`);
  await page.getByRole("button", { name: "More actions" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Merge with another client" }).press("Enter");
  await page.getByRole("button", { name: new RegExp(`${name} Kft.`) }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Merge clients" });
  await dialog.getByRole("button", { name: "Merge", exact: true }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("link", { name: `${name} Kft.` }).first()).toBeVisible();
});
