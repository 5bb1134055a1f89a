import { colleague } from "./colleague.ts";
import { createHmac } from "node:crypto";
import { expect, test, unique } from "./serai.ts";
import { type Person, signIn } from "./people.ts";
import type { Api } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("a password is changed by whoever knows the present one", async ({ api, page }) => {
  const person = (await colleague(api)).person;
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
  await signIn(page, (await colleague(api)).person);
  for (const scheme of ["Dark", "Light"] as const) {
    await page.getByRole("button", { name: /User menu/ }).click();
    await page.getByRole("menuitemradio", { name: scheme }).click();
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", scheme.toLowerCase());
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", scheme.toLowerCase());
  }
});

/** The six digits that an authenticator app shows for a Base32 secret (RFC 6238). */
function codeOf(secret: string, periods = 0): string {
  const bits = [...secret].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + periods));
  const hash = createHmac("sha1", key).update(counter).digest();
  return String((hash.readUInt32BE(hash[19]! & 15) & 0x7fff_ffff) % 1_000_000).padStart(6, "0");
}

test("sign-in in two steps is turned on with an app, asked for, and survives a lost device", async ({ api, page, browser }) => {
  const person = (await colleague(api)).person;
  await signIn(page, person);
  await page.goto("/settings/profile");
  const panel = page.locator("section", { has: page.getByRole("heading", { name: "Sign-in in two steps" }) });
  await panel.getByRole("button", { name: "Turn on" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Password/).fill(person.password);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog.getByRole("img", { name: "Picture for the authenticator app" })).toBeVisible();
  await page.screenshot({ path: "../../../target/browser/two-step.png" });
  const secret = await dialog.locator("code").innerText();
  await dialog.getByLabel(/^Code/).fill("000000");
  await dialog.getByRole("button", { name: "Turn on" }).click();
  await expect(dialog.getByLabel(/^Code/)).toHaveAccessibleDescription(/wrong/);
  await expect.poll(() => (Date.now() / 1000) % 30, { message: "not so late that the last code is the one before the last" }).toBeLessThan(20);
  await dialog.getByLabel(/^Code/).fill(codeOf(secret, -1));
  await dialog.getByRole("button", { name: "Turn on" }).click();
  await expect(dialog.getByText("Sign-in in two steps is on.")).toBeVisible();
  const recovery = (await dialog.locator("pre").innerText()).split("\n")[0]!;
  await tidy(page);
  await dialog.getByRole("button", { name: "I have kept them" }).click();
  await expect(panel.getByText("On", { exact: true })).toBeVisible();

  const elsewhere = await (await browser.newContext()).newPage();
  for (const code of [codeOf(secret), recovery]) {
    await elsewhere.goto(page.url());
    await elsewhere.locator("input[name=email]").fill(person.email);
    await elsewhere.locator("input[name=password]").fill(person.password);
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    await elsewhere.getByLabel(/^Code/).fill(code);
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    await expect(elsewhere.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
    await elsewhere.context().clearCookies();
  }

  await page.reload();
  const browsers = page.locator("section", { has: page.getByRole("heading", { name: "Signed-in browsers" }) });
  await expect(browsers.getByRole("listitem")).toHaveCount(3);
  await page.screenshot({ path: "../../../target/browser/profile.png", fullPage: true });
  await browsers.getByRole("button", { name: "Sign all others out" }).click();
  await expect(browsers.getByRole("listitem")).toHaveCount(1);
  await expect(browsers.getByText("This one")).toBeVisible();
});

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

test("a picture stands beside the name, and what one may not see is asked for", { tag: ["@A121", "@A3"] }, async ({ api, page, browser }) => {
  const person = (await colleague(api)).person;
  await signIn(page, person);
  await page.goto("/settings/profile");
  await page.locator("input[type=file]").setInputFiles({ name: "me.png", mimeType: "image/png", buffer: Buffer.from(PNG, "base64") });
  const picture = page.getByRole("button", { name: /User menu/ }).locator("img");
  await expect(picture).toHaveAttribute("src", /portrait\?v=[0-9a-f]{16}/);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(256);

  await page.goto("/modules/0000000000000");
  await page.getByRole("button", { name: "Request access" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Reason" }).fill(unique("Holiday"));
  await tidy(page);
  await page.getByRole("dialog").getByRole("button", { name: "Request access" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const administrator = await (await browser.newContext()).newPage();
  await administrator.goto(page.url());
  await signIn(administrator);
  await administrator.goto("/today");
  await expect(administrator.getByRole("listitem").filter({ hasText: "Access for Anna" }).locator("img").first()).toBeVisible();
});
