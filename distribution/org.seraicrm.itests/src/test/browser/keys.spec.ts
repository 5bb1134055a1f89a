import { choose } from "./choose.ts";
import { colleague } from "./colleague.ts";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("a key for a program is shown once, has the rights of its user, and is refused once revoked", { tag: "@A122" }, async ({ api, signedIn: page, baseURL }) => {
  const { id, family } = await colleague(api, "Bogdan");
  const name = unique("Web shop");
  await page.goto("/settings/keys");
  await page.getByRole("button", { name: "New API key" }).click();
  const form = page.getByRole("dialog", { name: "New API key" });
  await form.getByLabel(/^Name/).fill(name);
  await choose(form.getByRole("combobox", { name: "Has the rights of" }), family);
  await form.getByRole("button", { name: "Save" }).click();
  const shown = page.getByRole("status").filter({ hasText: "Copy the key now" });
  const key = /serai_\S+/.exec(await shown.innerText())?.[0] ?? "";
  expect(key).not.toBe("");
  await tidy(page);

  const ask = (): Promise<Response> => fetch(`${baseURL ?? ""}/api/v1/me`, { headers: { Authorization: `Bearer ${key}` } });
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(((await answer.json()) as { user: { id: string } }).user.id).toBe(id);

  await page.reload();
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText(family);
  await expect(page.getByText(key)).toHaveCount(0);
  await row.getByRole("button", { name: `Revoke: ${name}` }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).press("Enter");
  await expect(row).toHaveCount(0);
  await expect.poll(async () => (await ask()).status, { timeout: 3_000 }).toBe(401); // a key is remembered for a second
});
