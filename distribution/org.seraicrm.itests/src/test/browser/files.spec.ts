import type { Page } from "@playwright/test";
import { type Api, expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

async function cardOf(api: Api): Promise<{ client: string; card: string }> {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Papers Ltd"), contactPoints: [{ kind: "EMAIL", value: "papers@client.example" }] });
  const card = await api.act("card.open", { module: await api.module("sales"), client, title: unique("Papers") });
  return { client, card };
}

test("files are added, looked at, put into the trash and taken back", { tag: "@A20" }, async ({ api, signedIn: page }) => {
  const { client, card } = await cardOf(api);
  await page.goto(`/cards/${card}`);
  const files = page.locator("section").filter({ has: page.getByRole("heading", { name: "Files" }) });
  await page.locator("input[type=file]").last().setInputFiles([
    { name: "plan.png", mimeType: "image/png", buffer: PIXEL },
    { name: "order.txt", mimeType: "text/plain", buffer: Buffer.from("Megrendelés visszaigazolása") },
  ]);
  await expect(files.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByText("File added: order.txt").first()).toBeVisible();
  await tidy(page);

  await files.getByRole("button", { name: "order.txt", exact: true }).click();
  await expect(page.getByRole("dialog").getByText("Megrendelés visszaigazolása")).toBeVisible();
  await tidy(page);
  await page.keyboard.press("Escape");
  await files.getByRole("button", { name: "plan.png", exact: true }).click();
  await expect.poll(() => page.getByRole("img", { name: "plan.png" }).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  await page.keyboard.press("Escape");

  await files.getByRole("button", { name: "Remove plan.png" }).click();
  await expect(files.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("alert").or(page.locator(".mantine-Notification-root")).filter({ hasText: "In the trash: plan.png" }).getByRole("button", { name: "Undo" }).click();
  await expect(files.getByRole("listitem")).toHaveCount(2);

  await page.goto(`/clients/${client}`);
  await expect(page.getByRole("button", { name: "order.txt", exact: true })).toBeVisible();
});

test("files are dropped and pasted", async ({ api, signedIn: page }) => {
  const { client } = await cardOf(api);
  await page.goto(`/clients/${client}`);
  await expect(page.getByRole("heading", { name: "Files" })).toBeVisible();
  const give = (kind: "drop" | "paste", name: string): Promise<void> => page.evaluate(([event, file]) => {
    const data = new DataTransfer();
    data.items.add(new File(["dropped"], file as string, { type: "text/plain" }));
    const target = event === "drop" ? document.querySelector(".file-drop") : document.body;
    target?.dispatchEvent(event === "drop"
      ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
      : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, [kind, name] as const);
  await give("drop", "dropped.txt");
  await expect(page.getByRole("button", { name: "dropped.txt", exact: true })).toBeVisible();
  await give("paste", "pasted.txt");
  await expect(page.getByRole("button", { name: "pasted.txt", exact: true })).toBeVisible();
});

test("what is too large is refused before it is sent, with a reason", async ({ api, signedIn: page }) => {
  const { client } = await cardOf(api);
  await page.goto(`/clients/${client}`);
  await expect(page.getByRole("heading", { name: "Files" })).toBeVisible();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(25 * 1024 * 1024 + 1)], "huge.bin"));
    document.querySelector(".file-drop")?.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("alert").filter({ hasText: "A file may have 25 MB at most." })).toBeVisible();
});

test("a file never runs here, whatever it says that it is", async ({ api, signedIn: page }) => {
  const { client } = await cardOf(api);
  await page.goto(`/clients/${client}`);
  const attack = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.attacked=1"><script>window.attacked=1</script></svg>`;
  await page.locator("input[type=file]").last().setInputFiles([
    { name: "a.svg", mimeType: "image/svg+xml", buffer: Buffer.from(attack) },
    { name: "a.html", mimeType: "text/html", buffer: Buffer.from(`<script>window.attacked=1</script>`) },
  ]);
  await expect(page.getByRole("button", { name: "a.html", exact: true })).toBeVisible();
  const { files } = await api.get<{ files: Array<{ id: string; type: string }> }>(`/files?client=${client}`);
  for (const file of files) {
    expect(file.type).toBe("text/plain");
    for (const [door, disposition, type] of [["", "attachment", "application/octet-stream"], ["/preview", "inline", "text/plain"]] as const) {
      const answer = await page.request.get(`/api/v1/files/${file.id}${door}`);
      expect(answer.headers()["content-disposition"]).toContain(disposition);
      expect(answer.headers()["content-type"]).toContain(type);
      expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'");
    }
    await page.goto(`/api/v1/files/${file.id}/preview`);
    expect(await page.evaluate(() => "attacked" in window)).toBe(false);
  }
});
