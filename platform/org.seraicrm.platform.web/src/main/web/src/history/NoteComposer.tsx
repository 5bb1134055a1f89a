import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf, violationAt } from "../api/problems.ts";
import { readersQuery, type Subject, usersQuery } from "../api/queries.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { mentioned } from "./mentions.ts";
import { MentionText } from "./MentionText.tsx";
import { useCompose } from "./useCompose.ts";

/** A note, in which colleagues may be mentioned (A21). */
export function NoteComposer({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(usersQuery);
  const [text, setText, clear] = useDraft(`note.${subject.id}`, "");
  const [asked, setAsked] = useState(() => text.includes("@"));
  const { data: readers } = useQuery({ ...readersQuery(subject), enabled: asked });
  const untold = readers && users.filter((user) => mentioned(text, users).includes(user.id) && !readers.includes(user.id));
  const note = useCompose(subject, "note.add", t("app.saved"), clear);
  const send = (): void => {
    const mentions = mentioned(text, users);
    if (text.trim() && !note.isPending) note.mutate({ text: text.trim(), ...(mentions.length > 0 ? { mentions } : {}) });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(); }}>
      <Stack gap="xs">
        <ProblemSummary error={note.error} shown={["/text"]} />
        <MentionText label={t("history.note")} placeholder={t("history.notePlaceholder")} value={text} error={violationAt(problemOf(note.error), "/text")}
          readers={readers} onChange={setText} onAsk={() => setAsked(true)} onSend={send} />
        {untold && untold.length > 0 && (
          <Text size="xs" c="dimmed" role="status">
            {t("history.untold", { names: untold.map((user) => user.name).join(", "), count: untold.length })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={note.isPending} disabled={text.trim() === ""}>{t("history.addNote")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
