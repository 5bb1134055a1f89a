import { execFileSync } from "node:child_process";
import type { Locator, Page } from "@playwright/test";
import { outside, telegram } from "./outside.ts";
import { Receiver } from "./receiver.ts";
import { type Api, expect, test, unique } from "./serai.ts";

interface Channel { id: string; kind: string; name: string; generated?: Record<string, string> }

const dialog = (page: Page): Locator => page.getByRole("dialog");
const panel = (page: Page, name: string): Locator => page.locator("section", { has: page.getByRole("heading", { level: 2, name: new RegExp(name) }) });

async function channels(api: Api): Promise<Channel[]> {
  return (await api.get<{ channels: Channel[] }>("/settings/channels")).channels;
}

/** Other channels of the same kind would share the mailbox or the bot. */
async function alone(api: Api, kind: string): Promise<void> {
  for (const channel of await channels(api)) {
    if (channel.kind === kind) await api.act("channel.remove", { channel: channel.id });
  }
}

async function begin(page: Page, kind: string, name: string): Promise<Locator> {
  await page.goto("/settings/channels");
  await page.getByRole("button", { name: "New channel" }).click();
  await page.getByRole("menuitem", { name: kind }).click();
  const form = dialog(page);
  await form.getByLabel(/^Name \*/).fill(name);
  return form;
}

async function save(page: Page): Promise<void> {
  await dialog(page).getByRole("button", { name: "Save" }).click();
}

/** The key that a new channel shows once. */
async function keyShown(page: Page): Promise<string> {
  await expect(dialog(page).getByText("shown only this once")).toBeVisible();
  const key = await dialog(page).locator("code").innerText();
  expect(key).toMatch(/^whsec_/);
  await dialog(page).getByRole("button", { name: "Close" }).last().click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText(key)).toHaveCount(0);
  return key;
}

async function choose(page: Page, form: Locator, label: string, option: string | RegExp): Promise<void> {
  await form.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option }).click();
}

test("a mailbox is set up, refused for a wrong password, put right, switched off and removed", async ({ api, signedIn: page }) => {
  await alone(api, "mailbox");
  const { mailbox } = await outside();
  const name = unique("Office");
  const form = await begin(page, "Mailbox", name);
  await form.getByLabel("E-mail address").fill(String(mailbox.address));
  await form.getByLabel("Outgoing server (SMTP)").fill(String(mailbox.smtpHost));
  await form.getByLabel("Port (SMTP)").fill(String(mailbox.smtpPort));
  await choose(page, form, "Encryption (SMTP)", "None");
  await form.getByLabel("Incoming server (IMAP)").fill(String(mailbox.imapHost));
  await form.getByLabel("Port (IMAP)").fill(String(mailbox.imapPort));
  await choose(page, form, "Encryption (IMAP)", "None");
  await form.getByLabel("User name (IMAP)").fill(String(mailbox.imapUser));
  await form.getByLabel("Password (IMAP)").fill("not the password");
  await save(page);
  const office = panel(page, name);
  await office.getByRole("button", { name: "Test it" }).click();
  await expect(office.getByRole("alert").getByText(/refuses the user name or the password.*Type both again/)).toBeVisible();

  await office.getByRole("button", { name: "Change" }).click();
  await expect(dialog(page).getByLabel("Port (IMAP)")).toHaveValue(String(mailbox.imapPort));
  await expect(dialog(page).getByLabel("Password (IMAP)")).toHaveValue("");
  await dialog(page).getByLabel("Password (IMAP)").fill(String(mailbox.imapPassword));
  await save(page);
  await expect(dialog(page)).toHaveCount(0);
  await office.getByRole("button", { name: "Test it" }).click();
  await expect(page.getByText("It works.")).toBeVisible();
  await expect(office.getByRole("alert")).toHaveCount(0);
  await expect(office.getByText("Works", { exact: true })).toBeVisible();
  await expect(page.getByText(String(mailbox.imapPassword))).toHaveCount(0);

  await office.getByRole("button", { name: "Switch off" }).click();
  await expect(office.getByText("Off", { exact: true })).toBeVisible();
  await office.getByRole("button", { name: "Switch on" }).click();
  await expect(office.getByText("Works", { exact: true })).toBeVisible();
  await office.getByRole("button", { name: "Remove" }).click();
  await expect(office).toHaveCount(0);
});

