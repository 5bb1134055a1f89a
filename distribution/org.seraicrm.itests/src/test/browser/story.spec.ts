import { place } from "./menu.ts";
import { administrator, signIn } from "./people.ts";
import { expect, test, unique } from "./serai.ts";

test("a client nobody knew is created from the search and found again", { tag: ["@A42", "@A45", "@A103"] }, async ({ signedIn: page }) => {
  const name = unique("Üvegbolt");
  await page.keyboard.press("/");
  const search = page.getByRole("combobox", { name: /Search clients/ });
  await expect(search).toBeFocused();
  await search.fill(name);
  await page.getByRole("option", { name: new RegExp(`Create client “${name}”`) }).click();
  await expect(page.getByLabel("Name *")).toHaveValue(name);
  await page.getByRole("textbox", { name: "Phone", exact: true }).fill("06 1 234 5678");
  await page.getByRole("button", { name: "Create client" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(page.getByRole("link", { name: /234/ }).first()).toHaveAttribute("href", /^tel:\+361/);

  await page.keyboard.press("/");
  await search.fill(name.replace("Ü", "U"));
  await expect(page.getByRole("option", { name: new RegExp(name) }).first()).toBeVisible();
  await search.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
});

test("a closed to-do moves to the history at once and the next one is asked for", { tag: ["@A107", "@A108"] }, async ({ api, signedIn: page }) => {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Ablak Kft.") });
  const card = await api.act("card.open", { module: await api.module("sales"), client, title: unique("Glass wall") });
  const text = unique("Send the quote");
  const day = (await api.get<{ date: string }>("/today")).date;
  await api.act("todo.add", { text, due: day, card });

  await page.goto(`/cards/${card}`);
  await page.getByRole("button", { name: `Done: ${text}` }).click();
  await page.getByLabel("Result").fill("They want two panes");
  await page.getByRole("button", { name: "Close to-do" }).click();

  const dialog = page.getByRole("dialog", { name: "What is the next step?" });
  await expect(dialog).toBeVisible();
  const next = unique("Call back");
  await dialog.getByLabel("What is to be done?").fill(next);
  await dialog.getByRole("button", { name: "Tomorrow" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: `Done: ${next}` })).toBeVisible();
  await expect(page.getByText("They want two panes")).toBeVisible();
  await expect(page.getByRole("button", { name: `Done: ${text}` })).toHaveCount(0);
});

test("today shows own to-dos, overdue apart, and they can be moved", { tag: ["@A37", "@A38", "@A48"] }, async ({ api, signedIn: page }) => {
  const text = unique("Late call");
  await api.act("todo.add", { text, due: "2026-01-05" });
  await page.goto("/today");
  const overdue = page.locator("section", { has: page.getByRole("heading", { name: "Overdue" }) });
  await expect(overdue.getByText(text)).toBeVisible();
  await page.getByRole("button", { name: `Reschedule: ${text}` }).click();
  await page.getByRole("menuitem", { name: "Tomorrow", exact: true }).click();
  const tomorrow = page.locator("section", { has: page.getByRole("heading", { name: "Tomorrow" }) });
  await expect(tomorrow.getByText(text)).toBeVisible();
});

test("the four main fields and the status are changed by hand and told in the history", { tag: ["@A50", "@A97", "@A112"] }, async ({ api, signedIn: page }) => {
  const client = await api.act("client.create", { kind: "PERSON", name: unique("Nagy Szilvia") });
  const card = await api.act("card.open", { module: await api.module("sales"), client, title: unique("Mirror") });
  const ring = unique("Ring back");
  const todo = await api.act("todo.add", { card, text: ring, due: "2031-03-12" });
  await page.goto(`/cards/${card}`);
  const main = page.getByRole("region", { name: "Main fields" });
  const opened = new Date().toISOString();
  await main.getByRole("button", { name: /Qualification/ }).click();
  await page.getByRole("option", { name: "VIP" }).click();
  await expect(main.getByRole("button", { name: /Qualification: VIP/ })).toBeVisible();
  const stairs = page.getByRole("region", { name: "Status" });
  await stairs.getByRole("button", { name: "In progress" }).click();
  await expect(stairs.getByRole("button", { name: "In progress" })).toHaveAttribute("aria-current", "step");
  await page.reload();
  await expect(main.getByRole("button", { name: /Qualification: VIP/ })).toBeVisible();

  await api.act("todo.close", { todo });
  await page.goto(`/cards/${card}?asOf=${opened}`);
  await expect(page.getByText(/^As of /)).toBeVisible();
  await expect(page.locator("section").filter({ has: page.getByRole("heading", { name: "To-dos open then" }) }).getByRole("listitem")).toContainText(ring);
  await expect(main.getByText("VIP")).toHaveCount(0);
  await expect(main.getByRole("button")).toHaveCount(0);
  await expect(stairs.getByRole("button", { name: "Awaiting processing" })).toHaveAttribute("aria-current", "step");
  await expect(page.getByRole("listitem").filter({ hasText: "Card opened" })).toBeVisible();
  await expect(page.getByText("→")).toHaveCount(0);
  await page.getByRole("button", { name: "Another moment" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Yesterday" }).click();
  await expect(page.getByText("Then there was nothing here that you may see.")).toBeVisible();
  await page.getByRole("button", { name: "Back to today" }).click();
  await expect(main.getByRole("button", { name: /Qualification: VIP/ })).toBeVisible();

  await api.act("card.trash", { card });
  await page.goto(`/clients/${client}?asOf=${opened}`);
  await expect(page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /Mirror/ }) }).first()).toContainText("In the trash today");
});

