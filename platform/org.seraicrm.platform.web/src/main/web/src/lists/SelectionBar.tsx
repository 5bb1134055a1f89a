import { Button, Group, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ListId, Where } from "../api/lists.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import type { Selection } from "./useSelection.ts";

interface SelectionBarProps { list: ListId; selection: Selection; loaded: number; total: number; where: Where; columns: string[]; sort: string }

/** What is chosen, and what can be done with it. */
export function SelectionBar({ list, selection, loaded, total, where, columns, sort }: SelectionBarProps) {
  const { t } = useTranslation();
  const count = selection.all ? total : selection.ids.size;
  if (count === 0) return null;
  return (
    <Group className="selection" gap={8} role="region" aria-label={t("list.selection")}>
      <Text size="sm" fw={600} role="status">{t("list.chosen", { count })}</Text>
      {!selection.all && selection.ids.size >= loaded && total > loaded && <Button variant="subtle" onClick={selection.everything}>{t("list.chooseEvery", { count: total })}</Button>}
      <ExportMenu list={list} where={where} columns={columns} sort={sort} ids={selection.all ? [] : [...selection.ids]} />
      <Button variant="subtle" color="gray" leftSection={<IconX size={14} />} onClick={selection.clear}>{t("list.unchoose")}</Button>
    </Group>
  );
}