test("what is wrong with a channel's settings stands beside them and nothing typed is lost", async ({ signedIn: page }) => {
  const form = await begin(page, "Outgoing webhook", unique("Wrong"));
  await form.getByLabel(/^Address/).fill("ftp://example.com/in");
  await save(page);
  await expect(form.getByText("This must be a web address")).toBeVisible();
  await expect(form.getByLabel(/^Address/)).toHaveValue("ftp://example.com/in");
  await page.reload();
  await page.getByRole("button", { name: "New channel" }).click();
  await page.getByRole("menuitem", { name: "Outgoing webhook" }).click();
  await expect(dialog(page).getByLabel(/^Address/)).toHaveValue("ftp://example.com/in");
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await expect(dialog(page)).toHaveCount(0);
});

test("a bot with a wrong token is told what to do; with the right one an account is linked and unlinked", async ({ api, signedIn: page }) => {
  await alone(api, "telegram");
  const world = await outside();
  const name = unique("Bot");
  const form = await begin(page, "Telegram bot", name);
  await form.getByLabel(/^Bot token/).fill("1:wrong");
  await form.getByLabel(/^Bot API server/).fill(world.telegram.server);
  await save(page);
  const bot = panel(page, name);
  await bot.getByRole("button", { name: "Test it" }).click();
  await expect(bot.getByRole("alert").getByText("Copy it again from @BotFather")).toBeVisible();
  await bot.getByRole("button", { name: "Change" }).click();
  await dialog(page).getByLabel(/^Bot token/).fill(world.telegram.token);
  await save(page);
  await bot.getByRole("button", { name: "Test it" }).click();
  await expect(page.getByText("It works.")).toBeVisible();
  await expect(page.getByText(world.telegram.token)).toHaveCount(0);

  await page.goto("/settings/profile");
  const account = panel(page, "Telegram");
  await expect(account.getByText(`you talk to @${world.bot}`)).toBeVisible();
  await account.getByRole("button", { name: "Link Telegram" }).click();
  const address = (await account.getByRole("link", { name: "Open in Telegram" }).getAttribute("href")) ?? "";
  expect(address).toContain(`https://t.me/${world.bot}?start=`);
  const person = unique("Anna");
  await telegram(person, { types: `/start ${address.split("start=")[1] ?? ""}` });
  await expect.poll(async () => (await telegram(person)).length).toBeGreaterThan(0);
  await telegram(person, { presses: "Yes" });
  await expect(account.getByText("Your Telegram account is linked")).toBeVisible();
  await account.getByRole("button", { name: "Unlink" }).click();
  await expect(account.getByText("Not linked")).toBeVisible();
});

test("an incoming webhook shows its secret once, and its example works as it stands", { tag: "@A213" }, async ({ api, signedIn: page, baseURL }) => {
  await api.module("sales");
  const sales = api.me.modules.find((module) => module.kind === "sales")?.name ?? "Sales";
  const name = unique("Shop");
  const form = await begin(page, "Incoming webhook", name);
  await choose(page, form, "Opens cards in", sales);
  await save(page);
  const key = await keyShown(page);
  const shop = panel(page, name);
  await expect(shop.getByText(`${baseURL ?? ""}/hooks/`)).toBeVisible();
  await expect(shop.getByRole("button", { name: "Copy: Address to send to" })).toBeVisible();
  await shop.getByRole("button", { name: /Example with curl/ }).click();
  const example = await shop.locator("pre").innerText();
  const enquirer = unique("Nagy Éva");
  const script = example.replace("whsec_…", key).replace("Nagy Éva", enquirer).replace("curl ", "curl -s ").replace("+36 30 123 4567", `+36 30 ${String(Date.now()).slice(-7)}`);
  const answer = JSON.parse(execFileSync("sh", ["-s"], { input: script }).toString()) as { card: string };
  const card = await api.get<{ client: { name: string } }>(`/cards/${answer.card}`);
  expect(card.client.name).toBe(enquirer);

  await shop.getByRole("button", { name: "Make a new one" }).click();
  await dialog(page).getByRole("button", { name: "Make a new one" }).click();
  expect(await keyShown(page)).not.toBe(key);
  await expect.poll(() => execFileSync("sh", ["-s"], { input: script.replace("msg_", "again_") }).toString()).toContain("webhook.unsigned");
});

