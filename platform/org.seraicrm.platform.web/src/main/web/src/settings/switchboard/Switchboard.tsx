import { Anchor, Badge, Group, Switch, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { departmentsQuery } from "../../api/queries.ts";
import type { Department, Id, ModuleRow } from "../../api/types.ts";
import { useFormats } from "../../ui/format.ts";
import { ModuleIcon } from "../../ui/icons.tsx";
import { ModuleMenu } from "../ModuleMenu.tsx";
import { SwitchDialog } from "./SwitchDialog.tsx";

/** A switch that somebody is about to turn, or whose trial is to be changed. */
interface Turning { module: ModuleRow; on: boolean; department?: Department | undefined; until?: string | undefined }

/** Company and departments across, modules down. */
export function Switchboard({ modules }: { modules: ModuleRow[] }) {
  const { t } = useTranslation();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [turning, setTurning] = useState<Turning>();
  return (
    <div className="panel" data-tour="switchboard" style={{ overflowX: "auto" }} role="region" aria-label={t("settings.modules")} tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("card.module")}</Table.Th>
            <Table.Th>{t("settings.company")}</Table.Th>
            {departments.map((department) => <Table.Th key={department.id}>{department.name}</Table.Th>)}
            <Table.Th><span className="visually-hidden">{t("common.actions")}</span></Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {modules.map((module) => (
            <Table.Tr key={module.id}>
              <Table.Td><ModuleName module={module} /></Table.Td>
              <Table.Td><Cell module={module} onTurn={setTurning} /></Table.Td>
              {departments.map((department) => (
                <Table.Td key={department.id}><Cell module={module} department={department} onTurn={setTurning} /></Table.Td>
              ))}
              <Table.Td ta="end"><ModuleMenu module={module} modules={modules} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {turning && <SwitchDialog {...turning} onClose={() => setTurning(undefined)} />}
    </div>
  );
}

export function stands(module: Pick<ModuleRow, "on" | "offFor">, department?: Id): boolean {
  return module.on && (department === undefined || !module.offFor.includes(department));
}

function Cell({ module, department, onTurn }: { module: ModuleRow; department?: Department; onTurn: (turning: Turning) => void }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const on = stands(module, department?.id);
  const trial = module.trials.find((each) => each.department === department?.id);
  const name = t("settings.switchFor", { module: module.name, where: department?.name ?? t("settings.company") });
  return (
    <>
      <Switch aria-label={name} checked={on} disabled={!module.available || (department !== undefined && !module.on)}
        onChange={() => onTurn({ module, on: !on, department })} />
      {trial && (
        <Anchor component="button" type="button" size="xs" ta="start" display="block" aria-label={`${name}: ${t("switchboard.until", { at: instant(trial.until) })}`}
          onClick={() => onTurn({ module, on: trial.on, department, until: trial.until })}>
          {t("switchboard.until", { at: instant(trial.until) })}
        </Anchor>
      )}
    </>
  );
}

export function ModuleName({ module }: { module: ModuleRow }) {
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
