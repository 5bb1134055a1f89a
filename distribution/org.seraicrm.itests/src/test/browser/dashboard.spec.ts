import type { Page } from "@playwright/test";
import { carry } from "./carry.ts";
import { colleague } from "./colleague.ts";
import { signIn } from "./people.ts";
import { type Api, expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

interface Shape { groups: Array<{ statuses: Array<{ id: string; label: string }> }> }

/** A module with five cards, three of them in its second status, and a dashboard with a tile of it. */
async function place(api: Api): Promise<{ module: string; name: string; second: string }> {
  const name = unique("Garden");
  const module = await api.act("module.create", { kind: "sales", name });
  const shape = (await api.get<{ modules: Array<Shape & { id: string }> }>("/me")).modules.find((each) => each.id === module)!;
  const statuses = shape.groups.flatMap((group) => group.statuses);
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Gardener") });
  for (let i = 0; i < 5; i++) await api.act("card.open", { module, client, title: `Hedge ${i}`, status: statuses[i < 2 ? 0 : 1]!.id });
  await expect.poll(async () => (await api.get<{ total: number }>(`/cards?module=${module}&limit=1`)).total).toBe(5);
  return { module, name, second: statuses[1]!.label };
}

const tile = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

test("tiles count what the lists behind them show, as charts and as tables", { tag: ["@A62", "@A113"] }, async ({ api, signedIn: page }) => {
  const { module, name, second } = await place(api);
  await api.act("dashboard.save", { tiles: [
    { id: "bars", kind: "FIGURES", list: module, by: "status", chart: "BARS", width: 2, height: 2 },
    { id: "one", kind: "FIGURES", list: module, chart: "NUMBER", title: "How many hedges", width: 1, height: 1 },
    { id: "new", kind: "FIGURES", list: "clients", by: "created:month", chart: "COLUMNS", width: 2, height: 2 },
    { id: "source", kind: "FIGURES", list: module, by: "field.source", chart: "RING", width: 1, height: 2 },
    { id: "team", kind: "TEAM", width: 2, height: 2 }, { id: "today", kind: "TODAY", width: 1, height: 2 },
    { id: "rows", kind: "ROWS", list: module, width: 1, height: 2 },
  ] });
  await page.goto("/dashboard");
  const bars = tile(page, `${name} by Status`);
  await expect(bars.getByRole("link", { name: new RegExp(`^${second}`) })).toContainText("3");
  await expect(tile(page, "How many hedges")).toContainText("5");
  await tidy(page);
  await bars.hover();
  await bars.getByRole("button", { name: /As a table/ }).click();
  await expect(bars.getByRole("row", { name: new RegExp(second) })).toContainText("3");
  await tidy(page);
  await bars.getByRole("row", { name: new RegExp(second) }).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/modules/${module}`));
  await expect(page.getByRole("row", { name: /Hedge/ })).toHaveCount(3);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/dashboard");
  await expect(tile(page, "How many hedges")).toContainText("5");
  await tidy(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await tidy(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth + 1)).toBe(true);
});

test("a dashboard is arranged by keyboard and by mouse, saved, taken back, and made for everybody", async ({ api, signedIn: page }) => {
  await api.act("dashboard.save", { tiles: [
    { id: "a", kind: "TODAY", title: "Alpha", width: 1, height: 1 }, { id: "b", kind: "TEAM", title: "Beta", width: 1, height: 1 }, { id: "c", kind: "TEAM", title: "Gamma", width: 1, height: 1 },
  ] });
  await page.goto("/dashboard");
  const order = async (): Promise<string[]> => page.locator(".tile h2").allInnerTexts();
  await page.getByRole("button", { name: "Arrange", exact: true }).click();
  await tidy(page);
  await carry(page.getByRole("button", { name: "Move “Alpha”" }), "ArrowRight");
  await expect.poll(order).toEqual(["Beta", "Alpha", "Gamma"]);
  const from = (await page.getByRole("button", { name: "Move “Gamma”" }).boundingBox())!;
  const to = (await tile(page, "Beta").boundingBox())!;
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 20, { steps: 8 });
  await page.mouse.up();
  await expect.poll(order).toEqual(["Gamma", "Beta", "Alpha"]);
  // What follows a drop within the blink of an eye belongs to the drag, and opens nothing.
  await expect(async () => {
    await page.getByRole("button", { name: "More actions: Beta" }).click();
    await expect(page.getByRole("menuitem", { name: "Wider" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("menuitem", { name: "Wider" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add tile" }).click();
  await tidy(page);
  const editor = page.getByRole("dialog", { name: "Add tile" });
  await editor.getByRole("combobox", { name: "List" }).selectOption("clients");
  await editor.getByRole("combobox", { name: "Told apart by" }).selectOption("kind");
  await editor.getByRole("combobox", { name: "Drawn as" }).selectOption("RING");
  await editor.getByRole("textbox", { name: /Name/ }).fill("Kinds of clients");
  await editor.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("button", { name: "Arrange", exact: true })).toBeVisible();
  await page.reload();
  await expect.poll(order).toEqual(["Gamma", "Beta", "Alpha", "Kinds of clients"]);
  await expect(tile(page, "Beta")).toHaveAttribute("data-width", "2");

  await page.getByRole("button", { name: "Arrange", exact: true }).click();
  await page.getByRole("button", { name: "Back to the usual" }).click();
  await expect(tile(page, "My to-dos")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(order).toEqual(["Gamma", "Beta", "Alpha", "Kinds of clients"]);
});

test("cards that were lost are shown by the step they left at", { tag: ["@A83", "@A59"] }, async ({ api, signedIn: page }) => {
  const { module, name } = await place(api);
  const cards = await api.get<{ items: Array<{ id: string; title: string }> }>(`/cards?module=${module}`);
  const lost = cards.items.find((card) => card.title === "Hedge 4")!;
  await api.act("card.change", { card: lost.id, version: 1, values: { source: "fair" } });
  await api.act("card.move", { card: lost.id, status: "unreachable" });
  await api.act("dashboard.save", { tiles: [
    { id: "left", kind: "FIGURES", list: module, where: { field: "group", is: ["not-yet-customers"] }, by: "leftFrom", chart: "BARS", width: 2, height: 2 },
    { id: "source", kind: "FIGURES", list: module, by: "field.source", chart: "RING", width: 2, height: 2 },
  ] });
  await page.goto("/dashboard");
  const left = tile(page, `${name}: where they left`);
  await expect(left.getByRole("link", { name: /1$/ })).toHaveCount(1);
  await left.getByRole("link", { name: /1$/ }).click();
  await expect(page.getByRole("row", { name: /Hedge/ })).toHaveCount(1);
  await page.goto("/dashboard");
  await expect(tile(page, `${name} by Source`).getByRole("link", { name: /Fair or event/ })).toContainText("1");
});

test("a colleague's figures lead to that colleague's to-dos, as many as were counted, and those who may not see them find none", { tag: ["@A37", "@A113", "@A125"] }, async ({ api, signedIn: page, browser, baseURL }) => {
  const busy = await colleague(api, "Zajęty");
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Quarry Ltd"), responsible: api.me.user.id });
  const what = unique("Measure");
  for (const due of ["2020-01-01", "2090-01-01"]) await api.act("todo.add", { client, text: `${what} ${due}`, due, assignee: busy.id });
  await api.act("dashboard.save", { tiles: [{ id: "team", kind: "TEAM", width: 4, height: 4 }] });
  const row = page.getByRole("row", { name: new RegExp(busy.family) });
  await expect(async () => {
    await page.goto("/dashboard");
    await expect(row.getByRole("link", { name: /: Open 2$/ })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await tidy(page);
  await row.getByRole("link", { name: /: Overdue 1$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(busy.family) })).toBeVisible();
  const section = (name: string) => page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name }) });
  await expect(section("Overdue").getByRole("link", { name: `${what} 2020-01-01` })).toBeVisible();
  await expect(section("Later").getByRole("link", { name: `${what} 2090-01-01` })).toBeVisible();
  await tidy(page);
  await section("Later").getByRole("button", { name: /Reschedule/ }).click();
  await page.getByRole("menuitem", { name: /^Tomorrow/ }).click();
  await expect(section("Tomorrow").getByRole("link", { name: `${what} 2090-01-01` })).toBeVisible();
  await page.getByRole("combobox", { name: "Assignee" }).click();
  await page.getByRole("option", { name: api.me.user.name }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();

  const stranger = { email: `${unique("stranger").replace(" ", ".")}@serai.example`, password: "correct-horse-battery-9" };
  await api.act("user.add", { familyName: unique("Obcy"), givenName: "Jan", email: stranger.email, role: "RESTRICTED", language: "en", password: stranger.password });
  const theirs = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(theirs, stranger);
  await theirs.goto(`/today?of=${busy.id}`);
  await expect(theirs.getByText("No open to-dos that you may see.")).toBeVisible();
  await theirs.close();
  await api.act("dashboard.save", {});
});
