import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("what is wrong with the company's settings is told where it stands, and what was typed stays", { tag: "@A122" }, async ({ api, signedIn: page }) => {
  const { company } = await api.get<{ company: { name: string } }>("/me");
  await page.goto("/settings/company");
  const name = page.getByLabel("Name").first();
  await expect(name).toHaveValue(company.name);
  const register = page.locator("section", { has: page.getByRole("heading", { name: /^Register of companies/ }) });
  const address = register.getByLabel("Address of the page");
  await address.fill("the register in town");
  await register.getByLabel("Name").fill("Town hall");
  await register.getByRole("button", { name: "Save" }).click();
  await expect(address).toHaveAccessibleDescription(/\S/);
  await expect(address).toHaveValue("the register in town");
  await expect(register.getByLabel("Name")).toHaveValue("Town hall");
  await tidy(page);

  await name.fill(" ");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(name).toHaveAccessibleDescription(/\S/);
  await expect(page.getByRole("combobox", { name: "Currency" })).toHaveValue(/^[A-Z]{3} – /);
  const renamed = unique(company.name);
  await name.fill(renamed);
  try {
    await name.press("Enter");
    await expect.poll(async () => (await api.get<{ company: { name: string } }>("/me")).company.name).toBe(renamed);
    await page.reload();
    await expect(name).toHaveValue(renamed);
  } finally {
    await api.act("company.change", { name: company.name });
  }
});
