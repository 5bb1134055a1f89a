import { expect, test, unique } from "./serai.ts";
import { type Person, signIn } from "./people.ts";
import type { Api } from "./serai.ts";

async function colleague(api: Api): Promise<Person> {
  const person = { email: `${unique("own").replace(" ", ".")}@serai.example`, password: "correct-horse-battery-9" };
  await api.act("user.add", { familyName: unique("Kovács"), givenName: "Anna", email: person.email, role: "STANDARD", language: "en", password: person.password });
  return person;
}

test("a password is changed by whoever knows the present one", async ({ api, page }) => {
  const person = await colleague(api);
  await signIn(page, person);
  await page.goto("/settings/profile");
  const chosen = "another-horse-battery-7";
  await page.getByLabel(/^Current password/).fill("not this one");
  await page.getByLabel(/^New password/).fill(chosen);
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page.getByLabel(/^Current password/)).toHaveAccessibleDescription(/\S/);
  await expect(page.getByLabel(/^New password/)).toHaveValue(chosen);
  await page.getByLabel(/^Current password/).fill(person.password);
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page.getByText("The password is set. Sign in with it.")).toBeVisible();
  await expect(page.locator("input[name=password]")).toBeVisible();
  await signIn(page, { ...person, password: chosen });
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();

  await page.getByRole("button", { name: /User menu/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.locator("input[name=password]")).toBeVisible();
});

test("dark or light is chosen and remembered", async ({ api, page }) => {
  await signIn(page, await colleague(api));
  for (const scheme of ["Dark", "Light"] as const) {
    await page.getByRole("button", { name: /User menu/ }).click();
    await page.getByRole("menuitemradio", { name: scheme }).click();
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", scheme.toLowerCase());
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", scheme.toLowerCase());
  }
});
