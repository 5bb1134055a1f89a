import { expect, test, unique } from "./serai.ts";
import { SCREENS, tidy } from "./tidy.ts";

test("a client is shown as of a past moment, by its menu, and cannot be changed there", { tag: "@A104" }, async ({ api, signedIn: page }) => {
  const [before, after] = [unique("Old Name Ltd"), unique("New Name Ltd")];
  const client = await api.act("client.create", { kind: "COMPANY", name: before, contactPoints: [{ kind: "PHONE", value: "+36301237788" }] });
  await api.act("todo.add", { text: "Ask what they are called", due: "2031-03-12", client });
  const then = new Date().toISOString();
  const { version } = await api.get<{ version: number }>(`/clients/${client}`);
  await api.act("client.change", { client, version, name: after, contactPoints: [] });

  await page.goto(`/clients/${client}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(after);
  await page.getByRole("button", { name: "More actions", exact: true }).press("Enter");
  await page.getByRole("menuitem", { name: "Show as of a past moment" }).click();
  const dialog = page.getByRole("dialog", { name: "As of a past moment" });
  await dialog.getByLabel("Moment").fill("2031-01-01T10:00");
  await expect(dialog.getByRole("button", { name: "Show" })).toBeDisabled();
  await dialog.getByLabel("Moment").fill("2020-02-03T10:00");
  await tidy(page);
  await dialog.getByLabel("Moment").press("Enter");
  await expect(page.getByText(/^As of .*2020/)).toBeVisible();
  await expect(page.getByText("Then there was nothing here that you may see.")).toBeVisible();

  await page.goto(`/clients/${client}?asOf=${then}`);
  await expect(page.getByRole("heading", { level: 1, name: before })).toBeVisible();
  await expect(page.getByRole("link", { name: "+36 30 123 7788" })).toBeVisible();
  await expect(page.getByText("Ask what they are called", { exact: true })).toBeVisible();
  await expect(page.getByText("This is the past; nothing can be changed here.")).toBeVisible();
  for (const act of ["Edit", "Add note", "More actions"]) await expect(page.getByRole("button", { name: act, exact: true })).toHaveCount(0);
  for (const name of ["light", "phone"] as const) {
    await page.setViewportSize(SCREENS[name].viewport);
    await tidy(page);
    await page.screenshot({ path: `../../../target/browser/past-${name}.png` });
  }
  await page.getByRole("button", { name: "Back to today" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(after);
});
