import type { Locator, Page } from "@playwright/test";
import { place } from "./menu.ts";
import { type Person, signIn } from "./people.ts";
import { type Api, expect, test, unique } from "./serai.ts";
import { SCREENS, tidy } from "./tidy.ts";


async function colleague(api: Api, department: string): Promise<Person> {
  const person = { email: `${unique("packer").replace(" ", ".")}@serai.example`, password: "correct-horse-battery-9" };
  await api.act("user.add", {
    familyName: unique("Packer"), givenName: "Piotr", email: person.email, role: "STANDARD", language: "en", departments: [department], password: person.password,
  });
  return person;
}

async function rightsOf(page: Page, name: string): Promise<Locator> {
  await page.goto("/settings/modules");
  await page.getByRole("button", { name: `More actions: ${name}` }).click();
  await page.getByRole("menuitem", { name: "Rights" }).click();
  const dialog = page.getByRole("dialog", { name: `Rights in “${name}”` });
  await expect(dialog.getByRole("checkbox", { name: "See: Manager" })).toBeVisible();
  return dialog;
}

test("a role loses rights in a module, in one department only, and the server refuses what is hidden", async ({ api, signedIn: page, browser, baseURL }) => {
  const name = unique("Parcels");
  const module = await api.act("module.create", { kind: "delivery", name });
  const where = unique("Store");
  const department = await api.act("department.add", { name: where });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Parcel Ltd") });
  const card = await api.act("card.open", { module, client, title: "Box" });
  const packer = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(packer, await colleague(api, department));
  await packer.goto(`/cards/${card}`);
  await expect(packer.getByRole("textbox", { name: "Note" })).toBeVisible();

  const dialog = await rightsOf(page, name);
  await dialog.getByLabel("For").selectOption(where);
  const pay = dialog.getByRole("checkbox", { name: "Record payments: Normal user" });
  await expect(pay).toBeChecked();
  await dialog.getByRole("checkbox", { name: "Change: Normal user" }).press("Space");
  await expect(dialog.getByRole("checkbox", { name: "Change: Normal user" })).not.toBeChecked();
  await expect(packer.getByText("This card can only be read.")).toBeVisible();
  await expect(packer.getByRole("textbox", { name: "Note" })).toHaveCount(0);
  await packer.goto(`/modules/${module}`);
  await expect(packer.getByRole("link", { name: "Box" })).toBeVisible();
  await expect(packer.getByRole("link", { name: "New card" })).toHaveCount(0);
  const csrf = ((await (await packer.request.get("/api/v1/me")).json()) as { csrf: string }).csrf;
  const attempt = async (): Promise<number> =>
    (await packer.request.post("/api/v1/actions/note.add", { data: { text: "Here", card }, headers: { "X-CSRF-Token": csrf } })).status();
  expect(await attempt()).toBe(403);

  await dialog.getByRole("checkbox", { name: "See: Normal user" }).press("Space");
  await expect(pay).toBeDisabled();
  await expect(place(packer, name)).toHaveCount(0);
  expect((await packer.request.get(`/api/v1/cards/${card}`)).status()).toBe(404);
  expect(await attempt()).toBe(404);

  await dialog.getByRole("checkbox", { name: "See: Normal user" }).press("Space");
  await expect(place(packer, name)).toHaveCount(1);
  await dialog.getByLabel("For").selectOption("Whole company");
  await expect(dialog.getByRole("checkbox", { name: "Change: Normal user" })).toBeChecked();
  await packer.close();
});

for (const [name, screen] of Object.entries(SCREENS)) {
  test.describe(name, () => {
    test.use(screen);
    test("the rights are accessible", async ({ api, signedIn: page }, info) => {
      const module = unique("Freight");
      await api.act("module.create", { kind: "delivery", name: module });
      await rightsOf(page, module);
      await page.screenshot({ path: info.outputPath("rights.png") });
      await tidy(page);
    });
  });
}
