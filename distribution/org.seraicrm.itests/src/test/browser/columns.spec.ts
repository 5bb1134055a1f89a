import type { Page } from "@playwright/test";
import { signIn } from "./people.ts";
import { type Api, expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

interface Scene { module: string; word: string }

/** A module of its own with a card each of a client in Debrecen with a director, and of one that nothing is known of. */
async function scene(api: Api): Promise<Scene> {
  const word = unique("Glazier").replace(" ", "");
  const module = await api.act("module.create", { kind: "empty", name: unique("Columns") });
  const known = await api.act("client.create", {
    kind: "COMPANY", name: `${word} Ltd`, contactPoints: [{ kind: "PHONE", value: "+36301234567" }, { kind: "SITE", value: "glazier.example" }],
    addresses: [{ text: "Debrecen, Piac utca 5." }], persons: [{ name: "Bori Tóth", position: "Director", decisionMaker: true }, { name: "Anna Kis", position: "Clerk", decisionMaker: false }],
  });
  const unknown = await api.act("client.create", { kind: "COMPANY", name: `${word} Brothers` });
  await api.act("card.open", { module, client: known, title: "Mirrors" });
  await api.act("card.open", { module, client: unknown, title: "Windows" });
  await expect.poll(async () => (await api.get<{ total: number }>(`/cards?module=${module}&limit=1`)).total).toBe(2);
  await expect.poll(async () => (await api.get<{ total: number }>(`/clients?q=${word}`)).total).toBe(2);
  return { module, word };
}

async function show(page: Page, ...columns: string[]): Promise<void> {
  await page.getByRole("button", { name: "Columns" }).click();
  for (const column of columns) await page.getByRole("dialog", { name: "Columns" }).getByRole("checkbox", { name: column, exact: true }).press("Space");
  await tidy(page);
  await page.keyboard.press("Escape");
}

test("cards stand beside what their clients hold, are found by it and put in its order, and go out so", { tag: ["@A58", "@A98"] }, async ({ api, signedIn: page }) => {
  const { module } = await scene(api);
  await page.goto(`/modules/${module}`);
  await expect(page.getByRole("row", { name: /Mirrors/ })).toBeVisible();
  await show(page, "Client: Phone", "Client: Address", "Client: Position", "Client: Completeness, %");
  const mirrors = page.getByRole("row", { name: /Mirrors/ });
  for (const held of ["Debrecen, Piac utca 5.", "Director", "+36 30 123 4567"]) await expect(mirrors).toContainText(held);
  await expect(mirrors).not.toContainText("Clerk");
  await page.getByRole("columnheader", { name: "Client: Completeness, %" }).getByRole("button").click();
  await expect(page.getByRole("row").getByRole("link").filter({ hasText: /Mirrors|Windows/ })).toHaveText(["Windows", "Mirrors"]);

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Client: Address", exact: true }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Client: Address" }).fill("debrec");
  await expect(page.getByRole("row", { name: /Windows/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("In Debrecen");
  await page.getByRole("dialog").getByLabel("Name").press("Enter");
  await expect(page.getByRole("group", { name: "Views" }).getByRole("button", { name: /^In Debrecen/ })).toHaveText(/1$/);
  await page.reload();
  await expect(mirrors).toContainText("Director");
  await tidy(page);

  const file = await page.request.get(`/api/v1/lists/${module}/export?format=csv&columns=title,client.persons,client.address,client.completeness&sort=client.completeness`);
  const lines = (await file.text()).split("\r\n");
  expect(lines[0]).toContain("Client: Contact persons");
  expect(lines[1]).toContain("Windows");
  expect(lines[2]).toContain("Bori Tóth, Anna Kis");
});

test("clients show their sites, persons and how much is known of them, and are found by it", { tag: ["@A58", "@A114"] }, async ({ api, signedIn: page }) => {
  const { word } = await scene(api);
  await page.goto("/clients");
  await page.getByRole("main").getByRole("searchbox").first().fill(word);
  const known = page.getByRole("row", { name: new RegExp(`${word} Ltd`) });
  const unknown = page.getByRole("row", { name: new RegExp(`${word} Brothers`) });
  await expect(unknown).toBeVisible();
  await show(page, "Web site", "Contact persons", "Position", "Completeness, %");
  for (const held of ["glazier.example", "Bori Tóth, Anna Kis", "Director"]) await expect(known).toContainText(held);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Contact persons", exact: true }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Contact persons" }).fill("bori");
  await expect(unknown).toHaveCount(0);
  await expect(known).toBeVisible();
  await page.keyboard.press("Escape");
});

test("who sees own cards only lists them by their clients, too; who sees more cards than clients is not offered it", { tag: ["@A58", "@A125"] }, async ({ api, browser, baseURL }) => {
  const { module } = await scene(api);
  const person = { email: `${unique("narrow").replace(" ", ".")}@serai.example`, password: "correct-horse-battery-9" };
  const user = await api.act("user.add", { familyName: unique("Wąski"), givenName: "Jan", email: person.email, role: "RESTRICTED", language: "en", password: person.password });
  const page = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(page, person);
  await page.goto(`/modules/${module}`);
  await expect(page.getByRole("row", { name: /Mirrors/ })).toBeVisible();
  await show(page, "Client: Address");
  await expect(page.getByRole("row", { name: /Mirrors/ })).toContainText("Debrecen, Piac utca 5.");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Client: Address", exact: true }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Client: Address" }).fill("debrec");
  await expect(page.getByRole("row", { name: /Windows/ })).toHaveCount(0);
  await expect(page.getByRole("row", { name: /Mirrors/ })).toBeVisible();

  await api.act("user.role", { user, module, role: "STANDARD" });
  await expect(async () => {
    await page.goto(`/modules/${module}`);
    await page.getByRole("button", { name: "Columns" }).click();
    await expect(page.getByRole("dialog", { name: "Columns" }).getByRole("checkbox", { name: "Created", exact: true })).toBeAttached({ timeout: 3_000 });
    await expect(page.getByRole("dialog", { name: "Columns" }).getByRole("checkbox", { name: /^Client: / })).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await page.close();
});
