import { expect, type Locator } from "@playwright/test";

/** Chooses from a list that opens by typing; a dialog that still fades in takes the focus, and the list with it. */
export async function choose(box: Locator, text: string): Promise<void> {
  await expect(async () => {
    await box.fill(text);
    await box.page().getByRole("option", { name: new RegExp(text) }).click({ timeout: 2_000 });
  }).toPass();
}
