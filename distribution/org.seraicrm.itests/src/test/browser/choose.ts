import { expect, type Locator } from "@playwright/test";

/** Chooses from a list: by typing where it is long. A dialog that still fades in takes the focus, and the list with it. */
export async function choose(box: Locator, text: string): Promise<void> {
  await expect(async () => {
    if (await box.isEditable()) await box.fill(text);
    else await box.click();
    await box.page().getByRole("option", { name: new RegExp(text) }).click({ timeout: 2_000 });
  }).toPass();
}
