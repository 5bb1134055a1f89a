import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { problemOf, violationAt } from "../api/problems.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { SubjectPicker } from "../search/SubjectPicker.tsx";
import { useMe } from "../session/useMe.ts";
import { useClock } from "../ui/format.ts";
import { toastUndo } from "../ui/toasts.tsx";
import { UserSelect } from "../ui/UserSelect.tsx";
import { dayOf, quickDates } from "./due.ts";
import { refreshTodos } from "./todoCache.ts";
import type { About } from "./todoDialog.ts";

interface TodoFormProps { about: About; next: boolean; onDone: () => void }
interface TodoDraft { text: string; date: string; time: string; assignee: string | null; about: About }

/** A to-do always has a deadline (A105): tomorrow, unless the user says otherwise. */
export function TodoForm({ about, next, onDone }: TodoFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { user } = useMe();
  const today = dayOf(useClock());
  const fixed = about.card !== undefined || about.client !== undefined;
  const key = `todo.${about.card?.id ?? about.client?.id ?? "new"}`;
  const [draft, setDraft, clear] = useDraft<TodoDraft>(key, {
    text: "", date: quickDates(today)[1]?.due ?? today, time: "", assignee: user.id, about,
  });
  const [missing, setMissing] = useState(false);
  const subject = fixed ? about : draft.about;
  const add = useMutation({
    mutationFn: () =>
      perform("todo.add", {
        text: draft.text.trim(),
        due: draft.time ? `${draft.date}T${draft.time}` : draft.date,
        ...(subject.card ? { card: subject.card.id } : subject.client ? { client: subject.client.id } : {}),
        assignee: draft.assignee ?? undefined,
      }),
    onSuccess: async ({ receipt }) => {
      clear();
      onDone();
      toastUndo(t("app.saved"), receipt, client);
      await refreshTodos(client, subject as Parameters<typeof refreshTodos>[1]);
    },
  });
  const problem = problemOf(add.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft.text.trim() === "") setMissing(true);
    else if (draft.date) add.mutate();
  };

  return (
    <form onSubmit={submit} noValidate onKeyDown={(event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
    }}>
      <Stack gap="sm">
        <ProblemSummary error={add.error} shown={["/text", "/due", "/assignee"]} />
        <Textarea label={t("todo.text")} required autosize minRows={1} maxRows={6} data-autofocus maxLength={2000} size="sm"
          value={draft.text} error={missing ? t("todo.needText") : violationAt(problem, "/text")}
          onChange={(event) => {
            setMissing(false);
            setDraft({ ...draft, text: event.currentTarget.value });
          }} />
        <Group gap={6} role="group" aria-label={t("todo.date")}>
          {quickDates(today).map((quick) => (
            <Button key={quick.name} size="compact-xs" variant={draft.date === quick.due ? "filled" : "default"}
              aria-pressed={draft.date === quick.due} onClick={() => setDraft({ ...draft, date: quick.due })}>
              {t(`todo.quick.${quick.name}`)}
            </Button>
          ))}
        </Group>
        <Group gap="sm" grow>
          <TextInput label={t("todo.date")} type="date" required value={draft.date}
            error={draft.date === "" ? t("todo.needDate") : violationAt(problem, "/due")}
            onChange={(event) => setDraft({ ...draft, date: event.currentTarget.value })} />
          <TextInput label={t("todo.time")} type="time" value={draft.time}
            onChange={(event) => setDraft({ ...draft, time: event.currentTarget.value })} />
        </Group>
        {!fixed && <SubjectPicker value={draft.about} onChange={(chosen) => setDraft({ ...draft, about: chosen })} />}
        <UserSelect label={t("todo.assignee")} value={draft.assignee} required error={violationAt(problem, "/assignee")}
          onChange={(assignee) => setDraft({ ...draft, assignee })} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>{next ? t("todo.noNext") : t("common.cancel")}</Button>
          <Button type="submit" loading={add.isPending}>{t("common.save")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
