import { colleague } from "./colleague.ts";
import { isoOf } from "./dates.ts";
import { expect, test, unique } from "./serai.ts";
import { SCREENS, tidy } from "./tidy.ts";

test("a date is typed as the language writes it, chosen from the calendar by keyboard, and refused when there is none such", async ({ api, signedIn: page }) => {
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Dated Ltd") });
  await page.goto(`/clients/${client}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("region", { name: "To-dos" }).or(page.locator("section", { has: page.getByRole("heading", { name: "To-dos" }) })).first().getByRole("button", { name: "New to-do" }).click();
  const form = page.getByRole("dialog", { name: "New to-do" });
  const text = unique("Deliver");
  await form.getByLabel(/^What is to be done/).fill(text);
  const date = form.getByRole("textbox", { name: /^Date/ });
  for (const typed of ["2031-05-09", "9.5.2031", "9 May 2031", "5/9/2031"]) {
    await date.fill(typed);
    await date.blur();
    expect(isoOf(await date.inputValue()), typed).toBe("2031-05-09");
  }
  await date.fill("31.02.2031");
  await date.blur();
  await expect(date).toHaveAttribute("aria-invalid", "true");
  await tidy(page);
  await date.fill("2031-05-09");

  await date.press("Alt+ArrowDown");
  const calendar = page.getByRole("dialog", { name: "Choose a date" });
  await expect(calendar.getByRole("button", { name: "Friday, May 9, 2031" })).toBeFocused();
  for (const name of ["light", "dark", "phone"] as const) {
    await page.setViewportSize(SCREENS[name].viewport);
    await page.emulateMedia({ colorScheme: SCREENS[name].colorScheme });
    await tidy(page);
    await page.screenshot({ path: `../../../target/browser/dates-${name}.png` });
  }
  await page.keyboard.press("Escape");
  await expect(calendar).toHaveCount(0);
  await expect(form).toBeVisible();
  await form.getByRole("button", { name: "Choose a date" }).press("Enter");
  await expect(calendar.getByRole("button", { name: "Friday, May 9, 2031" })).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(calendar.getByRole("button", { name: "Monday, June 9, 2031" })).toBeVisible();
  await expect(calendar.getByRole("button", { name: "Monday, June 9, 2031" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(calendar).toHaveCount(0);
  expect(isoOf(await date.inputValue())).toBe("2031-06-10");
  await form.getByRole("textbox", { name: "Time" }).fill("9.30");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  const { todos } = await api.get<{ todos: Array<{ text: string; due: string }> }>(`/clients/${client}`);
  expect(todos.find((todo) => todo.text === text)?.due).toBe("2031-06-10T09:30");
});

test("the calendar speaks the user's language and begins with Monday, whatever the browser speaks", async ({ api, browser, baseURL }) => {
  const { id, person } = await colleague(api);
  await api.act("user.change", { user: id, language: "hu" });
  const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}), locale: "en-US" });
  await page.context().request.post("/api/v1/session", { data: person });
  await page.goto("/today");
  await expect(page.getByRole("heading", { level: 1, name: "Mai nap" })).toBeVisible();
  await page.keyboard.press("n");
  const form = page.getByRole("dialog", { name: "Új teendő" });
  const date = form.getByRole("textbox", { name: /^Dátum/ });
  await expect(date).toHaveValue(/^\d{4}\. \d{2}\. \d{2}\.$/);
  await date.fill("2031. május 9.");
  await date.blur();
  await expect(date).toHaveValue("2031. 05. 09.");
  await form.getByRole("button", { name: "Dátum választása" }).click();
  const calendar = page.getByRole("dialog", { name: "Dátum választása" });
  await expect(calendar.getByRole("button", { name: "Hónap választása" }).or(calendar.getByText("2031. május")).first()).toBeVisible();
  await expect(calendar.locator("th").first()).toHaveText(/^h/i);
  await page.close();
});

test("a date field of a card is changed in place, and a text that is no date leaves the old one", async ({ api, signedIn: page }) => {
  const module = await api.act("module.create", { kind: "empty", name: unique("Dated") });
  const field = await api.act("field.add", { module, label: "Delivered", type: "DATE" });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Dated Ltd") });
  const card = await api.act("card.open", { module, client, title: unique("Door"), values: { [field]: "2031-05-09" } });
  const value = async (): Promise<string | undefined> => (await api.get<{ values: Record<string, string> }>(`/cards/${card}`)).values[field];
  await page.goto(`/cards/${card}`);
  const shown = page.getByRole("button", { name: /^Delivered/ });
  await shown.click();
  await page.getByRole("textbox", { name: "Delivered" }).fill("soon");
  await page.getByRole("textbox", { name: "Delivered" }).press("Enter");
  await expect(shown).toContainText("May 9, 2031");
  expect(await value()).toBe("2031-05-09");
  await shown.click();
  await page.getByRole("textbox", { name: "Delivered" }).press("Alt+ArrowDown");
  await page.getByRole("dialog", { name: "Choose a date" }).getByRole("button", { name: "Monday, May 12, 2031" }).click();
  await page.getByRole("textbox", { name: "Delivered" }).press("Enter");
  await expect(shown).toContainText("May 12, 2031");
  await expect.poll(value).toBe("2031-05-12");
});
