import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page, Request } from "@playwright/test";
import { colleague } from "../colleague.ts";
import { BEGINNER, ENTRANCE, type Screen, screens } from "./screens.ts";
import { administrator, type Person } from "../people.ts";
import { expect, test } from "../serai.ts";
import { still, untidy, untidyPage, wide } from "../tidy.ts";
import { type Language, words } from "./words.ts";

const FOLDER = join(import.meta.dirname, "../../../../target/gallery");
const DESKTOP = { width: 1280, height: 800 };
const WIDE = { width: 1920, height: 1080 };
const PHONE = { width: 360, height: 740 };

/** How screens are looked at: on what, in which scheme, which of them, and on which axe looks. */
interface Look { name: string; viewport: { width: number; height: number }; colorScheme: "light" | "dark"; of: "all" | "pages" | "main"; axe: "pages" | "main" | "none" }
interface Round { language: Language; hasTouch: boolean; looks: Look[] }

/** Each page in each language, in both schemes, on both sizes and under fingers, without every mixture of them; what stands above pages on both sizes. */
const ROUNDS: Round[] = [
  { language: "en", hasTouch: false, looks: [
    { name: "desktop-light-en", viewport: DESKTOP, colorScheme: "light", of: "all", axe: "pages" },
    { name: "desktop-dark-en", viewport: DESKTOP, colorScheme: "dark", of: "main", axe: "none" },
  ] },
  { language: "pl", hasTouch: true, looks: [
    { name: "phone-dark-pl", viewport: PHONE, colorScheme: "dark", of: "all", axe: "main" },
  ] },
  { language: "hu", hasTouch: false, looks: [
    { name: "desktop-light-hu", viewport: DESKTOP, colorScheme: "light", of: "main", axe: "none" },
    { name: "wide-dark-hu", viewport: WIDE, colorScheme: "dark", of: "pages", axe: "main" },
  ] },
  { language: "ru", hasTouch: true, looks: [
    { name: "phone-light-ru", viewport: PHONE, colorScheme: "light", of: "pages", axe: "main" },
    { name: "desktop-light-ru", viewport: DESKTOP, colorScheme: "light", of: "main", axe: "none" },
  ] },
];

/** Goes from screen to screen of a page, takes pictures and notes what is wrong. */
class Photographer {
  readonly wrong: string[] = [];
  private readonly asked = new Set<Request>();
  private readonly say;
  private at = "";
  private opened = false;

  constructor(private readonly page: Page, private readonly round: Round) {
    this.say = words(round.language);
    page.on("request", (request) => { if (!request.url().endsWith("/stream")) this.asked.add(request); });
    page.on("requestfinished", (request) => this.asked.delete(request));
    page.on("requestfailed", (request) => this.asked.delete(request));
    page.setDefaultTimeout(5_000);
  }

  async take(screens: Screen[]): Promise<number> {
    let taken = 0;
    for (const screen of screens) {
      try {
        taken += await this.one(screen);
      } catch (failure) {
        this.wrong.push(`${this.round.language} ${screen.name}: ${String(failure).slice(0, 300)}`);
        this.at = ""; // begins anew
      }
    }
    return taken;
  }

  private async one(screen: Screen): Promise<number> {
    const { name, path, open, main = false, anew = false } = screen;
    let taken = 0;
    if (anew) this.at = "";
    for (const look of looksAt(screen, this.round)) {
      await this.page.setViewportSize(look.viewport);
      await this.page.emulateMedia({ colorScheme: look.colorScheme });
      if (taken === 0) await this.go(path, open);
      await this.calm();
      await this.page.screenshot({ path: join(FOLDER, look.name, `${name}.jpg`), type: "jpeg", quality: 88, animations: "disabled" });
      taken++;
      const axe = look.axe === "pages" ? !open : look.axe === "main" && main;
      const seen = await (!axe ? wide : open ? untidy : untidyPage)(this.page);
      this.wrong.push(...seen.map((what) => `${look.name} ${name}: ${what}`));
    }
    if (taken > 0 && await this.page.locator("html").getAttribute("lang") !== this.round.language) this.wrong.push(`${this.round.language} ${name}: another language`);
    return taken;
  }

