import type { Locator, Page } from "@playwright/test";
import { type Api, unique } from "../serai.ts";
import type { Say } from "./words.ts";

/** A screen of the gallery. */
export interface Screen {
  name: string;
  path: string;
  /** What stands above a page is opened first. */
  open?: (page: Page, say: Say) => Promise<void>;
  /** Whether it is one of those that people see all day. */
  main?: boolean;
  /** Whether the page is loaded for it. */
  anew?: boolean;
  /** Whether there is room for it on a desktop only. */
  desktop?: boolean;
}

const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true }).and(page.locator(":visible")).first();
const item = (page: Page, name: string): Locator => page.getByRole("menuitem", { name, exact: true });
const menu = (opened: string, chosen: string) => async (page: Page, say: Say): Promise<void> => {
  await button(page, say(opened)).click();
  await item(page, say(chosen)).click();
};
const press = (name: string) => (page: Page, say: Say): Promise<void> => button(page, say(name)).click();
const keys = (...pressed: string[]) => async (page: Page): Promise<void> => {
  for (const key of pressed) await page.keyboard.press(key);
};
const click = (place: string) => (page: Page): Promise<void> => page.locator(place).and(page.locator(":visible")).first().click();
/** The first to-do of the page, and a key on it. */
const todo = (key: string) => async (page: Page): Promise<void> => {
  await page.locator("[data-todo]").first().focus();
  await page.keyboard.press(key);
};
/** The first rows of a list, and what is done with them. */
const chosen = (act?: string) => async (page: Page, say: Say): Promise<void> => {
  for (const row of [0, 1]) await page.locator("tbody").getByRole("checkbox").nth(row).check();
  if (act) await page.getByRole("region", { name: say("list.selection") }).getByRole("button", { name: say(act), exact: true }).click();
};
/** The three dots of a row of settings. */
const rowMenu = (act: string) => async (page: Page, say: Say): Promise<void> => {
  await page.getByRole("button", { name: `${say("common.actions")}: ` }).first().click();
  await item(page, say(act)).click();
};

async function someDays(api: Api, sales: string): Promise<{ client: string; card: string }> {
  const { date: today } = await api.get<{ date: string }>("/today");
  const names = ["Tesztiroda Bt.", "Üveghegy Kereskedelmi és Szolgáltató Kft.", "ООО «Ромашка»", "Zielony Ogród Sp. z o.o.", "Northwind Ltd"];
  const sources = ["recommendation", "web-search", "fair", "web-site", "advertisement"];
  let [client, card] = ["", ""];
  for (const [at, name] of names.entries()) {
    client = await api.act("client.create", { kind: "COMPANY", name: unique(name), contactPoints: [{ kind: "PHONE", value: `+36205551${100 + at}` }, { kind: "EMAIL", value: `office${at}@example.com` }], addresses: [{ text: "1117 Budapest, Fő utca 1." }] });
    card = await api.act("card.open", { module: sales, client, title: `${name}: windows for the new wing`, values: { source: sources[at], "deal-value": { minor: (at + 1) * 12_345_600, currency: "HUF" } } });
    await api.act("todo.add", { text: "Call back about the offer", due: at % 2 === 0 ? today : "2026-01-05", card });
    await api.act("note.add", { text: "They would like the blue ones, delivered before Easter.", card });
  }
  const { items } = await api.get<{ items: Array<{ minutes?: number }> }>(`/calendar?from=${today}&to=${today}&users=${api.me.user.id}`);
  if (!items.some(({ minutes }) => minutes)) await api.act("todo.add", { text: "Walk through the new wing", due: `${today}T11:00`, kind: "MEETING", minutes: 90, client });
  return { client, card };
}

