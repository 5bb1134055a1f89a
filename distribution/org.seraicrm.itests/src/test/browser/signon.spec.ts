import type { Page } from "@playwright/test";
import { colleague } from "./colleague.ts";
import { startProvider } from "./provider.ts";
import { expect, test } from "./serai.ts";
import { tidy } from "./tidy.ts";

const PORT = Number(process.env.SERAI_PROVIDER);

/** At the provider: signs in and says yes to what is asked for. */
async function signInThere(page: Page, name: string): Promise<void> {
  await page.locator("input[name=login]").fill(name);
  await page.locator("input[name=password]").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

// First, for the server remembers for an hour what a provider is like that it has met.
test("a provider that is not there is told, and the password still opens", { tag: "@A27" }, async ({ page }) => {
  await page.goto("/api/v1/single-sign-on/begin");
  await expect(page.getByRole("alert")).toContainText(/did not work/);
  await expect(page.getByLabel("E-mail")).toBeVisible();
});

test("people sign in with the account that they have elsewhere, and only they", { tag: ["@A27", "@A119"] }, async ({ api, page, browser, baseURL }) => {
  const { person } = await colleague(api);
  const provider = await startProvider(PORT, baseURL ?? "", {
    vera: { email: person.email.toUpperCase(), email_verified: true },
    stranger: { email: "stranger@elsewhere.example", email_verified: true },
    claimant: { email: person.email, email_verified: false },
  });
  try {
    await page.goto('/clients?view={"all":1}');
    const button = page.getByRole("link", { name: "Sign in with Guild" });
    await expect(button).toBeVisible();
    await tidy(page);
    await button.click();
    await signInThere(page, "vera");
    await expect(page.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/clients");
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
    const me = (await (await page.request.get("/api/v1/me")).json()) as { user: { email: string } };
    expect(me.user.email).toBe(person.email);

    for (const [name, why] of [["stranger", /Nobody here has that e-mail address/], ["claimant", /did not work/]] as const) {
      const other = await browser.newPage();
      await other.goto(`${baseURL}/`);
      await other.getByRole("link", { name: "Sign in with Guild" }).click();
      await signInThere(other, name);
      await expect(other.getByRole("alert")).toContainText(why);
      expect((await other.request.get(`${baseURL}/api/v1/me`)).status()).toBe(401);
      await other.close();
    }

    const forged = await browser.newPage();
    await forged.goto(`${baseURL}/api/v1/single-sign-on/end?code=stolen&state=made-up`);
    await expect(forged.getByRole("alert")).toContainText(/did not work/);
    await forged.goto(`${baseURL}/api/v1/single-sign-on/begin?to=//evil.example/`);
    await signInThere(forged, "vera");
    await expect(forged.getByRole("heading", { level: 1 })).toBeVisible();
    expect(new URL(forged.url()).origin).toBe(baseURL);
    await forged.close();
  } finally {
    await provider.stop();
  }
});
