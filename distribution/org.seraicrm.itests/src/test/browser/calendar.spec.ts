import { type Colleague, colleague } from "./colleague.ts";
import type { Locator, Page } from "@playwright/test";
import { isoOf } from "./dates.ts";
import { type Person, signIn } from "./people.ts";
import { type Api, expect, test, unique } from "./serai.ts";
import { SCREENS, tidy } from "./tidy.ts";

interface Items { items: Array<{ start: string; minutes?: number; todo?: { text: string } }> }

const HOUR = 44;

/** Monday of the week after next, where nothing else is booked. */
async function monday(api: Api): Promise<string> {
  const { date } = await api.get<{ date: string }>("/today");
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 15 - (at.getUTCDay() || 7));
  return at.toISOString().slice(0, 10);
}

async function starts(api: Api, user: string, day: string, text: string): Promise<string | undefined> {
  const { items } = await api.get<Items>(`/calendar?from=${day}&to=${day}&users=${user}`);
  const item = items.find(({ todo }) => todo?.text === text);
  return item && `${item.start.slice(11)}/${item.minutes}`;
}

/** The calendar of one colleague alone, two weeks ahead. */
async function open(page: Page, whose: Colleague): Promise<void> {
  await page.goto("/calendar");
  const people = page.getByRole("combobox", { name: "Whose calendars" });
  await people.press("Backspace");
  await people.fill(whose.family);
  await page.getByRole("option", { name: new RegExp(whose.family) }).click();
  await page.keyboard.press("Escape");
  for (let week = 0; week < 2; week++) await page.getByRole("button", { name: "Next week" }).click();
}

const column = (page: Page, index: number): Locator => page.locator("[data-column]").nth(index);
const piece = (page: Page, text: string): Locator => page.getByRole("button", { name: new RegExp(`^Meeting, ${text}`) });

/** Where a time stands on the screen, scrolled to. */
async function spot(page: Page, index: number, hours: number): Promise<{ x: number; y: number }> {
  await page.locator(".cal").evaluate((box, top) => box.scrollTo({ top }), (hours - 2) * HOUR);
  const box = await column(page, index).boundingBox();
  if (!box) throw new Error("no column");
  return { x: box.x + box.width / 2, y: box.y + hours * HOUR + 2 };
}

test("reception books into a colleague's calendar; taken time is refused and free time offered", { tag: "@A6" }, async ({ api, signedIn: page }) => {
  const [vera, day] = [await colleague(api), await monday(api)];
  await open(page, vera);
  const nine = await spot(page, 0, 9);
  await page.mouse.click(nine.x, nine.y);
  const form = page.getByRole("dialog", { name: "New to-do" });
  await expect(form.getByRole("combobox", { name: "Assignee" })).toHaveValue(new RegExp(vera.family));
  await expect(form.getByLabel("Time")).toHaveValue("09:00");
  const visit = unique("Visit the shop");
  await form.getByLabel(/^What is to be done/).fill(visit);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(piece(page, visit)).toBeVisible();
  expect(await starts(api, vera.id, day, visit)).toBe("09:00/60");

  await page.getByRole("button", { name: "Book", exact: true }).click();
  const second = unique("Second visit");
  await form.getByLabel(/^What is to be done/).fill(second);
  await form.getByRole("textbox", { name: /^Date/ }).fill(day);
  await form.getByLabel("Time").fill("09:30");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("Already taken");
  await form.getByRole("button", { name: /^Take .*10:00/ }).click();
  await expect(piece(page, second)).toBeVisible();
  expect(await starts(api, vera.id, day, second)).toBe("10:00/60");
});

test("appointments are dragged and lengthened, and go back with the reason where the server refuses", { tag: "@A6" }, async ({ api, signedIn: page }) => {
  const [vera, day] = [await colleague(api), await monday(api)];
  const [moved, fixed] = [unique("Moved"), unique("Fixed")];
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Üvegház Kft.") });
  await api.act("todo.add", { text: moved, due: `${day}T09:00`, kind: "MEETING", minutes: 60, assignee: vera.id, client });
  await api.act("todo.add", { text: fixed, due: `${day}T13:00`, kind: "MEETING", minutes: 60, assignee: vera.id, client });
  await open(page, vera);
  await expect(piece(page, moved)).toBeVisible();

  const [from, to] = [await spot(page, 0, 9), await spot(page, 0, 9)];
  await page.mouse.move(from.x, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y + 10 + HOUR / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y + 10 + HOUR, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => starts(api, vera.id, day, moved)).toBe("10:00/60");

  const edge = await piece(page, moved).boundingBox();
  if (!edge) throw new Error("no piece");
  await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height - 3);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height - 3 + HOUR / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => starts(api, vera.id, day, moved)).toBe("10:00/90");

  const ten = await spot(page, 0, 10);
  await page.mouse.move(ten.x, ten.y + 10);
  await page.mouse.down();
  await page.mouse.move(ten.x, ten.y + 10 + 3 * HOUR, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole("alert").filter({ hasText: "Already taken" })).toBeVisible();
  await expect(page.getByText(`“${moved}” stays`)).toBeVisible();
  await expect(piece(page, moved)).toHaveAccessibleName(/10:00–11:30/);
  expect(await starts(api, vera.id, day, moved)).toBe("10:00/90");
});

