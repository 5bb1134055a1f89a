import { MultiSelect, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import type { DepartmentRow, Id, UserRow } from "../api/types.ts";
import { refreshEverything } from "../live/refresh.ts";
import { toastError } from "../ui/toasts.tsx";

/** Who works where. */
export function Departments({ departments, users }: { departments: DepartmentRow[]; users: UserRow[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
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
        <MultiSelect key={department.id} label={department.name} searchable value={department.members} aria-description={t("settings.members")}
          data={users.filter((user) => user.active || department.members.includes(user.id)).map((user) => ({ value: user.id, label: user.name }))}
          onChange={(members) => void change(department, members)} />
      ))}
    </Stack>
  );
}