test("a form's address needs no signature", async ({ api, signedIn: page }) => {
  await api.module("sales");
  const name = unique("Form");
  const form = await begin(page, "Incoming webhook", name);
  await choose(page, form, "Who sends", "A form of a website");
  await choose(page, form, "Opens cards in", api.me.modules.find((module) => module.kind === "sales")?.name ?? "Sales");
  await save(page);
  await expect(dialog(page)).toHaveCount(0);
  const site = panel(page, name);
  await site.getByRole("button", { name: /Example with curl/ }).click();
  const script = (await site.locator("pre").innerText()).replace("curl ", "curl -s ");
  await expect.poll(() => execFileSync("sh", ["-s"], { input: script }).toString()).toContain("\"accepted\":true");
});

test("an outgoing webhook tells of a dead receiver, keeps a log, delivers again and resumes", async ({ api, signedIn: page }) => {
  const receiver = await Receiver.open();
  const name = unique("Ledger");
  const form = await begin(page, "Outgoing webhook", name);
  await form.getByLabel(/^Address/).fill("http://127.0.0.1:9/nobody");
  await form.getByLabel(/^Events/).fill("client.created");
  await save(page);
  await keyShown(page);
  const ledger = panel(page, name);
  await ledger.getByRole("button", { name: "Test it" }).click();
  await expect(ledger.getByRole("alert").getByText(/does not answer. Check the address/)).toBeVisible();
  await ledger.getByRole("button", { name: "Change" }).click();
  await dialog(page).getByLabel(/^Address/).fill(receiver.url);
  await save(page);
  await expect(dialog(page)).toHaveCount(0);
  await ledger.getByRole("button", { name: "Test it" }).click();
  await expect.poll(() => receiver.told.map((told) => told.type)).toContain("webhook.test");

  await ledger.getByRole("button", { name: /^Deliveries/ }).click();
  await expect(ledger.getByText("Nothing has been sent yet.")).toBeVisible();
  await api.act("client.create", { kind: "COMPANY", name: unique("Told Ltd") });
  await expect(ledger.getByText("Delivered", { exact: true })).toBeVisible();
  const of = (type: string): number => receiver.told.filter((told) => told.type === type).length;
  expect(of("client.created")).toBe(1);
  await ledger.getByRole("button", { name: "Send again: client.created" }).click();
  await expect.poll(() => of("client.created")).toBe(2);
  const [first, second] = receiver.told.filter((told) => told.type === "client.created").map((told) => told.headers["webhook-id"]);
  expect(second).toBe(first);

  receiver.status = 410;
  await api.act("client.create", { kind: "COMPANY", name: unique("Gone Ltd") });
  await expect(ledger.getByText("so nothing is sent to it")).toBeVisible();
  await expect(ledger.getByText("Held back").first()).toBeVisible();
  receiver.status = 200;
  await ledger.getByRole("button", { name: /^Resume/ }).click();
  await expect(ledger.getByText("so nothing is sent to it")).toHaveCount(0);
  await expect.poll(() => of("client.created")).toBeGreaterThanOrEqual(4);
  await expect(ledger.getByText("Delivered", { exact: true })).toHaveCount(2);
  receiver.close();
  const id = (await channels(api)).find((channel) => channel.name === name)?.id;
  if (id) await api.act("channel.remove", { channel: id });
});
