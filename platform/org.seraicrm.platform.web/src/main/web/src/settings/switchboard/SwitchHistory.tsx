import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { undo } from "../../api/actions.ts";
import { departmentsQuery } from "../../api/queries.ts";
import type { ModuleRow, Switched } from "../../api/types.ts";
import { refreshEverything } from "../../live/refresh.ts";
import { useFormats } from "../../ui/format.ts";
import { Panel } from "../../ui/Page.tsx";
import { toast, toastError } from "../../ui/toasts.tsx";
import { switchHistoryQuery } from "./queries.ts";

const PAGE = 10;

/** Who switched what, when and for whom; the last of each can be taken back. */
export function SwitchHistory({ modules }: { modules: ModuleRow[] }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(PAGE);
  const { data } = useQuery(switchHistoryQuery(limit));
  if (!data || data.entries.length === 0) return null;
  return (
    <Panel title={t("history.title")}>
      {data.entries.map((switched) => <Entry key={switched.id} switched={switched} modules={modules} />)}
      {data.next && <Button variant="subtle" m="xs" onClick={() => setLimit(limit + 2 * PAGE)}>{t("history.earlier")}</Button>}
    </Panel>
  );
}

function Entry({ switched, modules }: { switched: Switched; modules: ModuleRow[] }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const client = useQueryClient();
  const takeBack = useMutation({
    mutationFn: (receipt: string) => undo(receipt),
    onSuccess: () => toast(t("app.undone")),
    onError: toastError,
    onSettled: () => refreshEverything(client),
  });
  const name = modules.find((module) => module.id === switched.module)?.name;
  const department = departments.find((each) => each.id === switched.department)?.name;
  const what = name ? `${name}: ${switched.told}` : switched.told;
  const details = [
    instant(switched.at), switched.by?.name ?? (switched.module && t("switchboard.byItself")), department,
    switched.until && t("switchboard.until", { at: instant(switched.until) }),
  ];
  const { receipt } = switched;
  return (
    <Group className="row" px="sm" py={6} justify="space-between" wrap="nowrap">
      <div>
        <Text size="sm" className="wrap">{what}</Text>
        <Text size="xs" c="dimmed">{details.filter(Boolean).join(" · ")}</Text>
      </div>
      {receipt && (
        <Button variant="subtle" flex="none" loading={takeBack.isPending} aria-label={`${t("app.undo")}: ${what}`} onClick={() => takeBack.mutate(receipt)}>{t("app.undo")}</Button>
      )}
    </Group>
  );
}
