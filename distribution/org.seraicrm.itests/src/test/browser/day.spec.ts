import type { Locator, Page } from "@playwright/test";
import { choose } from "./choose.ts";
import { colleague } from "./colleague.ts";
import { isoOf } from "./dates.ts";
import { place } from "./menu.ts";
import { type Person, signIn } from "./people.ts";
import { Api, expect, test, unique } from "./serai.ts";

/** The company's day, so many days from now. */
async function day(api: Api, days = 0): Promise<string> {
  const { date } = await api.get<{ date: string }>("/today");
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const section = (page: Page, name: string): Locator => page.locator("section", { has: page.getByRole("heading", { level: 2, name, exact: true }) });

async function client(api: Api, more: Record<string, unknown> = {}): Promise<{ id: string; name: string }> {
  const name = unique("Üvegház Kft.");
  return { id: await api.act("client.create", { kind: "COMPANY", name, ...more }), name };
}

async function card(api: Api): Promise<{ id: string; client: string; title: string; module: string }> {
  const title = unique("Glass wall");
  const module = await api.module("sales");
  const { id } = await client(api);
  return { id: await api.act("card.open", { module, client: id, title }), client: id, title, module };
}

test("after the sign-in stand the user's own to-dos of today, and only those", { tag: ["@A37"] }, async ({ api, page }) => {
  const { id: other } = await colleague(api);
  const [mine, theirs, later] = [unique("Mine today"), unique("Theirs today"), unique("Mine tomorrow")];
  await api.act("todo.add", { text: mine, due: await day(api) });
  await api.act("todo.add", { text: theirs, due: await day(api), assignee: other });
  await api.act("todo.add", { text: later, due: await day(api, 1) });
  await signIn(page);
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect(section(page, "Today").getByText(mine)).toBeVisible();
  await expect(section(page, "Today").getByText(later)).toHaveCount(0);
  await expect(section(page, "Tomorrow").getByText(later)).toBeVisible();
  await expect(page.getByText(theirs)).toHaveCount(0);
});

test("an overdue to-do stands apart until it is closed, moved or handed over", { tag: ["@A38", "@A48"] }, async ({ api, signedIn: page }) => {
  const { family } = await colleague(api);
  const [closed, moved, handed] = [unique("Close me"), unique("Move me"), unique("Hand me over")];
  for (const text of [closed, moved, handed]) await api.act("todo.add", { text, due: await day(api, -3) });
  await page.goto("/today");
  const overdue = section(page, "Overdue");
  for (const text of [closed, moved, handed]) await expect(overdue.getByText(text)).toBeVisible();
  await page.reload();
  for (const text of [closed, moved, handed]) await expect(overdue.getByText(text)).toBeVisible();

  await page.getByRole("button", { name: `Done: ${closed}` }).click();
  await page.getByRole("button", { name: "Close to-do" }).click();
  await expect(page.getByText(closed)).toHaveCount(0);
  await page.getByRole("button", { name: `Reschedule: ${moved}` }).click();
  await page.getByRole("menuitem", { name: "Today", exact: true }).click();
  await expect(section(page, "Today").getByText(moved)).toBeVisible();
  await page.getByRole("button", { name: `Hand over: ${handed}` }).click();
  await choose(page.getByRole("textbox", { name: "Colleague" }), family);
  await expect(page.getByText(handed)).toHaveCount(0);
});

test("a long list of to-dos comes in parts and says how many there are", { tag: "@A38" }, async ({ api, browser, baseURL }) => {
  const { id: other, person } = await colleague(api);
  const text = unique("Old one");
  for (let i = 0; i < 45; i++) await api.act("todo.add", { text: `${text} ${String(i).padStart(2, "0")}`, due: await day(api, i - 60), assignee: other });
  const page = await browser.newPage({ baseURL: baseURL ?? "" });
  await signIn(page, person);
  const overdue = section(page, "Overdue");
  await expect(overdue.getByText("45 to-dos")).toBeVisible();
  await expect(overdue.getByRole("listitem")).toHaveCount(40);
  await expect(overdue.getByRole("listitem").first()).toContainText(`${text} 00`);
  await overdue.getByRole("button", { name: "Show more" }).click();
  await expect(overdue.getByRole("listitem")).toHaveCount(45);
  await page.close();
});

test("Today is worked through by keys, and a deadline is said in words of any of the four languages", { tag: ["@A48"] }, async ({ api, signedIn: page }) => {
  const { family, person } = await colleague(api);
  const giver = await Api.signIn(test.info().project.use.baseURL ?? "", person);
  const given = unique("Given by a colleague");
  await giver.act("todo.add", { text: given, due: await day(giver), assignee: api.me.user.id });
  await giver.close();
  await page.goto("/today");
  const row = page.getByRole("listitem").filter({ hasText: given });
  await expect(row.getByText(new RegExp(`from .*${family}`))).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.locator("[data-todo]").first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.locator("[data-todo]").first()).not.toBeFocused();
  for (const [words = "", due] of [["tomorrow 9", `${await day(api, 1)}T09:00`], ["holnap 10-kor", `${await day(api, 1)}T10:00`], ["послезавтра", `${await day(api, 2)}T10:00`], ["jutro o 15", `${await day(api, 1)}T15:00`]]) {
    await row.locator("[data-todo]").focus();
    await page.keyboard.press("r");
    const said = page.getByLabel("In words");
    await said.fill(words);
    await expect(page.getByRole("menu").getByRole("status")).not.toBeEmpty();
    await said.press("Enter");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await expect.poll(async () => (await ownTodos(api)).find(({ text }) => text === given)?.due).toBe(due);
  }
  await expect(row.getByText(/15:00|3:00/)).toBeVisible();
  await row.locator("[data-todo]").focus();
  await page.keyboard.press("e");
  await page.getByRole("button", { name: "Close to-do" }).click();
  await expect(row).toHaveCount(0);
});

