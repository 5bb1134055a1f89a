import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Todo } from "../api/types.ts";
import { KindIcon } from "../todos/KindIcon.tsx";
import { useFormats } from "../ui/format.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { Panel } from "../ui/Page.tsx";

/** What was to be done then; nothing of it can be done from here. */
export function PastTodos({ todos, showCard }: { todos: Todo[]; showCard?: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Panel title={t("past.todos")}>
      {todos.length === 0 && <Text size="sm" c="dimmed" px="sm" pb="sm">{t("past.noTodos")}</Text>}
      <ul style={{ margin: 0, padding: 0 }}>
        {todos.map((todo) => (
          <li key={todo.id} className="row" style={{ listStyle: "none" }}>
            <div style={{ padding: "6px 12px" }}>
              <Text size="sm" className="wrap">{todo.text}</Text>
              <Group gap={8} style={{ rowGap: 0 }}>
                <Text size="xs" c="dimmed">{formats.due(todo.due)}</Text>
                {todo.kind !== "TASK" && <Text size="xs" c="dimmed" lh={1}><KindIcon kind={todo.kind} /></Text>}
                <Text size="xs" c="dimmed">{todo.assignee.name}</Text>
                {showCard && todo.card && (
                  <Group gap={4} wrap="nowrap">
                    <ModuleIcon icon={todo.card.module.icon} colour={todo.card.module.colour} size={13} />
                    <Text size="xs" c="dimmed" className="wrap">{todo.card.title}</Text>
                  </Group>
                )}
              </Group>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
