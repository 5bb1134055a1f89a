import { colleague } from "./colleague.ts";
import { signIn } from "./people.ts";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("a move that is refused for want of a right offers to ask for it, and an administrator reads what was wanted", { tag: "@A3" }, async ({ api, page }) => {
  const module = await api.act("module.create", { kind: "empty", name: unique("Guarded") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Guarded Ltd") });
  const card = await api.act("card.open", { module, client, title: unique("Safe") });
  const { person, family } = await colleague(api, "Strażnik");
  // Without news from the server the page still shows what was allowed when it was opened.
  await page.route(/\/api\/v1\/stream/, (route) => route.abort());
  await signIn(page, person);
  await page.goto(`/cards/${card}`);
  const waiting = page.getByRole("region", { name: "Status" }).getByRole("button", { name: "Waiting" });
  await expect(waiting).toBeVisible();
  await api.act("module.grant", { module, right: "edit", role: "STANDARD", given: false });

  await waiting.click();
  const refusal = page.getByRole("alert");
  await tidy(page);
  await refusal.getByRole("button", { name: "Request access" }).click();
  await expect(refusal).toHaveCount(0);
  const dialog = page.getByRole("dialog", { name: "Request access" });
  const reason = unique("Anna is on holiday");
  await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
  await tidy(page);
  await dialog.getByRole("button", { name: "Request access" }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => JSON.stringify(await api.get("/today"))).toContain(reason);
  const asked = JSON.stringify(await api.get("/today"));
  expect(asked).toContain(family);
  expect(asked).toContain(`Move card (/cards/${card}) – ${reason}`);
});
