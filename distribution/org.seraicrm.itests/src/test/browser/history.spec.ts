import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("the history is told apart by kind: calls, notes, changes and files, and several of them together", { tag: ["@A46", "@A104"] }, async ({ api, signedIn: page }) => {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Told Ltd") });
  const [title, renamed, note, call] = [unique("Roof"), unique("Glass roof"), unique("They pay late"), unique("Ask for the key")];
  const card = await api.act("card.open", { module: await api.module("sales"), client, title });
  await api.act("note.add", { card, text: note });
  await api.act("todo.close", { todo: await api.act("todo.add", { text: call, kind: "CALL", due: "2030-01-02", card }), report: "Nobody answers" });
  const { version } = await api.get<{ version: number }>(`/cards/${card}`);
  await api.act("card.change", { card, version, title: renamed });
  await page.goto(`/cards/${card}`);
  await page.locator("input[type=file]").last().setInputFiles([{ name: "roof.txt", mimeType: "text/plain", buffer: Buffer.from("four by three") }]);
  const history = page.locator("section", { has: page.getByRole("heading", { level: 2, name: "History" }) });
  const entry = (text: string) => history.getByRole("listitem").filter({ hasText: text });
  await expect(entry("roof.txt")).toBeVisible();
  const all = { Calls: "Nobody answers", Notes: note, Changes: renamed, Files: "roof.txt" };
  const kind = (name: string) => history.getByRole("group", { name: "Show only" }).getByText(name, { exact: true });

  for (const [name, said] of Object.entries(all)) {
    await kind(name).click();
    await expect(entry(said).first()).toBeVisible();
    for (const other of Object.values(all).filter((text) => text !== said)) await expect(entry(other)).toHaveCount(0);
    await kind(name).click();
    await expect(entry(note)).toBeVisible();
  }
  await kind("Notes").click();
  await kind("Files").click();
  await expect(entry("roof.txt")).toBeVisible();
  await expect(entry(note)).toBeVisible();
  await expect(entry("Nobody answers")).toHaveCount(0);
  await tidy(page);
});
