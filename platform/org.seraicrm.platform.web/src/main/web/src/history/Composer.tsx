import { Tabs } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Subject } from "../api/queries.ts";
import { useMe } from "../session/useMe.ts";
import { MailComposer } from "./MailComposer.tsx";
import { MessageComposer } from "./MessageComposer.tsx";
import { NoteComposer } from "./NoteComposer.tsx";

/** Where a note, an e-mail or a word to a colleague is written. Offers what the server offers. */
export function Composer({ subject, addresses }: { subject: Subject; addresses: string[] }) {
  const { t } = useTranslation();
  const { actions } = useMe();
  const note = actions.includes("note.add");
  const mail = actions.includes("mail.send") && subject.kind === "card";
  const message = actions.includes("message.send");
  if (!note && !mail && !message) return null;
  return (
    <section className="panel" aria-label={t("card.composer")}>
      <Tabs defaultValue={note ? "note" : mail ? "mail" : "message"} keepMounted={false}>
        <Tabs.List>
          {note && <Tabs.Tab value="note">{t("history.note")}</Tabs.Tab>}
          {mail && <Tabs.Tab value="mail">{t("history.mail")}</Tabs.Tab>}
          {message && <Tabs.Tab value="message">{t("history.message")}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="note" p="sm"><NoteComposer subject={subject} /></Tabs.Panel>
        <Tabs.Panel value="mail" p="sm"><MailComposer card={subject.id} addresses={addresses} /></Tabs.Panel>
        <Tabs.Panel value="message" p="sm"><MessageComposer subject={subject} /></Tabs.Panel>
      </Tabs>
    </section>
  );
}
