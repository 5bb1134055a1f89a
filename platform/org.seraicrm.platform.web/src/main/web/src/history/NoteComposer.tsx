import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { problemOf, violationAt } from "../api/problems.ts";
import type { Subject } from "../api/queries.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { sendsNow, useCompose } from "./useCompose.ts";

export function NoteComposer({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const [text, setText, clear] = useDraft(`note.${subject.id}`, "");
  const note = useCompose(subject, "note.add", t("app.saved"), clear);
  const send = (): void => {
    if (text.trim() && !note.isPending) note.mutate({ text: text.trim() });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(); }}>
      <Stack gap="xs">
        <ProblemSummary error={note.error} shown={["/text"]} />
        <Textarea aria-label={t("history.note")} placeholder={t("history.notePlaceholder")} autosize minRows={2} maxRows={12} size="sm"
          value={text} error={violationAt(problemOf(note.error), "/text")} onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => { if (sendsNow(event)) send(); }} />
        <Group justify="flex-end">
          <Button type="submit" loading={note.isPending} disabled={text.trim() === ""}>{t("history.addNote")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
