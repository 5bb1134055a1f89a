import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("what is wrong with the company's settings is told where it stands, and what was typed stays", { tag: "@A122" }, async ({ api, signedIn: page }) => {
  const { company } = await api.get<{ company: { name: string } }>("/me");
  await page.goto("/settings/company");
  const name = page.getByLabel("Name").first();
  await expect(name).toHaveValue(company.name);
  const register = page.locator("section", { has: page.getByRole("heading", { name: "Registers of companies" }) });
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
  const currency = page.getByRole("combobox", { name: "Currency" });
  await expect(currency).toHaveValue(/^[A-Z]{3} – /);
  await expect(currency).toHaveAttribute("required"); // nothing to clear it by, which would change nothing
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

test("a company is looked up in the register of its own country, which may be any page", { tag: "@A32" }, async ({ api, signedIn: page }) => {
  const abroad = await api.act("client.create", { kind: "COMPANY", name: "Szkło i spółka", contactPoints: [{ kind: "PHONE", value: "+36 1 234 5678" }], addresses: [{ text: "Rynek 1\n31-042 Kraków\nPolska" }] });
  const { company } = await api.get<{ company: { phoneRegion: string } }>("/me");
  const home = await api.act("client.create", { kind: "COMPANY", name: unique("At Home Ltd") });
  const link = page.getByRole("link", { name: /^Company register: / });
  await page.goto(`/clients/${abroad}`);
  await expect(link).toHaveText("Company register: KRS");
  await page.goto(`/clients/${home}`);
  await expect(link).toBeVisible();
  const usual = await link.innerText();

  await page.goto("/settings/company");
  const register = page.locator("section", { has: page.getByRole("heading", { name: "Registers of companies" }) });
  const country = register.getByRole("combobox", { name: "Country" });
  await expect(country).toHaveValue(new RegExp(`\\(${company.phoneRegion}\\)$`));
  await country.fill("Poland");
  await page.getByRole("option", { name: "Poland (PL)" }).click();
  await register.getByLabel("Address of the page").fill("https://rejestr.example/?q={name}");
  await register.getByLabel("Name").fill("Rejestr");
  await tidy(page);
  try {
    await register.getByRole("button", { name: "Save" }).click();
    await expect(register.getByRole("button", { name: "Discard" })).toHaveCount(0);
    await page.goto(`/clients/${abroad}`);
    await expect(link).toHaveText("Company register: Rejestr");
    await expect(link).toHaveAttribute("href", `https://rejestr.example/?q=${encodeURIComponent("Szkło i spółka")}`);
    await page.goto(`/clients/${home}`);
    await expect(link).toHaveText(usual);
  } finally {
    await api.act("company.registry", { country: "PL" });
  }
});
