import type { Browser, Page } from "@playwright/test";
import { type Person, signIn } from "./people.ts";
import { Api, expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

type Role = "ADMINISTRATOR" | "MANAGER" | "STANDARD" | "RESTRICTED";
interface Colleague { person: Person; id: string; name: string }

async function colleague(api: Api, role: Role): Promise<Colleague> {
  const person = { email: `${unique(role.toLowerCase()).replace(" ", ".")}@serai.example`, password: "correct-horse-battery-9" };
  const family = unique("Nowak");
  const id = await api.act("user.add", { familyName: family, givenName: "Piotr", email: person.email, role, language: "en", password: person.password });
  return { person, id, name: family };
}

async function pageOf(browser: Browser, baseURL: string | undefined, person: Person): Promise<Page> {
  const page = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(page, person);
  return page;
}

async function noViolations(page: Page): Promise<void> {
  await tidy(page);
}

const main = (page: Page) => page.getByRole("navigation", { name: "Main" });
const settings = (page: Page) => page.getByRole("navigation", { name: "Settings" });

test("only the e-mail of the profile signs in", { tag: "@A119" }, async ({ api, browser, baseURL }) => {
  const { person, id, name } = await colleague(api, "STANDARD");
  const page = await browser.newPage(baseURL ? { baseURL } : {});
  const refused = async (email: string): Promise<void> => {
    await page.goto("/");
    await page.getByLabel("E-mail").fill(email);
    await page.locator("input[name=password]").fill(person.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.locator("input[name=password]")).toHaveValue(person.password);
  };
  await refused(person.email.replace("@", "+private@"));
  await refused(`${name.split(" ")[0] ?? ""}@serai.example`);
  const before = person.email;
  await api.act("user.change", { user: id, email: `new.${before}` });
  await refused(before);
  await signIn(page, { ...person, email: `new.${before}` });
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await page.close();
});

test("an administrator reaches every setting", { tag: "@A122" }, async ({ api, browser, baseURL }) => {
  const page = await pageOf(browser, baseURL, (await colleague(api, "ADMINISTRATOR")).person);
  await page.goto("/settings/profile");
  for (const name of ["Company", "Modules", "Users", "API keys", "Channels"]) await expect(settings(page).getByRole("link", { name })).toBeVisible();
  await page.goto("/settings/users");
  await expect(page.getByRole("button", { name: "New user" })).toBeVisible();
  await page.close();
});

for (const role of ["MANAGER", "STANDARD"] as const) {
  test(`${role === "MANAGER" ? "a manager" : "a normal user"} works with clients and cards but has no settings`, { tag: role === "MANAGER" ? "@A123" : "@A124" }, async ({ api, browser, baseURL }) => {
    const client = await api.act("client.create", { kind: "COMPANY", name: unique("Shared Ltd") });
    const title = unique("Shared");
    const card = await api.act("card.open", { module: await api.module("sales"), client, title, responsible: api.me.user.id });
    const page = await pageOf(browser, baseURL, (await colleague(api, role)).person);
    await expect(main(page).getByRole("link", { name: "Clients" })).toBeVisible();
    await page.goto(`/cards/${card}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
    const note = unique("Seen");
    await page.getByRole("textbox", { name: "Note" }).fill(note);
    await page.getByRole("button", { name: "Add note" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: note })).toBeVisible();
    await page.goto("/settings/profile");
    await expect(settings(page).getByRole("link", { name: "Profile" })).toBeVisible();
    for (const name of ["Company", "Modules", "Users", "API keys", "Channels"]) await expect(settings(page).getByRole("link", { name })).toHaveCount(0);
    for (const path of ["modules", "channels"]) {
      await page.goto(`/settings/${path}`);
      await expect(page.getByRole("button", { name: "Request access" })).toBeVisible();
      await expect(page.getByRole("button", { name: /^New / })).toHaveCount(0);
      expect((await page.request.get(`/api/v1/settings/${path}`)).status()).toBe(403);
    }
    await page.close();
  });
}

test("a restricted user meets only what is theirs or nobody's, on every way", { tag: "@A125" }, async ({ api, browser, baseURL }) => {
  const { person, id } = await colleague(api, "RESTRICTED");
  const module = await api.module("sales");
  const word = unique("Glassworks").replace(" ", "");
  const open = async (whose: string, responsible?: string): Promise<string> => {
    const client = await api.act("client.create", { kind: "COMPANY", name: `${word} ${whose}`, ...(responsible ? { responsible } : {}) });
    return api.act("card.open", { module, client, title: `${word} card ${whose}`, ...(responsible ? { responsible } : {}) });
  };
  const own = await open("own", id);
  await open("free");
  const hidden = await open("foreign", api.me.user.id);
  const readers = async (whose: string): Promise<string[]> => (await api.get<{ users: string[] }>(`/readers?card=${whose}`)).users;
  expect(await readers(own)).toContain(id);
  expect(await readers(hidden)).not.toContain(id);
  const page = await pageOf(browser, baseURL, person);
  await page.goto(`/modules/${module}`);
  await expect(page.getByRole("link", { name: `${word} card own` })).toBeVisible();
  await expect(page.getByRole("link", { name: `${word} card free` })).toBeVisible();
  await expect(page.getByText(`${word} card foreign`)).toHaveCount(0);
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: /Search clients/ }).fill(word);
  await expect(page.getByRole("option", { name: new RegExp(`${word} own`) }).first()).toBeVisible();
  await expect(page.getByRole("option", { name: /foreign/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  expect((await page.request.get(`/api/v1/readers?card=${hidden}`)).status()).toBe(404);
  await page.goto(`/cards/${hidden}`);
  await expect(page.getByRole("heading", { level: 1, name: "This page does not exist." })).toBeVisible();
  await expect(page.getByText(`${word} card foreign`)).toHaveCount(0);
  await page.close();
});

test("an administrator hides a field from a role, lets another only read it, and takes it back", async ({ api, signedIn: page, browser, baseURL }) => {
  const module = await api.module("sales");
  const label = unique("Margin");
  const field = await api.act("field.add", { module, label, type: "TEXT" });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Hidden Ltd") });
  const card = await api.act("card.open", { module, client, title: unique("Hidden"), values: { [field]: "thirty percent" } });
  const theirs = await pageOf(browser, baseURL, (await colleague(api, "STANDARD")).person);

  await theirs.goto(`/cards/${card}`);
  await expect(theirs.getByText("thirty percent")).toBeVisible();
  await page.goto("/settings/modules");
  await page.getByRole("button", { name: /^More actions: Sales/ }).first().click();
  await page.getByRole("menuitem", { name: "Rights" }).click();
  const access = page.getByLabel(`${label}: Normal user`);
  await access.selectOption("HIDDEN");
  await expect(page.getByText("Saved").first()).toBeVisible();
  await noViolations(page);
  await expect(async () => {
    await theirs.reload();
    await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(theirs.getByText("thirty percent")).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await expect(theirs.getByText(label)).toHaveCount(0);

  await access.selectOption("READ_ONLY");
  await expect(async () => {
    await theirs.reload();
    await expect(theirs.getByText("thirty percent")).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(theirs.getByRole("button", { name: label })).toHaveCount(0);
  await access.selectOption("CHANGE");
  await expect(async () => {
    await theirs.reload();
    await expect(theirs.getByRole("button", { name: label })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await theirs.close();
});

test("an administrator hides the phones of clients from a role", { tag: "@A124" }, async ({ api, signedIn: page, browser, baseURL }) => {
  const name = unique("Quiet Ltd");
  const number = `06 30 ${String(Date.now()).slice(-7, -4)} ${String(Date.now()).slice(-4)}`;
  const client = await api.act("client.create", {
    kind: "COMPANY", name, contactPoints: [{ kind: "PHONE", value: number }, { kind: "EMAIL", value: "office@quiet.example" }],
  });
  const theirs = await pageOf(browser, baseURL, (await colleague(api, "STANDARD")).person);
  await theirs.goto(`/clients/${client}`);
  await expect(theirs.getByRole("link", { name: number })).toBeVisible();

  await page.goto("/settings/clients");
  await page.getByRole("button", { name: "Rights" }).click();
  const access = page.getByLabel("Phone numbers: Normal user");
  await access.selectOption("HIDDEN");
  await expect(page.getByText("Saved").first()).toBeVisible();
  await noViolations(page);
  try {
    await expect(async () => {
      await theirs.reload();
      await expect(theirs.getByRole("link", { name: "office@quiet.example" })).toBeVisible();
      await expect(theirs.getByText(number)).toHaveCount(0, { timeout: 1000 });
    }).toPass();
    await theirs.getByRole("button", { name: "Edit" }).first().click();
    await expect(theirs.getByRole("textbox", { name: "E-mail" })).toHaveValue("office@quiet.example");
    await expect(theirs.getByRole("textbox", { name: "Phone" })).toHaveCount(0);
    await theirs.getByRole("textbox", { name: "E-mail" }).fill("desk@quiet.example");
    await theirs.getByRole("button", { name: "Save" }).click();
    await expect(theirs.getByRole("link", { name: "desk@quiet.example" })).toBeVisible();
    const found = async (typed: string): Promise<number> => {
      const answer = await theirs.request.get(`/api/v1/clients?q=${encodeURIComponent(typed)}`);
      return ((await answer.json()) as { total: number }).total;
    };
    await expect.poll(() => found(name)).toBe(1);
    expect(await found(number.slice(-8))).toBe(0);
    expect(await (await theirs.request.get(`/api/v1/clients/${client}`)).text()).not.toContain(number.slice(-4));
    expect(await (await theirs.request.get(`/api/v1/clients/${client}/history`)).text()).not.toContain(number.slice(-4));
    await theirs.goto("/clients");
    await expect(theirs.getByRole("columnheader", { name: "Name" })).toBeVisible();
    await expect(theirs.getByRole("columnheader", { name: "Phone" })).toHaveCount(0);
  } finally {
    await access.selectOption("CHANGE");
  }
  await expect(async () => {
    await theirs.goto(`/clients/${client}`);
    await expect(theirs.getByRole("link", { name: number })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await theirs.close();
});

test("a user is given another role in one module", { tag: "@A125" }, async ({ api, signedIn: page, browser, baseURL }) => {
  const module = await api.module("sales");
  const { person, name } = await colleague(api, "STANDARD");
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Placed Ltd") });
  const card = await api.act("card.open", { module, client, title: unique("Placed"), responsible: api.me.user.id });
  const theirs = await pageOf(browser, baseURL, person);
  await theirs.goto(`/cards/${card}`);
  await expect(theirs.getByRole("heading", { level: 1, name: /Placed/ })).toBeVisible();

  await page.goto("/settings/users");
  await page.getByRole("button", { name: new RegExp(`^More actions: .*${name}`) }).click();
  await page.getByRole("menuitem", { name: "Role in a module or department" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("In module").selectOption(module);
  await dialog.getByLabel("Role", { exact: true }).selectOption("RESTRICTED");
  await dialog.getByRole("button", { name: "Add role" }).click();
  await expect(dialog.getByRole("cell", { name: "Restricted" })).toBeVisible();
  await noViolations(page);
  await expect(async () => {
    await theirs.goto(`/cards/${card}`);
    await expect(theirs.getByRole("button", { name: "Request access" })).toBeVisible({ timeout: 5000 });
  }).toPass();
  await dialog.getByRole("button", { name: /^Take away/ }).click();
  await expect(dialog.getByText("No other roles yet.")).toBeVisible();
  await theirs.close();
});
