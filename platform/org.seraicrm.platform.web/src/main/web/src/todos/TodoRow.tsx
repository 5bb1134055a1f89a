import { ActionIcon, Group, Text } from "@mantine/core";
import { IconCircle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, memo, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Todo, User } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { useClock, useFormats } from "../ui/format.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { UserAvatar } from "../ui/UserAvatar.tsx";
import { dueState, endOf, timeOf } from "./due.ts";
import { CloseTodo } from "./CloseTodo.tsx";
import { HandOverMenu } from "./HandOverMenu.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { RescheduleMenu } from "./RescheduleMenu.tsx";

interface TodoRowProps { todo: Todo; showAbout?: boolean }

/** One open to-do with what can be done about it. Keys on the focused row: E or D, R, H. */
export const TodoRow = memo(function TodoRow({ todo, showAbout }: TodoRowProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const formats = useFormats();
  const clock = useClock();
  const [open, setOpen] = useState<"close" | "reschedule" | "handOver">();
  const overdue = dueState(todo.due, clock) === "overdue";
  const toggle = (part: typeof open) => (shown: boolean) => setOpen(shown ? part : undefined);

  const keyDown = (event: KeyboardEvent): void => {
    if (open || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const part = ({ e: "close", d: "close", r: "reschedule", h: "handOver" } as const)[event.key];
    if (!part) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(part);
  };

  return (
    <li className="row" onKeyDown={keyDown} style={{ listStyle: "none" }}>
      <Group gap={4} wrap="nowrap" px={6} py={4} align="flex-start">
        <CloseTodo todo={todo} opened={open === "close"} onToggle={toggle("close")}>
          <ActionIcon className="check" aria-label={`${t("todo.done")}: ${todo.text}`} title={t("todo.done")} onClick={() => setOpen("close")}>
            <IconCircle size={18} />
          </ActionIcon>
        </CloseTodo>
        <div style={{ flex: 1, minWidth: 0, paddingTop: 3 }}>
          <TodoLink todo={todo} />
          <Group gap={8} style={{ rowGap: 0 }}>
            <Text size="xs" c={overdue ? "var(--mantine-color-error)" : "dimmed"} fw={overdue ? 600 : 400}>{formats.due(todo.due)}{todo.minutes ? `–${timeOf(endOf(todo))}` : ""}</Text>
            {todo.kind !== "TASK" && <Text size="xs" c="dimmed" lh={1}><KindIcon kind={todo.kind} /></Text>}
            {showAbout && todo.client && <Text size="xs" c="dimmed" className="wrap">{todo.client.name}</Text>}
            {showAbout && todo.card && (
              <Group gap={4} wrap="nowrap">
                <ModuleIcon icon={todo.card.module.icon} colour={todo.card.module.colour} size={13} />
                <Text size="xs" c="dimmed" className="wrap">{todo.card.title}</Text>
              </Group>
            )}
            {todo.assignee.id !== user.id && <Who user={todo.assignee}>{todo.assignee.name}</Who>}
            {todo.author.id !== user.id && todo.assignee.id === user.id && (
              <Who user={todo.author}>{t("todo.from", { name: todo.author.name })}</Who>
            )}
          </Group>
        </div>
        <RescheduleMenu todo={todo} opened={open === "reschedule"} onToggle={toggle("reschedule")} />
        <HandOverMenu todo={todo} opened={open === "handOver"} onToggle={toggle("handOver")} />
      </Group>
    </li>
  );
});

function Who({ user, children }: { user: User; children: ReactNode }) {
  return <Group gap={4} wrap="nowrap"><UserAvatar user={user} size={16} /><Text size="xs" c="dimmed">{children}</Text></Group>;
}

function TodoLink({ todo }: { todo: Todo }) {
  const text = <span className="wrap">{todo.text}</span>;
  if (todo.card) return <Link className="quiet-link" data-todo to="/cards/$id" params={{ id: todo.card.id }}>{text}</Link>;
  if (todo.client) return <Link className="quiet-link" data-todo to="/clients/$id" params={{ id: todo.client.id }}>{text}</Link>;
  return <span data-todo tabIndex={0}>{text}</span>;
}
