import { Autocomplete, Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf, violationAt } from "../api/problems.ts";
import type { Subject } from "../api/queries.ts";
import type { Id, MailTemplate } from "../api/types.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { useMe } from "../session/useMe.ts";
import { fill } from "../templates/fill.ts";
import { Gaps, GapsDialog } from "../templates/Gaps.tsx";
import { type Gap, gapsIn } from "../templates/gaps.ts";
import { filledIn, takenBack, type Templated } from "../templates/letterDraft.ts";
import { TemplatePicker } from "../templates/TemplatePicker.tsx";
import { toastError } from "../ui/toasts.tsx";
import { type AttachedFile, MailFiles } from "./MailFiles.tsx";
import { sendsNow, useCompose } from "./useCompose.ts";

export interface MailDraft extends Templated { to: string; answers?: Id; files: AttachedFile[] }

export function mailDraftKey(subject: Subject): string {
  return `mail.${subject.id}`;
}

/** An e-mail from the card or client (A19), of a template or not (A36), with the user's signature (A120). */
export function MailComposer({ subject, addresses }: { subject: Subject; addresses: string[] }) {
  const { t } = useTranslation();
  const { signature } = useMe();
  const [draft, setDraft, clear] = useDraft<MailDraft>(mailDraftKey(subject), { to: addresses[0] ?? "", subject: "", text: "", files: [] });
  // A template arrives later than it is asked for: what was typed meanwhile counts.
  const latest = useRef(draft);
  latest.current = draft;
  const line = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState(false);
  const mail = useCompose(subject, "mail.send", t("history.mailSent"), clear);
  const template = useMutation({
    mutationFn: (chosen: MailTemplate) => fill(chosen, subject),
    onSuccess: (letter, chosen) => {
      setDraft(filledIn(latest.current, chosen.id, letter, latest.current.answers !== undefined));
      text.current?.focus();
    },
    onError: toastError,
  });
  const problem = problemOf(mail.error);
  // The server knows whom an answer is to, also when the address is hidden from who writes it.
  const ready = (draft.to.trim() !== "" || draft.answers !== undefined) && draft.subject.trim() !== "" && draft.text.trim() !== "" && !template.isPending;
  const inSubject = gapsIn(draft.subject);
  const inText = gapsIn(draft.text);
  const gaps = [...inSubject, ...inText];
  const send = (): void => {
    setAsked(false);
    mail.mutate({
      ...(draft.to.trim() ? { to: draft.to.trim() } : {}), subject: draft.subject.trim(), text: draft.text, ...(draft.answers ? { answers: draft.answers } : {}),
      ...idsOf("files", draft.files.filter((file) => !file.kept)), ...idsOf("kept", draft.files.filter((file) => file.kept)),
    });
  };
  const submit = (): void => {
    if (!ready || mail.isPending) return;
    if (gaps.length > 0) setAsked(true);
    else send();
  };
  const go = (gap: Gap): void => {
    const field = inSubject.includes(gap) ? line.current : text.current;
    field?.focus();
    field?.setSelectionRange(gap.from, gap.to);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); submit(); }} onKeyDown={(event) => { if (sendsNow(event)) submit(); }}>
      <Stack gap="xs">
        <ProblemSummary error={mail.error} shown={["/to", "/subject", "/text"]} />
        <TemplatePicker subject={subject} chosen={draft.template} onChoose={(chosen) => template.mutate(chosen)} />
        {draft.before && (
          <Group gap="xs" role="status">
            <Text size="xs" c="dimmed">{t(draft.template ? "templates.filledIn" : "templates.takenBack")}</Text>
            <Button variant="subtle" size="compact-xs" h={24} onClick={() => setDraft(takenBack(draft))}>{t(draft.template ? "app.undo" : "templates.again")}</Button>
          </Group>
        )}
        <Autocomplete label={t("history.to")} data={addresses} required={!draft.answers} placeholder={draft.answers ? t("history.toWriter") : undefined} size="sm" value={draft.to} error={violationAt(problem, "/to")}
          onChange={(to) => setDraft({ ...draft, to })} />
        <TextInput ref={line} label={t("history.subject")} required maxLength={300} value={draft.subject} error={violationAt(problem, "/subject")}
          onChange={(event) => setDraft({ ...draft, subject: event.currentTarget.value })} />
        <Textarea ref={text} label={t("history.text")} autosize minRows={5} maxRows={20} required size="sm" value={draft.text} error={violationAt(problem, "/text")}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })} />
        <Gaps gaps={gaps} onGo={go} />
        <MailFiles subject={subject} files={draft.files} onChange={(files) => setDraft({ ...draft, files })} />
        <Group justify="space-between" align="flex-end">
          <Text size="xs" c="dimmed" className="pre">{`${t("history.signature")}\n${signature}`}</Text>
          <Button type="submit" loading={mail.isPending} disabled={!ready}>{t("history.sendMail")}</Button>
        </Group>
      </Stack>
      {asked && <GapsDialog gaps={gaps} onSend={send} onBack={() => { setAsked(false); const first = gaps[0]; if (first) requestAnimationFrame(() => go(first)); }} />}
    </form>
  );
}

function idsOf(name: string, files: AttachedFile[]): Record<string, Id[]> {
  return files.length > 0 ? { [name]: files.map((file) => file.id) } : {};
}
