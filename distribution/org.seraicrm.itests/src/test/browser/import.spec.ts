import { signIn } from "./people.ts";
import { expect, test, unique } from "./serai.ts";
import { untidyPage } from "./tidy.ts";

test("a pasted table is put under the right headings, repaired, imported and taken back", { tag: ["@A126", "@A128", "@A129", "@A229", "@A230", "@A231", "@A232", "@A235", "@A236"] }, async ({ page }) => {
  test.setTimeout(120_000);
  const family = unique("Import").replace(/[^A-Za-z]/g, "");
  await signIn(page);
  await page.goto("/clients/new");
  await page.getByRole("link", { name: "Import" }).click();
  await page.getByLabel("Or paste here").fill(
    ["x\ty\tz", `+36 20 555 1001\t${family} Anna\t9021 Győr`, `nothing\t${family} Béla*\t`, `+36 20 555 1003\t${family} Cili\t`].join("\n"),
  );
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("button", { name: "Import 3 rows" })).toBeVisible();

  // The source's order stands under headings of our own choice: by keyboard, then by mouse.
  const heading = (column: string) => page.getByLabel(`Heading of ${column}`, { exact: true });
  await heading("x").selectOption("name");
  await heading("y").selectOption("phone");
  await page.getByRole("button", { name: "Move x with the arrow keys" }).press("ArrowRight");
  await expect(heading("y")).toHaveValue("name");
  await expect(heading("x")).toHaveValue("phone");
  await expect(page.getByText("x is now under Phone")).toBeAttached();
  await page.locator(".import-column", { hasText: "y" }).dragTo(page.locator("th", { has: heading("x") }), { steps: 8 });
  await expect(heading("y")).toHaveValue("phone");
  await page.getByRole("button", { name: "Move y with the arrow keys" }).press("ArrowLeft");
  await expect(heading("y")).toHaveValue("name");
  await heading("z").selectOption("address");

  // Tools on a column, and undoing them.
  await page.getByRole("button", { name: "Tools for y" }).click();
  await page.getByRole("menuitem", { name: "Remove invalid characters" }).click();
  await expect(page.getByLabel("y, row 2")).toHaveValue(`${family} Béla`);
  await page.getByRole("button", { name: "Tools for y" }).click();
  await page.getByRole("menuitem", { name: "Split: surname, then first name" }).click();
  await expect(page.getByLabel("Column 4, row 1")).toHaveValue("Anna");
  await page.getByRole("button", { name: "Undo last step" }).click();
  await expect(page.getByLabel("Column 4, row 1")).toHaveCount(0);

  // Every problem is marked, and put right where it stands.
  await expect(page.getByText("1 with a problem")).toBeVisible();
  await page.getByText("Only rows with problems").click();
  await expect(page.getByLabel("y, row 1")).toHaveCount(0);
  const phone = page.getByLabel("x, row 2");
  await expect(phone).toHaveAttribute("aria-invalid", "true");
  await phone.fill("+36 20 555 1002");
  await phone.press("Enter");
  await expect(page.getByText("1 with a problem")).toHaveCount(0);
  await page.getByText("Only rows with problems").click();
  await page.getByLabel("Select row 3").check();
  await page.getByRole("button", { name: "Remove 1" }).click();

  expect(await untidyPage(page)).toEqual([]);

  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(page.getByText("Imported", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("2 of 2")).toBeVisible();
  expect(await untidyPage(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByText("The import was taken back")).toBeVisible({ timeout: 30_000 });
});

test("a file is uploaded, and what is refused can be downloaded", { tag: "@A127" }, async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  await page.goto("/import");
  await page.locator("input[type=file]").setInputFiles({
    name: "ügyfelek.csv", mimeType: "text/csv",
    buffer: Buffer.from(`Név;Telefon\n${unique("Feltöltött")};06 1 555 2001\n${unique("Rossz")};semmi\n`),
  });
  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(page.getByText("1 row was refused.")).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download them with the reasons" }).click()]);
  expect(download.suggestedFilename()).toBe("refused.csv");
});

test("all rows of a long table are led through by pages, those with problems too", { tag: ["@A127", "@A232"] }, async ({ api, signedIn: page }) => {
  const name = unique("Paged");
  const rows = Array.from({ length: 260 }, (_, i) => `${name} ${i + 1};${i % 4 === 0 ? "no number" : "+36 1 555 0701"}`);
  const table = await api.upload("long.csv", `Name;Phone\n${rows.join("\n")}\n`);
  await page.goto(`/import?id=${table}`);
  const cell = (column: string, row: number) => page.getByRole("textbox", { name: `${column}, row ${row}`, exact: true });
  const pages = page.getByRole("navigation", { name: "Pages of rows" });
  await expect(cell("Name", 50)).toHaveValue(`${name} 50`);
  await expect(pages).toContainText("1–50 of 260");
  await page.getByLabel("Select row 2", { exact: true }).check();
  await pages.getByRole("button", { name: "Page 6" }).click();
  await expect(cell("Name", 260)).toHaveValue(`${name} 260`);
  await expect(pages).toContainText("251–260 of 260");
  expect(await untidyPage(page)).toEqual([]);
  await page.getByLabel("Select row 260", { exact: true }).check();
  await page.getByRole("button", { name: "Remove 2" }).click();
  await expect(page.getByRole("button", { name: "Import 258 rows" })).toBeVisible();

  // 65 have a problem; those of the last page are put right, and the page goes with them.
  await page.getByText("Only rows with problems").click();
  await expect(pages).toContainText("1–50 of 65");
  await pages.getByRole("button", { name: "Next page" }).click();
  await expect(pages).toContainText("51–65 of 65");
  await expect(cell("Phone", 257)).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: "Select all" }).click();
  await page.getByRole("button", { name: "Remove 15" }).click();
  await expect(page.getByText("50 with problems")).toBeVisible();
  await expect(cell("Phone", 1)).toBeVisible();
  await expect(pages).toHaveCount(0);
});
