import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconCopyPlus, IconDots, IconDownload, IconKey, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { API, request } from "../api/http.ts";
import type { ModuleRow } from "../api/types.ts";
import { refreshEverything } from "../live/refresh.ts";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { RightsDialog } from "./module/RightsDialog.tsx";

/** Change, copy, write out, trash. */
export function ModuleMenu({ module, modules }: { module: ModuleRow; modules: ModuleRow[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const manifest = `/settings/modules/${module.id}/manifest`;
  const doing = async (work: () => Promise<{ receipt?: string }>, done: string): Promise<void> => {
    try {
      const { receipt } = await work();
      toastUndo(done, receipt, client);
    } catch (failure) {
      toastError(failure);
    }
    await refreshEverything(client);
  };
  const ids = modules.map((each) => each.id);
  const place = ids.indexOf(module.id);
  const moveTo = (to: number): Promise<void> =>
    doing(() => perform("module.order", { modules: ids.filter((id) => id !== module.id).toSpliced(to, 0, module.id) }), t("app.saved"));
  const copy = async (): Promise<{ receipt?: string }> => perform("module.import", { manifest: await request<string>("GET", manifest) });
  const [rights, setRights] = useState(false);
  return (
    <>
      <Menu width={220}>
        <Menu.Target>
          <ActionIcon aria-label={`${t("common.actions")}: ${module.name}`}><IconDots size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={`/settings/modules/${module.id}` as never} leftSection={<IconPencil size={16} />}>{t("settings.change")}</Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setRights(true)}>{t("rights.menu")}</Menu.Item>
          <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={place <= 0} onClick={() => void moveTo(place - 1)}>{t("shape.earlier")}</Menu.Item>
          <Menu.Item leftSection={<IconArrowDown size={16} />} disabled={place === ids.length - 1} onClick={() => void moveTo(place + 1)}>{t("shape.later")}</Menu.Item>
          <Menu.Item leftSection={<IconCopyPlus size={16} />} onClick={() => void doing(copy, t("app.done"))}>{t("shape.copy")}</Menu.Item>
          <Menu.Item component="a" href={`${API}${manifest}`} download={`${module.kind}.yaml`} leftSection={<IconDownload size={16} />}>{t("shape.export")}</Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void doing(() => perform("module.trash", { module: module.id }), t("common.trashed"))}>
            {t("common.trash")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {rights && <RightsDialog module={module} onClose={() => setRights(false)} />}
    </>
  );
}
