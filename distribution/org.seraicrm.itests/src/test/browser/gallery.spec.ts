import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Api, expect, test, unique } from "./serai.ts";
import { administrator } from "./people.ts";
import { untidy, untidyPage, wide } from "./tidy.ts";

const FOLDER = join(import.meta.dirname, "../../../target/gallery");
const DESKTOP = { width: 1280, height: 800 };
const WIDE = { width: 1920, height: 1080 };
const PHONE = { width: 360, height: 740 };
/** Each screen in each language, in both schemes, on both sizes and under fingers, without every mixture of them; axe looks at each scheme and each size once. */
const ROUNDS = [
  { name: "desktop-light-en", viewport: DESKTOP, colorScheme: "light", language: "en", hasTouch: false, axe: true },
  { name: "wide-dark-hu", viewport: WIDE, colorScheme: "dark", language: "hu", hasTouch: false, axe: false },
  { name: "phone-light-ru", viewport: PHONE, colorScheme: "light", language: "ru", hasTouch: true, axe: false },
  { name: "phone-dark-pl", viewport: PHONE, colorScheme: "dark", language: "pl", hasTouch: true, axe: true },
] as const;

/** What is pressed or clicked on a page before its picture is taken; a dialog comes after keys. */
interface Screen { name: string; path: string; keys?: string; click?: string }

/** A company as after some days of work, and the address of each screen. */
async function screens(api: Api): Promise<Screen[]> {
  const sales = await api.module("sales");
  await api.act("dashboard.save", {});
  const today = (await api.get<{ date: string }>("/today")).date;
  const names = ["Tesztiroda Bt.", "Üveghegy Kereskedelmi és Szolgáltató Kft.", "ООО «Ромашка»", "Zielony Ogród Sp. z o.o.", "Northwind Ltd"];
  const sources = ["recommendation", "web-search", "fair", "web-site", "advertisement"];
  let card = "";
  let client = "";
  for (const [at, name] of names.entries()) {
    client = await api.act("client.create", { kind: "COMPANY", name: unique(name), contactPoints: [{ kind: "PHONE", value: `+36205551${100 + at}` }, { kind: "EMAIL", value: `office${at}@example.com` }], addresses: [{ text: "1117 Budapest, Fő utca 1." }] });
    card = await api.act("card.open", { module: sales, client, title: `${name}: windows for the new wing`, values: { source: sources[at], "deal-value": { minor: (at + 1) * 12_345_600, currency: "HUF" } } });
    await api.act("todo.add", { text: "Call back about the offer", due: at % 2 === 0 ? today : "2026-01-05", card });
    await api.act("note.add", { text: "They would like the blue ones, delivered before Easter.", card });
  }
  await api.act("client.trash", { client: await api.act("client.create", { kind: "PERSON", name: unique("Nobody Any More") }) });
  await api.act("channel.set", { kind: "webhook-in", name: unique("Shop"), settings: { way: "form", user: api.me.user.id, module: sales } });
  await api.act("channel.set", { kind: "webhook-out", name: unique("Ledger"), settings: { url: "https://ledger.example/in", events: ["nothing"], user: api.me.user.id } });
  const table = await api.upload("clients.csv", `Company;Phone;Mail\n${unique("Kovács és Fia Kft.")};06 20 555 1234;kovacs@example.com\nSzél Bt.;no number;szel@example`);
  const settings = ["profile", "company", "clients", "modules", `modules/${sales}`, "users", "keys", "channels", "templates", "templates/new", "jobs", "trash", "audit", "actions"];
  return [
    { name: "today", path: "/today" }, { name: "calendar", path: "/calendar" }, { name: "dashboard", path: "/dashboard" }, { name: "clients", path: "/clients" }, { name: "client", path: `/clients/${client}` },
    { name: "new-client", path: "/clients/new" }, { name: "list", path: `/modules/${sales}` },
    { name: "filter", path: `/modules/${sales}`, click: "[data-tour=filter] button" }, { name: "board", path: `/modules/${sales}`, click: "[data-tour=layout] label >> nth=1" }, { name: "card", path: `/cards/${card}` }, { name: "new-card", path: "/new/card" },
    { name: "import", path: "/import" }, { name: "import-table", path: `/import?id=${table}` }, { name: "duplicates", path: "/clients/duplicates" }, { name: "mail", path: "/mails" }, { name: "manual", path: "/help" }, { name: "not-found", path: "/nowhere" },
    ...settings.map((page) => ({ name: `settings-${page.startsWith("modules/") ? "module" : page.replace("/", "-")}`, path: `/settings/${page}` })),
    { name: "palette", path: "/clients", keys: "Control+k" }, { name: "keys", path: "/today", keys: "?" }, { name: "new-todo", path: "/today", keys: "n" },
    { name: "chat", path: "/today", click: "[data-tour=chat] >> visible=true" },
  ];
}

