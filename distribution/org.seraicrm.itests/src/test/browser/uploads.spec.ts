import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { colleague } from "./colleague.ts";
import { type Api, expect, test, unique } from "./serai.ts";
import { untidyPage } from "./tidy.ts";
import { workbook } from "./workbook.ts";

interface Client { id: string; name: string; trashed?: boolean; contactPoints: Array<{ kind: string; value: string }>; values: Record<string, unknown>; persons: Array<{ name: string; position?: string; decisionMaker: boolean }>; addresses: Array<{ text: string }> }

/** Six digits that no other run used, so that nobody is known by a number. */
const digits = (): string => String(Date.now()).slice(-6);
const heading = (page: Page, column: string): Locator => page.getByLabel(`Heading of ${column}`, { exact: true });
const cell = (page: Page, column: string, row: number): Locator => page.getByLabel(`${column}, row ${row}`, { exact: true });

async function upload(page: Page, name: string, content: Buffer | string): Promise<void> {
  await page.goto("/import");
  await expect(page.locator("h1")).toBeVisible();
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  await expect(page.locator(".import-grid")).toBeVisible();
}

/** A tool of a column's menu. */
async function work(page: Page, column: string, tool: string): Promise<void> {
  await page.getByRole("button", { name: `Tools for ${column}`, exact: true }).click();
  await page.getByRole("menuitem", { name: tool }).click();
}

async function imported(page: Page, rows: number): Promise<void> {
  await page.getByRole("button", { name: rows === 1 ? "Import 1 row" : `Import ${rows} rows` }).click();
  await expect(page.getByText("Imported", { exact: true })).toBeVisible({ timeout: 30_000 });
}

/** Clients by a word of their names, with all that is known of them. */
async function clients(api: Api, word: string): Promise<Client[]> {
  const { items } = await api.get<{ items: Array<{ id: string }> }>(`/clients?q=${encodeURIComponent(word)}`);
  return Promise.all(items.map(({ id }) => api.get<Client>(`/clients/${id}`)));
}

const ofClients = async (api: Api): Promise<string> => (await api.get<{ company: { id: string } }>("/me")).company.id;

test("a workbook comes in with its sheets, dates and what formulas last gave, under a field of the company's own", { tag: ["@A127", "@A229", "@A230"] }, async ({ api, signedIn: page }) => {
  const form = await ofClients(api);
  const since = unique("Customer since");
  const field = await api.act("field.add", { module: form, label: since, type: "DATE" });
  const name = unique("Workbook");
  await upload(page, "partners.xlsx", workbook([
    { name: "Summary", rows: [["Nothing to see here"]] },
    { name: "Partners", merged: "A1:C1", rows: [
      ["Partners of the year"], ["Company", "Phone", "First order"],
      [`${name} Kft.`, { formula: 'CONCATENATE("+36 1 ","555 3001")', gave: "+36 1 555 3001" }, { day: 45_000 }],
      [`${name} Zrt.`, 3615553002, { day: 45_001 }],
    ] },
  ]));
  await page.getByLabel("Sheet").selectOption({ label: "Partners" });
  await expect(cell(page, "Company", 1)).toHaveValue(`${name} Kft.`);
  await expect(cell(page, "Phone", 1)).toHaveValue("+36 1 555 3001");
  await expect(cell(page, "First order", 1)).toHaveValue("2023-03-15");
  await expect(cell(page, "Phone", 2)).toHaveValue("3615553002");
  await heading(page, "First order").selectOption({ label: since });
  expect(await untidyPage(page)).toEqual([]);
  await imported(page, 2);
  await expect.poll(async () => (await clients(api, name)).map((client) => client.values[field]).sort()).toEqual(["2023-03-15", "2023-03-16"]);

  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByText("The import was taken back")).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await clients(api, name)).filter((client) => !client.trashed)).toEqual([]);
  await api.act("field.remove", { module: form, field });
});

