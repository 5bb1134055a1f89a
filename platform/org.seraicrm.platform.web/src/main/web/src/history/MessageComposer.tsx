import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { problemOf, violationAt } from "../api/problems.ts";
import type { Subject } from "../api/queries.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { useMe } from "../session/useMe.ts";
import { UserSelect } from "../ui/UserSelect.tsx";
import { sendsNow, useCompose } from "./useCompose.ts";

/** A word to a colleague from the sheet (A21). */
export function MessageComposer({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const [draft, setDraft, clear] = useDraft(`message.${subject.id}`, { to: null as string | null, text: "" });
  const message = useCompose(subject, "message.send", t("history.messageSent"), clear);
  const problem = problemOf(message.error);
  const ready = draft.to !== null && draft.text.trim() !== "";
  const send = (): void => {
    if (ready && !message.isPending) message.mutate({ to: draft.to, text: draft.text.trim() });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(); }} onKeyDown={(event) => { if (sendsNow(event)) send(); }}>
      <Stack gap="xs">
        <ProblemSummary error={message.error} shown={["/to", "/text"]} />
        <UserSelect label={t("history.colleague")} value={draft.to} required exclude={user.id} error={violationAt(problem, "/to")}
          onChange={(to) => setDraft({ ...draft, to })} />
        <Textarea label={t("history.text")} autosize minRows={2} maxRows={10} required size="sm" value={draft.text} error={violationAt(problem, "/text")}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })} />
        <Group justify="flex-end">
          <Button type="submit" loading={message.isPending} disabled={!ready}>{t("history.sendMessage")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
