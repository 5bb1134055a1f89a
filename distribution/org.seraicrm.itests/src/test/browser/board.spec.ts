import type { Locator, Page } from "@playwright/test";
import { Api, expect, test, unique } from "./serai.ts";
import { still, tidy } from "./tidy.ts";

interface Status { id: string; label: string }
interface Shape { version: number; name: string; icon: string; colour: string; fields: unknown[]; groups: Array<{ id: string; label: string; statuses: Status[] }> }
interface Scene { module: string; statuses: Status[]; client: string }

/** A module of its own with a field of sums, where no card goes from the first status to the third. */
async function scene(api: Api): Promise<Scene> {
  const module = await api.act("module.create", { kind: "empty", name: unique("Board") });
  await api.act("field.add", { module, label: "Price", type: "MONEY" });
  const shape = await api.get<Shape>(`/settings/modules/${module}`);
  const groups = [
    { id: "open", label: "Open", terminal: false, statuses: ["Fresh", "Running"].map((label) => ({ id: label.toLowerCase(), label, colour: "blue", closed: false, initial: label === "Fresh" })) },
    { id: "over", label: "Over", terminal: false, statuses: ["Won", "Lost"].map((label) => ({ id: label.toLowerCase(), label, colour: "teal", closed: true, initial: false })) },
  ];
  const barriers = [
    { from: ["fresh"], to: ["won"], roles: [], reason: false },
    { from: [], to: ["lost"], roles: [], reason: true },
  ];
  const { version, name, icon, colour, fields } = shape;
  await api.act("module.shape", {
    version, name, icon, colour, fields, module, oneCardPerClient: false, groups, barriers,
    moves: Object.fromEntries(shape.groups.flatMap((group) => group.statuses).map((status) => [status.id, "fresh"])),
  });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Builder Ltd") });
  return { module, statuses: groups.flatMap((group) => group.statuses), client };
}

const column = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true }).filter({ has: page.getByRole("heading", { name }) }).last();
const card = (page: Page, title: string): Locator => page.getByRole("article", { name: title });

/** Lists show what others have written a moment later. */
async function openBoard(api: Api, page: Page, module: string, cards: number): Promise<void> {
  await expect.poll(async () => (await api.get<{ total: number }>(`/cards?module=${module}&limit=1`)).total).toBe(cards);
  await page.goto(`/modules/${module}`);
  await page.getByTitle("Board", { exact: true }).click();
}

async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  const from = await what.boundingBox();
  const target = await to.boundingBox();
  if (!from || !target) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 60, from.y + from.height - 6);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + from.height, { steps: 4 });
  await page.mouse.move(target.x + target.width / 2, target.y + 90, { steps: 8 });
}

test("cards are dragged between statuses, and a status says why it takes none", { tag: "@A62" }, async ({ api, signedIn: page }) => {
  const { module, client } = await scene(api);
  const price = (await api.get<{ fields: Array<{ id: string }> }>(`/settings/modules/${module}`)).fields[0]?.id ?? "";
  for (const title of ["Crane", "Mixer"]) await api.act("card.open", { module, client, title, status: "fresh", values: { [price]: { minor: 120_000, currency: "EUR" } } });
  await openBoard(api, page, module, 2);
  await expect(column(page, "Fresh")).toContainText("€2,400");
  const head = (group: string): Locator => page.getByRole("region", { name: group, exact: true }).locator("> header");
  await expect(head("Open")).toHaveText("Open2€2,400");
  await expect(head("Over")).toHaveText("Over0");
  await tidy(page);

  await drag(page, card(page, "Crane"), column(page, "Running"));
  await page.mouse.up();
  await expect(column(page, "Running").getByRole("article", { name: "Crane" })).toBeVisible();
  await expect(column(page, "Running")).toContainText("€1,200");

  await drag(page, card(page, "Mixer"), column(page, "Won"));
  await expect(column(page, "Won")).toContainText("Cards may not be moved here from “Fresh”.");
  await page.mouse.up();
  await expect(column(page, "Fresh").getByRole("article", { name: "Mixer" })).toBeVisible();

  await drag(page, card(page, "Mixer"), column(page, "Lost"));
  await page.mouse.up();
  const why = page.getByRole("dialog").getByRole("textbox", { name: "Why?" });
  await expect(why).toBeFocused(); // words typed before would go elsewhere
  await why.fill("Too dear");
  await page.context().setOffline(true);
  await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "Move" })).toBeEnabled();
  await expect(why).toHaveValue("Too dear");
  await page.context().setOffline(false);
  await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
  await expect(column(page, "Lost").getByRole("article", { name: "Mixer" })).toBeVisible();
  await expect(head("Open")).toHaveText("Open1€1,200");
  await expect(head("Over")).toHaveText("Over1€1,200");
});

