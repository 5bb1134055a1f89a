import { carry } from "./carry.ts";
import { mailbox, sent } from "./outside.ts";
import { type Api, expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

const HALF_A_MINUTE = 30_000;
const letterOf = (subject: string) => async (): Promise<string> => (await sent()).find((letter) => letter.includes(`Subject: ${subject}`)) ?? "";

async function matter(api: Api, title: string): Promise<{ card: string; name: string; address: string }> {
  const name = unique("Eva Nagy");
  const address = `${unique("eva").replace(" ", ".")}@glass.test`;
  const client = await api.act("client.create", { kind: "PERSON", name, contactPoints: [{ kind: "EMAIL", value: address }] });
  const card = await api.act("card.open", { module: await api.module("sales"), client, title, values: { "deal-value": { minor: 12_000, currency: "EUR" } } });
  return { card, name, address };
}

test("a ping is chosen and sent from the card in half a minute", { tag: ["@A36", "@A130"] }, async ({ api, signedIn: page }) => {
  await mailbox(api);
  const { card, address } = await matter(api, unique("Mirror"));
  await page.goto(`/cards/${card}`);
  await expect(page.locator("h1")).toBeVisible();
  const begun = Date.now();
  await page.getByRole("tab", { name: "E-mail" }).click();
  const template = page.getByRole("combobox", { name: "Template" });
  await template.focus();
  await template.pressSequentially("Pin");
  await template.press("Enter");
  await expect(page.getByLabel(/^Subject/)).not.toHaveValue("");
  await expect(page.getByLabel(/^Text/)).toBeFocused();
  await expect(page.getByText("Not filled in:")).toHaveCount(0);
  await tidy(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(`E-mail to ${address}`).first()).toBeVisible();
  await expect.poll(async () => (await sent()).some((letter) => letter.includes(`To: ${address}`))).toBe(true);
  expect(Date.now() - begun).toBeLessThan(HALF_A_MINUTE);
});

test("a template is made with placeholders, filled in on a card, and asks before it goes out with gaps", { tag: ["@A36", "@A130"] }, async ({ api, signedIn: page }) => {
  await mailbox(api);
  const title = unique("Window");
  const { card, name, address } = await matter(api, title);
  const template = unique("Our offer");
  await page.goto("/settings/templates");
  await expect(page.getByRole("heading", { name: "Templates" })).toBeVisible();
  await tidy(page);
  await page.getByRole("link", { name: "New template" }).click();
  await page.getByLabel(/^Name/).fill(template);
  await page.getByLabel(/^Subject/).fill("About ");
  await page.getByRole("button", { name: "Card title" }).click();
  await expect(page.getByLabel(/^Subject/)).toHaveValue("About ${title}");
  const text = page.getByLabel(/^Text/);
  await text.fill("It costs , call .");
  await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(9, 9));
  await page.getByRole("button", { name: "Deal value" }).click();
  await expect(text).toHaveValue("It costs ${value.deal-value}, call .");
  await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(35, 35));
  await page.getByRole("button", { name: "Client’s phone" }).click();
  await text.press("Control+End");
  await text.pressSequentially(" ${nonsense}");
  await expect(page.getByText("Nothing stands for ${nonsense}")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Nothing stands for ${nonsense}").first()).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue("It costs ${value.deal-value}, call ${clientPhone}. ${nonsense}");
  await text.fill("It costs ${value.deal-value}, call ${clientPhone}.");
  await page.getByRole("combobox", { name: "With the values of" }).fill(title);
  await page.getByRole("option", { name: title }).first().click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByText(`About ${title}`)).toBeVisible();
  await expect(preview).toContainText("€120");
  await expect(preview.locator("mark")).toHaveText(["Client’s phone"]);
  await tidy(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: template })).toBeVisible();

  await page.goto(`/cards/${card}`);
  await page.getByRole("tab", { name: "E-mail" }).click();
  await page.getByLabel(/^Text/).fill("Half a letter");
  await page.getByRole("combobox", { name: "Template" }).click();
  await page.getByRole("option", { name: template }).click();
  await expect(page.getByLabel(/^Text/)).toHaveValue("It costs €120, call [[Client’s phone]].");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByLabel(/^Text/)).toHaveValue("Half a letter");
  await page.getByRole("button", { name: "Template again" }).click();
  await expect(page.getByLabel(/^Subject/)).toHaveValue(`About ${title}`);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const question = page.getByRole("dialog", { name: "Send it with gaps?" });
  await expect(question).toContainText("Client’s phone");
  await tidy(page);
  await question.getByRole("button", { name: "Back to the letter" }).click();
  await page.keyboard.type("+36 30 123 4567");
  await expect(page.getByLabel(/^Text/)).toHaveValue("It costs €120, call +36 30 123 4567.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText(`E-mail to ${address}: About ${title}`).first()).toBeVisible();
  await expect.poll(letterOf(`About ${title}`)).toContain(`To: ${address}`);
  expect(name).not.toBe("");

  await page.goto("/settings/templates");
  await page.getByRole("button", { name: `Remove ${template}` }).click();
  await expect(page.getByRole("link", { name: template })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: template })).toBeVisible();
  await page.getByRole("button", { name: `Remove ${template}` }).click();
});