test("the keyboard alone books, moves and lengthens", { tag: "@A6" }, async ({ api, signedIn: page }) => {
  const [vera, day] = [await colleague(api), await monday(api)];
  await open(page, vera);
  const cursor = page.getByRole("button", { name: /^Book: / });
  await cursor.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(cursor).toHaveAccessibleName(/Tuesday.* 09:30$/);
  await page.keyboard.press("n");
  const form = page.getByRole("dialog", { name: "New to-do" });
  const text = unique("By keys");
  await form.getByLabel(/^What is to be done/).fill(text);
  await page.keyboard.press("Control+Enter");
  const booked = piece(page, text);
  await expect(booked).toBeVisible();
  await booked.focus();
  await page.keyboard.press(" ");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => starts(api, vera.id, day, text)).toBe("09:45/75");
});

test("others see only that somebody is busy, until the calendar is shared", { tag: "@A6" }, async ({ api, browser, baseURL }) => {
  const [vera, other, day] = [await colleague(api), await colleague(api), await monday(api)];
  const theirs = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(theirs, other.person);
  const text = unique("Dentist");
  await api.act("todo.add", { text, due: `${day}T09:00`, kind: "MEETING", minutes: 60, assignee: vera.id });
  await open(theirs, vera);
  await expect(column(theirs, 0).getByText("Busy")).toBeVisible();
  await expect(theirs.getByText(text)).toHaveCount(0);

  const hers = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(hers, vera.person);
  await hers.goto("/settings/profile");
  await hers.getByRole("radio", { name: "Everybody in the company" }).click();
  await expect(hers.getByText("Saved.")).toBeVisible();
  await hers.getByRole("button", { name: "Make an address" }).click();
  const address = await hers.getByRole("status").locator("code").textContent();
  const calendar = await hers.request.get(address ?? "");
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain(`SUMMARY:${text}`);
  await hers.getByRole("button", { name: "Revoke", exact: true }).click();
  await expect(hers.getByText("The address no longer works.")).toBeVisible();
  expect((await hers.request.get(address ?? "")).status()).toBe(404);
  await expect(piece(theirs, text)).toBeVisible();
  await hers.close();
  await theirs.close();
});

test("a calendar shared with departments is read by colleagues of them, and not by others", { tag: "@A6" }, async ({ api, browser, baseURL }) => {
  const [vera, beside, outside, day] = [await colleague(api), await colleague(api), await colleague(api), await monday(api)];
  const department = await api.act("department.add", { name: unique("Front desk") });
  for (const user of [vera.id, beside.id]) await api.act("department.assign", { department, user });
  const text = unique("Doctor");
  await api.act("todo.add", { text, due: `${day}T09:00`, kind: "MEETING", minutes: 60, assignee: vera.id });
  const hers = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(hers, vera.person);
  await hers.goto("/settings/profile");
  await hers.getByRole("radio", { name: "Nobody" }).click();
  await expect(hers.getByText("Saved.")).toBeVisible();
  const [near, far] = [await browser.newPage(baseURL ? { baseURL } : {}), await browser.newPage(baseURL ? { baseURL } : {})];
  await signIn(near, beside.person);
  await signIn(far, outside.person);
  for (const page of [near, far]) {
    await open(page, vera);
    await expect(column(page, 0).getByText("Busy")).toBeVisible();
  }
  await hers.getByRole("radio", { name: "My departments" }).click();
  await expect(piece(near, text)).toBeVisible();
  await far.reload();
  for (let week = 0; week < 2; week++) await far.getByRole("button", { name: "Next week" }).click();
  await expect(column(far, 0).getByText("Busy")).toBeVisible();
  await expect(far.getByText(text)).toHaveCount(0);
  await Promise.all([hers, near, far].map((page) => page.close()));
  await api.act("department.trash", { department });
});