  /** Within the page, without loading it anew: what was opened is shut, and goes with the page it belongs to. */
  private async go(path: string, open: Screen["open"]): Promise<void> {
    if (this.opened) for (let layer = 0; layer < 2; layer++) await this.page.keyboard.press("Escape");
    if (this.at === "") {
      await this.page.goto(path, { waitUntil: "domcontentloaded" });
    } else {
      for (const to of this.at === path ? ["/nowhere", path] : [path]) {
        // As a link does: with a key of its own, by which the router tells places apart that are scrolled.
        await this.page.evaluate((address) => history.pushState({ __TSR_key: Math.random().toString(36) }, "", address), to);
        await this.calm();
      }
    }
    await expect(this.page.locator("h1, form").first()).toBeVisible();
    await this.calm();
    this.at = path;
    this.opened = open !== undefined;
    if (open) await open(this.page, this.say);
  }

  /** Until the page has got what it asked for, and nothing moves any more. */
  private async calm(): Promise<void> {
    const until = Date.now() + 5_000;
    for (let calm = 0; calm < 2 && Date.now() < until;) {
      await this.page.waitForTimeout(25);
      calm = this.asked.size === 0 ? calm + 1 : 0;
    }
    await expect(this.page.locator(".mantine-Loader-root:visible")).toHaveCount(0);
    await still(this.page);
  }
}

function looksAt({ open, main = false, desktop = false }: Screen, { looks }: Round): Look[] {
  return looks.filter(({ of, viewport }) => (of === "all" || (of === "pages" ? !open : main)) && !(desktop && viewport === PHONE));
}

async function context(browser: Browser, round: Round, who?: Person): Promise<BrowserContext> {
  const { language, hasTouch } = round;
  const made = await browser.newContext({ baseURL: process.env.SERAI_URL ?? "", hasTouch, locale: language, timezoneId: "Europe/Budapest", reducedMotion: "reduce" });
  if (who) await made.request.post("/api/v1/session", { data: who });
  return made;
}

function index(): string {
  const rounds = ROUNDS.flatMap(({ looks }) => looks.map(({ name }) => name));
  const pictures = new Map(rounds.map((round) => [round, readdirSync(join(FOLDER, round))]));
  const names = [...new Set([...pictures.values()].flat())];
  const figure = (round: string, picture: string): string => `<figure><a href="${round}/${picture}"><img loading="lazy" src="${round}/${picture}" alt="${picture}, ${round}"></a><figcaption>${round}</figcaption></figure>`;
  const row = (picture: string): string => `<h2>${picture.replace(".jpg", "")}</h2><div>${rounds.filter((round) => pictures.get(round)?.includes(picture)).map((round) => figure(round, picture)).join("")}</div>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>body{font:14px system-ui;margin:24px;background:#f3f4f6}div{display:flex;gap:16px;align-items:flex-start;overflow-x:auto}figure{margin:0}img{height:360px;border:1px solid #ccc;background:#fff}</style><h1>Every screen</h1>${names.map(row).join("")}</html>`;
}

test("every screen is in the gallery, whole and accessible in four languages, light and dark, wide and narrow", async ({ api, browser }) => {
  test.setTimeout(600_000);
  for (const { looks } of ROUNDS) {
    for (const { name } of looks) {
      rmSync(join(FOLDER, name), { recursive: true, force: true });
      mkdirSync(join(FOLDER, name), { recursive: true });
    }
  }
  const places = await screens(api);
  const beginner = await colleague(api);
  const wrong: string[] = [];
  try {
    for (const round of ROUNDS) {
      const { language } = round;
      await api.act("profile.change", { language });
      await api.act("user.change", { user: beginner.id, language });
      for (const [who, seen] of [[undefined, ENTRANCE], [administrator, places], [beginner.person, BEGINNER]] as const) {
        const place = await context(browser, round, who);
        const photographer = new Photographer(await place.newPage(), round);
        const taken = await photographer.take([...seen]);
        wrong.push(...photographer.wrong);
        const expected = seen.map((screen) => looksAt(screen, round).length).reduce((sum, each) => sum + each, 0);
        if (taken !== expected) wrong.push(`${language}: ${taken} pictures of ${expected}`);
        await place.close();
      }
    }
  } finally {
    await api.act("profile.change", { language: "en" });
    writeFileSync(join(FOLDER, "index.html"), index());
  }
  expect(wrong).toEqual([]);
});
