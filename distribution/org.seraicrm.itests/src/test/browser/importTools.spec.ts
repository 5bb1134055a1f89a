import type { Locator, Page } from "@playwright/test";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

const cell = (page: Page, column: string, row: number): Locator => page.getByRole("textbox", { name: `${column}, row ${row}`, exact: true });

async function work(page: Page, column: string, tool: string): Promise<void> {
  await page.getByRole("button", { name: `Tools for ${column}`, exact: true }).press("Enter");
  await page.getByRole("menuitem", { name: tool, exact: true }).click();
}

/** What a text is in a character set of one byte a letter. */
function encoded(text: string, charset: string): Buffer {
  const bytes = new Map<string, number>();
  for (let byte = 128; byte < 256; byte++) bytes.set(new TextDecoder(charset).decode(Uint8Array.of(byte)), byte);
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? letter.charCodeAt(0)));
}

test("surnames are split from first names in either order, and imported in the order of the language", { tag: "@A235" }, async ({ api, signedIn: page }) => {
  const family = unique("Vitéz").replace(" ", "");
  // What was done to columns of these names is remembered once they are imported.
  const letters = (text: string): string => unique(text).replaceAll(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));
  const [name, contact] = [letters("Who"), letters("Other")];
  const table = await api.upload("people.csv", `Phone;${name};${contact}\n+36 20 555 ${String(Date.now()).slice(-4)};${family} Anna Mária;Horváth Béla\n`);
  await page.goto(`/import?id=${table}`);
  await work(page, name, "Split: surname, then first name");
  await expect(cell(page, name, 1)).toHaveValue(family);
  await expect(cell(page, "Column 4", 1)).toHaveValue("Anna Mária");
  await expect(page.getByLabel(`Heading of ${name}`, { exact: true })).toHaveValue("family-name");
  await expect(page.getByLabel("Heading of Column 4", { exact: true })).toHaveValue("given-name");
  await work(page, contact, "Split: first name, then surname");
  await expect(cell(page, contact, 1)).toHaveValue("Béla");
  await expect(cell(page, "Column 5", 1)).toHaveValue("Horváth");
  await page.getByRole("button", { name: "Undo last step" }).click();
  await expect(cell(page, contact, 1)).toHaveValue("Horváth Béla");
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByText("1 of 1")).toBeVisible();
  const found = async (): Promise<string[]> => (await api.get<{ items: Array<{ name: string }> }>(`/clients?q=${encodeURIComponent(family)}`)).items.map((client) => client.name);
  await expect.poll(found).toEqual([`Anna Mária ${family}`]);
});

test("a column is written in the other alphabet, copied into it, put into another case, and cleaned", { tag: "@A233" }, async ({ api, signedIn: page }) => {
  const table = await api.upload("letters.csv", "Name;Company;City\nИванов Пётр;zöld HÁZ kft.;Szeged*#\n");
  await page.goto(`/import?id=${table}`);
  await work(page, "Name", "Copy in Latin letters");
  await expect(cell(page, "Column 4", 1)).toHaveValue(/^Ivanov P[yi]?[eo]tr$/);
  await expect(cell(page, "Name", 1)).toHaveValue("Иванов Пётр");
  await work(page, "Name", "To Latin letters");
  await expect(cell(page, "Name", 1)).toHaveValue(/^Ivanov P[yi]?[eo]tr$/);
  await work(page, "Name", "To Cyrillic letters");
  await expect(cell(page, "Name", 1)).toHaveValue(/^Иванов П[её]тр$/);
  await work(page, "Company", "Capital Initials");
  await expect(cell(page, "Company", 1)).toHaveValue("Zöld Ház Kft.");
  await work(page, "Company", "ALL CAPITALS");
  await expect(cell(page, "Company", 1)).toHaveValue("ZÖLD HÁZ KFT.");
  await work(page, "Company", "small letters");
  await expect(cell(page, "Company", 1)).toHaveValue("zöld ház kft.");
  await work(page, "City", "Remove invalid characters");
  await expect(cell(page, "City", 1)).toHaveValue("Szeged");
  await tidy(page);
  for (let step = 0; step < 7; step++) await page.getByRole("button", { name: "Undo last step" }).click();
  await expect(cell(page, "Name", 1)).toHaveValue("Иванов Пётр");
  await expect(cell(page, "Company", 1)).toHaveValue("zöld HÁZ kft.");
  await expect(cell(page, "City", 1)).toHaveValue("Szeged*#");
});

test("where the character set was guessed wrongly, another is chosen and the rows are read again", { tag: "@A127" }, async ({ signedIn: page }) => {
  await page.goto("/import");
  await page.locator("input[type=file]").setInputFiles({ name: "contactos.csv", mimeType: "text/csv", buffer: encoded("Name;City\nMuñoz;Logroño\n", "windows-1252") });
  await expect(cell(page, "Name", 1)).toHaveValue("Muńoz");
  await page.getByRole("combobox", { name: "Character set" }).selectOption("windows-1252");
  await expect(cell(page, "Name", 1)).toHaveValue("Muñoz");
  await expect(cell(page, "City", 1)).toHaveValue("Logroño");
  await page.reload();
  await expect(cell(page, "Name", 1)).toHaveValue("Muñoz");
});
