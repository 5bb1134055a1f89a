import type { Page } from "@playwright/test";
import { colleague } from "./colleague.ts";
import { signIn } from "./people.ts";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

const row = (page: Page, family: string) => page.getByRole("row").filter({ hasText: family });

async function choose(page: Page, family: string, act: string): Promise<void> {
  await row(page, family).getByRole("button", { name: /^More actions: / }).click();
  await page.getByRole("menuitem", { name: act }).click();
}

test("somebody new is added by the form, and their name opens their profile", { tag: ["@A116", "@A117", "@A118", "@A119"] }, async ({ api, signedIn: page, browser, baseURL }) => {
  const department = unique("Workshop");
  await api.act("department.add", { name: department });
  const family = unique("Szabó");
  const person = { email: `${unique("reka").replace(" ", ".")}@serai.example`, password: "correct-horse-battery-9" };
  await page.goto("/settings/users");
  await page.getByRole("button", { name: "New user" }).click();
  const form = page.getByRole("dialog", { name: "New user" });
  await form.getByLabel(/^Family name/).fill(family);
  await form.getByLabel(/^Given name/).fill("Réka");
  await form.getByLabel(/^E-mail/).fill("reka at home");
  await form.getByLabel("Position").fill("Glazier");
  await form.getByRole("combobox", { name: /^Permission level/ }).click();
  await page.getByRole("option", { name: "Normal user" }).click();
  await form.getByRole("combobox", { name: "Departments" }).click();
  await page.getByRole("option", { name: department }).click();
  await form.getByRole("combobox", { name: "Departments" }).press("Escape");
  await form.getByLabel(/^Password/).fill(person.password);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByLabel(/^E-mail/)).toHaveAccessibleDescription(/\S/);
  await expect(form.getByLabel(/^Family name/)).toHaveValue(family);
  await tidy(page);
  await form.getByLabel(/^E-mail/).fill(person.email);
  await form.getByLabel(/^E-mail/).press("Enter");
  for (const said of ["Glazier", person.email, "Normal user", department]) await expect(row(page, family)).toContainText(said);

  await row(page, family).getByRole("button", { name: `Réka ${family}`, exact: true }).press("Enter");
  const profile = page.getByRole("dialog", { name: /^Change user: / });
  await expect(profile.getByLabel("E-mail", { exact: true })).toHaveValue(person.email);
  await profile.getByLabel("Position").fill("Master glazier");
  await profile.getByLabel("E-mail signature").fill("Réka of the workshop");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(row(page, family)).toContainText("Master glazier");

  const theirs = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(theirs, person);
  await theirs.goto("/settings/profile");
  await expect(theirs.getByLabel("E-mail signature")).toHaveValue("Réka of the workshop");
  await theirs.close();
});

