import { carry } from "./carry.ts";
import { place } from "./menu.ts";
import { expect, test, unique } from "./serai.ts";
import { tidy } from "./tidy.ts";

interface Shape { groups: Array<{ id: string; statuses: Array<{ id: string; label: string; colour: string }> }>; fields: Array<{ label: string }> }

test("an administrator makes a module without code and shapes it", { tag: ["@A84", "@A94", "@A95", "@A99", "@A60"] }, async ({ signedIn: page, api }) => {
  const name = unique("Rental");
  await page.goto("/settings/modules");
  await page.getByRole("button", { name: "New module" }).click();
  await page.getByRole("menuitem", { name: "Empty module" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const id = page.url().split("/").at(-1) ?? "";
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();

  await page.getByRole("button", { name: "Add status" }).first().click();
  await page.getByLabel("Status", { exact: true }).nth(3).fill("Reserved");
  await page.getByRole("button", { name: "Colour of Reserved: blue" }).click();
  await page.getByRole("button", { name: "violet" }).click();
  await carry(page.getByRole("button", { name: "Drag Reserved" }), "ArrowUp", "ArrowUp");
  await page.getByRole("button", { name: "Add field" }).click();
  await page.getByLabel("Field", { exact: true }).fill("Deposit");
  await page.getByLabel("Type").selectOption("MONEY");
  await page.reload();
  await expect(page.getByLabel("Field", { exact: true })).toHaveValue("Deposit");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Modules" })).toBeVisible();
  await expect(place(page, name)).toHaveCount(1);

  const shape = await api.get<Shape>(`/settings/modules/${id}`);
  expect(shape.groups[0]?.statuses.map((status) => status.label)).toEqual(["New", "Reserved", "In progress", "Waiting"]);
  expect(shape.groups[0]?.statuses[1]?.colour).toBe("violet");
  expect(shape.fields.map((field) => field.label)).toEqual(["Deposit"]);
});

test("removing a status that holds cards asks where they go, and a field taken away comes back with its values", { tag: ["@A96", "@A97", "@A60", "@A209"] }, async ({ signedIn: page, api }) => {
  const module = await api.act("module.create", { kind: "empty", name: unique("Loans") });
  const field = await api.act("field.add", { module, label: "Serial number", type: "TEXT" });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Borrower Ltd") });
  const card = await api.act("card.open", { module, client, title: "Drill", status: "waiting", values: { [field]: "SN-77" } });
  await page.goto(`/settings/modules/${module}`);
  await page.getByRole("button", { name: "Remove Waiting" }).click();
  await page.getByRole("button", { name: "Remove field Serial number" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Cards stand in this status: 1. Say where they go.")).toBeVisible();
  await page.getByRole("combobox", { name: "Where does the 1 card in “Waiting” go?" }).click();
  await page.getByRole("option", { name: "In progress" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Modules" })).toBeVisible();
  await page.goto(`/cards/${card}`);
  await expect(page.getByRole("button", { name: "In progress" })).toHaveAttribute("aria-current", "step");
  await expect(page.getByText("SN-77")).toHaveCount(0);

  await page.goto(`/settings/modules/${module}`);
  await page.getByRole("button", { name: "Take back Serial number" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Modules" })).toBeVisible();
  await page.goto(`/cards/${card}`);
  await expect(page.getByText("SN-77")).toBeVisible();
});

test("a final group keeps its cards until a manager says why", { tag: ["@A217", "@A218"] }, async ({ signedIn: page, api }) => {
  const module = await api.act("module.create", { kind: "empty", name: unique("Offers") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Undecided Ltd") });
  const card = await api.act("card.open", { module, client, title: "Offer", status: "dropped" });
  await page.goto(`/settings/modules/${module}`);
  await page.getByRole("switch", { name: "Final" }).nth(1).click();
  const move = page.getByRole("button", { name: "New → In progress: free" });
  await move.click();
  await page.getByRole("button", { name: "New → In progress: with a reason" }).click();
  await expect(page.getByRole("button", { name: "New → In progress: not at all" })).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Modules" })).toBeVisible();

  await page.goto(`/cards/${card}`);
  await page.getByRole("button", { name: "New", exact: true }).click();
  await page.getByRole("dialog").getByLabel("Why?").fill("They called again");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByRole("button", { name: "New", exact: true })).toHaveAttribute("aria-current", "step");
  await expect(page.getByText("They called again")).toBeVisible();
});

test("views of a module become tabs above its list and commands of the chat", { tag: ["@A58", "@A98"] }, async ({ signedIn: page, api }) => {
  const module = await api.act("module.create", { kind: "empty", name: unique("Errands") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Waiting Ltd") });
  await api.act("card.open", { module, client, title: "Still waiting", status: "waiting", responsible: api.me.user.id });
  await api.act("card.open", { module, client, title: "Just begun", responsible: api.me.user.id });
  const command = unique("waiting").toLowerCase().replace(/\W/g, "_");
  await page.goto(`/settings/modules/${module}`);
  await page.getByRole("button", { name: "Add view" }).click();
  const view = page.getByRole("group", { name: "(no name)" });
  await view.getByRole("textbox", { name: "Name" }).fill("On hold");
  const named = page.getByRole("group", { name: "On hold" });
  await named.getByRole("combobox", { name: "Statuses" }).click();
  await page.getByRole("option", { name: "Waiting" }).click();
  await page.keyboard.press("Escape");
  await named.getByLabel("Chat command").fill("Not so!");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("A command has up to 32 small letters")).toBeVisible();
  await named.getByLabel("Chat command").fill(command);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Modules" })).toBeVisible();

  await page.goto(`/modules/${module}`);
  await expect(page.getByRole("link", { name: "Just begun" })).toBeVisible();
  await page.getByRole("group", { name: "Views" }).getByRole("button", { name: "On hold" }).click();
  await expect(page.getByRole("link", { name: "Still waiting" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Just begun" })).toHaveCount(0);
  await page.getByRole("button", { name: "Chat" }).click();
  await page.getByPlaceholder(/Write, e\.g\./).fill(`/${command}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "1 · Still waiting" })).toBeVisible();
});

test("an automation works once it is switched on", { tag: ["@A85", "@A86", "@A87", "@A91", "@A93"] }, async ({ signedIn: page, api }) => {
  const module = await api.act("module.create", { kind: "empty", name: unique("Requests") });
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Patience Ltd") });
  const card = await api.act("card.open", { module, client, title: "Ladder", responsible: api.me.user.id });
  await page.goto(`/settings/modules/${module}`);
  await page.getByRole("button", { name: "Add automation" }).click();
  await page.getByRole("group", { name: "(no name)" }).getByRole("textbox", { name: "Name" }).fill("Chase");
  const automation = page.getByRole("group", { name: "Chase" });
  await automation.getByRole("combobox", { name: "When a card comes into" }).click();
  await page.getByRole("option", { name: "Waiting" }).click();
  await page.keyboard.press("Escape");
  await automation.getByLabel("What is to be done?").fill("Ask again about ${title}");
  await automation.getByLabel("Due in (days)").fill("5");
  await automation.getByLabel("On", { exact: true }).check({ force: true });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Modules" })).toBeVisible();

  await page.goto(`/cards/${card}`);
  await page.getByRole("button", { name: "Waiting" }).click();
  await expect(page.getByText("Ask again about Ladder").first()).toBeVisible({ timeout: 60_000 });
});

interface Made { fields: Array<{ id: string; label: string }>; groups: Array<{ statuses: Array<{ id: string; label: string }> }> }

test("equipment rental, which nobody planned for, is made in the browser", { tag: ["@A9", "@A84", "@A86"] }, async ({ signedIn: page, api }) => {
  const name = unique("Equipment rental");
  await page.goto("/settings/modules");
  await page.getByRole("button", { name: "New module" }).click();
  await page.getByRole("menuitem", { name: "Empty module" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const module = page.url().split("/").at(-1) ?? "";

  const fields = [["Equipment", "TEXT"], ["First day", "DATE"], ["Last day", "DATE"], ["Deposit", "MONEY"]] as const;
  for (const [i, [label, type]] of fields.entries()) {
    await page.getByRole("button", { name: "Add field" }).click();
    await page.getByLabel("Field", { exact: true }).nth(i).fill(label);
    await page.getByLabel("Type").nth(i).selectOption(type);
  }
  await page.getByRole("button", { name: "Add status" }).first().click();
  await page.getByLabel("Status", { exact: true }).nth(3).fill("With the client");
  await page.getByRole("button", { name: "Add view" }).click();
  await page.getByRole("group", { name: "(no name)" }).getByRole("textbox", { name: "Name" }).fill("Out");
  const view = page.getByRole("group", { name: "Out" });
  await view.getByRole("combobox", { name: "Statuses" }).click();
  await page.getByRole("option", { name: "With the client" }).click();
  await page.keyboard.press("Escape");
  await view.getByLabel("Sorted by").selectOption({ label: "Last day" });
  await page.getByRole("button", { name: "Add automation" }).click();
  await page.getByRole("group", { name: "(no name)" }).getByRole("textbox", { name: "Name" }).fill("Return");
  const automation = page.getByRole("group", { name: "Return" });
  await automation.getByRole("combobox", { name: "When a card comes into" }).click();
  await page.getByRole("option", { name: "With the client" }).click();
  await page.keyboard.press("Escape");
  await automation.getByLabel("What is to be done?").fill("Take back ${title}");
  await automation.getByLabel("Deadline").selectOption({ label: "Last day" });
  await automation.getByLabel("On", { exact: true }).check({ force: true });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Modules" })).toBeVisible();

  const made = await api.get<Made>(`/settings/modules/${module}`);
  const field = (label: string): string => made.fields.find((each) => each.label === label)?.id ?? "";
  const out = made.groups.flatMap((group) => group.statuses).find((status) => status.label === "With the client")?.id ?? "";
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Scaffolding Ltd") });
  const values = { [field("Equipment")]: "Mixer", [field("Last day")]: "2031-05-02", [field("Deposit")]: { minor: 5_000_000, currency: "HUF" } };
  const card = await api.act("card.open", { module, client, title: "Concrete mixer", values });
  await api.act("card.move", { card, status: out });
  await page.goto(`/modules/${module}`);
  await page.getByRole("group", { name: "Views" }).getByRole("button", { name: "Out" }).click();
  await page.getByRole("link", { name: "Concrete mixer" }).click();
  await expect(page.getByText("Take back Concrete mixer").first()).toBeVisible({ timeout: 60_000 });
});

test("fields stand under headings, and are shown and required when others say so", { tag: ["@A60"] }, async ({ signedIn: page, api }) => {
  const module = await api.act("module.create", { kind: "empty", name: unique("Invoices") });
  const kind = await api.act("field.add", { module, label: "Buyer", type: "CHOICE", choices: ["Household", "Firm"] });
  await api.act("field.add", { module, label: "Tax number", type: "TEXT" });
  await page.goto(`/settings/modules/${module}`);
  await page.getByRole("button", { name: "Add heading" }).click();
  await page.getByLabel("Heading").fill("Invoice");
  await carry(page.getByRole("button", { name: "Drag Invoice" }), "ArrowUp");
  await expect(page.getByRole("button", { name: /^Drag (Buyer|Invoice|Tax number)$/ }).last()).toHaveAccessibleName("Drag Tax number");
  await page.getByRole("button", { name: "More about Tax number" }).click();
  await page.getByRole("textbox", { name: "Help" }).fill("Eight digits");
  await page.getByLabel("Shown", { exact: true }).selectOption({ label: "when “Buyer” is…" });
  await page.getByRole("combobox", { name: "Shown: values" }).press("ArrowDown");
  await page.getByRole("option", { name: "Household" }).click();
  await page.getByRole("option", { name: "Firm" }).click();
  await page.keyboard.press("Escape");
  await page.getByLabel("Required", { exact: true }).selectOption({ label: "always" });
  await tidy(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Modules" })).toBeVisible();

  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Buyer Ltd") });
  const card = await api.act("card.open", { module, client, title: "Window", values: { [kind]: "c1" } });
  await page.goto(`/cards/${card}`);
  await expect(page.getByRole("button", { name: "Buyer: Household" })).toBeVisible();
  await expect(page.getByText("Tax number")).toHaveCount(0);
  await page.getByRole("button", { name: "Buyer: Household" }).click();
  await page.getByRole("option", { name: "Firm" }).click();
  const dialog = page.getByRole("dialog", { name: "The card has to say this first" });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Fill in “Tax number”.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Tax number" }).fill("12345678");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Invoice" }).getByRole("button", { name: "Tax number: 12345678" })).toBeVisible();
});

test("clients have fields of the company's own, in the form, on the page and in the list", { tag: ["@A60", "@A114"] }, async ({ signedIn: page, api }) => {
  const label = unique("Loyalty card");
  await page.goto("/settings/clients");
  await page.getByRole("button", { name: "Add field" }).click();
  await page.getByLabel("Field", { exact: true }).last().fill(label);
  await tidy(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();

  const name = unique("Loyal Ltd");
  await page.goto("/clients/new");
  await page.getByRole("textbox", { name: "Name" }).first().fill(name);
  await page.getByRole("textbox", { name: label }).fill("L-4711");
  await page.getByRole("button", { name: "Create client" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("button", { name: `${label}: L-4711` }).click();
  await page.getByRole("textbox", { name: label }).fill("L-4712");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `${label}: L-4712` })).toBeVisible();

  const { clientFields } = await api.get<{ clientFields: Array<{ id: string; label: string }> }>("/me");
  const field = clientFields.find((each) => each.label === label)?.id ?? "";
  const found = async (): Promise<string[]> => {
    const where = encodeURIComponent(JSON.stringify({ field: `field.${field}`, is: "L-4712" }));
    return (await api.get<{ items: Array<{ name: string }> }>(`/clients?where=${where}`)).items.map((client) => client.name);
  };
  await expect.poll(found).toEqual([name]);
});

test("the modules of a business are shown before they are created", { tag: ["@A219"] }, async ({ signedIn: page }) => {
  await page.goto("/settings/modules");
  await page.getByRole("button", { name: "New module" }).click();
  await page.getByRole("menuitem", { name: /Modules for a business/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Online shop" }).check();
  await expect(dialog.getByRole("status")).toContainText(/will be created|are all there/);
  await tidy(page);
  await page.screenshot({ path: "../../../target/browser/module-set.png" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toHaveCount(0);
});
