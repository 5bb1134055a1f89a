import { Tabs } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Subject } from "../api/queries.ts";
import { readDraft, writeDraft } from "../forms/drafts.ts";
import { useMe } from "../session/useMe.ts";
import { addressOf, answerSubject, mailComposer } from "./mailAnswer.ts";
import { MailComposer, type MailDraft, mailDraftKey } from "./MailComposer.tsx";
import { MessageComposer } from "./MessageComposer.tsx";
import { NoteComposer } from "./NoteComposer.tsx";

/** Where a note, an e-mail or a word to a colleague is written. Offers what the server offers. */
export function Composer({ subject, addresses }: { subject: Subject; addresses: string[] }) {
  const { t } = useTranslation();
  const { actions } = useMe();
  const note = actions.includes("note.add");
  const mail = actions.includes("mail.send");
  const message = actions.includes("message.send");
  const [tab, setTab] = useState<string | null>(note ? "note" : mail ? "mail" : "message");
  const [answered, setAnswered] = useState(0);
  const place = useRef<HTMLElement>(null);
  const { kind, id } = subject;
  useEffect(() => {
    if (!mail) return undefined;
    return mailComposer.onAsked(id, (begin) => {
      const key = mailDraftKey({ kind, id });
      const before = readDraft<MailDraft>(key) ?? { to: "", subject: "", text: "", files: [] };
      writeDraft<MailDraft>(key, "to" in begin
        ? { ...before, to: begin.to }
        : { ...before, to: addressOf(begin.answer.from), subject: answerSubject(begin.answer.subject), answers: begin.answer.id });
      setAnswered((count) => count + 1);
      setTab("mail");
      place.current?.scrollIntoView({ block: "center" });
    });
  }, [kind, id, mail]);
  if (!note && !mail && !message) return null;
  return (
    <section ref={place} className="panel" data-tour="write" aria-label={t("card.composer")}>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List className="tabs-row">
          {note && <Tabs.Tab value="note">{t("history.note")}</Tabs.Tab>}
          {mail && <Tabs.Tab value="mail">{t("history.mail")}</Tabs.Tab>}
          {message && <Tabs.Tab value="message">{t("history.message")}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="note" p="sm"><NoteComposer subject={subject} /></Tabs.Panel>
        <Tabs.Panel value="mail" p="sm"><MailComposer key={answered} subject={subject} addresses={addresses} /></Tabs.Panel>
        <Tabs.Panel value="message" p="sm"><MessageComposer subject={subject} /></Tabs.Panel>
      </Tabs>
    </section>
  );
}
