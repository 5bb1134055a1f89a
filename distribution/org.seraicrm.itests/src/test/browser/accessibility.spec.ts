import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signIn } from "./people.ts";
import { type Api, expect, test, unique } from "./serai.ts";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SCREENS = {
  light: { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: "light", hasTouch: true },
} as const;

async function places(api: Api): Promise<string[]> {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Axe Ltd"), contactPoints: [{ kind: "PHONE", value: "+3612345678" }] });
  const module = await api.module("sales");
  const card = await api.act("card.open", { module, client, title: unique("Axe") });
  const user = api.me.user.id;
  await api.act("channel.set", { kind: "webhook-in", name: unique("Shop"), settings: { way: "form", user, module } });
  await api.act("channel.set", { kind: "webhook-out", name: unique("Ledger"), settings: { url: "https://ledger.example/in", events: ["nothing"], user } });
  await api.act("todo.add", { text: "Look at it", due: (await api.get<{ date: string }>("/today")).date, card });
  return [
    "/today", "/calendar", "/dashboard", "/help", "/clients", "/clients/new", "/clients/duplicates", "/import", `/clients/${client}`, `/cards/${card}`, `/modules/${module}`, "/new/card", "/settings/profile",
    "/mails", "/settings/channels", "/settings/company", "/settings/modules", "/settings/users", "/settings/keys", "/settings/trash", "/settings/audit", "/settings/actions",
  ];
}

async function check(page: Page, where: string, rules: string[] = [...WCAG, "best-practice"]): Promise<string[]> {
  await expect(page.locator("h1").first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
  return [
    ...violations.map((violation) => `${where}: ${violation.id} ${violation.nodes[0]?.html.slice(0, 160) ?? ""}`),
    ...(wide ? [`${where}: wider than the screen`] : []),
  ];
}

for (const [name, screen] of Object.entries(SCREENS)) {
  test.describe(name, () => {
    test.use(screen);
    test("no page has an accessibility violation", async ({ api, page }) => {
      test.setTimeout(300_000);
      await page.goto("/");
      const found = await check(page, "sign-in");
      await signIn(page);
      for (const place of await places(api)) {
        await page.goto(place);
        found.push(...(await check(page, place)));
      }
      expect(found).toEqual([]);
    });
  });
}

// What lies above a page is not inside its landmarks, which only the best-practice rules mind.
test("menus, dialogs and the search are accessible, too", async ({ signedIn: page }) => {
  const found: string[] = [];
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog")).toBeVisible();
  found.push(...(await check(page, "new to-do", WCAG)));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /User menu/ }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  found.push(...(await check(page, "user menu", WCAG)));
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: /Search clients/ }).fill("zzzzqq");
  await expect(page.getByRole("option").first()).toBeVisible();
  found.push(...(await check(page, "search", WCAG)));
  await page.goto("/settings/channels");
  for (const kind of ["Mailbox", "Telegram bot", "Incoming webhook", "Outgoing webhook"]) {
    await page.getByRole("button", { name: "New channel" }).click();
    await page.getByRole("menuitem", { name: kind }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    found.push(...(await check(page, kind, WCAG)));
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  expect(found).toEqual([]);
});
