import { Button, Group, Popover, Stack, Textarea } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Todo } from "../api/types.ts";
import { dropDraft, useDraft } from "../forms/drafts.ts";
import { useTodoActions } from "./useTodoActions.ts";

interface CloseTodoProps { todo: Todo; opened: boolean; onToggle: (opened: boolean) => void; children: ReactElement }

/** Closing asks for the result in one line, which may stay empty: Enter closes. */
export function CloseTodo({ todo, opened, onToggle, children }: CloseTodoProps) {
  return (
    <Popover opened={opened} onChange={onToggle} trapFocus returnFocus withArrow shadow="md" width={300} position="bottom-start">
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown>{opened && <Report todo={todo} onDone={() => onToggle(false)} />}</Popover.Dropdown>
    </Popover>
  );
}

function Report({ todo, onDone }: { todo: Todo; onDone: () => void }) {
  const { t } = useTranslation();
  const { close } = useTodoActions();
  const key = `todo.close.${todo.id}`;
  const [report, setReport] = useDraft(key, "");
  const [sent, setSent] = useState(false);
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (sent) return;
    setSent(true);
    onDone();
    dropDraft(key);
    void close(todo, report.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Textarea label={t("todo.report")} placeholder={t("todo.reportHint")} autosize minRows={1} maxRows={6} data-autofocus size="sm"
          value={report} onChange={(event) => setReport(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey) {
              event.preventDefault();
              submit();
            }
          }} />
        <Group justify="flex-end"><Button type="submit">{t("todo.close")}</Button></Group>
      </Stack>
    </form>
  );
}