test("cards are moved by keyboard and from their menu", async ({ api, signedIn: page }) => {
  const { module, client } = await scene(api);
  await api.act("card.open", { module, client, title: "Crane", status: "fresh" });
  await openBoard(api, page, module, 1);
  const handle = page.getByRole("button", { name: "Move Crane", exact: true });
  await handle.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Crane is taken.")).toBeAttached();
  // An arrow that comes with the word that it is taken comes too early.
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText("Over Running.")).toBeAttached({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Space");
  await expect(column(page, "Running").getByRole("article", { name: "Crane" })).toBeVisible();

  await page.getByRole("button", { name: "Move to… Crane" }).press("Enter");
  await page.getByRole("menuitem", { name: "Won" }).press("Enter");
  await expect(column(page, "Won").getByRole("article", { name: "Crane" })).toBeVisible();
  await page.getByText("Moved to Won.").locator("..").getByRole("button", { name: "Undo" }).click();
  await expect(column(page, "Running").getByRole("article", { name: "Crane" })).toBeVisible();
});

test("a column draws what is in sight, and every other card as one scrolls", { tag: "@A62" }, async ({ api, signedIn: page }) => {
  const { module, client } = await scene(api);
  const titles = Array.from({ length: 40 }, (_, nth) => `Mixer ${String(nth).padStart(2, "0")}`);
  for (const title of titles) await api.act("card.open", { module, client, title, status: "fresh", values: {} });
  await openBoard(api, page, module, titles.length);
  const fresh = column(page, "Fresh");
  await expect(fresh.locator("header")).toContainText("40");
  const drawn = fresh.getByRole("article");
  await expect.poll(() => drawn.count()).toBeGreaterThanOrEqual(12);
  await still(page);
  expect(await drawn.count()).toBeLessThan(30);
  await drawn.first().hover();
  await expect(async () => {
    await page.mouse.wheel(0, 800);
    await expect(drawn).toHaveCount(titles.length, { timeout: 500 });
  }).toPass();
  expect((await drawn.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")))).sort()).toEqual(titles);
});

test("what a colleague moves is seen to move", async ({ api, signedIn: page }) => {
  const { module, client } = await scene(api);
  const id = await api.act("card.open", { module, client, title: "Crane", status: "fresh" });
  await openBoard(api, page, module, 1);
  await expect(column(page, "Fresh").getByRole("article", { name: "Crane" })).toBeVisible();
  await api.act("card.move", { card: id, status: "running" });
  await expect(column(page, "Running").getByRole("article", { name: "Crane" })).toBeVisible();
});

test("a status that wants a field asks for it where the card is dropped, and both are taken back", async ({ api, signedIn: page }) => {
  const module = await api.module("complaints");
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Builder Ltd") });
  const title = unique("Broken");
  const id = await api.act("card.open", { module, client, title });
  await expect.poll(async () => (await api.get<{ items: unknown[] }>(`/cards?module=${module}&q=${encodeURIComponent(title)}`)).items.length).toBe(1);
  await page.goto(`/modules/${module}`);
  await page.getByTitle("Board", { exact: true }).click();
  await page.getByRole("button", { name: `Move to… ${title}` }).press("Enter");
  await page.getByRole("menuitem", { name: "Resolved" }).press("Enter");
  const asked = page.getByRole("dialog", { name: "The card has to say this first" });
  await asked.getByRole("combobox", { name: /^Cause/ }).click();
  await page.getByRole("option", { name: "Delivery" }).click();
  await tidy(page);
  await asked.getByRole("button", { name: "Save" }).click();
  await expect(column(page, "Resolved").getByRole("article", { name: title })).toBeVisible();
  await page.getByText("Moved to Resolved.").locator("..").getByRole("button", { name: "Undo" }).click();
  await expect(column(page, "New").getByRole("article", { name: title })).toBeVisible();
  expect((await api.get<{ values: Record<string, unknown> }>(`/cards/${id}`)).values.cause).toBeUndefined();
});

interface Deal { module: string; title: string; id: string }

/** A sales module of its own, where only a deal that is won makes a customer. */
async function deal(api: Api): Promise<Deal> {
  const module = await api.act("module.create", { kind: "sales", name: unique("Deals") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Builder Ltd") });
  const title = unique("Crane");
  return { module, title, id: await api.act("card.open", { module, client, title, status: "under-way" }) };
}

const NOT_WON = "Only a won deal makes a customer. Set the sales status to Closed won first.";

test("a status that a module's rule closes to the card says why while it is carried, and takes it once the rule is met", { tag: ["@A62", "@A217"] }, async ({ api, signedIn: page }) => {
  const { module, title, id } = await deal(api);
  await openBoard(api, page, module, 1);
  await page.setViewportSize({ width: 3840, height: 1080 });
  await column(page, "Serious enquirer").evaluate((between) => { between.scrollIntoView({ inline: "center" }); }); // at an edge the board scrolls on
  await drag(page, card(page, title), column(page, "One-off"));
  await expect(column(page, "One-off")).toContainText(NOT_WON);
  await expect(column(page, "One-off")).toHaveAttribute("data-refused");
  await expect(column(page, "Unsuccessful")).toContainText("A deal is not lost without a word");
  await expect(column(page, "Unsuccessful")).not.toHaveAttribute("data-refused");
  await expect(column(page, "Forgotten")).not.toHaveAttribute("data-refused");
  await page.mouse.up();
  await expect(page.getByRole("alert").filter({ hasText: NOT_WON })).toBeVisible();
  await expect(column(page, "In progress").getByRole("article", { name: title })).toBeVisible();

  const refused = page.getByRole("menuitem", { name: "One-off" });
  await expect(async () => {
    await page.getByRole("button", { name: `Move to… ${title}` }).press("Enter");
    await expect(refused).toContainText(NOT_WON, { timeout: 2_000 });
  }).toPass();
  await expect(refused).toBeDisabled();
  await expect(page.getByRole("menuitem", { name: "Forgotten" })).toBeEnabled();
  await tidy(page);
  await page.keyboard.press("Escape");

  const { version } = await api.get<{ version: number }>(`/cards/${id}`);
  await api.act("card.change", { card: id, version, values: { "sales-status": "closed-won", qualification: "target" }, status: "under-way" });
  await expect(async () => {
    await page.getByRole("button", { name: `Move to… ${title}` }).press("Enter");
    await expect(page.getByRole("menuitem", { name: "Regular" })).toBeEnabled({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("menuitem", { name: "Regular" }).press("Enter");
  await expect(column(page, "Regular").getByRole("article", { name: title })).toBeVisible();
  await api.act("module.trash", { module });
});

test("who carries a card by keyboard hears why a status takes it not, and it stays where it was", { tag: "@A217" }, async ({ api, signedIn: page }) => {
  const { module, title } = await deal(api);
  await openBoard(api, page, module, 1);
  await page.getByRole("button", { name: `Move ${title}`, exact: true }).focus();
  const told = page.waitForResponse((answer) => answer.url().endsWith("/moves"));
  await page.keyboard.press("Space");
  await expect(page.getByText(`${title} is taken.`)).toBeAttached();
  await told;
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText(`Over One-off, where it may not go. ${NOT_WON}`)).toBeAttached({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Space");
  await expect(page.getByText(`${title} stays where it was.`)).toBeAttached();
  await expect(page.getByText(NOT_WON).last()).toBeVisible();
  await expect(column(page, "In progress").getByRole("article", { name: title })).toBeVisible();
  await api.act("module.trash", { module });
});
