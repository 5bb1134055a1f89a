import { readFile } from "node:fs/promises";
import { colleague } from "./colleague.ts";
import { signIn } from "./people.ts";
import { Api, expect, test, unique } from "./serai.ts";
import { SCREENS, tidy } from "./tidy.ts";

const MANY = 20_000;

test("work on many rows is found again from another page, watched there, and taken back", async ({ api, signedIn: page }) => {
  const module = await api.act("module.create", { kind: "complaints", name: unique("Found again") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Builder Ltd") });
  const open = (name: string, values: Record<string, string>): Promise<string> => api.act("card.open", { module, client, title: name, values });
  const cards = [...(await Promise.all(["Wobbles", "Sways", "Rattles"].map((name) => open(name, { cause: "delivery" })))), await open("Creaks", {})];
  const title = unique("All resolved");
  await api.act("bulk.begin", { action: "card.move", with: { card: "$card", status: "resolved", version: "$version" }, cards, title });

  await page.goto("/calendar");
  await page.getByRole("button", { name: /^User menu/ }).click();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Mass work" }).click();
  await expect(page.getByRole("heading", { name: "Mass work", level: 1 })).toBeVisible();
  const job = page.getByRole("list", { name: "Mass work" }).getByRole("listitem").filter({ hasText: title });
  await expect(job).toContainText("done · 3 rows");
  await expect(job).toContainText(api.me.user.name);
  const [download] = await Promise.all([page.waitForEvent("download"), job.getByRole("link", { name: "1 refused (CSV)" }).click()]);
  expect(await readFile(await download.path(), "utf8")).toContain("Creaks");
  await tidy(page);

  await job.getByRole("button", { name: "Undo" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("3 rows go back to what they were");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(job).toContainText("done · 3 rows");
  await job.getByRole("button", { name: "Undo" }).click();
  await tidy(page);
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(job).toContainText("taken back · 3 rows");
  await expect(job.getByRole("button")).toHaveCount(0);
  for (const card of cards) expect((await api.get<{ status: { id: string } }>(`/cards/${card}`)).status.id).toBe("new");
});

test("an import is found again through the page of imports, and stopped there as it runs", { tag: "@A127" }, async ({ api, signedIn: page }) => {
  test.setTimeout(90_000);
  const name = unique("Again");
  const file = `${name}.csv`;
  const table = await api.upload(file, `Name\n${Array.from({ length: MANY }, (_, i) => `${name} ${i}`).join("\n")}\n`);
  await page.goto("/import");
  await page.getByRole("link", { name: "Earlier imports" }).click();
  await expect(page.getByRole("heading", { name: "Mass work", level: 1 })).toBeVisible();
  const job = page.getByRole("listitem").filter({ hasText: `Import: ${file}` });
  await expect(job).toHaveCount(0);
  // Begun elsewhere, it appears by itself.
  await api.act("import.begin", { table, plan: { targets: ["name"], steps: [], known: "CREATE", match: [] } });
  await expect(job).toBeVisible();
  await expect(job).toContainText(/under way · [1-9]/, { timeout: 20_000 });
  await expect(job.getByRole("progressbar")).toBeVisible();
  await tidy(page);
  await job.getByRole("button", { name: "Cancel" }).click();
  await expect(job).toContainText("cancelled");
  await job.getByRole("link", { name: `Import: ${file}` }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await page.goBack();
  await job.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo" }).click();
  await expect(job).toContainText("taken back", { timeout: 40_000 });
});

test("everybody sees their own mass work, who has none is told what stands there, also on a phone", async ({ api, baseURL, browser }, info) => {
  const somebody = await colleague(api);
  const context = await browser.newContext({ ...SCREENS.phone, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await signIn(page, somebody.person);
  await page.goto("/settings/jobs");
  await expect(page.getByText("Nothing yet.")).toBeVisible();
  await tidy(page);
  await page.screenshot({ path: info.outputPath("empty-phone.png") });
  const theirs = await Api.signIn(baseURL ?? "", somebody.person);
  const client = await theirs.act("client.create", { kind: "COMPANY", name: unique("Own") });
  const title = unique("Their own");
  await theirs.act("bulk.begin", { action: "client.trash", with: { client: "$client" }, clients: [client], title });
  await theirs.close();
  await expect(page.getByRole("listitem").filter({ hasText: title })).toContainText("done · 1 row");
  await expect(page.getByRole("listitem").filter({ hasText: "done" })).toHaveCount(1);
  await tidy(page);
  await page.screenshot({ path: info.outputPath("phone.png") });
  await context.close();
  const { jobs } = await api.get<{ jobs: Array<{ title: string; user: string }> }>("/bulk");
  expect(jobs.find((job) => job.title === title)?.user).toBe(somebody.id);
});

test("the list of mass work goes back as far as there is any", async ({ api, baseURL, browser }) => {
  const somebody = await colleague(api);
  const theirs = await Api.signIn(baseURL ?? "", somebody.person);
  const client = await theirs.act("client.create", { kind: "COMPANY", name: unique("Noted") });
  const title = unique("Noted often");
  await theirs.act("bulk.begin", { action: "note.add", with: { client: "$client", text: "First" }, clients: [client], title: `${title} first` });
  for (let i = 0; i < 6; i++) await Promise.all(Array.from({ length: 9 }, () => theirs.act("bulk.begin", { action: "note.add", with: { client: "$client", text: "Again" }, clients: [client], title })));
  await theirs.close();
  const page = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(page, somebody.person);
  await page.goto("/settings/jobs");
  const rows = page.getByRole("list", { name: "Mass work" }).getByRole("listitem");
  await expect(rows).toHaveCount(50);
  await expect(rows.filter({ hasText: `${title} first` })).toHaveCount(0);
  await rows.last().scrollIntoViewIfNeeded();
  await expect(rows).toHaveCount(55);
  await expect(rows.last()).toContainText(`${title} first`);
  await page.close();
});
