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
