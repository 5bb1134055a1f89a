import { Alert, Badge, Button, Group, List, Stack, Switch, Table, Text } from "@mantine/core";
import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { departmentsQuery, moduleSettingsQuery } from "../api/queries.ts";
import type { DepartmentRow, Id, ModuleRow, ModuleSettings, RefusedFile, TrippedKind } from "../api/types.ts";
import { refreshEverything } from "../live/refresh.ts";
import { useFormats } from "../ui/format.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { Page, Panel } from "../ui/Page.tsx";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { ModuleMenu } from "./ModuleMenu.tsx";
import { NewModule } from "./NewModule.tsx";

/** Settings → Modules (A84): which module is on, for whom. */
export function ModulesPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(moduleSettingsQuery);
  const kept = data.modules.filter((module) => !module.trashed);
  const trashed = data.modules.filter((module) => module.trashed);
  return (
    <Page title={t("settings.modules")} aside={<NewModule kinds={data.kinds} />}>
      <Stack gap="md">
        <Refused files={data.refused} />
        {data.tripped.map((tripped) => <Tripped key={tripped.kind} tripped={tripped} name={data.kinds.find((kind) => kind.id === tripped.kind)?.name ?? tripped.kind} />)}
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
        <Table.Tbody>{modules.map((module) => <SwitchRow key={module.id} module={module} modules={modules} departments={departments} />)}</Table.Tbody>
      </Table>
    </div>
  );
}

function SwitchRow({ module, modules, departments }: { module: ModuleRow; modules: ModuleRow[]; departments: DepartmentRow[] }) {
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
      <Table.Td ta="end"><ModuleMenu module={module} modules={modules} /></Table.Td>
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
        <Text size="sm" fw={500} component={Link} to={`/settings/modules/${module.id}` as never} className="quiet-link">{module.name}</Text>
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

/** Files in the server's deploy folder that were refused, with the reasons. */
function Refused({ files }: { files: RefusedFile[] }) {
  const { t } = useTranslation();
  return files.map(({ file, mistakes }) => (
    <Alert key={file} color="red" title={t("shape.refused", { file })}>
      <List size="sm">
        {mistakes.map((mistake) => (
          <List.Item key={`${mistake.line}${mistake.pointer}${mistake.detail}`}>{t("shape.line", { line: mistake.line })} {mistake.pointer && <code>{mistake.pointer}</code>} {mistake.detail}</List.Item>
        ))}
      </List>
    </Alert>
  ));
}

/** A kind whose code failed again and again, or never came back: the others go on without it. */
function Tripped({ tripped, name }: { tripped: TrippedKind; name: string }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const client = useQueryClient();
  const restart = async (): Promise<void> => {
    try {
      await perform("module.restart", { kind: tripped.kind });
    } catch (failure) {
      toastError(failure);
    }
    await refreshEverything(client);
  };
  return (
    <Alert color="red" title={t("shape.tripped", { name, at: instant(tripped.since) })}>
      <Text size="sm" className="wrap">{tripped.reason}</Text>
      {tripped.stuck && <Text size="sm">{t("shape.stuck")}</Text>}
      <Button mt="xs" variant="default" onClick={() => void restart()}>{t("shape.restart")}</Button>
    </Alert>
  );
}
