import type { Locator, Page } from "@playwright/test";
import { type Person, signIn } from "./people.ts";
import { Api, expect, test, unique } from "./serai.ts";
import { SCREENS, tidy } from "./tidy.ts";

const PASSWORD = "correct-horse-battery-9";

interface Scene { module: string; name: string; department: string; where: string; responsible: string }

/** A module of its own with a card and two to-dos of somebody in a department of its own. */
async function scene(api: Api): Promise<Scene> {
  const name = unique("Lending");
  const where = unique("Depot");
  const module = await api.act("module.create", { kind: "empty", name });
  const department = await api.act("department.add", { name: where });
  const responsible = await api.act("user.add", {
    familyName: unique("Keeper"), givenName: "Kata", email: `${unique("keeper").replace(" ", ".")}@serai.example`, role: "STANDARD", language: "en",
    departments: [department], password: PASSWORD,
  });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Builder Ltd") });
  const card = await api.act("card.open", { module, client, title: "Mixer", responsible });
  for (const text of ["Bring it", "Fetch it"]) await api.act("todo.add", { text, due: "2030-01-02", card, assignee: responsible });
  return { module, name, department, where, responsible };
}

const cell = (page: Page, { name, where }: Scene): Locator => page.getByRole("switch", { name: `${name} for ${where}` });

test("before a switch is turned it tells what that touches, and the history takes it back", async ({ api, signedIn: page }) => {
  const place = await scene(api);
  const ledger = unique("Ledger");
  await api.act("channel.set", { kind: "webhook-out", name: ledger, settings: { url: "https://ledger.example/in", events: ["nothing"], user: place.responsible } });
  await page.goto("/settings/modules");
  await cell(page, place).press("Space");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 webhook hears no more of its events.");
  await expect(dialog).toContainText(`${ledger} (nothing)`);
  await expect(dialog).toContainText("1 person loses it.");
  await expect(dialog).toContainText("Kata Keeper");
  await expect(dialog).toContainText("1 open card disappears; it is kept.");
  await expect(dialog).toContainText("2 open to-dos disappear from the lists.");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(cell(page, place)).toBeChecked();

  await cell(page, place).press("Space");
  await dialog.getByRole("button", { name: "Switch off" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(cell(page, place)).not.toBeChecked();
  const undo = page.getByRole("button", { name: `Undo: ${place.name}: switched off` });
  await expect(undo).toBeVisible();
  await undo.click();
  await expect(cell(page, place)).toBeChecked();
  await expect(page.getByText(`${place.name}: switched on`)).toBeVisible();
  await expect(undo).toHaveCount(0);
});

test("a trial is shown, made longer, made for good and ended", async ({ api, signedIn: page }) => {
  const place = await scene(api);
  await page.goto("/settings/modules");
  await cell(page, place).press("Space");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Off until").fill("2020-01-01T10:00");
  await dialog.getByRole("button", { name: "Switch off" }).press("Enter");
  await expect(cell(page, place)).toBeChecked();
  await dialog.getByLabel("Off until").fill("2031-01-02T10:00");
  await dialog.getByRole("button", { name: "Switch off" }).click();
  const trial = page.getByRole("button", { name: new RegExp(`^${place.name} for ${place.where}: until .*2031`) });
  await expect(trial).toBeVisible();

  await trial.click();
  await expect(dialog.getByLabel("Off until")).toHaveValue("Jan 2, 2031 10:00");
  await dialog.getByLabel("Off until").fill("2032-03-04T12:30");
  await dialog.getByRole("button", { name: "Save" }).click();
  const longer = page.getByRole("button", { name: new RegExp(`^${place.name} for ${place.where}: until .*2032.* 12:30`) });
  await longer.click();
  await dialog.getByLabel("Off until").fill("");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(longer).toHaveCount(0);
  await expect(cell(page, place)).not.toBeChecked();
});

test("a trial ends by itself, and the page shows it without a reload", async ({ api, signedIn: page }) => {
  const place = await scene(api);
  await page.goto("/settings/modules");
  await expect(cell(page, place)).toBeChecked();
  const { company } = await api.get<{ company: { zone: string } }>("/me");
  const soon = new Date(Date.now() + 4_000).toLocaleString("sv-SE", { timeZone: company.zone }).replace(" ", "T");
  await api.act("module.switch", { module: place.module, on: false, department: place.department, until: soon });
  await expect(cell(page, place)).not.toBeChecked();
  await expect(cell(page, place)).toBeChecked({ timeout: 20_000 });
  await expect(page.getByText(`${place.name}: switched on`)).toBeVisible();
});

test("what a switch touches is told in every language with its plurals", async ({ api, baseURL }) => {
  const { module } = await scene(api);
  const person: Person = { email: `${unique("boss").replace(" ", ".")}@serai.example`, password: PASSWORD };
  await api.act("user.add", { familyName: unique("Boss"), givenName: "Anna", email: person.email, role: "ADMINISTRATOR", language: "en", password: PASSWORD });
  const boss = await Api.signIn(baseURL ?? "", person);
  const todos = { en: "2 open to-dos disappear from the lists.", hu: "2 nyitott teendő eltűnik a listákról.", ru: "Из списков исчезнут 2 открытых дела.", pl: "Z list znikną 2 otwarte zadania." };
  for (const [language, sentence] of Object.entries(todos)) {
    await boss.act("profile.change", { language });
    const { effects } = await boss.get<{ effects: Array<{ sentence: string }> }>(`/settings/switchboard/${module}/preview?on=false`);
    expect(effects.map((effect) => effect.sentence)).toContain(sentence);
  }
  await boss.close();
});

for (const [name, screen] of Object.entries(SCREENS)) {
  test.describe(name, () => {
    test.use(screen);
    test("the switchboard, its dialog and its history are accessible", async ({ api, page }, info) => {
      const place = await scene(api);
      await api.act("module.switch", { module: place.module, on: false, department: place.department, until: "2031-01-02T10:00" });
      await signIn(page);
      await page.goto("/settings/modules");
      const toggle = page.getByRole("switch", { name: `${place.name} for Whole company` });
      await expect(page.getByText(`${place.name}: switched off`)).toBeVisible();
      await page.screenshot({ path: info.outputPath("switchboard.png"), fullPage: true });
      await toggle.press("Space");
      await expect(page.getByRole("dialog").getByRole("list", { name: "What it touches" })).toBeVisible();
      await page.screenshot({ path: info.outputPath("dialog.png") });
      await tidy(page);
    });
  });
}