interface Listed { text: string; due: string }
async function ownTodos(api: Api): Promise<Listed[]> {
  const { overdue, today, tomorrow, week } = await api.get<Record<"overdue" | "today" | "tomorrow" | "week", Listed[]>>("/today");
  return [...overdue, ...today, ...tomorrow, ...week];
}

test("a to-do asks for its deadline and says so", { tag: "@A105" }, async ({ api, signedIn: page }) => {
  const { id } = await card(api);
  await page.goto(`/cards/${id}`);
  await section(page, "To-dos").getByRole("button", { name: "New to-do" }).click();
  const form = page.getByRole("dialog", { name: "New to-do" });
  const text = unique("Measure");
  await form.getByLabel(/^What is to be done/).fill(text);
  const date = form.getByRole("textbox", { name: /^Date/ });
  expect(isoOf(await date.inputValue())).toBe(await day(api, 1));
  await date.fill("");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("A to-do needs a date.")).toBeVisible();
  await expect(form.getByLabel(/^What is to be done/)).toHaveValue(text);
  await form.getByRole("button", { name: "Today", exact: true }).click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(section(page, "To-dos").getByText(text)).toBeVisible();
  await page.getByRole("textbox", { name: "Note" }).fill(unique("No deadline here"));
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(section(page, "History").getByText("No deadline here")).toBeVisible();
});

test("the card shows what is to be done and what was done", { tag: ["@A46", "@A104", "@A107", "@A210"] }, async ({ api, signedIn: page }) => {
  const { id } = await card(api);
  const [open, done] = [unique("Order the glass"), unique("Measure the wall")];
  await api.act("todo.add", { text: open, due: await day(api, 2), card: id });
  await api.act("todo.add", { text: done, due: await day(api), card: id });
  await page.goto(`/cards/${id}`);
  const [todos, history] = [section(page, "To-dos"), section(page, "History")];
  await expect(todos.getByText(open)).toBeVisible();
  await page.getByRole("button", { name: `Done: ${done}` }).click();
  await page.getByLabel("Result").fill("Three metres");
  await page.getByRole("button", { name: "Close to-do" }).click();
  await expect(todos.getByText(done)).toHaveCount(0);
  await expect(history.getByText("Three metres")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "No next step" }).click();
  await page.reload();
  await expect(todos.getByText(open)).toBeVisible();
  await expect(todos.getByText(done)).toHaveCount(0);
  await expect(history.getByRole("listitem").filter({ hasText: "Three metres" }).filter({ hasText: done })).toBeVisible();
  await history.getByText("Letters", { exact: true }).click();
  await expect(history.getByText("Nothing of this kind yet.")).toBeVisible();
  await history.getByText("To-dos", { exact: true }).click();
  await expect(history.getByText("Three metres")).toBeVisible();
});

