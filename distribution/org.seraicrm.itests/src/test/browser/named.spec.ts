import { mailbox, sent } from "./outside.ts";
import { goTo } from "./menu.ts";
import { type Api, expect, test, unique } from "./serai.ts";
import { tidy, untidyPage } from "./tidy.ts";

test("a sale goes on as an installation under another responsible, and is taken back", { tag: ["@A16"] }, async ({ api, signedIn: page }) => {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Glass Ltd") });
  const title = unique("Mirror");
  const card = await api.act("card.open", { module: await api.module("sales"), client, title });
  await api.module("installation");
  await page.goto(`/cards/${card}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await expect(page.getByRole("menuitem", { name: "Schedule installation" })).toHaveCount(0);
  await expect(page.getByRole("menuitem", { name: "Take a hand-over back" })).toHaveCount(0);
  await page.getByRole("menuitem", { name: "Move or copy to another module" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Module" }).click();
  await page.getByRole("option", { name: "Installation" }).first().click();
  await dialog.getByRole("button", { name: "Move" }).click();
  await expect(dialog).toHaveCount(0);
  const history = page.locator("section", { has: page.getByRole("heading", { name: "History" }) });
  await expect(history.getByText(`${title}: Sales → Installation`)).toBeVisible();
  await expect(history.getByText(`Card opened: ${title}`)).toBeVisible();
  await expect(page.getByText("Survey").first()).toBeVisible();
  await page.getByRole("button", { name: "More actions" }).click();
  await expect(page.getByRole("menuitem", { name: "Schedule installation" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(history.getByText(`${title}: Installation → Sales`)).toBeVisible();

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Move or copy to another module" }).click();
  await dialog.getByText("Copy", { exact: true }).click();
  await dialog.getByRole("combobox", { name: "Module" }).click();
  await page.getByRole("option", { name: "Installation" }).first().click();
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(page).not.toHaveURL(new RegExp(card));
  await expect(history.getByText(`Copied: ${title}, Sales → Installation`)).toBeVisible();
  await expect(history.getByText(`${title}: Installation → Sales`)).toBeVisible();
  const linked = page.locator("section", { has: page.getByRole("heading", { name: "Linked cards" }) });
  await tidy(page);
  await linked.getByRole("link", { name: title }).click();
  await expect(page).toHaveURL(new RegExp(card));
  await expect(linked.getByText("Copy")).toBeVisible();
});

test("a questionnaire is made on its page, and its index is watched there", { tag: ["@A255", "@A260"] }, async ({ api, signedIn: page }) => {
  await api.module("questionnaires");
  await goTo(page, "Questions and index");
  await page.getByRole("button", { name: "New questionnaire" }).click();
  const form = page.getByRole("form", { name: "New questionnaire" });
  const name = unique("On the page");
  const better = unique("What should we do better?");
  await form.getByRole("textbox", { name: "Name" }).fill(name);
  await form.getByRole("button", { name: "Add question" }).click();
  const second = form.getByRole("group", { name: "Question 2" });
  await form.getByRole("button", { name: "Save" }).click();
  await second.getByRole("textbox", { name: "Question" }).fill(better);
  await tidy(page);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByText(name)).toBeVisible();
  await expect(page.getByText(better)).toBeVisible();
  const { questionnaires } = await api.get<{ questionnaires: Array<{ id: string; name: string }> }>("/questionnaires");
  const questionnaire = questionnaires.find((each) => each.name === name)?.id;
  const client = await api.act("client.create", { kind: "PERSON", name: unique("Nagy Éva") });
  await api.act("questionnaires.fill", { questionnaire, client, answers: { q1: "9" } });
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Promoters" })).toBeVisible();
  await page.screenshot({ path: "../../../target/browser/questionnaires.png", fullPage: true });
  await page.getByRole("button", { name: `Edit: ${name}` }).click();
  const editor = page.getByRole("form", { name: "Edit" });
  await editor.getByRole("button", { name: "Remove: Question 2" }).click();
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor).toHaveCount(0);
  await expect(page.getByText(better)).toHaveCount(0);
});

test("a questionnaire is chosen and sent from a card", { tag: ["@A255"] }, async ({ api, signedIn: page }) => {
  await mailbox(api);
  await api.module("questionnaires");
  const name = unique("From the card");
  await api.act("questionnaires.create", { name, questions: [{ type: "RECOMMENDATION", required: true }] });
  const contactPoints = [{ kind: "EMAIL", value: "eva@glass.test" }];
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Glass Ltd"), contactPoints });
  const card = await api.act("card.open", { module: await api.module("sales"), client, title: unique("Mirror") });
  await page.goto(`/cards/${card}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Send questionnaire" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Questionnaire" }).click();
  await page.getByRole("option", { name }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("section", { has: page.getByRole("heading", { name: "History" }) }).getByText(`Questionnaire sent: ${name}`)).toBeVisible();
  await expect.poll(async () => (await sent()).some((letter) => letter.includes(`Subject: ${name}`))).toBe(true);
});