test("meetings and calls are told apart, days beside each other, free time is found", { tag: "@A293" }, async ({ api, signedIn: page }) => {
  const [vera, day] = [await colleague(api), await monday(api)];
  await api.act("todo.add", { text: "Ring them", due: `${day}T08:00`, kind: "CALL", minutes: 30, assignee: vera.id });
  await api.act("todo.add", { text: "See them", due: `${day}T09:00`, kind: "MEETING", minutes: 30, assignee: vera.id });
  await open(page, vera);
  await expect(column(page, 0).getByRole("button", { name: /^Call, Ring them/ })).toBeVisible();
  await expect(column(page, 0).getByRole("img", { name: "Meeting" })).toBeVisible();
  await page.getByRole("button", { name: "Find free time" }).click();
  const times = page.getByRole("dialog", { name: "Find free time" }).getByRole("group", { name: "Free times" });
  const [meeting, other] = [unique("Both of them"), await colleague(api)];
  await page.reload();
  await page.getByRole("button", { name: "Find free time" }).click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Whose calendars" }).fill(other.family);
  await page.getByRole("option", { name: new RegExp(other.family) }).click();
  await page.keyboard.press("Tab");
  await times.getByRole("button").first().click();
  const form = page.getByRole("dialog", { name: "New to-do" });
  await expect(form.getByText(new RegExp(`Also for .*${other.family}`))).toBeVisible();
  await expect(form.getByLabel("Time")).not.toHaveValue("");
  const at = isoOf(await form.getByRole("textbox", { name: /^Date/ }).inputValue());
  await form.getByLabel(/^What is to be done/).fill(meeting);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  expect(await starts(api, vera.id, at, meeting)).toBeDefined();
  expect(await starts(api, other.id, at, meeting)).toBe(await starts(api, vera.id, at, meeting));
});

for (const [name, screen] of Object.entries(SCREENS)) {
  test.describe(name, () => {
    test.use(screen);
    test("the calendar has no accessibility violation and fits", async ({ api, signedIn: page }) => {
      const { date } = await api.get<{ date: string }>("/today");
      const user = await colleague(api);
      await api.act("todo.add", { text: unique("Seen"), due: `${date}T09:00`, kind: "MEETING", minutes: 45, assignee: user.id });
      await api.act("todo.add", { text: unique("Deadline"), due: date });
      await page.goto(`/calendar`);
      const people = page.getByRole("combobox", { name: "Whose calendars" });
      await people.fill(user.family);
      await page.getByRole("option", { name: new RegExp(user.family) }).click();
      await page.keyboard.press("Escape");
      await expect(page.locator(".cal-piece").first()).toBeVisible();
      await tidy(page);
    });
  });
}

test("the company says when it works and where companies are looked up, and takes it back", { tag: ["@A6", "@A32"] }, async ({ api, signedIn: page }) => {
  const closing = async (): Promise<string> => (await api.get<{ hours: { until: string } }>("/calendar/settings")).hours.until.slice(0, 5);
  const before = await closing();
  await page.goto("/settings/company");
  await page.getByLabel("Until").fill("18:30");
  await page.getByRole("button", { name: "Save" }).nth(1).click();
  await expect.poll(closing).toBe("18:30");
  await tidy(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(closing).toBe(before);
  await expect(page.getByLabel("Until")).toHaveValue(before);

  const columns = page.locator(".cal-column");
  const works = async (on: boolean): Promise<void> => {
    await page.goto("/settings/company");
    await page.getByRole("checkbox", { name: "Sat" }).setChecked(on);
    await page.getByRole("button", { name: "Save" }).nth(1).click();
    await page.goto("/calendar");
    await page.getByText("Work week", { exact: true }).click();
    await expect(columns).toHaveCount(on ? 6 : 5);
  };
  await works(true);
  await works(false);
  await page.getByText("Week", { exact: true }).click();

  await page.goto("/settings/company");
  const address = page.getByLabel("Address of the page");
  await address.fill("https://register.example.com/?q={name}");
  await page.getByRole("button", { name: "Save" }).last().click();
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Looked up Ltd") });
  await expect.poll(async () => (await api.get<{ registries: unknown[] }>("/me")).registries).toHaveLength(1);
  await page.goto(`/clients/${client}`);
  await expect(page.getByRole("link", { name: "Company register: register.example.com" })).toHaveAttribute("href", /q=Looked%20up/);
  await page.goto("/settings/company");
  await address.fill("");
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect.poll(async () => (await api.get<{ registries: unknown[] }>("/me")).registries).toHaveLength(0);
});
