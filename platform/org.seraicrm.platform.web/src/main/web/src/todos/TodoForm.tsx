import { Alert, Button, Group, SegmentedControl, Select, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf, violationAt } from "../api/problems.ts";
import { usersQuery } from "../api/queries.ts";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { SubjectPicker } from "../search/SubjectPicker.tsx";
import { useMe } from "../session/useMe.ts";
import { DateField } from "../ui/DateField.tsx";
import { useClock } from "../ui/format.ts";
import { TimeField } from "../ui/TimeField.tsx";
import { toastUndo } from "../ui/toasts.tsx";
import { type Due, TODO_KINDS, type TodoKind } from "../api/types.ts";
import { UserSelect } from "../ui/UserSelect.tsx";
import { addForAll } from "./addForAll.ts";
import { dayOf, quickDates, timeOf } from "./due.ts";
import { refreshTodos } from "./todoCache.ts";
import { minuteChoices } from "./minutes.ts";
import type { About, TodoStart } from "./todoDialog.ts";

interface TodoFormProps { about: About; next: boolean; start?: TodoStart; onDone: () => void }
interface TodoDraft { text: string; date: string; time: string; assignee: string | null; about: About; kind: TodoKind; minutes: number }

const USUAL_MINUTES = 60;

/** A to-do always has a deadline (A105): tomorrow, unless the user says otherwise. */
export function TodoForm({ about, next, start = {}, onDone }: TodoFormProps) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { user } = useMe();
  const today = dayOf(useClock());
  const fixed = about.card !== undefined || about.client !== undefined;
  const key = `todo.${about.card?.id ?? about.client?.id ?? (start.due ? `at.${start.due}.${start.assignee ?? ""}` : start.text ? `text.${start.text}` : "new")}`;
  const [kept, setDraft, clear] = useDraft<Omit<TodoDraft, "kind" | "minutes"> & Partial<TodoDraft>>(key, {
    text: start.text ?? "", date: start.due ? dayOf(start.due) : quickDates(today)[1]?.due ?? today, time: start.due ? timeOf(start.due) ?? "" : "",
    assignee: start.assignee ?? user.id, about,
  });
  // Drafts of earlier versions know no kind.
  const draft: TodoDraft = { kind: start.kind ?? "TASK", minutes: start.minutes ?? 0, ...kept };
  const lasts = draft.time !== "" && draft.minutes > 0;
  const others = (start.others ?? []).filter((other) => other !== draft.assignee);
  const { data: colleagues = [] } = useQuery({ ...usersQuery, enabled: others.length > 0 });
  const [missing, setMissing] = useState(false);
  const subject = fixed ? about : draft.about;
  const add = useMutation({
    mutationFn: (slot?: Due) =>
      addForAll({
        text: draft.text.trim(),
        due: slot ?? (draft.time ? `${draft.date}T${draft.time}` : draft.date),
        kind: draft.kind,
        minutes: lasts ? draft.minutes : undefined,
        ...(subject.card ? { card: subject.card.id } : subject.client ? { client: subject.client.id } : {}),
      }, [draft.assignee ?? user.id, ...others]),
    onSuccess: async (receipt) => {
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
    else if (draft.date) add.mutate(undefined);
  };

  return (
    <form onSubmit={submit} noValidate onKeyDown={(event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
    }}>
      <Stack gap="sm">
        {problem?.slot
          ? (
            <Alert color="yellow" role="alert" p="xs">
              <Group justify="space-between" gap="xs">
                <span>{problem.title}</span>
                <Button size="compact-xs" variant="default" onClick={() => add.mutate(problem.slot)}>{t("todo.takeFree", { time: problem.free })}</Button>
              </Group>
            </Alert>
          )
          : <ProblemSummary error={add.error} shown={["/text", "/due", "/assignee"]} />}
        <SegmentedControl size="xs" aria-label={t("todo.kind")} value={draft.kind} data={TODO_KINDS.map((kind) => ({ value: kind, label: t(`todo.kinds.${kind}`) }))}
          onChange={(kind) => setDraft({ ...draft, kind: kind as TodoKind, minutes: draft.minutes || (kind === "MEETING" ? USUAL_MINUTES : 0) })} />
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
        <div className="when">
          <DateField label={t("todo.date")} required value={draft.date}
            error={draft.date === "" ? t("todo.needDate") : violationAt(problem, "/due")} onChange={(date) => setDraft({ ...draft, date })} />
          <TimeField label={t("todo.time")} value={draft.time} onChange={(time) => setDraft({ ...draft, time })} />
          <Select label={t("todo.lasts")} disabled={draft.time === ""} data={minuteChoices(draft.minutes, i18n.language, t("todo.noLength"))} value={String(draft.minutes)}
            allowDeselect={false} onChange={(minutes) => setDraft({ ...draft, minutes: Number(minutes) })} />
        </div>
        {!fixed && <SubjectPicker value={draft.about} onChange={(chosen) => setDraft({ ...draft, about: chosen })} />}
        <UserSelect label={t("todo.assignee")} value={draft.assignee} required error={violationAt(problem, "/assignee")}
          onChange={(assignee) => setDraft({ ...draft, assignee })} />
        {others.length > 0 && <Text size="sm">{t("todo.alsoFor", { names: others.map((other) => colleagues.find((each) => each.id === other)?.name).filter(Boolean).join(", ") })}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>{next ? t("todo.noNext") : t("common.cancel")}</Button>
          <Button type="submit" loading={add.isPending}>{t("common.save")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
