import type { Page } from "@playwright/test";
import { type Api, expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

const NOT_WON = "Only a won deal makes a customer. Set the sales status to Closed won first.";
const stair = (page: Page, name: string) => page.getByRole("region", { name: "Status" }).getByRole("button", { name });

async function deal(api: Api): Promise<{ module: string; card: string }> {
  const module = await api.act("module.create", { kind: "sales", name: unique("Deals") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Builder Ltd") });
  return { module, card: await api.act("card.open", { module, client, title: unique("Crane"), status: "under-way" }) };
}

test("a card page's statuses tell why they take the card not when they are pointed at or focused, and no sooner", { tag: ["@A101", "@A217"] }, async ({ api, signedIn: page }) => {
  const { module, card } = await deal(api);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(`/cards/${card}/moves`)) asked.push(request.url());
  });
  await page.goto(`/cards/${card}`);
  await expect(stair(page, "In progress")).toHaveAttribute("aria-current", "step");
  await page.waitForLoadState("networkidle");
  expect(asked).toHaveLength(0);
  await stair(page, "One-off").hover();
  await expect(page.getByRole("tooltip")).toHaveText(NOT_WON);
  await expect(stair(page, "One-off")).toHaveAttribute("data-way", "CLOSED");
  await expect(stair(page, "Forgotten")).not.toHaveAttribute("data-way", "CLOSED");
  await tidy(page);
  expect(asked).toHaveLength(1);
  await page.mouse.move(0, 0);
  await expect(page.getByRole("tooltip")).toHaveCount(0);
  await stair(page, "Regular").focus();
  await expect(stair(page, "Regular")).toHaveAccessibleDescription(NOT_WON);

  const { version } = await api.get<{ version: number }>(`/cards/${card}`);
  await api.act("card.change", { card, version, values: { "sales-status": "closed-won", qualification: "target" }, status: "under-way" });
  await expect(stair(page, "Regular")).not.toHaveAttribute("data-way", "CLOSED");
  await stair(page, "Regular").press("Enter");
  await expect(stair(page, "Regular")).toHaveAttribute("aria-current", "step");
  await api.act("module.trash", { module });
});

test("on a phone the list of statuses tells why one takes the card not", { tag: ["@A101", "@A217"] }, async ({ api, signedIn: page }) => {
  const { module, card } = await deal(api);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/cards/${card}`);
  await page.getByRole("combobox", { name: "Status" }).click();
  await expect(page.getByRole("option", { name: "One-off" })).toContainText(NOT_WON);
  await expect(page.getByRole("option", { name: "Forgotten" })).toHaveText("Forgotten");
  await api.act("module.trash", { module });
});
