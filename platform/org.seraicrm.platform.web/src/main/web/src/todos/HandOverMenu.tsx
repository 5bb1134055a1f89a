import { ActionIcon, Menu, ScrollArea } from "@mantine/core";
import { IconUserShare } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { Todo } from "../api/types.ts";
import { useTodoActions } from "./useTodoActions.ts";

interface TodoMenuProps { todo: Todo; opened: boolean; onToggle: (opened: boolean) => void }

/** Gives the to-do to a colleague (Add át másnak, A21, A48). */
export function HandOverMenu({ todo, opened, onToggle }: TodoMenuProps) {
  const { t } = useTranslation();
  const { handOver } = useTodoActions();
  const { data: users = [] } = useQuery({ ...usersQuery, enabled: opened });
  return (
    <Menu opened={opened} onChange={onToggle} width={220}>
      <Menu.Target>
        <ActionIcon aria-label={`${t("todo.handOver")}: ${todo.text}`} title={t("todo.handOver")}><IconUserShare size={17} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("todo.handOver")}</Menu.Label>
        <ScrollArea.Autosize mah={320}>
          {users.filter((user) => user.active && user.id !== todo.assignee.id).map((user) => (
            <Menu.Item key={user.id} onClick={() => { onToggle(false); void handOver(todo, user.id); }}>{user.name}</Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
