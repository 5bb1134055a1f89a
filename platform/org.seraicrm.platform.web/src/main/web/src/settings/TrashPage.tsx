import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { type TrashedRow, trashQuery } from "../api/records.ts";
import { moduleSettingsQuery } from "../api/queries.ts";
import { refreshEverything } from "../live/refresh.ts";
import { useMe, useOffered } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";
import { MoreRows } from "../ui/MoreRows.tsx";
import { Page } from "../ui/Page.tsx";
import { toastError, toastUndo } from "../ui/toasts.tsx";

const KINDS = ["clients", "cards", "files", "departments", "modules"] as const;
type Kind = (typeof KINDS)[number];
const NOUNS: Record<Kind, string> = { clients: "client", cards: "card", files: "file", departments: "department", modules: "module" };

/** What was thrown away and can be had back: by whom, when (A41). */
export function TrashPage() {
  const { t } = useTranslation();
  const administrator = useMe().user.role === "ADMINISTRATOR";
  const [kind, setKind] = useState<Kind>("clients");
  const kinds = KINDS.filter((each) => administrator || ["clients", "cards", "files"].includes(each));
  return (
    <Page title={t("trash.title")}>
      <Stack gap="sm">
        <Group><SegmentedControl size="xs" aria-label={t("trash.what")} value={kind} data={kinds.map((each) => ({ value: each, label: t(`trash.kinds.${each}`) }))} onChange={(value) => setKind(value as Kind)} /></Group>
        {kind === "modules" ? <TrashedModules /> : <TrashedRows key={kind} kind={kind} />}
      </Stack>
    </Page>
  );
}

function TrashedRows({ kind }: { kind: Exclude<Kind, "modules"> }) {
  const list = useInfiniteQuery(trashQuery(kind));
  const rows = list.data?.pages.flatMap((page) => page.items);
  return rows && <><Rows kind={kind} rows={rows} /><MoreRows list={list} /></>;
}

function TrashedModules() {
  const { t } = useTranslation();
  const { data } = useQuery(moduleSettingsQuery);
  const rows = data?.modules.filter((module) => module.trashed).map((module) => ({ id: module.id, title: module.name, about: t("settings.cards", { count: module.cards }) }));
  return rows && <Rows kind="modules" rows={rows} />;
}

function Rows({ kind, rows }: { kind: Kind; rows: TrashedRow[] }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const client = useQueryClient();
  const offered = useOffered(`${NOUNS[kind]}.restore`);
  const restore = async (row: TrashedRow): Promise<void> => {
    try {
      const { receipt } = await perform(`${NOUNS[kind]}.restore`, { [NOUNS[kind]]: row.id });
      await refreshEverything(client);
      toastUndo(t("trash.restored", { what: row.title }), receipt, client);
    } catch (failure) {
      toastError(failure);
    }
  };
  if (rows.length === 0) return <div className="panel empty-state"><Text fw={600}>{t("trash.empty")}</Text><Text size="sm" c="dimmed">{t("trash.emptyHint")}</Text></div>;
  return (
    <ul className="panel record-rows" aria-label={t(`trash.kinds.${kind}`)}>
      {rows.map((row) => (
        <li key={row.id}>
          <div className="record-main">
            <Text size="sm" fw={500} className="wrap">{row.title}</Text>
            <Text size="xs" c="dimmed">{[row.about, row.by?.name, row.at && instant(row.at)].filter(Boolean).join(" · ")}</Text>
          </div>
          {offered && <Button variant="default" size="compact-xs" aria-label={`${t("common.restore")}: ${row.title}`} onClick={() => void restore(row)}>{t("common.restore")}</Button>}
        </li>
      ))}
    </ul>
  );
}
