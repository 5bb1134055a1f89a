import { expect, test } from "@playwright/test";
import { administrator, signIn } from "./people.ts";
import { untidyPage } from "./tidy.ts";

test("the entrance has no accessibility violation", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  expect(await untidyPage(page)).toEqual([]);
});

test("a wrong password is refused with a reason", { tag: "@A27" }, async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("E-mail").fill(administrator.email);
  await page.locator("input[name=password]").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
});

test("the administrator signs in and meets today", { tag: ["@A27", "@A119", "@A37"] }, async ({ page }) => {
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(String(error)));
  await signIn(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(broken).toEqual([]);
  expect(await untidyPage(page)).toEqual([]);
});
