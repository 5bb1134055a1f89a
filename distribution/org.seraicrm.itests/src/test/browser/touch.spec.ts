import type { Locator, Page } from "@playwright/test";
import { colleague } from "./colleague.ts";
import { finger } from "./finger.ts";
import { administrator, signIn } from "./people.ts";
import { type Api, expect, test, unique } from "./serai.ts";

const HOUR = 44;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

async function signedIn(page: Page): Promise<void> {
  await signIn(page, administrator);
  await expect(page.locator("h1").first()).toBeVisible();
}

const column = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true }).filter({ has: page.getByRole("heading", { name }) }).last();

/** A module with two statuses and as many cards in the first one. */
async function board(api: Api, cards: number): Promise<string> {
  const module = await api.act("module.create", { kind: "empty", name: unique("Touched") });
  const shape = await api.get<{ version: number; name: string; icon: string; colour: string; groups: Array<{ statuses: Array<{ id: string }> }> }>(`/settings/modules/${module}`);
  const statuses = ["Fresh", "Running"].map((label) => ({ id: label.toLowerCase(), label, colour: "blue", closed: false, initial: label === "Fresh" }));
  await api.act("module.shape", {
    version: shape.version, name: shape.name, icon: shape.icon, colour: shape.colour, fields: [], module, oneCardPerClient: false,
    groups: [{ id: "open", label: "Open", terminal: false, statuses }],
    moves: Object.fromEntries(shape.groups.flatMap((group) => group.statuses).map((status) => [status.id, "fresh"])),
  });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Finger Ltd") });
  for (let card = 1; card <= cards; card++) await api.act("card.open", { module, client, title: `Card ${card}`, status: "fresh" });
  await expect.poll(async () => (await api.get<{ total: number }>(`/cards?module=${module}&limit=1`)).total).toBe(cards);
  return module;
}

async function openBoard(page: Page, module: string): Promise<void> {
  await page.goto(`/modules/${module}`);
  await expect(page.locator("h1").first()).toBeVisible();
  await page.getByTitle("Board", { exact: true }).tap();
  await expect(column(page, "Fresh")).toBeVisible();
}

/** Where it is once it glides no more. */
async function atRest(place: () => Promise<number>): Promise<number> {
  let last = Number.NaN;
  await expect.poll(async () => {
    const before = last;
    last = await place();
    return last === before;
  }, { intervals: [150] }).toBe(true);
  return last;
}

async function middle(what: Locator): Promise<{ x: number; y: number }> {
  const box = await what.boundingBox();
  if (!box) throw new Error("not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("a finger that stays on a card takes it to another status; one that moves on scrolls the column", { tag: "@A62" }, async ({ api, page }, info) => {
  const module = await board(api, 25);
  await signedIn(page);
  await openBoard(page, module);
  const hand = await finger(page);
  const cards = column(page, "Fresh").locator(".board-cards");
  const scrolled = (): Promise<number> => cards.evaluate((list) => list.scrollTop);

  const third = await middle(column(page, "Fresh").getByRole("article").nth(3));
  await hand.down(third);
  await hand.to({ x: third.x, y: third.y - 160 });
  await hand.up();
  await expect.poll(scrolled).toBeGreaterThan(80);
  await expect(column(page, "Running").getByRole("article")).toHaveCount(0);
  await cards.evaluate((list) => list.scrollTo({ top: 0 }));

  const first = column(page, "Fresh").getByRole("article").first();
  const title = (await first.getAttribute("aria-label")) ?? "";
  const at = await middle(first);
  await hand.down(at);
  await hand.hold();
  await hand.to({ x: at.x + 40, y: at.y + 30 }, 4);
  await expect(page.locator(".board-card[data-held]")).toBeVisible();
  await page.screenshot({ path: info.outputPath("held.png") });
  const target = await column(page, "Running").boundingBox();
  if (!target) throw new Error("no column");
  await hand.to({ x: Math.min(target.x + 30, 380), y: target.y + 100 });
  await hand.hold();
  await hand.up();
  await expect(column(page, "Running").getByRole("article", { name: title, exact: true })).toBeVisible();
  expect(await scrolled()).toBe(0);
});