test("whoever closes a to-do is asked for the next one and shown what is still empty", { tag: ["@A47", "@A108"] }, async ({ api, signedIn: page }) => {
  const { id } = await card(api);
  const text = unique("Call back");
  await api.act("todo.add", { text, due: await day(api), card: id });
  await page.goto("/today");
  await page.getByRole("button", { name: `Done: ${text}` }).click();
  await page.getByRole("button", { name: "Close to-do" }).click();
  const next = page.getByRole("dialog", { name: "What is the next step?" });
  await expect(next.getByText("Still empty:")).toBeVisible();
  await next.getByRole("button", { name: "Save" }).click();
  await expect(next.getByText("Say what is to be done.")).toBeVisible();
  const follows = unique("Send the offer");
  await next.getByLabel(/^What is to be done/).fill(follows);
  await next.getByRole("button", { name: "Today", exact: true }).click();
  await next.getByRole("button", { name: "Save" }).click();
  await expect(next).toHaveCount(0);
  await expect(section(page, "Today").getByText(follows)).toBeVisible();
  const { todos } = await api.get<{ todos: Array<{ text: string }> }>(`/cards/${id}`);
  expect(todos.map((todo) => todo.text)).toContain(follows);
});

test("a to-do and a word for a colleague reach the open page at once", { tag: "@A21" }, async ({ api, signedIn: page, browser, baseURL }) => {
  const { family, person } = await colleague(api);
  const { id, title } = await card(api);
  const theirs = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(theirs, person);
  await expect(theirs.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();

  await page.goto(`/cards/${id}`);
  await section(page, "To-dos").getByRole("button", { name: "New to-do" }).click();
  const form = page.getByRole("dialog", { name: "New to-do" });
  const text = unique("Take this over");
  await form.getByLabel(/^What is to be done/).fill(text);
  await form.getByRole("button", { name: "Today", exact: true }).click();
  await choose(form.getByRole("combobox", { name: "Assignee" }), family);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(section(theirs, "Today").getByText(text)).toBeVisible();

  const word = unique("The key is at the desk");
  await page.getByRole("tab", { name: "Message to colleague" }).click();
  await choose(page.getByRole("combobox", { name: "Colleague" }), family);
  await page.getByRole("textbox", { name: "Text" }).fill(word);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(theirs.getByText(word)).toBeVisible();

  await page.getByRole("tab", { name: "Note" }).click();
  const note = page.getByRole("textbox", { name: "Note" });
  await note.pressSequentially(`Look at it @${family.split(" ").at(-1)}`);
  await expect(page.getByRole("listbox", { name: "Colleagues" }).getByRole("option", { name: new RegExp(family) })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(note).toHaveValue(new RegExp(`^Look at it @.*${family}.* $`));
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(theirs.getByText(/mentioned you/)).toBeVisible();
  await expect(section(page, "History").getByText(/^Look at it @/)).toBeVisible();
  await section(theirs, "Today").getByRole("link", { name: text }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(section(theirs, "History").getByText(word)).toBeVisible();
  await theirs.close();
});

test("a card stands in one status, and many cards in the same", { tag: "@A97" }, async ({ api, signedIn: page }) => {
  const [first, second] = [await card(api), await card(api)];
  for (const { id } of [first, second]) {
    await page.goto(`/cards/${id}`);
    const stairs = page.getByRole("region", { name: "Status" });
    await stairs.getByRole("button", { name: "Serious enquirer" }).click();
    await expect(stairs.getByRole("button", { name: "Serious enquirer" })).toHaveAttribute("aria-current", "step");
    await expect(stairs.locator("[aria-current=step]")).toHaveCount(1);
    await expect(page.getByText(/Moved to Serious enquirer/).first()).toBeVisible();
  }
  await page.goto(`/modules/${first.module}`);
  for (const { title } of [first, second]) {
    const row = page.getByRole("row").filter({ hasText: title });
    await expect(row).toHaveCount(1);
    await expect(row.getByText("Serious enquirer")).toBeVisible();
  }
});

test("the responsible user is set on the card and on the client", { tag: ["@A51", "@A112"] }, async ({ api, signedIn: page }) => {
  const { family } = await colleague(api);
  const { id, client: whose } = await card(api);
  await page.goto(`/cards/${id}`);
  await page.getByRole("region", { name: "Main fields" }).getByRole("button", { name: /^Responsible/ }).click();
  await page.getByRole("option", { name: new RegExp(family) }).click();
  await expect.poll(async () => (await api.get<{ responsible?: { familyName: string } }>(`/cards/${id}`)).responsible?.familyName).toBe(family);
  await page.goto(`/clients/${whose}`);
  const details = section(page, "Details");
  await details.getByRole("button", { name: /^Responsible/ }).click();
  await page.getByRole("option", { name: new RegExp(family) }).click();
  await expect(details.getByRole("button", { name: new RegExp(`^Responsible.*${family}`) })).toBeVisible();
  await page.reload();
  await expect(details.getByText(new RegExp(family))).toBeVisible();
});

test("the search stands top right on every page and finds a company by a part of its name", { tag: "@A42" }, async ({ api, signedIn: page }) => {
  const { id, name } = await client(api);
  const { id: someCard, module } = await card(api);
  const token = name.split(" ").at(-1) ?? name;
  for (const path of ["/today", "/clients", `/cards/${someCard}`, `/modules/${module}`, "/mails", "/settings/profile"]) {
    await page.goto(path);
    const search = page.getByRole("combobox", { name: /Search clients/ });
    const box = await search.boundingBox();
    expect(box?.x ?? 0, path).toBeGreaterThan((page.viewportSize()?.width ?? 0) / 2);
    expect(box?.y ?? 999, path).toBeLessThan(60);
    await search.fill(`uveghaz ${token}`);
    await expect(page.getByRole("option", { name: new RegExp(name) }).first()).toBeVisible();
    await search.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/clients/${id}$`));
  }
});

test("the company's name opens one form with all that is known of it", { tag: "@A110" }, async ({ api, signedIn: page }) => {
  const { id, name } = await client(api, {
    contactPoints: [{ kind: "PHONE", value: "06 1 234 5679" }, { kind: "EMAIL", value: "all@glass.example" }],
    addresses: [{ text: "9021 Győr, Fő utca 2." }],
    persons: [{ name: "Kiss Ede", decisionMaker: false, position: "Buyer" }],
  });
  const about = await api.act("card.open", { module: await api.module("sales"), client: id, title: unique("Glass wall") });
  await page.goto(`/cards/${about}`);
  await page.getByRole("heading", { level: 2 }).getByRole("link", { name }).click();
  await section(page, "Details").getByRole("button", { name: "Edit" }).click();
  const values = () => page.locator("form").filter({ has: page.getByRole("button", { name: "Save" }) })
    .locator("input, textarea").evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  await expect.poll(values).toEqual(expect.arrayContaining([name, "+3612345679", "all@glass.example", "9021 Győr, Fő utca 2.", "Kiss Ede", "Buyer"]));
});

test("an opened card says at once who has which task, with whom and until when", { tag: "@A115" }, async ({ api, signedIn: page }) => {
  const { id: other, family } = await colleague(api);
  const { id, client: whose } = await card(api);
  const { name } = await api.get<{ name: string }>(`/clients/${whose}`);
  const text = unique("Measure the wall");
  await api.act("todo.add", { text, due: `${await day(api, 1)}T10:30`, assignee: other, card: id });
  for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(size);
    await page.goto(`/cards/${id}`);
    const todo = section(page, "To-dos").getByRole("listitem").filter({ hasText: text });
    await expect(todo).toContainText(family);
    await expect(todo).toContainText("10:30");
    await expect(todo).toBeInViewport();
    await expect(page.getByRole("link", { name }).first()).toBeInViewport();
  }
});

test("contact points call and write at a click", { tag: "@A109" }, async ({ api, signedIn: page }) => {
  const { id } = await client(api, {
    contactPoints: [{ kind: "PHONE", value: "06 1 234 5678" }, { kind: "EMAIL", value: "office@glass.example" }, { kind: "SITE", value: "glass.example" },
      { kind: "MESSENGER", value: "@glasshouse" }, { kind: "MESSENGER", value: "whatsapp: +36 30 123 4567" }, { kind: "MESSENGER", value: "glass.house" }],
    addresses: [{ text: "1117 Budapest, Fő utca 1." }],
    persons: [{ name: "Nagy Éva", decisionMaker: true, phone: "+36301234567", email: "eva@glass.example" }],
  });
  await page.goto(`/clients/${id}`);
  const details = section(page, "Details");
  await expect(details.locator("a[href='tel:+3612345678']")).toBeVisible();
  await expect(details.locator("a[href='tel:+36301234567']")).toBeVisible();
  await expect(details.locator("a[href='mailto:office@glass.example']")).toBeVisible();
  await expect(details.locator("a[href='mailto:eva@glass.example']")).toBeVisible();
  await expect(details.locator("a[href='https://glass.example']")).toHaveAttribute("rel", /noopener/);
  await expect(details.getByRole("link", { name: "1117 Budapest, Fő utca 1." })).toHaveAttribute("href", `https://www.openstreetmap.org/search?query=${encodeURIComponent("1117 Budapest, Fő utca 1.")}`);
  await expect(details.getByRole("link", { name: "@glasshouse" })).toHaveAttribute("href", "https://t.me/glasshouse");
  await expect(details.getByRole("link", { name: "whatsapp: +36 30 123 4567" })).toHaveAttribute("href", "https://wa.me/36301234567");
  await expect(details.getByText("glass.house", { exact: true })).toBeVisible();
  await expect(details.getByRole("link", { name: "glass.house", exact: true })).toHaveCount(0);
  await details.getByRole("button", { name: "Write an e-mail to eva@glass.example" }).click();
  await expect(page.getByRole("combobox", { name: /^To/ })).toHaveValue("eva@glass.example");
});

test("a server that can't be reached is told, and what was typed goes out when it is back", async ({ api, signedIn: page, context }) => {
  const { id } = await card(api);
  await page.goto(`/cards/${id}`);
  const note = unique("Written in a tunnel");
  await page.getByRole("textbox", { name: "Note" }).fill(note);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByRole("alert").getByText("The server cannot be reached. Nothing you typed is lost.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue(note);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(section(page, "History").getByText(note)).toBeVisible();
});

test("a page that hears nothing from the server says so and catches up", async ({ api, signedIn: page }) => {
  const { id } = await card(api);
  await page.route("**/api/v1/stream", (route) => route.abort());
  await page.goto(`/cards/${id}`);
  const banner = page.getByText("Changes of others will appear when the connection is back.");
  await expect(banner).toBeVisible();
  const note = unique("Meanwhile");
  await api.act("note.add", { card: id, text: note });
  await page.unroute("**/api/v1/stream");
  await expect(section(page, "History").getByText(note)).toBeVisible({ timeout: 60_000 });
  await expect(banner).toHaveCount(0);
});

test("names keep their words together on a narrow screen", async ({ api, signedIn: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const id = await api.act("client.create", { kind: "PERSON", name: "Szabó Katalin" });
  await page.goto(`/clients/${id}`);
  const heading = page.getByRole("heading", { level: 1 }).getByRole("button");
  await expect(heading).toContainText("Szabó Katalin");
  expect((await heading.boundingBox())?.height ?? 0).toBeLessThan(45);
});

const WORDS = [
  ["Magyar", "Mai nap", "hu", /Reklamáció/], ["Русский", "Сегодня", "ru", /Рекламац|Жалоб/], ["Polski", "Dzisiaj", "pl", /Reklamacje/], ["English", "Today", "en", /Complaints/],
] as const;

test("the language changes every word at once, also those that the server gives", async ({ api, browser, baseURL }) => {
  const { person } = await colleague(api);
  await api.module("complaints");
  const page = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(page, person);
  for (const [language, title, lang, complaints] of WORDS) {
    await page.locator("header button[aria-haspopup=menu]").last().click();
    await page.getByRole("menuitemradio", { name: language }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(place(page, complaints).first()).toBeAttached();
  }
  await page.close();
});