function index(shots: Array<{ round: string; name: string }>): string {
  const names = [...new Set(shots.map((shot) => shot.name))];
  const row = (name: string): string =>
    `<h2>${name}</h2><div>${shots.filter((shot) => shot.name === name).map(({ round }) => `<figure><a href="${round}/${name}.png"><img loading="lazy" src="${round}/${name}.png" alt="${name}, ${round}"></a><figcaption>${round}</figcaption></figure>`).join("")}</div>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>body{font:14px system-ui;margin:24px;background:#f3f4f6}div{display:flex;gap:16px;align-items:flex-start;overflow-x:auto}figure{margin:0}img{height:360px;border:1px solid #ccc;background:#fff}</style><h1>Every screen</h1>${names.map(row).join("")}</html>`;
}

test("every screen is in the gallery, whole and accessible in four languages, light and dark, wide and narrow", async ({ api, browser, baseURL }) => {
  test.setTimeout(600_000);
  rmSync(FOLDER, { recursive: true, force: true });
  const places = await screens(api);
  const shots: Array<{ round: string; name: string }> = [];
  const wrong: string[] = [];
  try {
    for (const { name: round, language, axe, ...device } of ROUNDS) {
      mkdirSync(join(FOLDER, round), { recursive: true });
      await api.act("profile.change", { language });
      const context = await browser.newContext({ baseURL: baseURL ?? "", ...device, locale: language, timezoneId: "Europe/Budapest", reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto("/");
      await expect(page.locator("input[type=password]")).toBeVisible();
      await page.screenshot({ path: join(FOLDER, round, "sign-in.png"), animations: "disabled" });
      shots.push({ round, name: "sign-in" });
      wrong.push(...(await (axe ? untidyPage : wide)(page)).map((what) => `${round} sign-in: ${what}`));
      await context.request.post("/api/v1/session", { data: administrator });
      for (const { name, path, keys, click } of places) {
        await page.goto(path, { waitUntil: "domcontentloaded" });
        await expect(page.locator("h1").first()).toBeVisible();
        await page.waitForLoadState("load");
        if (keys) {
          await page.keyboard.press(keys);
          await expect(page.getByRole("dialog")).toBeVisible();
        }
        if (click) await page.locator(click).first().click();
        await expect(page.locator(".mantine-Loader-root")).toHaveCount(0);
        await page.waitForTimeout(200);
        await page.screenshot({ path: join(FOLDER, round, `${name}.png`), animations: "disabled" });
        shots.push({ round, name });
        if (await page.locator("html").getAttribute("lang") !== language) wrong.push(`${round} ${name}: another language`);
        const look = !axe ? wide : keys || click ? untidy : untidyPage;
        wrong.push(...(await look(page)).map((what) => `${round} ${name}: ${what}`));
      }
      await context.close();
    }
  } finally {
    await api.act("profile.change", { language: "en" });
    writeFileSync(join(FOLDER, "index.html"), index(shots));
  }
  expect(wrong).toEqual([]);
  expect(shots).toHaveLength((places.length + 1) * ROUNDS.length);
});
