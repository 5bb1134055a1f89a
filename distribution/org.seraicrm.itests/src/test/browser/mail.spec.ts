import { arrive, mailbox, sent } from "./outside.ts";
import { expect, test, unique } from "./serai.ts";

const letterOf = (subject: string) => async (): Promise<string> => (await sent()).find((letter) => letter.includes(`Subject: ${subject}`)) ?? "";

test("a letter is written from the card with the user's signature, and its answer lands there by itself", { tag: ["@A18", "@A19", "@A20", "@A109", "@A118", "@A120"] }, async ({ api, signedIn: page }) => {
  const office = await mailbox(api);
  await page.goto("/settings/profile");
  await page.getByLabel("E-mail signature").fill("Best wishes\n${userName}\nThe office");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("Done.").first()).toBeVisible();

  const address = `${unique("eva").replace(" ", ".")}@glass.test`;
  const client = await api.act("client.create", { kind: "PERSON", name: unique("Nagy Éva"), contactPoints: [{ kind: "EMAIL", value: address }, { kind: "PHONE", value: "+36301234567" }] });
  const card = await api.act("card.open", { module: await api.module("sales"), client, title: unique("Mirror") });
  await page.goto(`/cards/${card}`);
  await expect(page.getByRole("link", { name: /30 ?123/ })).toHaveAttribute("href", "tel:+36301234567");
  await expect(page.getByRole("link", { name: address })).toHaveAttribute("href", `mailto:${address}`);
  await page.getByRole("button", { name: `Write an e-mail to ${address}` }).click();
  await expect(page.getByRole("combobox", { name: /^To/ })).toHaveValue(address);
  await expect(page.getByText(`Best wishes\n${api.me.user.name}\nThe office`)).toBeVisible();
  const subject = unique("Offer");
  await page.getByLabel(/^Subject/).fill(subject);
  await page.getByLabel(/^Text/).fill("Here it is.");
  await page.locator(".file-drop input[type=file]").setInputFiles([{ name: "order.txt", mimeType: "text/plain", buffer: Buffer.from("The order, confirmed") }]);
  await page.getByRole("button", { name: "From the files here" }).click();
  await page.getByRole("menuitem", { name: /order\.txt/ }).click();
  await expect(page.getByRole("button", { name: "Remove order.txt" }).first()).toBeVisible();
  await page.getByLabel(/^Text/).press("Control+Enter");
  const history = page.locator("section", { has: page.getByRole("heading", { name: "History" }) });
  await expect(history.getByText(`E-mail to ${address}: ${subject}`)).toBeVisible();
  await expect.poll(letterOf(subject)).toContain("The office");
  const mail = await letterOf(subject)();
  expect(mail).toContain(`To: ${address}`);
  expect(mail).toContain("order.txt");

  const id = /^Message-ID: (<.+>)/im.exec(mail)?.[1] ?? "";
  await arrive(
    [
      `From: Eva <${address}>`, `To: ${office}`, `Subject: Re: ${subject}`, `Message-ID: <${address}>`, `In-Reply-To: ${id}`, "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="part"', "",
      "--part", "Content-Type: text/html; charset=utf-8", "",
      '<p>I take <b>two</b>.</p><script>document.title = "taken over"</script><img src="http://127.0.0.1:9/seen.gif"><a href="javascript:alert(1)">plan</a>', "",
      "--part", 'Content-Type: text/plain; name="sizes.txt"', 'Content-Disposition: attachment; filename="sizes.txt"', "", "1200 x 800", "",
      "--part--", "",
    ].join("\n"),
  );
  const answer = history.getByRole("listitem").filter({ hasText: `Re: ${subject}` });
  await expect(answer).toBeVisible();
  await answer.getByRole("button", { name: "Read the letter" }).click();
  const read = page.getByRole("dialog", { name: `Re: ${subject}` });
  const body = read.frameLocator("iframe");
  await expect(body.getByText("two")).toBeVisible();
  await expect(body.locator("script, img[src^=http], a[href^=javascript]")).toHaveCount(0);
  const downloads = page.waitForEvent("download");
  await read.getByRole("link", { name: /sizes\.txt/ }).click();
  expect((await downloads).suggestedFilename()).toBe("sizes.txt");
  const originals = page.waitForEvent("download");
  await read.getByRole("link", { name: "Original" }).click();
  expect((await originals).suggestedFilename()).toMatch(/\.eml$/);
  await read.getByRole("button", { name: "Answer" }).click();
  await expect(page.getByLabel(/^Subject/)).toHaveValue(`Re: ${subject}`);
  await page.getByLabel(/^Text/).fill("They are yours.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect.poll(letterOf(`Re: ${subject}`)).toContain(`In-Reply-To: <${address}>`);

  await page.goto("/settings/profile");
  await page.getByLabel("E-mail signature").fill("");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect.poll(async () => (await api.get<{ user: { signature: string } }>("/me")).user.signature).toBe("");
});

test("the journal shows all letters; a stranger's waits there until somebody files it", { tag: ["@A18", "@A198", "@A212"] }, async ({ api, signedIn: page }) => {
  const office = await mailbox(api);
  const name = unique("Kovács Kft.");
  const client = await api.act("client.create", { kind: "COMPANY", name });
  const subject = unique("Who are you");
  await page.goto("/mails");
  await expect(page.getByRole("heading", { name: "Mail" })).toBeVisible();
  await arrive(`From: ${unique("stranger").replace(" ", ".")}@else.test\nTo: ${office}\nSubject: ${subject}\nMessage-ID: <${subject.replaceAll(" ", ".")}@else.test>\n\nAn enquiry.\n`);
  const row = page.getByRole("row").filter({ hasText: subject });
  await expect(row.getByText("Sender unknown")).toBeVisible();
  await row.getByRole("button", { name: "File with client or card" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("combobox", { name: "Client" }).fill(name);
  await page.getByRole("option", { name }).click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(row.getByText("Filed")).toBeVisible();
  await page.goto(`/clients/${client}`);
  await expect(page.getByText(`: ${subject}`)).toBeVisible();
});

test("a letter that can't be sent is not lost", async ({ api, signedIn: page }) => {
  await mailbox(api);
  const client = await api.act("client.create", { kind: "COMPANY", name: unique("Unreachable Ltd") });
  await page.goto(`/clients/${client}`);
  await page.getByRole("tab", { name: "E-mail" }).click();
  await page.getByRole("combobox", { name: /^To/ }).fill("not an address");
  await page.getByLabel(/^Subject/).fill("Offer");
  await page.getByLabel(/^Text/).fill("Half a letter");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Addresses are separated by commas")).toBeVisible();
  await page.reload();
  await page.getByRole("tab", { name: "E-mail" }).click();
  await expect(page.getByLabel(/^Text/)).toHaveValue("Half a letter");
});
