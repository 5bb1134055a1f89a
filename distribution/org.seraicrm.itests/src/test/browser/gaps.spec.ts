import { expect, test, unique } from "./serai.ts";

test("whoever closes a to-do of a client without a card is shown what isn't known of the client, and fills it in", { tag: "@A47" }, async ({ api, signedIn: page }) => {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Unknown Ltd") });
  const text = unique("Ask for the number");
  await api.act("todo.add", { text, due: (await api.get<{ date: string }>("/today")).date, client });
  await page.goto("/today");
  await page.getByRole("button", { name: `Done: ${text}` }).click();
  await page.getByRole("button", { name: "Close to-do" }).click();
  const next = page.getByRole("dialog", { name: "What is the next step?" });
  await next.getByRole("button", { name: /^Missing: phone/ }).click();
  await next.getByRole("button", { name: "Add phone" }).click();
  await next.getByRole("textbox", { name: "Phone", exact: true }).fill("+36 20 555 7711");
  await next.getByRole("button", { name: "Save" }).last().click();
  await expect(next.getByRole("button", { name: /^Missing: / })).not.toContainText("phone");
  const { contactPoints } = await api.get<{ contactPoints: Array<{ value: string }> }>(`/clients/${client}`);
  expect(contactPoints).toHaveLength(1);
});
