import { expect, test } from "@playwright/test";
import { signIn } from "../people.ts";
import { say } from "../say.ts";

test("what happens outside appears on a page that stays open", async ({ page }) => {
  await signIn(page);
  await page.evaluate(() => { window.neverReloaded = true; });
  say("signed in");

  await page.getByRole("link", { name: "Enquiry from Nagy Éva" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Glass wall");
  await expect(page.getByText("How much is a glass wall?").first()).toBeVisible();
  say("the lead and its card");

  await page.getByRole("link", { name: "Nagy Éva" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nagy Éva");
  const done = page.getByRole("button", { name: /^Done: call Nagy Éva/i });
  await expect(done).toBeVisible();
  say("the to-do from the telephone");

  await page.getByRole("button", { name: "Read the letter" }).first().click();
  const letter = page.getByRole("dialog", { name: "Measures" });
  await expect(letter.frameLocator("iframe").getByText("two metres")).toBeVisible();
  await expect(letter.getByRole("link", { name: /plan\.txt/ })).toBeVisible();
  say("the letter, read");

  await letter.getByRole("button", { name: "Answer" }).click();
  await expect(page.getByLabel("Subject")).toHaveValue("Re: Measures");
  await page.getByLabel("Text").fill("Then it is 400 000 forints.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("The e-mail is on its way.")).toBeVisible();
  say("an answer");

  await done.click();
  await page.getByLabel("Result").fill("She will think about it");
  await page.getByRole("button", { name: "Close to-do" }).click();
  const next = page.getByRole("dialog", { name: "What is the next step?" });
  await expect(next).toBeVisible();
  await next.getByRole("button", { name: "No next step" }).click();
  await expect(page.getByText("She will think about it")).toBeVisible();
  await expect(done).toHaveCount(0);
  expect(await page.evaluate(() => window.neverReloaded)).toBe(true);
  say("the to-do done and the next one asked for");
});
