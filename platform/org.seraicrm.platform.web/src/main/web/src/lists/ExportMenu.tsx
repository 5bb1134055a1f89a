import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { API, download, query } from "../api/http.ts";
import type { ListId, Where } from "../api/lists.ts";
import type { Id } from "../api/types.ts";
import { toastError } from "../ui/toasts.tsx";

interface ExportMenuProps { list: ListId; where: Where; columns: string[]; sort: string; /** Only those found by it. */ q?: string; /** Only these rows; all of the list when there are none. */ ids?: Id[] }

/** The rows as a file, in the columns and the order they are seen in. */
export function ExportMenu({ list, where, columns, sort, q, ids = [] }: ExportMenuProps) {
  const { t } = useTranslation();
  const path = `/lists/${list}/export`;
  // All of a list may be long: the browser writes it to the disk as it comes. Ids may be too many for an address.
  const item = (format: "csv" | "xlsx") => (ids.length === 0
    ? { component: "a" as const, href: `${API}${path}${query({ format, where: JSON.stringify(where), columns: columns.join(","), sort, q })}`, download: true }
    : { onClick: () => void download(path, { format, where: { field: "id", is: ids }, columns, sort }, `serai.${format}`).catch(toastError) });
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button variant="subtle" color="gray" leftSection={<IconDownload size={14} />}>{t("list.export")}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item {...item("csv")}>{t("list.csv")}</Menu.Item>
        <Menu.Item {...item("xlsx")}>{t("list.xlsx")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
