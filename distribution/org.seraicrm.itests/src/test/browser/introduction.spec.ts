import type { Page } from "@playwright/test";
import { colleague } from "./colleague.ts";
import { signIn } from "./people.ts";
import { type Api, expect, test, unique } from "./serai.ts";
import { SCREENS, tidy } from "./tidy.ts";

const PLACE = /(\d+) \/ (\d+)$/;
const tour = (page: Page) => page.getByRole("dialog").filter({ has: page.locator("#tour-heading") });

/** Asks the help of the screen to be shown around. */
async function showMeAround(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Help for this screen" }).click();
  await page.getByRole("dialog", { name: "Help for this screen" }).getByRole("button", { name: "Show me around" }).click();
  await expect(tour(page)).toBeVisible();
}

/** Looks at each step of a chapter and goes on by the arrow key; gives how many there were. */
async function walk(page: Page, look: () => Promise<void>): Promise<number> {
  const line = (await tour(page).locator(".tour-place").textContent()) ?? "";
  const steps = Number(PLACE.exec(line)?.[2]);
  for (let at = 1; at <= steps; at++) {
    await expect(tour(page).locator(".tour-place")).toHaveText(new RegExp(`${at} / ${steps}$`));
    await look();
    if (at < steps) await page.keyboard.press("ArrowRight");
  }
  return steps;
}

/** The card is whole on the screen, away from what it tells of unless that fills the screen, and something is shown. */
async function inSight(page: Page): Promise<void> {
  await expect(page.locator(".tour-light")).toBeVisible();
  const card = (await page.locator(".tour-card").boundingBox())!;
  const screen = page.viewportSize()!;
  expect(card.x).toBeGreaterThanOrEqual(0);
  expect(card.y).toBeGreaterThanOrEqual(0);
  expect(card.x + card.width).toBeLessThanOrEqual(screen.width);
  expect(card.y + card.height).toBeLessThanOrEqual(screen.height);
}

async function somebody(api: Api): Promise<{ client: string; card: string; sales: string }> {
  const sales = await api.module("sales");
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Tesztiroda"), contactPoints: [{ kind: "PHONE", value: "+36301234567" }] });
  const card = await api.act("card.open", { module: sales, client, title: "Windows" });
  return { client, card, sales };
}

