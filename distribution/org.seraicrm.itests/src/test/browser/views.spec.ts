import type { Locator, Page } from "@playwright/test";
import { type Colleague, colleague } from "./colleague.ts";
import { signIn } from "./people.ts";
import { type Api, expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

const tab = (page: Page, name: string) => page.getByRole("group", { name: "Views" }).getByRole("button", { name: new RegExp(`^${name}`) });

async function about(page: Page, act: string): Promise<void> {
  await page.getByRole("button", { name: "More about this view" }).click();
  await page.getByRole("menuitem", { name: act, exact: true }).click();
}

async function condition(page: Page, field: string): Promise<Locator> {
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: field, exact: true }).click();
  return page.getByRole("dialog");
}

/** A module of its own with cards of these titles, the first of them under a responsible. */
async function place(api: Api, titles: string[]): Promise<string> {
  const module = await api.act("module.create", { kind: "empty", name: unique("Lending") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Builder Ltd") });
  for (const [at, title] of titles.entries()) await api.act("card.open", { module, client, title, ...(at === 0 ? { responsible: api.me.user.id } : {}) });
  await expect.poll(async () => (await api.get<{ total: number }>(`/cards?module=${module}&limit=1`)).total).toBe(titles.length);
  return module;
}

test("a view is given to everybody, renamed for them, and taken back", { tag: ["@A58", "@A98"] }, async ({ api, signedIn: page, browser, baseURL }) => {
  const module = await place(api, ["Mixer", "Ladder", "Crane"]);
  await page.goto(`/modules/${module}`);
  await expect(page.getByRole("link", { name: "Ladder" })).toBeVisible();
  const form = await condition(page, "Responsible");
  await form.getByRole("checkbox", { name: "Me", exact: true }).press("Space");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Ladder" })).toHaveCount(0);
  await page.getByRole("button", { name: "Save view" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Mine");
  await dialog.getByLabel("For everybody").press("Space");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(tab(page, "Mine")).toHaveText(/1$/);

  const theirs = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(theirs, (await colleague(api)).person);
  await theirs.goto(`/modules/${module}`);
  await expect(tab(theirs, "Mine")).toHaveText(/0$/);
  await tab(theirs, "Mine").click();
  await expect(theirs.getByText("Nothing fits these conditions.")).toBeVisible();
  await theirs.getByRole("button", { name: "More about this view" }).click();
  await expect(theirs.getByRole("menuitem", { name: "Save as a new view" })).toBeVisible();
  for (const act of ["Rename", "Who sees it", "Remove view"]) await expect(theirs.getByRole("menuitem", { name: act })).toHaveCount(0);
  await theirs.keyboard.press("Escape");

  await about(page, "Rename");
  await page.getByRole("dialog").getByLabel("Name").fill("Under me");
  await page.getByRole("dialog").getByLabel("Name").press("Enter");
  await expect(tab(page, "Under me")).toHaveAttribute("aria-pressed", "true");
  await expect(tab(page, "Mine")).toHaveCount(0);
  await theirs.reload();
  await expect(tab(theirs, "Under me")).toBeVisible();

  await about(page, "Who sees it");
  await page.getByRole("dialog").getByRole("radio", { name: "Only for me" }).press("Space");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await theirs.reload();
  await theirs.getByRole("button", { name: "All cards" }).click();
  await expect(theirs.getByRole("link", { name: "Ladder" })).toBeVisible();
  await expect(tab(theirs, "Under me")).toHaveCount(0);
  await expect(tab(page, "Under me")).toBeVisible();
  await theirs.close();
});

test("who was not spoken with for a number of days is found, and the view's number follows", { tag: ["@A58", "@A114"] }, async ({ api, signedIn: page }) => {
  const word = unique("Quietly").replace(" ", "");
  const silent = await api.act("client.create", { kind: "COMPANY", name: `${word} silent` });
  const heard = await api.act("client.create", { kind: "COMPANY", name: `${word} heard` });
  await api.act("note.add", { client: heard, text: "Called us" });
  await expect.poll(async () => (await api.get<{ total: number }>(`/clients?q=${word}`)).total).toBe(2);
  await page.goto("/clients");
  let form = await condition(page, "Name");
  await form.getByRole("textbox", { name: "Name" }).fill(word);
  await expect(page.getByRole("row", { name: /heard/ })).toBeVisible();
  await page.keyboard.press("Escape");
  form = await condition(page, "Last contact");
  await expect(form.getByRole("combobox", { name: "Last contact" })).toHaveValue("ago");
  await expect(form.getByRole("textbox", { name: "Number of days" })).toHaveValue("30");
  await form.getByRole("textbox", { name: "Number of days" }).fill("45");
  await tidy(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Last contact not since 45 days ago", exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /silent/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /heard/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(word);
  await page.getByRole("dialog").getByLabel("Name").press("Enter");
  await expect(tab(page, word)).toHaveText(/1$/);
  await api.act("note.add", { client: silent, text: "Called us, too" });
  await expect(async () => {
    await page.reload();
    await expect(tab(page, word)).toHaveText(/0$/, { timeout: 2000 });
  }).toPass();
  await tab(page, word).click();
  await expect(page.getByText("Nothing fits these conditions.")).toBeVisible();
  await about(page, "Remove view");
  await expect(tab(page, word)).toHaveCount(0);
});

test("brackets stand within brackets, and are kept so", { tag: ["@A58"] }, async ({ api, signedIn: page }) => {
  const module = await place(api, ["Mixer red", "Mixer blue", "Crane red", "Crane blue"]);
  const titles = (...expected: string[]): Promise<void> =>
    expect(page.getByRole("row").getByRole("link").filter({ hasText: /Mixer|Crane/ })).toHaveText(expected, { timeout: 20_000 });
  await page.goto(`/modules/${module}`);
  await expect(page.getByRole("link", { name: "Crane blue" })).toBeVisible();
  await page.getByRole("columnheader", { name: "Title" }).getByRole("button").click();
  // Crane blue, or a Mixer that is none of the red ones.
  const form = await condition(page, "Group of conditions");
  const fill = async (words: string): Promise<void> => form.getByRole("textbox", { name: "Title" }).last().fill(words);
  const add = (what: string, depth: number): Promise<void> => form.getByRole("button", { name: what, exact: true }).nth(depth).press("Enter");
  await add("Add condition", 0);
  await fill("Crane blue");
  await titles("Crane blue");
  await add("Group of conditions", 0);
  await add("Add condition", 0);
  await fill("Mixer");
  await titles("Crane blue", "Mixer blue", "Mixer red");
  await add("Group of conditions", 0);
  await add("Add condition", 0);
  await fill("red");
  await form.getByRole("combobox", { name: "Which conditions" }).nth(2).selectOption("none");
  await titles("Crane blue", "Mixer blue");
  await expect(page.getByRole("button", { name: "Title: Crane blue or (Title: Mixer and not: Title: red)", exact: true })).toBeVisible();
  await tidy(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Blue ones");
  await page.getByRole("dialog").getByLabel("Name").press("Enter");
  await expect(tab(page, "Blue ones")).toHaveText(/2$/);
  await page.reload();
  await tab(page, "Blue ones").click();
  await titles("Crane blue", "Mixer blue");
  const filter = page.getByRole("group", { name: "Filter" });
  await expect(filter.getByRole("combobox", { name: "Which conditions" })).toHaveValue("any");
  await filter.getByRole("button", { name: "Title: Mixer and not: Title: red", exact: true }).press("Enter");
  await expect(page.getByRole("dialog").getByRole("combobox", { name: "Which conditions" })).toHaveCount(2);
});

interface Views { views: Array<{ name: string; departments: string[] }> }

/** The names of a list's views as somebody's own session reads them. */
const readBy = async (page: Page, module: string): Promise<string[]> => ((await (await page.request.get(`/api/v1/lists/${module}/views`)).json()) as Views).views.map(({ name }) => name);

test("a view is given to a department and to single colleagues, and nobody else sees or reads it", { tag: ["@A98"] }, async ({ api, signedIn: page, browser, baseURL }) => {
  const module = await place(api, ["Mixer", "Ladder"]);
  const name = unique("Workshop");
  const department = await api.act("department.add", { name });
  const member = await colleague(api, "Wójcik", [department]);
  const chosen = await colleague(api, "Kiss");
  const stranger = await colleague(api);
  const session = async ({ person }: Colleague): Promise<Page> => {
    const theirs = await browser.newPage(baseURL ? { baseURL } : {});
    await signIn(theirs, person);
    return theirs;
  };
  const [members, theChosen, strangers] = [await session(member), await session(chosen), await session(stranger)];
  await page.goto(`/modules/${module}`);
  await expect(page.getByRole("link", { name: "Ladder" })).toBeVisible();
  await about(page, "Save as a new view");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("For the workshop");
  await dialog.getByRole("radio", { name: "For these departments and colleagues" }).press("Space");
  await expect(dialog.getByRole("button", { name: "Save" })).toBeDisabled();
  await dialog.getByRole("checkbox", { name, exact: true }).press("Space");
  await tidy(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(tab(page, "For the workshop")).toHaveText(/2$/);
  await expect.poll(() => readBy(members, module)).toContain("For the workshop");
  for (const other of [theChosen, strangers]) expect(await readBy(other, module)).not.toContain("For the workshop");

  await about(page, "Who sees it");
  await expect(dialog.getByRole("checkbox", { name, exact: true })).toBeChecked();
  await dialog.getByRole("checkbox", { name, exact: true }).press("Space");
  await dialog.getByRole("combobox", { name: "Colleagues" }).fill(chosen.family);
  await page.getByRole("option", { name: chosen.family }).click();
  await page.keyboard.press("Escape");
  await tidy(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => readBy(theChosen, module)).toContain("For the workshop");
  for (const other of [members, strangers]) expect(await readBy(other, module)).not.toContain("For the workshop");
  await theChosen.goto(`/modules/${module}`);
  await tab(theChosen, "For the workshop").click();
  await expect(theChosen.getByRole("link", { name: "Ladder" })).toBeVisible();

  await about(page, "Who sees it");
  await expect(dialog.getByText(chosen.family)).toBeVisible();
  await dialog.getByRole("radio", { name: "Only for me" }).press("Space");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => readBy(theChosen, module)).not.toContain("For the workshop");
  await expect(tab(page, "For the workshop")).toBeVisible();
  for (const theirs of [members, theChosen, strangers]) await theirs.close();
});

test("what a list shows goes to a colleague as a link, who sees those of its rows that are theirs to see", { tag: ["@A98"] }, async ({ api, signedIn: page, context, browser, baseURL }) => {
  const module = await place(api, ["Mixer", "Ladder", "Crane"]);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/modules/${module}`);
  const form = await condition(page, "Title");
  await form.getByRole("textbox").fill("ladd");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Mixer" })).toHaveCount(0);
  await about(page, "Copy link to these rows");
  await expect(page.getByText("The link is copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(`/modules/${module}?where=`);

  const reader = await colleague(api);
  const theirs = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await signIn(theirs, reader.person);
  await theirs.goto(link);
  await expect(theirs.getByRole("link", { name: "Ladder" })).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Mixer" })).toHaveCount(0);
  await tidy(theirs);
  await theirs.close();
});
