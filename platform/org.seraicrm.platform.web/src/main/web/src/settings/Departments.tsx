import { Badge, Group, MultiSelect, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { trashQuery } from "../api/records.ts";
import type { DepartmentRow, Id, UserRow } from "../api/types.ts";
import { refreshEverything } from "../live/refresh.ts";
import { MoreRows } from "../ui/MoreRows.tsx";
import { toastError } from "../ui/toasts.tsx";
import { DepartmentMenu } from "./DepartmentMenu.tsx";

/** Who works where; and the departments in the trash, which still have their members. */
export function Departments({ departments, users }: { departments: DepartmentRow[]; users: UserRow[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const trash = useInfiniteQuery(trashQuery("departments"));
  const trashed = trash.data?.pages.flatMap((page) => page.items) ?? [];
  const change = async (department: DepartmentRow, members: Id[]): Promise<void> => {
    try {
      for (const user of members.filter((id) => !department.members.includes(id))) {
        await perform("department.assign", { department: department.id, user });
      }
      for (const user of department.members.filter((id) => !members.includes(id))) {
        await perform("department.unassign", { department: department.id, user });
      }
    } catch (failure) {
      toastError(failure);
    }
    await refreshEverything(client);
  };
  return (
    <Stack gap="sm" px="sm" pb="sm">
      {departments.length === 0 && <Text size="sm" c="dimmed">{t("common.nothing")}</Text>}
      {departments.map((department) => (
        <Group key={department.id} gap={6} wrap="nowrap" align="flex-end">
          <MultiSelect flex={1} miw={0} label={department.name} searchable value={department.members} aria-description={t("settings.members")}
            data={users.filter((user) => user.active || department.members.includes(user.id)).map((user) => ({ value: user.id, label: user.name }))}
            onChange={(members) => void change(department, members)} />
          <DepartmentMenu department={department} />
        </Group>
      ))}
      {trashed.length > 0 && (
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: "none" }}>
          {trashed.map(({ id, title }) => (
            <Group key={id} component="li" gap={6} wrap="nowrap" justify="space-between">
              <Group gap={8} style={{ minWidth: 0 }}>
                <Text size="sm" c="dimmed" className="wrap">{title}</Text>
                <Badge color="gray" size="xs">{t("common.trashed")}</Badge>
              </Group>
              <DepartmentMenu department={{ id, name: title }} trashed />
            </Group>
          ))}
        </Stack>
      )}
      <MoreRows list={trash} />
    </Stack>
  );
}