test("a new user is offered to be shown around, and never again once that was closed", { tag: "@A28" }, async ({ api, page, browser, baseURL }) => {
  const { person } = await colleague(api);
  await signIn(page, person);
  await expect(page.getByRole("heading", { name: "Shown around in two minutes" })).toBeVisible();
  await tidy(page);
  await page.getByRole("button", { name: "Show me around" }).click();
  await expect(tour(page)).toBeVisible();
  await expect(tour(page)).toHaveAccessibleName("Your day");
  await expect(page.getByRole("button", { name: "Next" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tour(page)).toHaveAccessibleName("One click, and it is done");
  await page.keyboard.press("ArrowLeft");
  await expect(tour(page)).toHaveAccessibleName("Your day");
  // The keys of the page rest: this would open a new to-do.
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(tour(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Shown around in two minutes" })).toHaveCount(0);

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await elsewhere.newPage();
  await signIn(other, person);
  await expect(other.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect(other.getByRole("heading", { name: "Shown around in two minutes" })).toHaveCount(0);
  await showMeAround(other);
  await elsewhere.close();
});

test("who declines the introduction is asked no more", { tag: "@A28" }, async ({ api, page }) => {
  const { person } = await colleague(api);
  await signIn(page, person);
  const told = page.waitForResponse((answer) => answer.url().endsWith("/actions/profile.introduced") && answer.ok());
  await page.getByRole("button", { name: "No, thank you" }).click();
  await told;
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Shown around in two minutes" })).toHaveCount(0);
});

test("the tour leads through the real screens, from Today to the settings", { tag: "@A28" }, async ({ api, signedIn: page }) => {
  await somebody(api);
  await page.goto("/today");
  await expect(page.locator("h1").first()).toBeVisible();
  await showMeAround(page);
  const chapters: Array<[string, RegExp]> = [["On to finding", /today$/], ["On to lists", /today$/], ["On to a client", /modules\//], ["On to settings", /clients\//]];
  for (const [next, address] of chapters) {
    await walk(page, () => inSight(page));
    await expect(page).toHaveURL(address);
    await page.getByRole("button", { name: next }).click();
  }
  await expect(tour(page).locator(".tour-place")).toHaveText(/^Settings · 1 /);
  await walk(page, () => inSight(page));
  await expect(page).toHaveURL(/settings\/audit$/);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(tour(page)).toHaveCount(0);
});

for (const [name, screen] of Object.entries(SCREENS)) {
  test(`each step is accessible and in sight: ${name}`, { tag: "@A28" }, async ({ api, browser, baseURL }) => {
    test.setTimeout(180_000);
    const { client, card, sales } = await somebody(api);
    const context = await browser.newContext({ baseURL: baseURL ?? "", ...screen, reducedMotion: name === "dark" ? "no-preference" : "reduce" });
    const page = await context.newPage();
    await signIn(page);
    for (const path of ["/today", "/calendar", `/modules/${sales}`, `/clients/${client}`, `/cards/${card}`, "/settings/users"]) {
      await page.goto(path);
      await expect(page.locator("h1").first()).toBeVisible();
      await showMeAround(page);
      await tidy(page);
      // What lies under the dialog can't be reached, and is looked at where it is used.
      const steps = await walk(page, async () => {
        await inSight(page);
        await tidy(page, "dialog.tour");
      });
      expect(steps, path).toBeGreaterThanOrEqual(4);
      await expect(page.locator(".tour-light")).toHaveCSS("transition-duration", name === "dark" ? "0.16s" : "0s");
      await page.keyboard.press("Escape");
      await expect(tour(page)).toHaveCount(0);
    }
    await context.close();
  });
}

const HELP: Array<[string, RegExp]> = [
  ["/today", /\/help\/calendar$/], ["/calendar", /\/help\/calendar$/], ["/dashboard", /\/help\/dashboards#dashboard$/], ["/clients", /\/help\/lists#in-the-browser$/], ["/clients/new", /\/help\/clients#duplicates$/],
  ["/clients/duplicates", /\/help\/clients#duplicates$/], ["/import", /\/help\/import$/], ["/mails", /\/help\/channels#mailbox$/], ["/settings/profile", /\/help\/people$/],
  ["/settings/clients", /\/help\/clients#fields-of-your-own$/], ["/settings/modules", /\/help\/modules#the-switchboard$/], ["/settings/keys", /\/help\/rest$/], ["/settings/jobs", /\/help\/lists#many-rows-at-once$/], ["/settings/trash", /\/help\/people#trash-and-audit$/],
];

for (const [language, help, more] of [["en", "Help for this screen", "Read more in the manual"], ["hu", "Súgó ehhez az oldalhoz", "Bővebben a kézikönyvben"], ["ru", "Справка по этой странице", "Подробнее в руководстве"], ["pl", "Pomoc do tej strony", "Więcej w podręczniku"]] as const) {
  test(`the help of each screen leads to its place in the manual: ${language}`, { tag: "@A28" }, async ({ api, page }) => {
    test.setTimeout(120_000);
    const { id, person } = await colleague(api);
    await api.act("user.change", { user: id, language, role: "ADMINISTRATOR" });
    await page.context().request.post("/api/v1/session", { data: person });
    for (const [path, place] of HELP) {
      await page.goto(path);
      await expect(page.locator("h1").first()).toBeVisible();
      await page.getByRole("button", { name: help }).click();
      await page.getByRole("link", { name: more }).click();
      await expect(page).toHaveURL(place);
      const article = page.locator("article.manual");
      await expect(article).toHaveAttribute("lang", language);
      const heading = new URL(page.url()).hash;
      if (heading) await expect(article.locator(heading)).toBeInViewport();
    }
    await tidy(page);
    await page.goto("/help/integrators");
    await expect(page.locator("article.manual")).toHaveAttribute("lang", "en");
  });
}
