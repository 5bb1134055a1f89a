import { expect, type Page } from "@playwright/test";

/** Whom a test signs in as. */
export interface Person {
  email: string;
  password: string;
}

/** The first administrator of the server under test. */
export const administrator: Person = {
  email: process.env.SERAI_EMAIL ?? "",
  password: process.env.SERAI_PASSWORD ?? "",
};

/** Signs in on the sign-in page and waits for what lies behind it. */
export async function signIn(page: Page, person: Person = administrator): Promise<void> {
  await page.goto("/");
  await page.getByLabel("E-mail").fill(person.email);
  await page.locator("input[name=password]").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.locator("input[name=password]")).toHaveCount(0);
}
