import type { Page } from "@playwright/test";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

const palette = (page: Page) => page.getByRole("dialog").getByRole("combobox");

/** Keys do nothing before the page is there. */
const opened = async (page: Page): Promise<void> => {
  await expect(page.locator("h1").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeFocused();
};

test("the palette opens pages, does actions and finds rows, by keyboard alone", { tag: "@A42" }, async ({ api, signedIn: page }) => {
  const name = unique("Papaya Ltd");
  const client = await api.act("client.create", { kind: "COMPANY", name });
  const text = unique("Ring the bell");
  await api.act("todo.add", { text, due: "2030-01-02", client });
  await page.goto("/today");

  await opened(page);
  await tidy(page);
  await page.keyboard.type("setings users");
  await expect(page.getByRole("option", { name: "Settings: Users" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/users$/);

  await opened(page);
  await page.keyboard.type(text.toLowerCase());
  await expect(page.getByRole("group", { name: "To-dos" }).getByRole("option", { name: new RegExp(text) })).toBeVisible();
  await tidy(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/clients/${client}$`));

  await opened(page);
  await expect(page.getByRole("group", { name: "Opened last" }).getByRole("option").first()).toContainText(name);
  await page.keyboard.type("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");

  // Whoever is fast meets it while it still fades away.
  await opened(page);
  await page.keyboard.type("nothing of this");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toHaveValue("");
  await page.keyboard.type("new department");
  await expect(page.getByRole("option").first()).toContainText(/department/i);
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: /department/i });
  await form.getByRole("textbox", { name: /Name/ }).fill(unique("Yard"));
  await tidy(page);
  await form.getByRole("button", { name: "Do it" }).click();
  await expect(form).toHaveCount(0);
});

test("what isn't found is created from what was typed, each in its own field", { tag: "@A45" }, async ({ signedIn: page }) => {
  const typed = async (text: string): Promise<void> => {
    await page.goto("/today");
    const search = page.getByRole("combobox", { name: /Search clients/ });
    await search.fill(text);
    await page.getByRole("option", { name: /Create client/ }).click();
    await expect(page).toHaveURL(/\/clients\/new/);
  };
  const name = unique("Qwzx");
  await typed(name);
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(name);
  await typed("+36 30 999 8877");
  await expect(page.locator("input[value='+36 30 999 8877']")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("");
  await typed("qwzx@nowhere.example");
  await expect(page.locator("input[value='qwzx@nowhere.example']")).toBeVisible();

  await page.goto("/today");
  await opened(page);
  await page.keyboard.type("Water the palms qwzx");
  await page.getByRole("option", { name: /New to-do/ }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: /What/i })).toHaveValue("Water the palms qwzx");
});

test("commands are found in every language, and Cyrillic keys open the palette, too", async ({ api, signedIn: page }) => {
  await expect(page.locator("h1").first()).toBeVisible();
  try {
    for (const [language, typed, found] of [["Magyar", "beallitasok modul", /Modulok/], ["Русский", "настр модул", /Модули/], ["Polski", "ustaw modul", /Moduły/]] as const) {
      await page.keyboard.press("Control+k");
      await palette(page).fill(language);
      await page.getByRole("option", { name: new RegExp(language) }).first().click();
      await expect(page.locator("html")).toHaveAttribute("lang", language.slice(0, 2).toLowerCase().replace("ma", "hu").replace("ру", "ru").replace("po", "pl"));
      await page.keyboard.press("Control+KeyK");
      await palette(page).fill(typed);
      await expect(page.getByRole("option", { name: found }).first()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
  } finally {
    await api.act("profile.change", { language: "en" });
  }
});

test("who types fast and presses Enter comes to what was typed in full", { tag: "@A42" }, async ({ api, signedIn: page }) => {
  const [other, meant] = [unique("Kvarcüveg Aladár"), unique("Kvarcüveg Béla")];
  const client = await api.act("client.create", { kind: "PERSON", name: meant });
  await api.act("client.create", { kind: "PERSON", name: other });
  await expect.poll(async () => (await api.get<{ hits: unknown[] }>(`/search?q=${encodeURIComponent(other)}`)).hits.length).toBeGreaterThan(0);
  await page.route(/\/api\/v1\/search\?/, async (route) => {
    await new Promise((later) => { setTimeout(later, 300); });
    await route.continue();
  });
  await page.goto("/today");
  const search = page.getByRole("combobox", { name: /Search clients/ });
  await search.pressSequentially("Kvarcüveg ");
  await expect(page.getByRole("option", { name: other })).toBeVisible();
  await search.pressSequentially(meant.slice("Kvarcüveg ".length));
  await search.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/clients/${client}$`));

  await page.goto("/today");
  await opened(page);
  await page.keyboard.type("Kvarcüveg ");
  await expect(page.getByRole("option", { name: other })).toBeVisible();
  await page.keyboard.type(meant.slice("Kvarcüveg ".length));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/clients/${client}$`));
});
