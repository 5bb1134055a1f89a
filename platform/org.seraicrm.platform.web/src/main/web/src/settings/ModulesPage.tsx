import { Badge, Button, Group, Menu, Stack, Switch, Table, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { departmentsQuery, moduleSettingsQuery } from "../api/queries.ts";
import type { DepartmentRow, Id, ModuleRow, ModuleSettings } from "../api/types.ts";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { refreshEverything } from "../live/refresh.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { Page, Panel } from "../ui/Page.tsx";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { ModuleMenu } from "./ModuleMenu.tsx";
import { useAction } from "./useAction.ts";

/** Settings → Modules (A84): which module is on, for whom. */
export function ModulesPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(moduleSettingsQuery);
  const kept = data.modules.filter((module) => !module.trashed);
  const trashed = data.modules.filter((module) => module.trashed);
  return (
    <Page title={t("settings.modules")} aside={<NewModule settings={data} />}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">{t("settings.switchHint")}</Text>
        <Switchboard modules={kept} />
        {trashed.length > 0 && (
          <Panel title={t("settings.trash")}>
            <Stack gap={0}>
              {trashed.map((module) => (
                <Group key={module.id} className="row" px="sm" py={6} justify="space-between">
                  <ModuleName module={module} />
                  <Restore module={module} />
                </Group>
              ))}
            </Stack>
          </Panel>
        )}
      </Stack>
    </Page>
  );
}

/** Company and departments across, modules down. */
function Switchboard({ modules }: { modules: ModuleRow[] }) {
  const { t } = useTranslation();
  const { data: departments = [] } = useQuery(departmentsQuery);
  return (
    <div className="panel" style={{ overflowX: "auto" }} role="region" aria-label={t("settings.modules")} tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("card.module")}</Table.Th>
            <Table.Th>{t("settings.company")}</Table.Th>
            {departments.map((department) => <Table.Th key={department.id}>{department.name}</Table.Th>)}
            <Table.Th><span className="visually-hidden">{t("common.actions")}</span></Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{modules.map((module) => <SwitchRow key={module.id} module={module} departments={departments} />)}</Table.Tbody>
      </Table>
    </div>
  );
}

function SwitchRow({ module, departments }: { module: ModuleRow; departments: DepartmentRow[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const flip = async (on: boolean, department?: Id): Promise<void> => {
    const before = client.getQueryData(moduleSettingsQuery.queryKey);
    client.setQueryData(moduleSettingsQuery.queryKey, (settings) => settings && flipped(settings, module.id, on, department));
    try {
      const { receipt } = await perform("module.switch", { module: module.id, on, department });
      toastUndo(t("app.saved"), receipt, client);
    } catch (failure) {
      client.setQueryData(moduleSettingsQuery.queryKey, before);
      toastError(failure);
    }
    await refreshEverything(client);
  };
  return (
    <Table.Tr>
      <Table.Td><ModuleName module={module} /></Table.Td>
      <Table.Td>
        <Switch aria-label={t("settings.switchFor", { module: module.name, where: t("settings.company") })} checked={module.on}
          disabled={!module.available} onChange={(event) => void flip(event.currentTarget.checked)} />
      </Table.Td>
      {departments.map((department) => (
        <Table.Td key={department.id}>
          <Switch aria-label={t("settings.switchFor", { module: module.name, where: department.name })} disabled={!module.on || !module.available}
            checked={module.on && !module.offFor.includes(department.id)}
            onChange={(event) => void flip(event.currentTarget.checked, department.id)} />
        </Table.Td>
      ))}
      <Table.Td ta="end"><ModuleMenu module={module} /></Table.Td>
    </Table.Tr>
  );
}

export function flipped(settings: ModuleSettings, id: Id, on: boolean, department?: Id): ModuleSettings {
  return {
    ...settings,
    modules: settings.modules.map((module) => {
      if (module.id !== id) return module;
      if (!department) return { ...module, on };
      const others = module.offFor.filter((each) => each !== department);
      return { ...module, offFor: on ? others : [...others, department] };
    }),
  };
}

function ModuleName({ module }: { module: ModuleRow }) {
  const { t } = useTranslation();
  return (
    <Group gap={8} wrap="nowrap">
      <ModuleIcon icon={module.icon} colour={module.colour} />
      <div>
        <Text size="sm" fw={500}>{module.name}</Text>
        <Text size="xs" c="dimmed">{t("settings.cards", { count: module.cards })}</Text>
      </div>
      {!module.available && <Badge color="yellow" title={t("settings.unavailableHint")}>{t("settings.unavailable")}</Badge>}
    </Group>
  );
}

function Restore({ module }: { module: ModuleRow }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const restore = async (): Promise<void> => {
    try {
      await perform("module.restore", { module: module.id });
    } catch (failure) {
      toastError(failure);
    }
    await refreshEverything(client);
  };
  return <Button variant="default" onClick={() => void restore()}>{t("common.restore")}</Button>;
}

function NewModule({ settings }: { settings: ModuleSettings }) {
  const { t } = useTranslation();
  const create = useAction("module.create");
  const [kind, setKind] = useState<string>();
  if (settings.kinds.length === 0) return null;
  return (
    <>
      <Menu width={300}>
        <Menu.Target><Button leftSection={<IconPlus size={15} />}>{t("settings.newModule")}</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t("settings.createFrom")}</Menu.Label>
          {settings.kinds.map((each) => (
            <Menu.Item key={each.id} leftSection={<ModuleIcon icon={each.icon} colour={each.colour} />} onClick={() => setKind(each.id)}>
              <Text size="sm">{each.name}</Text>
              <Text size="xs" c="dimmed">{each.description}</Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {kind && <ActionDialog action={create} title={t("settings.newModule")} initial={{ kind }} fixed={["kind"]} onClose={() => setKind(undefined)} />}
    </>
  );
}
