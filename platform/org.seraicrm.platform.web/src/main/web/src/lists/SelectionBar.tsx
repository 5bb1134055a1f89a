import { Button, Group, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ListId, Where } from "../api/lists.ts";
import type { Module } from "../api/types.ts";
import { usePageState } from "../ui/usePageState.ts";
import { BulkMenu } from "./BulkMenu.tsx";
import { BulkProgress } from "./BulkProgress.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import type { Selection } from "./useSelection.ts";

interface SelectionBarProps {
  list: ListId; selection: Selection; loaded: number; total: number; where: Where; columns: string[]; sort: string; q?: string; module?: Module;
}

/** What is chosen, what can be done with it, and how far that is. */
export function SelectionBar({ list, selection, loaded, total, where, columns, sort, q, module }: SelectionBarProps) {
  const { t } = useTranslation();
  const [{ job }, setJob] = usePageState(`bulk.${list}`, { job: "" });
  const count = selection.all ? total : selection.ids.size;
  const begun = (id: string): void => {
    setJob({ job: id });
    selection.clear();
  };
  return (
    <>
      {job !== "" && <BulkProgress job={job} onClose={() => setJob({ job: "" })} />}
      {count > 0 && (
        <Group className="selection" gap={8} role="region" aria-label={t("list.selection")}>
          <Text size="sm" fw={600} role="status">{t("list.chosen", { count })}</Text>
          {!selection.all && selection.ids.size >= loaded && total > loaded && <Button variant="subtle" onClick={selection.everything}>{t("list.chooseEvery", { count: total })}</Button>}
          <BulkMenu chosen={{ list, ids: [...selection.ids], all: selection.all, where, ...(q ? { q } : {}) }} count={count} onBegun={begun} {...(module ? { module } : {})} />
          <ExportMenu list={list} where={where} columns={columns} sort={sort} {...(q ? { q } : {})} ids={selection.all ? [] : [...selection.ids]} />
          <Button variant="subtle" color="gray" leftSection={<IconX size={14} />} onClick={selection.clear}>{t("list.unchoose")}</Button>
        </Group>
      )}
    </>
  );
}