test("answers are filled in for a client on the telephone, by the questionnaire's own form", { tag: ["@A255", "@A258"] }, async ({ api, signedIn: page }) => {
  await api.module("questionnaires");
  const name = unique("By telephone");
  const questions = [
    { type: "RECOMMENDATION", required: true },
    { type: "CHOICE", text: "How did you find us?", choices: ["A friend", "The web"], required: true },
    { type: "TEXT", text: "What should we do better?", required: false },
  ];
  await api.act("questionnaires.create", { name, questions });
  const client = await api.act("client.create", { kind: "PERSON", name: unique("Nagy Éva") });
  await page.goto(`/clients/${client}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Fill in questionnaire for the client" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Questionnaire" }).click();
  await page.getByRole("option", { name }).click();
  await dialog.getByRole("radiogroup", { name: /How likely/ }).getByRole("radio", { name: "4", exact: true }).check();
  await dialog.getByRole("textbox", { name: "Main reason" }).fill("You came late");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText(/choose|answer/i).first()).toBeVisible();
  await tidy(page);
  await page.screenshot({ path: "../../../target/browser/questionnaire-fill.png", fullPage: true });
  await dialog.getByRole("radio", { name: "A friend" }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("You came late").first()).toBeVisible();
});

/** The path of the page in the letter that asks a new client. */
async function asked(api: Api, name: string): Promise<string> {
  await mailbox(api);
  await api.module("questionnaires");
  const questions = [
    { type: "RECOMMENDATION", required: true },
    { type: "CHOICE", text: "How did you find us?", choices: ["A friend", "The web"], required: false },
    { type: "TEXT", text: "What should we do better?", required: false },
  ];
  const questionnaire = await api.act("questionnaires.create", { name, introduction: "You bought from us last week.", questions });
  const client = await api.act("client.create", { kind: "PERSON", name: unique("Nagy Éva") });
  await api.act("questionnaires.send", { questionnaire, client, to: "eva@glass.test" });
  const letter = async (): Promise<string> => ((await sent()).find((one) => one.includes(`Subject: ${name}`)) ?? "").replaceAll(/=\r?\n/g, "");
  await expect.poll(letter).toContain("/questionnaire/");
  return /\/questionnaire\/[\w-]{43}/.exec(await letter())?.[0] ?? "";
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a client answers a questionnaire from the letter, once", { tag: ["@A255"] }, async ({ api, page }) => {
    const address = await asked(api, unique("Without script"));
    await page.goto(address);
    await expect(page.getByText("You bought from us last week.")).toBeVisible();
    await page.getByRole("group", { name: /How likely are you to recommend us/ }).getByRole("radio", { name: "9", exact: true }).check();
    await page.getByLabel("What is the main reason?").fill("Kind fitters");
    await page.getByRole("button", { name: "Send answers" }).click();
    await expect(page.getByText("Thank you for your answers.")).toBeVisible();
    await page.goto(address);
    await expect(page.getByRole("button", { name: "Send answers" })).toHaveCount(0);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } });

    test("the page of a questionnaire has no accessibility violation, nor does what it says is missing", async ({ api, page }) => {
      await page.goto(await asked(api, unique(`In ${colorScheme}`)));
      expect(await untidyPage(page)).toEqual([]);
      await page.locator("form").evaluate((form) => form.setAttribute("novalidate", ""));
      await page.getByRole("button", { name: "Send answers" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      expect(await untidyPage(page)).toEqual([]);
    });
  });
}
