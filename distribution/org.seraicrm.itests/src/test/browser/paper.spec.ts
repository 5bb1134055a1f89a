import { expect, test, unique } from "./serai.ts";

test("a card is printed with its data and history, without what only works on a screen", async ({ api, signedIn: page }) => {
  const title = unique("Printed");
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Paper Ltd") });
  const id = await api.act("card.open", { module: await api.module("sales"), client, title });
  const note = unique("On paper");
  await api.act("note.add", { text: note, card: id });
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.goto(`/cards/${id}`);
  await page.getByRole("button", { name: "More actions" }).first().click();
  await page.getByRole("menuitem", { name: "Print" }).click();
  await expect(page.locator("html[data-printed]")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(page.getByText(note)).toBeVisible();
  for (const screenOnly of [page.getByRole("banner"), page.getByRole("textbox", { name: "Note" }), page.getByRole("button", { name: "More actions" })]) await expect(screenOnly.first()).toBeHidden();
});

test("a client is printed with contacts, cards, to-dos and history, and nothing to press", async ({ api, signedIn: page }) => {
  const [name, title, todo, note] = [unique("Paper Ltd"), unique("Printed"), unique("Ring them"), unique("On paper")];
  const client = await api.act("client.create", { kind: "COMPANY", name, contactPoints: [{ kind: "PHONE", value: "+36301237788" }], addresses: [{ text: "9021 Győr, Fő utca 2." }], persons: [{ name: "Kiss Ede", decisionMaker: true }] });
  await api.act("card.open", { module: await api.module("sales"), client, title });
  await api.act("todo.add", { text: todo, due: "2031-03-12", client });
  await api.act("note.add", { text: note, client });
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/clients/${client}`);
  await page.getByRole("button", { name: "More actions", exact: true }).press("Enter");
  await page.getByRole("menuitem", { name: "Print" }).click();
  await expect(page.locator("html[data-printed]")).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  for (const printed of ["+36 30 123 7788", "9021 Győr, Fő utca 2.", "Kiss Ede", title, todo, note]) await expect(page.getByText(printed).first()).toBeVisible();
  const screenOnly = [page.getByRole("banner"), page.getByRole("textbox", { name: "Note" }), ...["More actions", "Edit", "New to-do", "Add files", "Add note"].map((each) => page.getByRole("button", { name: each, exact: true }))];
  for (const each of screenOnly) await expect(each.first()).toBeHidden();
  // Ink is dark, paper is light, whatever the screen is.
  const ink = await page.getByRole("heading", { level: 1 }).evaluate((heading) => getComputedStyle(heading).color);
  expect(Math.max(...(ink.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(110);
});
