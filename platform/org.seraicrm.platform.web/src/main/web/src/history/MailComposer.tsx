import { Autocomplete, Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { problemOf, violationAt } from "../api/problems.ts";
import type { Subject } from "../api/queries.ts";
import type { Id } from "../api/types.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { useMe } from "../session/useMe.ts";
import { type AttachedFile, MailFiles } from "./MailFiles.tsx";
import { sendsNow, useCompose } from "./useCompose.ts";

export interface MailDraft { to: string; subject: string; text: string; answers?: Id; files: AttachedFile[] }

export function mailDraftKey(subject: Subject): string {
  return `mail.${subject.id}`;
}

/** An e-mail from the card or client (A19), with the user's signature (A120). */
export function MailComposer({ subject, addresses }: { subject: Subject; addresses: string[] }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const [draft, setDraft, clear] = useDraft<MailDraft>(mailDraftKey(subject), { to: addresses[0] ?? "", subject: "", text: "", files: [] });
  const mail = useCompose(subject, "mail.send", t("history.mailSent"), clear);
  const problem = problemOf(mail.error);
  const ready = draft.to.trim() !== "" && draft.subject.trim() !== "" && draft.text.trim() !== "";
  const send = (): void => {
    if (!ready || mail.isPending) return;
    mail.mutate({
      to: draft.to.trim(), subject: draft.subject.trim(), text: draft.text, ...(draft.answers ? { answers: draft.answers } : {}),
      ...idsOf("files", draft.files.filter((file) => !file.kept)), ...idsOf("kept", draft.files.filter((file) => file.kept)),
    });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(); }} onKeyDown={(event) => { if (sendsNow(event)) send(); }}>
      <Stack gap="xs">
        <ProblemSummary error={mail.error} shown={["/to", "/subject", "/text"]} />
        <Autocomplete label={t("history.to")} data={addresses} required size="sm" value={draft.to} error={violationAt(problem, "/to")}
          onChange={(to) => setDraft({ ...draft, to })} />
        <TextInput label={t("history.subject")} required maxLength={300} value={draft.subject} error={violationAt(problem, "/subject")}
          onChange={(event) => setDraft({ ...draft, subject: event.currentTarget.value })} />
        <Textarea label={t("history.text")} autosize minRows={5} maxRows={20} required size="sm" value={draft.text} error={violationAt(problem, "/text")}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })} />
        <MailFiles subject={subject} files={draft.files} onChange={(files) => setDraft({ ...draft, files })} />
        <Group justify="space-between" align="flex-end">
          <Text size="xs" c="dimmed" className="pre">{user.signature ? `${t("history.signature")}\n${user.signature}` : ""}</Text>
          <Button type="submit" loading={mail.isPending} disabled={!ready}>{t("history.sendMail")}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function idsOf(name: string, files: AttachedFile[]): Record<string, Id[]> {
  return files.length > 0 ? { [name]: files.map((file) => file.id) } : {};
}