test("templates are put into another order by keyboard and stay so", { tag: ["@A130"] }, async ({ api, signedIn: page }) => {
  const [one, two] = [unique("First letter"), unique("Second letter")];
  const ids = [];
  for (const name of [one, two]) ids.push(await api.act("mailTemplate.add", { name, subject: "x", text: "y", shared: false }));
  await page.goto("/settings/templates");
  const own = page.locator("section", { has: page.getByRole("heading", { name: "Only mine" }) });
  await expect(own.getByRole("link").first()).toBeVisible();
  const names = (): Promise<string[]> => own.getByRole("link").allTextContents();
  await carry(own.getByRole("button", { name: `Drag ${two}` }), "ArrowUp");
  await expect.poll(async () => {
    const now = await names();
    return now.indexOf(two) < now.indexOf(one);
  }).toBe(true);
  await page.reload();
  await expect(own.getByRole("link").first()).toBeVisible();
  const kept = await names();
  expect(kept.indexOf(two)).toBeLessThan(kept.indexOf(one));
  for (const template of ids) await api.act("mailTemplate.remove", { template });
});

test("an automation sends a template by itself, filled in for the card", { tag: ["@A36", "@A86", "@A130"] }, async ({ api, signedIn: page }) => {
  await mailbox(api);
  const address = `${unique("patience").replace(" ", ".")}@glass.test`;
  const title = unique("Ladder");
  const name = unique("We wait");
  const module = await api.act("module.create", { kind: "empty", name: unique("Enquiries") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Patience Ltd"), contactPoints: [{ kind: "EMAIL", value: address }] });
  const card = await api.act("card.open", { module, client, title });
  const template = await api.act("mailTemplate.add", { name, subject: "Waiting: ${title}", text: "${greeting}\nit is now ${status}.", shared: true });
  await page.goto(`/settings/modules/${module}`);
  await page.getByRole("button", { name: "Add automation" }).click();
  await page.getByRole("group", { name: "(no name)" }).getByRole("textbox", { name: "Name" }).fill("Write");
  const automation = page.getByRole("group", { name: "Write" });
  await automation.getByRole("combobox", { name: "When a card comes into" }).click();
  await page.getByRole("option", { name: "Waiting" }).click();
  await page.keyboard.press("Escape");
  await automation.getByRole("button", { name: "Remove To-do for a colleague" }).click();
  await automation.getByRole("combobox", { name: "Add a step…" }).selectOption({ label: "E-mail of a template" });
  await automation.getByRole("combobox", { name: "Template" }).fill(name);
  await page.getByRole("option", { name }).click();
  await tidy(page);
  await automation.getByLabel("On", { exact: true }).check({ force: true });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Modules" })).toBeVisible();
  await page.goto(`/cards/${card}`);
  await page.getByRole("button", { name: "Waiting" }).click();
  await expect.poll(letterOf(`Waiting: ${title}`), { timeout: 60_000 }).toContain("it is now Waiting.");
  await api.act("mailTemplate.remove", { template });
});