test("what another does appears without a reload", async ({ api, signedIn: page }) => {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Live Ltd") });
  const card = await api.act("card.open", { module: await api.module("sales"), client, title: unique("Live") });
  await page.goto(`/cards/${card}`);
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  const note = unique("From the other side");
  await api.act("note.add", { card, text: note });
  await expect(page.getByText(note)).toBeVisible();
});

test("two people change the same field: the second decides", async ({ api, signedIn: page }) => {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Conflict Ltd") });
  const card = await api.act("card.open", { module: await api.module("sales"), client, title: "Before" });
  await page.goto(`/cards/${card}`);
  await page.getByRole("heading", { level: 1 }).getByRole("button").click();
  const title = page.getByRole("heading", { level: 1 }).getByRole("textbox");
  await title.fill("Mine");
  const { version } = await api.get<{ version: number }>(`/cards/${card}`);
  await api.act("card.change", { card, version, title: "Theirs" });
  await title.press("Enter");
  const dialog = page.getByRole("dialog", { name: /Somebody else changed this/ });
  await expect(dialog.getByText("Theirs", { exact: true }).last()).toBeVisible();
  await dialog.getByText("Keep yours").click();
  await dialog.getByRole("button", { name: "Save the decision" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mine");
  await expect.poll(async () => (await api.get<{ title: string }>(`/cards/${card}`)).title).toBe("Mine");
});

test("a module that is switched off vanishes by itself and comes back whole", { tag: ["@A9", "@A39"] }, async ({ api, signedIn: page }) => {
  const module = await api.module("complaints");
  const { name } = (await api.get<{ modules: Array<{ id: string; name: string }> }>("/settings/modules")).modules.find((each) => each.id === module) ?? { name: "" };
  const link = place(page, name);
  await expect(link).toHaveCount(1);
  await api.act("module.switch", { module, on: false });
  await expect(link).toHaveCount(0, { timeout: 5_000 });
  await api.act("module.switch", { module, on: true });
  await expect(link).toHaveCount(1, { timeout: 5_000 });
});

test("the administrator switches a module for one department in the browser", async ({ api, signedIn: page }) => {
  const module = await api.module("complaints");
  const department = unique("Depot");
  await api.act("department.add", { name: department });
  await page.goto("/settings/modules");
  const toggle = page.getByRole("switch", { name: new RegExp(`for ${department}$`) }).last();
  await expect(toggle).toBeChecked();
  await toggle.press("Space");
  await page.getByRole("dialog").getByRole("button", { name: "Switch off" }).click();
  await expect(toggle).not.toBeChecked();
  const off = async (): Promise<number> => (await api.get<{ modules: Array<{ id: string; offFor: string[] }> }>("/settings/modules")).modules.filter((each) => each.offFor.length > 0).length;
  await expect.poll(off).toBeGreaterThan(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await toggle.press("Space");
  await page.getByRole("dialog").getByRole("button", { name: "Switch on" }).click();
  await expect.poll(off).toBe(0);
  expect(module).not.toBe("");
});

test("a note that was being typed survives a reload and an ended session", async ({ api, signedIn: page, context }) => {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Draft Ltd") });
  await page.goto(`/clients/${client}`);
  const text = unique("Half a thought");
  await page.getByRole("textbox", { name: "Note" }).fill(text);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue(text);
  await context.clearCookies();
  await page.getByRole("button", { name: "Add note" }).click();
  const again = page.getByRole("dialog", { name: "Sign in again" });
  await again.locator("input[name=password]").fill(administrator.password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
});

test("a to-do given to a colleague is among the colleague's own", { tag: ["@A21"] }, async ({ api, signedIn: page, browser, baseURL }) => {
  const colleague = { email: `${unique("colleague").replace(" ", "")}@serai.example`, password: "correct-horse-battery-9" };
  const family = unique("Nowak");
  await api.act("user.add", { familyName: family, givenName: "Piotr", email: colleague.email, role: "STANDARD", password: colleague.password });
  const text = unique("Take over");
  await api.act("todo.add", { text, due: (await api.get<{ date: string }>("/today")).date });
  await page.goto("/today");
  await page.getByRole("button", { name: `Hand over: ${text}` }).click();
  await page.getByRole("textbox", { name: "Colleague" }).fill(family);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Hand over: ${text}` })).toHaveCount(0);
  const theirs = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await signIn(theirs, colleague);
  await expect(theirs.getByText(text)).toBeVisible();
  await theirs.close();
});

test("the page is served strictly and no /api address answers it", async ({ page, request }) => {
  const answer = await page.goto("/cards/nothing-here");
  const headers = answer?.headers() ?? {};
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).not.toContain("script-src 'self' 'unsafe-inline'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  const api = await request.get("/api/v1/certainly/not");
  expect(api.status()).toBeGreaterThanOrEqual(400);
  expect(api.headers()["content-type"]).toContain("json");
  expect((await request.get("/assets/none.js")).status()).toBe(404);
});

test("chat looks a client up", async ({ api, signedIn: page }) => {
  const name = unique("Chatbolt");
  await api.act("client.create", { kind: "COMPANY", name });
  await page.getByRole("button", { name: "Chat" }).click();
  await page.getByRole("textbox", { name: /Write, e.g/ }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("log").getByText(name).nth(1)).toBeVisible();
});

