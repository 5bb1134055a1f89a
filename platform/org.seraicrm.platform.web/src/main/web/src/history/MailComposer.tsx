import { Autocomplete, Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { problemOf, violationAt } from "../api/problems.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { useMe } from "../session/useMe.ts";
import { sendsNow, useCompose } from "./useCompose.ts";

/** An e-mail to the client from the card (A19), with the user's signature (A120). */
export function MailComposer({ card, addresses }: { card: string; addresses: string[] }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const [draft, setDraft, clear] = useDraft(`mail.${card}`, { to: addresses[0] ?? "", subject: "", text: "" });
  const mail = useCompose({ kind: "card", id: card }, "mail.send", t("history.mailSent"), clear);
  const problem = problemOf(mail.error);
  const ready = draft.to.trim() !== "" && draft.text.trim() !== "";
  const send = (): void => {
    if (ready && !mail.isPending) mail.mutate({ to: draft.to.trim(), subject: draft.subject.trim(), text: draft.text });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(); }} onKeyDown={(event) => { if (sendsNow(event)) send(); }}>
      <Stack gap="xs">
        <ProblemSummary error={mail.error} shown={["/to", "/subject", "/text"]} />
        <Autocomplete label={t("history.to")} data={addresses} required type="email" size="sm" value={draft.to} error={violationAt(problem, "/to")}
          onChange={(to) => setDraft({ ...draft, to })} />
        <TextInput label={t("history.subject")} value={draft.subject} error={violationAt(problem, "/subject")}
          onChange={(event) => setDraft({ ...draft, subject: event.currentTarget.value })} />
        <Textarea label={t("history.text")} autosize minRows={5} maxRows={20} required size="sm" value={draft.text} error={violationAt(problem, "/text")}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })} />
        <Group justify="space-between">
          <Text size="xs" c="dimmed">{user.signature ? t("history.signature") : ""}</Text>
          <Button type="submit" loading={mail.isPending} disabled={!ready}>{t("history.sendMail")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
