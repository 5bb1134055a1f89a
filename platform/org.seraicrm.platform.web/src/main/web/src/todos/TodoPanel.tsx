import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Todo } from "../api/types.ts";
import { useOffered } from "../session/useMe.ts";
import { Panel } from "../ui/Page.tsx";
import { type About, todoDialog } from "./todoDialog.ts";
import { TodoRow } from "./TodoRow.tsx";

/** The open to-dos of a client or card: who has which, until when (A115, A210). */
export function TodoPanel({ todos, about, showAbout }: { todos: Todo[]; about: About; showAbout?: boolean }) {
  const { t } = useTranslation();
  const offered = useOffered("todo.add");
  const open = todos.filter((todo) => !todo.done);
  const add = offered && (
    <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />} onClick={() => todoDialog.open(about)}>{t("todo.add")}</Button>
  );
  return (
    <Panel title={t("todo.title")} aside={add} tour="todos">
      {open.length === 0 ? (
        <Text size="sm" c="dimmed" px="sm" pb="sm">{t("todo.none")}</Text>
      ) : (
        <ul style={{ margin: 0, padding: 0 }}>
          {open.map((todo) => <TodoRow key={todo.id} todo={todo} showAbout={showAbout ?? false} />)}
        </ul>
      )}
    </Panel>
  );
}