test("an address book of a telephone becomes clients with their several numbers", { tag: ["@A229", "@A129"] }, async ({ api, signedIn: page }) => {
  const [name, own] = [unique("Vizitka"), digits()];
  await upload(page, "contacts.vcf", [
    "BEGIN:VCARD", "VERSION:3.0", "N:Szabó;Réka;;;", "FN:Szabó Réka", `ORG:${name} Kft.`, "TITLE:igazgató", `TEL;TYPE=CELL:+36 30 5${own}`,
    `TEL;TYPE=WORK:+36 1 5${own}`, `EMAIL:reka@${own}.example`, "ADR;TYPE=WORK:;;Fő utca 1.;Győr;;9021;Magyarország", "END:VCARD",
    "BEGIN:VCARD", "VERSION:4.0", `FN:${name} Second`, `TEL;VALUE=uri:tel:+48601${own}`, "END:VCARD",
  ].join("\r\n"));
  await imported(page, 2);
  await expect.poll(async () => (await clients(api, name)).length).toBe(2);
  const company = (await clients(api, name)).find((client) => client.name.endsWith("Kft."));
  expect(company?.contactPoints.map((point) => point.value)).toEqual([`+36305${own}`, `+3615${own}`, `reka@${own}.example`]);
  expect(company?.persons).toMatchObject([{ name: "Szabó Réka", position: "igazgató" }]);
  expect(company?.addresses[0]?.text).toContain("9021, Győr, Fő utca 1.");
});

test("clients that are there get what is new, and lose it again when the import is taken back", { tag: ["@A129"] }, async ({ api, signedIn: page }) => {
  const name = unique("Known");
  const phone = `+3620${String(Date.now()).slice(-7)}`;
  const known = await api.act("client.create", { kind: "COMPANY", name, contactPoints: [{ kind: "PHONE", value: phone }] });
  const mails = async (): Promise<string[]> => (await api.get<Client>(`/clients/${known}`)).contactPoints.filter((point) => point.kind === "EMAIL").map((point) => point.value);
  await upload(page, "update.csv", `Name,Phone,E-mail\n${name},${phone},office@known.example\n`);
  await expect(page.getByText(`${name} (phone, name)`)).toBeVisible();
  await page.getByLabel("Clients you already have").selectOption("add what is new");
  await imported(page, 1);
  await expect.poll(mails).toEqual(["office@known.example"]);
  expect(await clients(api, name)).toHaveLength(1);
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByText("The import was taken back")).toBeVisible({ timeout: 30_000 });
  await expect.poll(mails).toEqual([]);
});

test("columns are put right by tools and by hand, what was done outlives a reload, and what is still wrong is told row by row", { tag: ["@A229", "@A233", "@A234", "@A127"] }, async ({ api, signedIn: page }) => {
  const form = await ofClients(api);
  const [born, sex, cyrillic] = [unique("Born"), unique("Sex"), unique("In Russian")];
  const fields: string[] = [];
  for (const field of [{ label: born, type: "DATE" }, { label: sex, type: "CHOICE", choices: ["F", "M"] }, { label: cyrillic, type: "TEXT" }]) {
    fields.push(await api.act("field.add", { module: form, ...field }));
  }
  const own = digits();
  const family = `Tools${Date.now().toString(36).slice(-5).replace(/[^a-z]/g, "q")}`;
  await upload(page, "people.csv", [
    "Name;Phone;When", `${family.toUpperCase()} IVANOVA Mrs;06 1 5${own.slice(0, 2)}-${own.slice(2)};3.4.1985`, `${family.toUpperCase()} PETROV Mr;(06) 20 5${own.slice(0, 2)} ${own.slice(2)};1979/12/24`, `${family.toUpperCase()} Nobody;none;never`,
  ].join("\n"));
  await work(page, "Name", "Split: name and sex");
  await expect(cell(page, "Column 4", 1)).toHaveValue("F");
  await heading(page, "Column 4").selectOption({ label: sex });
  await work(page, "Name", "Capital Initials");
  await expect(cell(page, "Name", 2)).toHaveValue(`${family[0]}${family.slice(1).toLowerCase()} Petrov`);
  await work(page, "Name", "Copy in Cyrillic letters");
  await expect(cell(page, "Column 5", 2)).toHaveValue(/ Петров$/);
  await heading(page, "Column 5").selectOption({ label: cyrillic });
  await work(page, "Phone", "Phones in one form");
  await expect(cell(page, "Phone", 2)).toHaveValue(`+36 20 5${own.slice(0, 2)} ${own.slice(2)}`);
  await heading(page, "When").selectOption({ label: born });
  await work(page, "When", "Dates in one form");
  await expect(cell(page, "When", 1)).toHaveValue("1985-04-03");
  await expect(page.getByText("1 with a problem")).toBeVisible();
  await cell(page, "When", 3).fill("2001-01-31");
  await cell(page, "When", 3).press("Enter");
  await expect(cell(page, "When", 3)).toHaveAttribute("aria-invalid", "false");

  await page.reload();
  await expect(cell(page, "When", 3)).toHaveValue("2001-01-31");
  await expect(heading(page, "Column 4").locator("option:checked")).toHaveText(sex);
  await expect(cell(page, "Phone", 3)).toHaveAttribute("aria-invalid", "true");
  expect(await untidyPage(page)).toEqual([]);
  await imported(page, 3);
  await expect(page.getByText("1 row was refused.")).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download them with the reasons" }).click()]);
  const lines = (await text(download)).trim().split(/\r?\n/);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain("Phone");
  expect(lines[1]).toContain("none");
  expect(lines[1]).toMatch(/phone/i);

  await expect.poll(async () => (await clients(api, family)).length).toBe(2);
  const [first] = (await clients(api, family)).filter((client) => client.name.endsWith("Ivanova"));
  expect(fields.map((field) => first?.values[field])).toEqual(["1985-04-03", expect.any(String), expect.stringMatching(/ Иванова$/)]);
  for (const field of fields) await api.act("field.remove", { module: form, field });
});

