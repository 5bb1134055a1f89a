import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

test("a deal moves by itself as its main fields change, and back when the change is undone", { tag: ["@A49", "@A50"] }, async ({ api, signedIn: page }) => {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Magától Kft.") });
  const card = await api.act("card.open", { module: await api.module("sales"), client, title: "Windows", values: { qualification: "target" } });
  await page.goto(`/cards/${card}`);
  const stairs = page.getByRole("region", { name: "Status" });
  const main = page.getByRole("region", { name: "Main fields" });
  await expect(stairs.getByRole("button", { name: "Awaiting processing" })).toHaveAttribute("aria-current", "step");
  await main.getByRole("button", { name: /^Sales status/ }).click();
  await page.getByRole("option", { name: "Closed won" }).click();
  await expect(stairs.getByRole("button", { name: "One-off" })).toHaveAttribute("aria-current", "step");
  const history = page.locator("section", { has: page.getByRole("heading", { level: 2, name: "History" }) });
  await expect(history.getByText("Sales status: In progress → Closed won")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(stairs.getByRole("button", { name: "Awaiting processing" })).toHaveAttribute("aria-current", "step");
  await expect(main.getByRole("button", { name: /^Sales status.*In progress/ })).toBeVisible();
});

test("an administrator says what brings cards to a status by itself", { tag: "@A49" }, async ({ api, signedIn: page }) => {
  const module = await api.act("module.create", { kind: "empty", name: unique("Repairs") });
  await api.act("field.add", { module, label: "Parts", type: "CHOICE", choices: ["Ordered", "Here"] });
  await page.goto(`/settings/modules/${module}`);
  await page.getByRole("button", { name: "When cards come to In progress by themselves" }).click();
  await page.getByLabel("Cards come here by themselves").selectOption({ label: "when “Parts” is…" });
  await page.getByRole("combobox", { name: "Cards come here by themselves: values" }).press("ArrowDown");
  await page.getByRole("option", { name: "Ordered" }).click();
  await page.getByRole("option", { name: "Here" }).click();
  await page.keyboard.press("Escape");
  await page.getByLabel("and", { exact: true }).selectOption({ label: "when “Responsible” is…" });
  await tidy(page, ".sortable:has([aria-expanded=true])");
  await page.getByRole("button", { name: "When cards come to In progress by themselves" }).click();
  await expect(page.getByText("By themselves: Parts: Here; Responsible: anybody")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Modules" })).toBeVisible();

  const client = await api.act("client.create", { kind: "PERSON", name: unique("Kiss Pál") });
  const card = await api.act("card.open", { module, client, title: "Door" });
  const me = api.me.user.id;
  const now = async (): Promise<{ status: { label: string }; version: number }> => api.get(`/cards/${card}`);
  await api.act("card.change", { card, version: (await now()).version, responsible: me });
  await page.goto(`/cards/${card}`);
  const stairs = page.getByRole("region", { name: "Status" });
  await expect(stairs.locator("[aria-current=step]")).not.toHaveText(/In progress/);
  await page.getByRole("button", { name: /^Parts/ }).click();
  await page.getByRole("option", { name: "Here" }).click();
  await expect(stairs.locator("[aria-current=step]")).toHaveText(/In progress/);
});
