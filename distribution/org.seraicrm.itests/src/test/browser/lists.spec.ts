import type { Page } from "@playwright/test";
import { carry } from "./carry.ts";
import { Api, expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";


interface Shape { groups: Array<{ statuses: Array<{ id: string }> }> }

/** A module of its own with as many cards as asked for, every fifth of them with a to-do. */
async function place(api: Api, cards: number): Promise<{ module: string; statuses: string[] }> {
  const module = await api.act("module.create", { kind: "empty", name: unique("Lending") });
  const shape = await api.get<Shape>(`/settings/modules/${module}`);
  const statuses = shape.groups.flatMap((group) => group.statuses.map((status) => status.id));
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Builder Ltd") });
  for (let i = 0; i < cards; i++) {
    const card = await api.act("card.open", { module, client, title: `Mixer ${String(i).padStart(3, "0")}`, status: statuses[i % statuses.length] });
    if (i % 5 === 0) await api.act("todo.add", { text: "Fetch it", due: "2020-01-02", card });
  }
  await settled(api, module, cards);
  return { module, statuses };
}

/** Lists show what others have written a moment later. */
async function settled(api: Api, module: string, cards: number): Promise<void> {
  await expect.poll(async () => (await api.get<{ total: number }>(`/cards?module=${module}&limit=1`)).total).toBe(cards);
}

const rows = (page: Page) => page.getByRole("row", { name: /Mixer/ });
test("a list is filtered, shown in other columns, saved as a view and opened again", { tag: ["@A58", "@A98"] }, async ({ api, signedIn: page }) => {
  const { module } = await place(api, 12);
  await page.goto(`/modules/${module}`);
  await expect(rows(page)).toHaveCount(12);
  await tidy(page);

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Next to-do" }).click();
  const filter = page.getByRole("dialog", { name: /Next to-do/ });
  await filter.getByRole("combobox", { name: "Next to-do" }).selectOption("today");
  await tidy(page);
  await page.keyboard.press("Escape");
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Next to-do before today", exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Columns" }).click();
  const chooser = page.getByRole("dialog", { name: "Columns" });
  await chooser.getByRole("checkbox", { name: "Next to-do" }).press("Space");
  await carry(chooser.getByRole("button", { name: "Drag Next to-do" }), "ArrowUp", "ArrowUp", "ArrowUp");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "Next to-do" })).toBeVisible();
  await expect(rows(page).first()).toContainText("2020");
  await page.getByRole("columnheader", { name: "Title" }).getByRole("button").press("Enter");
  await expect(rows(page).first()).toContainText("Mixer 000");

  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Late ones");
  await page.getByRole("dialog").getByLabel("Name").press("Enter");
  const tab = page.getByRole("button", { name: /^Late ones/ });
  await expect(tab).toHaveAttribute("aria-pressed", "true");
  await expect(tab).toContainText("3");
  await page.getByRole("button", { name: "All cards" }).click();
  await expect(rows(page)).toHaveCount(12);
  await tab.click();
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole("columnheader", { name: "Next to-do" })).toBeVisible();

  await page.getByRole("button", { name: "More about this view" }).click();
  await page.getByRole("menuitem", { name: "Remove view" }).click();
  await expect(tab).toHaveCount(0);
  await page.getByText("View “Late ones” removed.").locator("..").getByRole("button", { name: "Undo" }).click();
  await expect(tab).toBeVisible();
});

test("conditions stand in brackets", async ({ api, signedIn: page }) => {
  const { module } = await place(api, 6);
  await page.goto(`/modules/${module}`);
  await expect(rows(page)).toHaveCount(6);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Group of conditions" }).click();
  const bracket = page.getByRole("dialog");
  for (const title of ["001", "004"]) {
    await bracket.getByRole("button", { name: "Add condition" }).click();
    await bracket.getByRole("textbox", { name: "Title" }).last().fill(title);
  }
  await expect(rows(page)).toHaveCount(2);
  await bracket.getByRole("combobox", { name: "Which conditions" }).selectOption("none");
  await expect(rows(page)).toHaveCount(4);
  await tidy(page);
});

test("rows come without pages, are chosen by range, and go out as a file", async ({ api, signedIn: page }) => {
  const { module } = await place(api, 130);
  await page.goto(`/modules/${module}`);
  await page.getByRole("columnheader", { name: "Title" }).getByRole("button").click();
  await expect(page.getByRole("link", { name: "Mixer 000" })).toBeVisible();
  expect(await rows(page).count(), "only those in sight are drawn").toBeLessThan(60);

  await page.getByRole("link", { name: "Mixer 000" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: "Mixer 001" })).toBeFocused();
  await page.keyboard.press("x");
  await page.getByRole("checkbox", { name: "Choose Mixer 004" }).click({ modifiers: ["Shift"] });
  const selection = page.getByRole("region", { name: "Selection" });
  await expect(selection).toContainText("4 chosen");
  await selection.getByRole("button", { name: "Export" }).click();
  const some = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV" }).click();
  const text = await (await import("node:fs/promises")).readFile(await (await some).path(), "utf8");
  expect(text.split("\r\n").slice(1, -1).map((line) => line.slice(0, 9))).toEqual(["Mixer 001", "Mixer 002", "Mixer 003", "Mixer 004"]);

  await page.getByRole("checkbox", { name: "Choose all" }).click();
  await selection.getByRole("button", { name: "Choose all 130" }).click();
  await expect(selection).toContainText("130 chosen");
  await selection.getByRole("button", { name: "Export" }).click();
  const all = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Excel" }).click();
  expect((await all).suggestedFilename()).toBe(`serai-${module}.xlsx`);

  const box = page.getByRole("table").locator("..");
  await expect(async () => {
    await box.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(page.getByRole("link", { name: "Mixer 129" })).toBeVisible({ timeout: 500 });
  }).toPass();
});

test("clients are segmented by what stands in them", { tag: "@A114" }, async ({ api, signedIn: page }) => {
  const name = unique("Silent");
  await api.act("client.create", { kind: "PERSON", name });
  await api.get("/clients?limit=1");
  await page.goto("/clients");
  await page.getByRole("searchbox", { name: "Filter by name, phone or e-mail" }).fill(name);
  await expect(page.getByRole("row", { name: new RegExp(name) })).toBeVisible();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Kind" }).click();
  await page.getByRole("dialog").getByRole("checkbox", { name: "Company" }).press("Space");
  await expect(page.getByText("Nothing fits these conditions.")).toBeVisible();
  await page.getByRole("dialog").getByRole("checkbox", { name: "Private person" }).press("Space");
  await expect(page.getByRole("row", { name: new RegExp(name) })).toBeVisible();
  await tidy(page);
});