/** A company as after some days of work, and all that can be seen in it. */
export async function screens(api: Api): Promise<Screen[]> {
  const sales = await api.module("sales");
  const complaints = await api.module("complaints");
  const bare = await api.act("module.create", { kind: "empty", name: unique("Keys") });
  await api.act("dashboard.save", {});
  const { client, card } = await someDays(api, sales);
  const twin = { kind: "COMPANY", name: unique("Zwilling GmbH"), contactPoints: [{ kind: "PHONE", value: `+3630${String(Date.now()).slice(-7)}` }] };
  await api.act("client.create", twin);
  await api.act("client.create", { ...twin, addresses: [{ text: "9021 Győr, Fő utca 2." }] });
  const complaint = await api.act("card.open", { module: complaints, client, title: "Scratched pane" });
  const disputed = await api.act("client.create", { kind: "PERSON", name: unique("Disputed") });
  await api.act("client.trash", { client: await api.act("client.create", { kind: "PERSON", name: unique("Nobody Any More") }) });
  await api.act("channel.set", { kind: "webhook-in", name: unique("Shop"), settings: { way: "form", user: api.me.user.id, module: sales } });
  await api.act("channel.set", { kind: "webhook-out", name: unique("Ledger"), settings: { url: "https://ledger.example/in", events: ["nothing"], user: api.me.user.id } });
  const table = await api.upload("clients.csv", `Company;Phone;Mail\n${unique("Kovács és Fia Kft.")};06 20 555 1234;kovacs@example.com\nSzél Bt.;no number;szel@example`);
  const imported = await api.upload("old.csv", `Company;Phone\n${unique("Imported Ltd")};06 20 555 1234\n${unique("Refused Ltd")};no number`);
  await api.act("import.begin", { table: imported, plan: { targets: ["company", "phone"], steps: [], known: "CREATE", match: [] } });
  const then = new Date().toISOString();
  const disagree = async (page: Page): Promise<void> => {
    await page.locator("h1 .edit").click();
    await page.locator("h1 input, main form input").first().fill(unique("Mine"));
    const { version } = await api.get<{ version: number }>(`/clients/${disputed}`);
    await api.act("client.change", { client: disputed, version, name: unique("Theirs") });
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
  };
  const stairs = (await api.get<{ modules: Array<{ id: string; groups: Array<{ statuses: Array<{ id: string }> }> }> }>("/me")).modules.find(({ id }) => id === complaints)?.groups.flatMap((group) => group.statuses) ?? [];
  const resolved = stairs.findIndex(({ id }) => id === "resolved");
  const settings = ["profile", "company", "clients", "modules", `modules/${sales}`, "users", "keys", "channels", "templates", "templates/new", "jobs", "trash", "audit", "actions"];
  return [
    { name: "today", path: "/today", main: true }, { name: "calendar", path: "/calendar", main: true }, { name: "dashboard", path: "/dashboard", main: true },
    { name: "clients", path: "/clients", main: true }, { name: "client", path: `/clients/${client}`, main: true }, { name: "client-past", path: `/clients/${client}?asOf=${then}` },
    { name: "new-client", path: "/clients/new", main: true }, { name: "list", path: `/modules/${sales}`, main: true }, { name: "list-empty", path: `/modules/${bare}` },
    { name: "card", path: `/cards/${card}`, main: true }, { name: "card-past", path: `/cards/${card}?asOf=${then}` }, { name: "new-card", path: "/new/card" },
    { name: "import", path: "/import", main: true }, { name: "import-table", path: `/import?id=${table}`, main: true }, { name: "import-done", path: `/import?id=${imported}` },
    { name: "duplicates", path: "/clients/duplicates", main: true }, { name: "mail", path: "/mails", main: true }, { name: "manual", path: "/help" }, { name: "manual-chapter", path: "/help/lists" }, { name: "not-found", path: "/nowhere" },
    ...settings.map((page) => ({ name: `settings-${page.startsWith("modules/") ? "module" : page.replace("/", "-")}`, path: `/settings/${page}`, main: page.startsWith("modules") })),

    { name: "board", path: `/modules/${sales}`, main: true, open: click("[data-tour=layout] label >> nth=1") },
    { name: "table-again", path: `/modules/${sales}`, open: click("[data-tour=layout] label >> nth=0") },
    { name: "list-filter", path: `/modules/${sales}`, open: click("[data-tour=filter] button") },
    { name: "list-condition", path: `/modules/${sales}`, open: async (page) => { await click("[data-tour=filter] button")(page); await page.getByRole("menuitem").nth(1).click(); } },
    { name: "list-chosen", path: `/modules/${sales}`, open: chosen() },
    { name: "list-status", path: `/modules/${sales}`, open: chosen("bulk.status") },
    { name: "list-hand-over", path: `/modules/${sales}`, open: chosen("bulk.handOver") },
    { name: "list-mass-edit", path: `/modules/${sales}`, open: chosen("bulk.field") },
    { name: "list-trash", path: `/modules/${sales}`, open: chosen("common.trash") },
    { name: "list-export", path: "/clients", desktop: true, open: press("list.export") },
    { name: "list-columns", path: "/clients", desktop: true, open: press("shape.columns") },
    { name: "list-view", path: "/clients", open: menu("list.viewActions", "list.saveAs") },
    { name: "todo-close", path: "/today", open: todo("e") }, { name: "todo-reschedule", path: "/today", open: todo("r") }, { name: "todo-hand-over", path: "/today", open: todo("h") },
    { name: "new-todo", path: "/today", open: keys("n") }, { name: "palette", path: "/clients", open: keys("Control+k") }, { name: "keys", path: "/today", open: keys("?") },
    { name: "search", path: "/today", open: async (page) => { await page.keyboard.press("/"); await page.keyboard.type("te"); await page.getByRole("option").nth(1).waitFor(); } },
    { name: "chat", path: "/today", open: click("[data-tour=chat]") }, { name: "me", path: "/today", open: click("[data-tour=me]") }, { name: "help", path: "/today", open: press("help.title") },
    { name: "appointment", path: "/calendar", open: click(".cal-piece") }, { name: "free-time", path: "/calendar", open: press("calendar.findTime") },
    { name: "tiles", path: "/dashboard", open: press("dashboard.arrange") },
    { name: "tile", path: "/dashboard", open: async (page, say) => { await press("dashboard.arrange")(page, say); await press("dashboard.add")(page, say); } },
    { name: "client-edit", path: `/clients/${client}`, open: async (page, say) => { await page.locator("[data-tour=details]").getByRole("button", { name: say("common.edit").replace("{{what}}", "").trim() }).click(); } },
    { name: "client-known", path: "/clients/new", open: async (page, say) => { await page.getByRole("textbox", { name: say("client.contactKinds.PHONE") }).first().fill(twin.contactPoints[0]?.value ?? ""); await page.getByRole("status").filter({ hasText: say("client.known") }).waitFor(); } },
    { name: "conflict", path: `/clients/${disputed}`, open: disagree },
    { name: "past-dialog", path: `/clients/${client}`, open: menu("common.actions", "past.menu") },
    { name: "merge", path: "/clients/duplicates", open: press("merge.open") }, { name: "merge-picker", path: `/cards/${card}`, open: menu("common.actions", "merge.menu") },
    { name: "card-menu", path: `/cards/${card}`, open: press("common.actions") },
    { name: "card-elsewhere", path: `/cards/${card}`, open: menu("common.actions", "passage.title") },
    { name: "card-asked", path: `/cards/${complaint}`, desktop: true, open: async (page) => {
      const stair = page.locator(".stair");
      if (await stair.first().isVisible()) await stair.nth(resolved).click();
      else await page.locator("select:visible").first().selectOption("resolved");
      await page.getByRole("dialog").waitFor();
    } },
    { name: "card-field", path: `/cards/${card}`, anew: true, open: click(".band .edit") },
    { name: "message", path: `/cards/${card}`, open: (page, say) => page.getByRole("tab", { name: say("history.message") }).click() },
    { name: "letter", path: `/cards/${card}`, open: (page, say) => page.getByRole("tab", { name: say("history.mail") }).click() },
    { name: "import-tools", path: `/import?id=${table}`, open: (page, say) => page.getByRole("button", { name: new RegExp(say("imports.toolsOf").replace("{{column}}", ".+")) }).first().click() },
    { name: "automation", path: `/settings/modules/${sales}`, open: press("shape.addAutomation") },
    { name: "module-rights", path: "/settings/modules", open: rowMenu("rights.menu") },
    { name: "module-new", path: "/settings/modules", open: async (page, say) => { await press("settings.newModule")(page, say); await page.getByRole("menuitem").first().click(); } },
    { name: "module-set", path: "/settings/modules", open: async (page, say) => { await press("settings.newModule")(page, say); await page.getByRole("menuitem").filter({ hasText: say("settings.moduleSet") }).click(); } },
    { name: "module-switch", path: "/settings/modules", open: async (page) => { await page.locator("[data-tour=switchboard]").getByRole("switch").and(page.locator(":enabled")).first().click({ force: true }); await page.getByRole("dialog").getByRole("button").last().waitFor(); } },
    { name: "user-new", path: "/settings/users", open: press("settings.newUser") }, { name: "user-menu", path: "/settings/users", open: async (page, say) => { await page.getByRole("button", { name: `${say("common.actions")}: ` }).first().click(); await page.getByRole("menuitem").first().waitFor(); } },
    { name: "department-new", path: "/settings/users", open: press("settings.newDepartment") }, { name: "key-new", path: "/settings/keys", open: press("settings.newKey") },
    { name: "channel-new", path: "/settings/channels", open: async (page, say) => { await press("settings.newChannel")(page, say); await page.getByRole("menuitem").first().click(); } },
    { name: "two-step", path: "/settings/profile", open: press("twoStep.turnOn") },
  ];
}

/** What somebody sees who has begun today and may not see all. */
export const BEGINNER: Screen[] = [
  { name: "beginner-today", path: "/today" },
  { name: "beginner-refused", path: "/settings/users" },
  { name: "beginner-access", path: "/nowhere", open: async (page) => { await page.locator("main").getByRole("button").last().click(); await page.getByRole("dialog").waitFor(); } },
];

/** What stands before the sign-in. */
export const ENTRANCE: Screen[] = [
  { name: "reset", path: "/reset/any", open: async (page) => { await page.locator("input[type=password]").first().waitFor(); } },
  { name: "sign-in", path: "/", anew: true },
  { name: "forgotten", path: "/", open: press("signIn.forgotten") },
];
