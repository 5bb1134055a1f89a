import { ActionIcon, Button, Group, Modal, NativeSelect, Stack, Table, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { departmentsQuery, moduleSettingsQuery } from "../api/queries.ts";
import type { Id, Role, RoleIn, UserRow } from "../api/types.ts";
import { refreshEverything } from "../live/refresh.ts";
import { toastError, toastUndo } from "../ui/toasts.tsx";

const GIVEN: Role[] = ["MANAGER", "STANDARD", "RESTRICTED"];

interface Place { module: Id; department: Id; role: Role | undefined }

/** The roles a user has in single modules and departments, in place of the usual one. */
export function RolesDialog({ user, onClose }: { user: UserRow; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: settings } = useQuery(moduleSettingsQuery);
  const modules = settings?.modules ?? [];
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [place, setPlace] = useState<Place>({ module: "", department: "", role: "STANDARD" });
  const say = useMutation({
    mutationFn: ({ module, department, role }: Place) =>
      perform("user.role", { user: user.id, module: module || undefined, department: department || undefined, role }),
    onSuccess: ({ receipt }) => toastUndo(t("app.saved"), receipt, client),
    onError: toastError,
    onSettled: () => refreshEverything(client),
  });
  const nameOf = (rows: { id: Id; name: string }[], id: Id | null | undefined): string => rows.find((row) => row.id === id)?.name ?? t("rolesIn.any");
  const roles = user.roles ?? [];
  return (
    <Modal opened onClose={onClose} size="lg" title={t("rolesIn.title", { name: user.name })} closeButtonProps={{ "aria-label": t("app.close") }}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t("rolesIn.hint", { name: user.name, role: t(`roles.${user.role}`) })}</Text>
        {roles.length === 0 ? <Text size="sm">{t("rolesIn.none")}</Text> : (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("rolesIn.module")}</Table.Th>
                <Table.Th>{t("rolesIn.department")}</Table.Th>
                <Table.Th>{t("settings.role")}</Table.Th>
                <Table.Th><span className="visually-hidden">{t("common.actions")}</span></Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {roles.map((each: RoleIn) => {
                const what = `${nameOf(modules, each.module)}, ${nameOf(departments, each.department)}`;
                return (
                  <Table.Tr key={what}>
                    <Table.Td>{nameOf(modules, each.module)}</Table.Td>
                    <Table.Td>{nameOf(departments, each.department)}</Table.Td>
                    <Table.Td>{t(`roles.${each.role}`)}</Table.Td>
                    <Table.Td ta="end">
                      <ActionIcon aria-label={t("rolesIn.remove", { what })}
                        onClick={() => say.mutate({ module: each.module ?? "", department: each.department ?? "", role: undefined })}>
                        <IconTrash size={16} />
                      </ActionIcon>
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        )}
        <Group align="end" gap="xs">
          <NativeSelect label={t("rolesIn.module")} value={place.module} onChange={(event) => setPlace({ ...place, module: event.currentTarget.value })}
            data={[{ value: "", label: t("rolesIn.any") }, ...modules.filter((module) => !module.trashed).map(({ id, name }) => ({ value: id, label: name }))]} />
          <NativeSelect label={t("rolesIn.department")} value={place.department} onChange={(event) => setPlace({ ...place, department: event.currentTarget.value })}
            data={[{ value: "", label: t("rolesIn.any") }, ...departments.map(({ id, name }) => ({ value: id, label: name }))]} />
          <NativeSelect label={t("settings.role")} value={place.role ?? "STANDARD"} onChange={(event) => setPlace({ ...place, role: event.currentTarget.value as Role })}
            data={GIVEN.map((role) => ({ value: role, label: t(`roles.${role}`) }))} />
          <Button leftSection={<IconPlus size={15} />} disabled={!place.module && !place.department} loading={say.isPending} onClick={() => say.mutate(place)}>
            {t("rolesIn.add")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
