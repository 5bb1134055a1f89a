import { Button, Group, List, Loader, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../../api/actions.ts";
import { problemOf, violationAt } from "../../api/problems.ts";
import type { Department, Effect, ModuleRow } from "../../api/types.ts";
import { ProblemSummary } from "../../forms/ProblemSummary.tsx";
import { refreshEverything } from "../../live/refresh.ts";
import { useMe } from "../../session/useMe.ts";
import { wallClock } from "../../todos/due.ts";
import { DateField } from "../../ui/DateField.tsx";
import { toastUndo } from "../../ui/toasts.tsx";
import { switchPreviewQuery } from "./queries.ts";

interface SwitchDialogProps {
  module: ModuleRow;
  on: boolean;
  department?: Department | undefined;
  /** When the trial that runs there ends: it is changed, not the switch. */
  until?: string | undefined;
  onClose: () => void;
}

/** Tells what a switch would touch before it is turned, for good or until a time. */
export function SwitchDialog({ module, on, department, until, onClose }: SwitchDialogProps) {
  const { t } = useTranslation();
  const { company } = useMe();
  const client = useQueryClient();
  const [end, setEnd] = useState(until ? wallClock(company.zone, new Date(until)) : "");
  const turn = useMutation({
    mutationFn: () => perform("module.switch", { module: module.id, on, department: department?.id, until: end || undefined }),
    onSuccess: async ({ receipt }) => {
      toastUndo(t("app.saved"), receipt, client);
      await refreshEverything(client);
      onClose();
    },
  });
  const where = department?.name ?? t("settings.company");
  const what = until ? "trial" : on ? "on" : "off";
  return (
    <Modal opened onClose={onClose} title={t(`switchboard.title.${what}`, { module: module.name, where })} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); turn.mutate(); }}>
        <Stack gap="sm">
          <ProblemSummary error={turn.error} shown={["/until"]} />
          {!until && <Preview module={module} on={on} department={department} />}
          <DateField withTime label={t(on ? "switchboard.onUntil" : "switchboard.offUntil")} description={t("switchboard.untilHint")}
            min={wallClock(company.zone)} value={end} error={violationAt(problemOf(turn.error), "/until")} onChange={setEnd} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>
            <Button type="submit" loading={turn.isPending} data-autofocus>{until ? t("common.save") : t(on ? "settings.switchOn" : "settings.switchOff")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Preview({ module, on, department }: Pick<SwitchDialogProps, "module" | "on" | "department">) {
  const { t } = useTranslation();
  const { data: effects, isError } = useQuery(switchPreviewQuery({ module: module.id, on, department: department?.id }));
  if (isError) return <Text size="sm" role="alert">{t("app.failed")}</Text>;
  if (!effects) return <Loader size="sm" aria-label={t("app.loading")} />;
  if (effects.length === 0) return <Text size="sm">{t("switchboard.nothing")}</Text>;
  return (
    <List size="sm" spacing={4} aria-label={t("switchboard.touches")}>
      {effects.map((effect) => <List.Item key={effect.what}>{effect.sentence}<Names effect={effect} /></List.Item>)}
    </List>
  );
}

function Names({ effect: { names, count } }: { effect: Effect }) {
  if (names.length === 0) return null;
  return <Text size="xs" c="dimmed" className="wrap">{names.join(", ")}{count > names.length && ", …"}</Text>;
}