test("whoever loses access is signed out and chosen no more, and keeps the name where it stands", { tag: ["@A116", "@A112"] }, async ({ api, signedIn: page, browser, baseURL }) => {
  const { id, family, person } = await colleague(api, "Horváth");
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Loyal Ltd"), responsible: id });
  const other = await api.act("client.create", { kind: "COMPANY", name: unique("Later Ltd") });
  const theirs = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(theirs, person);
  await theirs.goto(`/clients/${client}`);
  const note = unique("They pay on Fridays");
  await theirs.getByRole("textbox", { name: "Note" }).fill(note);
  await theirs.getByRole("button", { name: "Add note" }).click();
  await expect(theirs.getByRole("listitem").filter({ hasText: note })).toBeVisible();

  await page.goto("/settings/users");
  await choose(page, family, "Take access away");
  await tidy(page);
  await page.getByRole("dialog").getByRole("button", { name: "Take access away" }).press("Enter");
  await expect(row(page, family).getByText("No access")).toBeVisible();
  await row(page, family).getByRole("button", { name: /^More actions: / }).click();
  await expect(page.getByRole("menuitem", { name: "Give access again" })).toBeVisible();
  for (const senseless of ["Invite by mail", "Sign out everywhere"]) await expect(page.getByRole("menuitem", { name: senseless })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await theirs.reload();
  await expect(theirs.locator("input[name=password]")).toBeVisible();

  await page.goto(`/clients/${client}`);
  await expect(page.getByRole("button", { name: /^Responsible/ })).toContainText(family);
  await expect(page.getByRole("listitem").filter({ hasText: note })).toContainText(family);
  await page.goto(`/clients/${other}`);
  await page.getByRole("button", { name: /^Responsible/ }).click();
  await expect(page.getByRole("option", { name: api.me.user.name, exact: true })).toBeVisible();
  await expect(page.getByRole("option", { name: new RegExp(family) })).toHaveCount(0);

  await page.goto("/settings/users");
  await choose(page, family, "Give access again");
  await page.getByRole("dialog").getByRole("button", { name: "Give access again" }).click();
  await expect(row(page, family).getByText("No access")).toHaveCount(0);
  await signIn(theirs, person);
  await expect(theirs.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await theirs.close();
});

test("who lost a laptop is signed out everywhere by an administrator, and signs in again", { tag: "@A116" }, async ({ api, signedIn: page, browser, baseURL }) => {
  const { family, person } = await colleague(api, "Lost");
  const theirs = await Promise.all([1, 2].map(() => browser.newPage(baseURL ? { baseURL } : {})));
  for (const each of theirs) await signIn(each, person);
  await page.goto("/settings/users");
  await choose(page, family, "Sign out everywhere");
  const dialog = page.getByRole("dialog", { name: /^Sign out everywhere: / });
  await tidy(page);
  await dialog.getByRole("button", { name: "Sign out everywhere" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  for (const each of theirs) {
    await each.goto("/settings/profile");
    await expect(each.locator("input[name=password]")).toBeVisible();
  }
  await page.reload();
  await expect(row(page, family)).toBeVisible();
  await page.goto("/settings/audit");
  await expect(page.getByText(new RegExp(`Signed out everywhere: .*${family}`))).toBeVisible();
  await signIn(theirs[0]!, person);
  await expect(theirs[0]!.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  for (const each of theirs) await each.close();
});

test("a role counts in one module, as member of one department, and as long as one is a member", { tag: "@A125" }, async ({ api, signedIn: page, browser, baseURL }) => {
  const { id, family, person } = await colleague(api, "Zieliński");
  const [where, module] = [unique("Yard"), await api.act("module.create", { kind: "empty", name: unique("Rentals") })];
  const department = await api.act("department.add", { name: where });
  await api.act("department.assign", { user: id, department });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Crane Ltd") });
  const open = (of: string): Promise<string> => api.act("card.open", { module: of, client, title: unique("Crane"), responsible: api.me.user.id });
  const [here, elsewhere] = [await open(module), await open(await api.module("sales"))];

  await page.goto("/settings/users");
  await choose(page, family, "Role in a module or department");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("In module").selectOption(module);
  await dialog.getByLabel("As member of").selectOption({ label: where });
  await dialog.getByLabel("Role", { exact: true }).selectOption("RESTRICTED");
  await dialog.getByRole("button", { name: "Add role" }).click();
  await expect(dialog.getByRole("row", { name: new RegExp(where) })).toContainText("Restricted");
  await tidy(page);
  await page.keyboard.press("Escape");
  await expect(row(page, family).first()).toContainText("Roles elsewhere: 1");

  const theirs = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(theirs, person);
  await theirs.goto(`/cards/${elsewhere}`);
  await expect(theirs.getByRole("heading", { level: 1, name: /Crane/ })).toBeVisible();
  await theirs.goto(`/cards/${here}`);
  await expect(theirs.getByRole("button", { name: "Request access" })).toBeVisible();
  await api.act("department.unassign", { user: id, department });
  await expect(async () => {
    await theirs.goto(`/cards/${here}`);
    await expect(theirs.getByRole("heading", { level: 1, name: /Crane/ })).toBeVisible({ timeout: 3000 });
  }).toPass();
  await theirs.close();
});