test("a finger that stays on an appointment moves it; one that moves on scrolls, a tap opens", { tag: "@A6" }, async ({ api, page }, info) => {
  const vera = await colleague(api);
  const { date } = await api.get<{ date: string }>("/today");
  const text = unique("Touched");
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Finger Ltd") });
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  const day = at.toISOString().slice(0, 10);
  await api.act("todo.add", { text, due: `${day}T09:00`, kind: "MEETING", minutes: 60, assignee: vera.id, client });
  const starts = async (): Promise<string | undefined> => {
    const { items } = await api.get<{ items: Array<{ start: string; minutes?: number; todo?: { text: string } }> }>(`/calendar?from=${day}&to=${day}&users=${vera.id}`);
    const item = items.find(({ todo }) => todo?.text === text);
    return item && `${item.start.slice(11)}/${item.minutes}`;
  };
  await signIn(page, vera.person);
  await page.goto("/calendar");
  await expect(page.locator("h1").first()).toBeVisible();
  const piece = page.getByRole("button", { name: new RegExp(`^Meeting, ${text}`) });
  const later = page.getByRole("button", { name: /^Next (day|week)/ });
  if (!(await piece.isVisible())) await later.tap();
  await expect(piece).toBeVisible();
  const grid = page.locator(".cal");
  const top = (): Promise<number> => grid.evaluate((box) => box.scrollTop);
  await grid.evaluate((box, to) => box.scrollTo({ top: to }), 7 * HOUR);
  const hand = await finger(page);

  const before = await top();
  const on = await middle(piece);
  await hand.down(on);
  await hand.to({ x: on.x, y: on.y - 60 });
  await hand.up();
  await expect.poll(top).toBeGreaterThan(before + 20);
  expect(await starts()).toBe("09:00/60");

  await atRest(top);
  await grid.evaluate((box, to) => box.scrollTo({ top: to }), 7 * HOUR);
  const still = await atRest(top);
  const from = await middle(piece);
  await hand.down(from);
  await hand.hold();
  await expect(page.locator(".cal-held")).toBeVisible();
  await hand.to({ x: from.x, y: from.y + HOUR });
  await page.screenshot({ path: info.outputPath("held.png") });
  await hand.up();
  await expect.poll(starts).toBe("10:00/60");
  expect(await top(), "what is held doesn't scroll the page").toBe(still);
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await piece.tap();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("a finger that stays on a column of an import puts it under another heading; one that moves on scrolls", { tag: ["@A230", "@A231"] }, async ({ api, page }) => {
  const table = await api.upload("touched.csv", `First;Second;Third;Fourth\n${unique("Touched")};+36 1 555 0901;9021;x\n`);
  await signedIn(page);
  await page.goto(`/import?id=${table}`);
  const heading = (name: string): Locator => page.getByLabel(`Heading of ${name}`, { exact: true });
  await heading("First").selectOption("name");
  await heading("Second").selectOption("phone");
  const held = (name: string): Locator => page.locator(".import-column").filter({ hasText: name });
  const grid = page.getByRole("region", { name: "Table" });
  const scrolled = (): Promise<number> => grid.evaluate((box) => box.scrollLeft);
  const hand = await finger(page);

  const from = await middle(held("First"));
  await hand.down(from);
  await hand.to({ x: from.x - 120, y: from.y });
  await hand.up();
  await expect.poll(scrolled).toBeGreaterThan(60);
  await expect(heading("First")).toHaveValue("name");
  await grid.evaluate((box) => box.scrollTo({ left: 0 }));
  await atRest(scrolled);

  const first = await middle(held("First"));
  const second = await heading("Second").boundingBox();
  if (!second) throw new Error("no second heading");
  await hand.down(first);
  await hand.hold();
  await hand.to({ x: second.x + 30, y: first.y + 25 });
  await hand.up();
  await expect(heading("First")).toHaveValue("phone");
  await expect(heading("Second")).toHaveValue("name");
});
