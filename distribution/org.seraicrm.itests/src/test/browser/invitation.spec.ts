import { mailbox, sent } from "./outside.ts";
import { signIn } from "./people.ts";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

/** The address in a letter as it went out: lines of quoted-printable end in "=". */
function linkIn(letter: string): string {
  const text = letter.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
  return /https?:\/\/\S+\/reset\/[\w-]+/.exec(text)?.[0] ?? "";
}

test("a new user without a password is invited by mail, chooses one and is in", { tag: ["@A117", "@A119"] }, async ({ api, signedIn: page, browser }) => {
  await mailbox(api);
  const person = { email: `${unique("invited").replace(" ", ".")}@serai.example`, password: "a-camel-in-the-yard-7" };
  await page.goto("/settings/users");
  await page.getByRole("button", { name: "New user" }).click();
  const form = page.getByRole("dialog", { name: "New user" });
  await form.getByLabel(/^Family name/).fill(unique("Invited"));
  await form.getByLabel(/^Given name/).fill("Ilona");
  await form.getByLabel(/^E-mail/).fill(person.email);
  await form.getByRole("combobox", { name: /^Permission level/ }).click();
  await page.getByRole("option", { name: "Normal user" }).click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row").filter({ hasText: person.email })).toBeVisible();

  const letters = async (): Promise<string[]> => (await sent()).filter((letter) => letter.includes(`To: ${person.email}`));
  await expect.poll(async () => (await letters()).length).toBe(1);
  const link = linkIn((await letters())[0] ?? "");
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(link);
  await theirs.getByLabel(/^New password(?! again)/).fill("short");
  await theirs.getByLabel(/^New password again/).fill("short");
  await theirs.getByLabel(/^New password again/).press("Enter");
  await expect(theirs.getByRole("alert")).toBeVisible();
  await tidy(theirs);
  await theirs.getByLabel(/^New password(?! again)/).fill(person.password);
  await theirs.getByLabel(/^New password again/).fill("something else");
  await expect(theirs.getByLabel(/^New password again/)).toHaveAccessibleDescription(/\S/);
  await theirs.getByLabel(/^New password again/).fill(person.password);
  await theirs.getByLabel(/^New password again/).press("Enter");
  await theirs.getByRole("link").last().click();
  await signIn(theirs, person);
  await expect(theirs.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await theirs.goto(link);
  await theirs.getByLabel(/^New password(?! again)/).fill("another-camel-in-the-yard-8");
  await theirs.getByLabel(/^New password again/).fill("another-camel-in-the-yard-8");
  await theirs.getByLabel(/^New password again/).press("Enter");
  await expect(theirs.getByRole("alert")).toBeVisible();
});