test("an import that runs is stopped, and what it had done is taken back", { tag: ["@A127", "@A129"] }, async ({ api, signedIn: page }) => {
  test.setTimeout(90_000);
  const name = unique("Stopped");
  await upload(page, "many.csv", `Name;Note\n${Array.from({ length: 5_000 }, (_, i) => `${name} ${i};`).join("\n")}\n`);
  await page.getByLabel("Clients you already have").selectOption("create once more");
  await page.getByRole("button", { name: "Import 5,000 rows" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  expect(await untidyPage(page)).toEqual([]);
  const undo = page.getByRole("button", { name: "Undo the import" });
  await expect(page.getByRole("link", { name: "Another import" })).toBeVisible();
  expect(Number((await page.getByText(/of 5,000/).innerText()).split(" ")[0]?.replaceAll(",", ""))).toBeLessThan(5_000);
  await expect(async () => { // what was under way when it was stopped is still done
    if (await undo.isVisible()) await undo.click();
    expect((await clients(api, name)).filter((client) => !client.trashed)).toEqual([]);
  }).toPass({ timeout: 60_000 });
});

async function text(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

test("a table says who is responsible, who decides and where each card begins", { tag: ["@A127", "@A230"] }, async ({ api, signedIn: page }) => {
  const somebody = await colleague(api);
  const module = unique("Handed in");
  const id = await api.act("module.create", { kind: "empty", name: module });
  const [word, number] = [unique("Given"), digits()];
  await upload(page, "given.csv", [
    "Name;Phone;Contact person;Decision maker;Owner;Status;Deal name",
    `${word} One;+3620${number}1;Nagy Éva;yes;Anna ${somebody.family};Waiting;Crane for ${word}`,
    `${word} Two;+3620${number}2;Kis Pál;no;Nobody Known;;`,
  ].join("\n"));
  await heading(page, "Owner").selectOption({ label: "Responsible" });
  await page.getByLabel("Open cards in").selectOption({ label: module });
  await expect(heading(page, "Status")).toHaveValue("card-status");
  await expect(heading(page, "Deal name")).toHaveValue("card-title");
  await expect(page.getByText("1 with a problem")).toBeVisible();
  const owner = cell(page, "Owner", 2);
  await expect(owner).toHaveAttribute("aria-invalid", "true");
  await owner.fill(somebody.person.email);
  await owner.press("Enter");
  await expect(page.getByText("1 with a problem")).toHaveCount(0);
  expect(await untidyPage(page)).toEqual([]);
  await imported(page, 2);
  interface Card { title: string; status: { label: string }; responsible: { id: string } }
  const cards = async (): Promise<Card[]> => (await api.get<{ items: Card[] }>(`/cards?module=${id}&q=${encodeURIComponent(word)}`)).items;
  await expect.poll(async () => (await cards()).length).toBe(2);
  const found = await cards();
  expect(found.map((card) => card.responsible.id)).toEqual([somebody.id, somebody.id]);
  expect(found.find((card) => card.title === `Crane for ${word}`)?.status.label).toBe("Waiting");
  const theirs = await clients(api, word);
  expect(theirs.flatMap((client) => client.persons).filter((person) => person.decisionMaker).map((person) => person.name)).toEqual(["Nagy Éva"]);
});
